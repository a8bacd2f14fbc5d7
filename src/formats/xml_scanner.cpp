#include "formats/xml_scanner.hpp"

#include "formats/byte_scan.hpp"
#include "formats/faults.hpp"
#include "formats/plain_text.hpp"
#include "formats/xml_names.hpp"
#include "formats/xml_text.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace tonghop {

using xml::is_blank;
using xml::QualifiedName;
using xml::skip_blanks;
using xml::split_name;
using xml::take_name;

namespace {

constexpr std::size_t kLongestToken = 2 << 20;       // a tag with all its attributes
constexpr std::size_t kLongestTextPiece = 64 << 10;  // longer text is handed over in pieces

// How much of `text` can be handed over although more follows: not half a character or half a line
// end.
std::size_t safe_literal_length(std::string_view text) {
    std::size_t length = text.size();
    std::size_t back = 0;
    while (back < 4 && back < length &&
           (static_cast<unsigned char>(text[length - back - 1]) & 0xC0) == 0x80) {
        ++back;
    }
    if (back < length && static_cast<unsigned char>(text[length - back - 1]) >= 0xC0)
        length -= back + 1;
    if (length > 0 && text[length - 1] == '\r') --length;
    return length;
}

// The same where references count: not half of one either.
std::size_t safe_length(std::string_view text) {
    const std::size_t ampersand = text.rfind('&');
    const bool half = ampersand != std::string_view::npos && text.size() - ampersand < 16 &&
                      text.find(';', ampersand) == std::string_view::npos;
    return safe_literal_length(half ? text.substr(0, ampersand) : text);
}

}  // namespace

XmlScanner::XmlScanner(ByteSource& source, std::string name, std::uint32_t deepest)
    : part_(std::move(name)), deepest_(deepest), window_(source, kLongestToken) {}

void XmlScanner::refuse(const std::string& detail) const {
    refuse_damaged(part_ + ": byte " + std::to_string(window_.position()) + ": " + detail);
}

bool XmlScanner::ensure(std::size_t count) {
    while (window_.rest().size() < count) {
        if (!more()) return false;
    }
    return true;
}

XmlEvent XmlScanner::next() {
    while (true) {
        const XmlEvent event = next_raw();
        if (namespace_ != XmlNamespace::compatibility || event == XmlEvent::text) return event;
        if (event == XmlEvent::end_of_document) return event;
        if (event == XmlEvent::start && local_ == "Choice") skip_element();
    }
}

XmlEvent XmlScanner::next_raw() {
    if (end_pending_) {
        end_pending_ = false;
        return close_element();
    }
    if (!begun_) {
        begun_ = true;
        read_declaration();
    }
    if (in_cdata_) return read_cdata();
    while (true) {
        if (window_.rest().empty() && !more()) {
            if (!open_.empty()) refuse("the part ends inside an element");
            if (!root_seen_) refuse("no root element");
            return XmlEvent::end_of_document;
        }
        if (*window_.cursor == '<') {
            const XmlEvent event = read_markup();
            if (event != XmlEvent::end_of_document) return event;  // else a comment: read on
        } else {
            const XmlEvent event = read_text();
            if (event != XmlEvent::end_of_document) return event;
        }
    }
}

// end_of_document stands for "nothing to report" here.
XmlEvent XmlScanner::read_markup() {
    if (!ensure(2)) refuse("the part ends inside a tag");
    const char kind = window_.cursor[1];
    if (kind == '/') return read_end();
    if (kind == '?') {
        skip_past("?>");
        return XmlEvent::end_of_document;
    }
    if (kind != '!') return read_start();
    ensure(9);
    const std::string_view rest = window_.rest();
    if (rest.substr(0, 4) == "<!--") {
        window_.cursor += 4;
        skip_past("-->");
        return XmlEvent::end_of_document;
    }
    if (rest.substr(0, 9) == "<![CDATA[" && !open_.empty()) {
        window_.cursor += 9;
        return read_cdata();
    }
    refuse("a document type declaration or an unknown kind of markup");
}

void XmlScanner::read_declaration() {
    ensure(6);
    const std::string_view start = window_.rest().substr(0, 6);
    if (start.substr(0, 5) != "<?xml" || start.size() < 6 || !is_blank(start[5])) return;
    const char* end = nullptr;
    while ((end = parse_attributes(window_.cursor + 5)) == nullptr || end + 1 == window_.end()) {
        if (!more()) refuse("the XML declaration does not end");
    }
    if (end[0] != '?' || end[1] != '>') refuse("the XML declaration does not end");
    std::string encoding(attribute("encoding").value_or("utf-8"));
    for (char& c : encoding) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    // OPC (ECMA-376 part 2, 8.1.4) allows UTF-8 and UTF-16 only; ASCII is part of the former.
    constexpr std::array<std::string_view, 7> kAllowed = {"utf-8",  "utf8",     "us-ascii", "ascii",
                                                          "utf-16", "utf-16le", "utf-16be"};
    if (std::find(kAllowed.begin(), kAllowed.end(), encoding) == kAllowed.end()) {
        refuse("an encoding other than UTF-8 and UTF-16");
    }
    window_.cursor = end + 2;
}

void XmlScanner::skip_past(std::string_view terminator) {
    while (true) {
        const std::string_view rest = window_.rest();
        const std::size_t at = rest.find(terminator);
        if (at != std::string_view::npos) {
            window_.cursor += at + terminator.size();
            return;
        }
        const std::size_t keep = std::min(rest.size(), terminator.size() - 1);
        window_.cursor += rest.size() - keep;
        if (!more()) refuse("a comment or processing instruction does not end");
    }
}

