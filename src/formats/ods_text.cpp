#include "formats/ods_text.hpp"

#include <algorithm>

#include "formats/faults.hpp"
#include "formats/xml_attributes.hpp"
#include "formats/xml_text.hpp"

namespace tonghop {
namespace {

bool is_paragraph(const XmlScanner& scanner) {
    return scanner.is(XmlNamespace::odf_text, "p") || scanner.is(XmlNamespace::odf_text, "h");
}

// Elements of text that hold no text of the cell.
bool is_aside(const XmlScanner& scanner) {
    return scanner.element_namespace() != XmlNamespace::odf_text ||
           scanner.local_name() == "note" || scanner.local_name() == "ruby-text" ||
           scanner.local_name() == "tracked-changes";
}

bool is_white(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

}  // namespace

void OdsText::clear() {
    text_.clear();
    runs_.clear();
    looks_.clear();
    paragraphs_ = 0;
    paragraph_depth_ = 0;
    at_begin_ = true;
    blank_pending_ = blank_is_typed_ = false;
}

std::string_view OdsText::read(XmlScanner& scanner) {
    clear();
    const std::size_t outside = scanner.depth() - 1;
    while (scanner.depth() > outside) {
        const XmlEvent event = scanner.next();
        if (event == XmlEvent::start) {
            start(scanner);
        } else if (event == XmlEvent::end) {
            while (!looks_.empty() && looks_.back().depth > scanner.depth()) looks_.pop_back();
            if (scanner.depth() < paragraph_depth_) {
                end_paragraph();
            }
        } else if (event == XmlEvent::text && paragraph_depth_ > 0) {
            append(scanner.text());
        }
    }
    const auto is_plain = [](const TextRun& run) { return run.is_plain(); };
    if (std::all_of(runs_.begin(), runs_.end(), is_plain)) runs_.clear();
    return text_;
}

std::string_view OdsText::read_plain(std::string_view raw) {
    clear();
    plain_.clear();
    append_character_data(raw, plain_);
    paragraphs_ = 1;
    append(plain_);
    end_paragraph();
    runs_.clear();
    return text_;
}

void OdsText::start(XmlScanner& scanner) {
    if (paragraph_depth_ == 0) {
        if (is_paragraph(scanner)) return begin_paragraph(scanner);
        if (scanner.is(XmlNamespace::odf_table, "table")) scanner.refuse("a table inside a cell");
        const bool holds_paragraphs = scanner.is(XmlNamespace::odf_text, "list") ||
                                      scanner.is(XmlNamespace::odf_text, "list-item") ||
                                      scanner.is(XmlNamespace::odf_text, "section");
        if (!holds_paragraphs) scanner.skip_element();
        return;
    }
    if (is_aside(scanner)) return scanner.skip_element();
    if (scanner.local_name() == "span") return push_look(scanner);
    if (scanner.local_name() == "tab") {
        flush_blank();
        append_character('\t');
    } else if (scanner.local_name() == "line-break") {
        flush_blank();
        append_character('\n');
    } else if (scanner.local_name() == "s") {
        flush_blank();
        const auto count = scanner.attribute(XmlNamespace::odf_text, "c");
        const std::uint64_t blanks = count ? parse_unsigned(*count).value_or(1) : 1;
        // Written as a number, so their bytes were not paid for by the part.
        if (blanks > blanks_left_) refuse_too_large("too many blanks");
        blanks_left_ -= blanks;
        text_.append(static_cast<std::size_t>(blanks), ' ');
        at_begin_ = false;
        add_run();
    }
}

void OdsText::begin_paragraph(const XmlScanner& scanner) {
    if (paragraphs_++ > 0) append_character('\n');
    paragraph_depth_ = scanner.depth();
    at_begin_ = true;
    blank_pending_ = blank_is_typed_ = false;
    looks_.clear();
    push_look(scanner);
}

void OdsText::end_paragraph() {
    if (blank_is_typed_) flush_blank();
    blank_pending_ = false;
    paragraph_depth_ = 0;
    add_run();
}

void OdsText::push_look(const XmlScanner& scanner) {
    const auto name = scanner.attribute(XmlNamespace::odf_text, "style-name");
    if (!name) return;
    const TextRun around = looks_.empty() ? TextRun{} : looks_.back().run;
    const TextRun run = styles_.text_look(*name, around);
    if (!run.same_look(around)) looks_.push_back({scanner.depth(), run});
}

void OdsText::append(std::string_view text) {
    for (const char c : text) {
        if (!is_white(c)) {
            if (blank_pending_) flush_blank();
            text_ += c;
            at_begin_ = false;
        } else if (!at_begin_) {
            blank_is_typed_ = (blank_is_typed_ || !blank_pending_) && c == ' ';
            blank_pending_ = true;
        }
    }
    add_run();
}

void OdsText::append_character(char c) {
    text_ += c;
    at_begin_ = false;
    add_run();
}

void OdsText::flush_blank() {
    if (blank_pending_) text_ += ' ';
    blank_pending_ = blank_is_typed_ = false;
}

// What was appended since the last run has the look that holds now.
void OdsText::add_run() {
    if (text_.size() > longest_) {
        refuse_over(Limit::text_bytes, longest_);
    }
    const std::size_t before = runs_.empty() ? 0 : runs_.back().end;
    if (text_.size() == before) return;
    const TextRun look = looks_.empty() ? TextRun{} : looks_.back().run;
    if (runs_.empty() || !runs_.back().same_look(look)) runs_.push_back(look);
    runs_.back().end = static_cast<std::uint32_t>(text_.size());
}

}  // namespace tonghop
