#include "formats/string_item.hpp"

#include <algorithm>

#include "formats/faults.hpp"
#include "formats/plain_text.hpp"
#include "formats/xml_attributes.hpp"
#include "formats/xml_children.hpp"
#include "formats/xml_text.hpp"

namespace tonghop {

void StringItem::clear() {
    text_.clear();
    runs_.clear();
    look_ = {};
}

std::string_view StringItem::read(XmlScanner& scanner) {
    clear();
    const std::size_t outside = scanner.depth() - 1;
    while (scanner.depth() > outside) {
        if (scanner.next() != XmlEvent::start) continue;
        if (scanner.is(XmlNamespace::spreadsheet, "t")) {
            read_text(scanner);
        } else if (scanner.is(XmlNamespace::spreadsheet, "r")) {
            look_ = {};
        } else if (scanner.is(XmlNamespace::spreadsheet, "rPr")) {
            look_.struck = false;  // a run with properties takes none from the cell's style
            each_child(scanner, [&] { read_property(scanner); });
        } else {
            scanner.skip_element();
        }
    }
    return finish(text_);
}

void StringItem::read_property(const XmlScanner& scanner) {
    if (scanner.is(XmlNamespace::spreadsheet, "rFont")) {
        look_.font = legacy_font(scanner.attribute("val").value_or(""));
        look_.has_font = true;
    } else if (scanner.is(XmlNamespace::spreadsheet, "strike")) {
        look_.struck = parse_boolean(scanner.attribute("val"), true);
    } else if (scanner.is(XmlNamespace::spreadsheet, "vertAlign")) {
        look_.raised = scanner.attribute("val") == "superscript";
    }
}

void StringItem::read_text(XmlScanner& scanner) {
    const bool preserve = scanner.attribute(XmlNamespace::xml, "space") == "preserve";
    if (text_.empty()) preserve_front_ = preserve;
    preserve_back_ = preserve;
    const std::size_t before = text_.size();
    scanner.append_element_text(text_, longest_);
    if (text_.size() == before) return;
    if (runs_.empty() || !runs_.back().same_look(look_)) runs_.push_back(look_);
    runs_.back().end = static_cast<std::uint32_t>(text_.size());
}

std::string_view StringItem::read_plain(std::string_view raw, bool preserve_space) {
    clear();
    preserve_front_ = preserve_back_ = preserve_space;
    if (is_plain_text(raw)) return finish(raw);
    append_character_data(raw, text_);
    return finish(text_);
}

// Without xml:space="preserve" Excel drops the blanks at the ends; those between runs are kept,
// because dropping them would join words.
std::string_view StringItem::finish(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    if (!preserve_back_) text = text.substr(0, text.find_last_not_of(kBlanks) + 1);
    std::size_t front = 0;
    if (!preserve_front_) front = std::min(text.find_first_not_of(kBlanks), text.size());
    text.remove_prefix(front);
    if (runs_.size() == 1 && runs_.front().is_plain()) runs_.clear();
    for (TextRun& run : runs_) {
        const std::size_t end =
            std::min(run.end - std::min<std::size_t>(front, run.end), text.size());
        run.end = static_cast<std::uint32_t>(end);
    }
    if (text.find("_x") == std::string_view::npos) return text;
    decoded_.clear();
    if (!runs_.empty()) return decode_runs(text);
    append_xstring(text, decoded_);
    return decoded_;
}

// Each run is a string of its own (ST_Xstring): no escape goes from one into the next.
std::string_view StringItem::decode_runs(std::string_view text) {
    std::size_t begin = 0;
    for (TextRun& run : runs_) {
        append_xstring(text.substr(begin, run.end - begin), decoded_);
        begin = run.end;
        run.end = static_cast<std::uint32_t>(decoded_.size());
    }
    return decoded_;
}

}  // namespace tonghop