// The '>' of the tag at the cursor; inside quotes '>' is text. The window ends with NUL.
const char* XmlScanner::find_tag_end() {
    std::size_t at = 1;
    char quote = '\0';
    while (true) {
        const char* p = window_.cursor + at;
        while (true) {
            if (quote == '\0') {
                p = byte_scan::find_quote_or_tag_end(p);
                if (*p == '>') return p;
            } else {
                p = byte_scan::find_closing_quote(p, quote);
            }
            if (*p == '<') {
                window_.cursor = p;
                refuse("'<' inside a tag");
            }
            if (*p == '\0') break;
            quote = quote == '\0' ? *p : '\0';
            ++p;
        }
        if (p != window_.end()) refuse("a NUL character");
        at = window_.rest().size();
        if (!more()) refuse("the part ends inside a tag");
    }
}

// The start tag behind whose '<' `at` is, and where it ends; nullptr: the window ends before that.
const char* XmlScanner::parse_start(const char* at, std::string_view& name) {
    const char* const first = at;
    while (!xml::ends_name(*at)) ++at;
    name = {first, static_cast<std::size_t>(at - first)};
    if (at == window_.end()) return nullptr;
    if (name.empty()) refuse("a tag without a name");
    at = parse_attributes(at);
    if (at == nullptr) return nullptr;
    end_pending_ = *at == '/';
    if (end_pending_) ++at;
    if (at == window_.end()) return nullptr;
    if (*at != '>') refuse("a malformed attribute");
    return at + 1;
}

XmlEvent XmlScanner::read_start() {
    std::string_view name;
    const char* end = nullptr;
    // A tag is parsed where it lies; if the window ends within it, again with more of the part.
    while ((end = parse_start(window_.cursor + 1, name)) == nullptr) {
        if (!more()) refuse("the part ends inside a tag");
    }
    if (open_.empty() && root_seen_) refuse("a second root element");
    root_seen_ = true;
    enter(name, XmlNamespace::none);
    bind_namespaces();
    const QualifiedName qualified = split_name(name);
    local_ = qualified.local;
    namespace_ = resolve(qualified.prefix);
    open_.back().space = namespace_;
    window_.cursor = end;
    return XmlEvent::start;
}

void XmlScanner::enter(std::string_view name, XmlNamespace space) {
    if (open_.size() >= deepest_) {
        refuse_over(Limit::xml_depth, deepest_, part_);
    }
    open_.push_back({names_.size(), bindings_.size(), default_namespace_, space});
    names_ += name;
}

XmlEvent XmlScanner::read_end() {
    const char* const close = find_tag_end();
    std::string_view inside(window_.cursor + 2,
                            static_cast<std::size_t>(close - window_.cursor - 2));
    const std::string_view name = take_name(inside);
    if (open_.empty() || std::string_view(names_).substr(open_.back().name_at) != name ||
        !skip_blanks(inside).empty()) {
        refuse("an end tag that does not match");
    }
    window_.cursor = close + 1;
    return close_element();
}

XmlEvent XmlScanner::close_element() {
    const OpenElement& element = open_.back();
    namespace_ = element.space;
    default_namespace_ = element.default_namespace;
    names_.resize(element.name_at);
    bindings_.resize(element.bindings);
    open_.pop_back();
    return XmlEvent::end;
}

XmlEvent XmlScanner::read_text() {
    std::size_t length = 0;
    std::size_t searched = 0;
    while ((length = window_.rest().find('<', searched)) == std::string_view::npos) {
        searched = window_.rest().size();
        if (searched >= kLongestTextPiece && (length = safe_length(window_.rest())) > 0) break;
        if (!more()) {
            length = window_.rest().size();
            break;
        }
    }
    const std::string_view raw = window_.rest().substr(0, length);
    if (open_.empty()) {
        if (!skip_blanks(raw).empty()) refuse("text outside the root element");
        window_.cursor += length;
        return XmlEvent::end_of_document;
    }
    if (is_plain_text(raw)) {
        text_ = raw;
    } else {
        text_buffer_.clear();
        append_character_data(raw, text_buffer_);
        text_ = text_buffer_;
    }
    window_.cursor += length;
    return XmlEvent::text;
}

// Long sections are handed over in pieces, as text is, so that each byte is looked at once.
XmlEvent XmlScanner::read_cdata() {
    constexpr std::string_view kEnd = "]]>";
    std::size_t length = 0;
    std::size_t searched = 0;
    while ((length = window_.rest().find(kEnd, searched)) == std::string_view::npos) {
        const std::size_t seen = window_.rest().size();
        searched = seen - std::min(seen, kEnd.size() - 1);
        if (searched >= kLongestTextPiece) break;
        if (!more()) refuse("a CDATA section does not end");
    }
    in_cdata_ = length == std::string_view::npos;
    if (in_cdata_) length = safe_literal_length(window_.rest().substr(0, searched));
    text_buffer_.clear();
    append_literal_data(window_.rest().substr(0, length), text_buffer_);
    text_ = text_buffer_;
    window_.cursor += length + (in_cdata_ ? 0 : kEnd.size());
    return XmlEvent::text;
}

void XmlScanner::skip_element() {
    const std::size_t outside = open_.size() - 1;
    while (open_.size() > outside) next_raw();
}

void XmlScanner::append_element_text(std::string& out, std::uint64_t longest) {
    const std::size_t outside = open_.size() - 1;
    while (open_.size() > outside) {
        if (next() == XmlEvent::text) out.append(text_);
        if (out.size() > longest) {
            refuse_over(Limit::text_bytes, longest, part_);
        }
    }
}

}  // namespace tonghop
