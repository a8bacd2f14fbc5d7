#include "formats/html_tokens.hpp"

#include <algorithm>

#include "formats/xml_names.hpp"

namespace tonghop {

using xml::skip_blanks;

namespace {

constexpr std::size_t kLongestName = 32;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_blank(char c) {
    return xml::is_blank(c) || c == '\f';
}

bool holds_raw_text(std::string_view name) {
    return name == "script" || name == "style" || name == "title" || name == "textarea" ||
           name == "xml";
}

}  // namespace

bool same_word(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                              [](char x, char y) { return lower(x) == lower(y); });
}

HtmlEvent HtmlTokens::next() {
    if (!raw_until_.empty()) return read_raw_text();
    while (!rest_.empty()) {
        if (rest_.front() != '<') return read_text(0);
        const char kind = rest_.size() > 1 ? rest_[1] : '\0';
        if (rest_.starts_with("<!--")) {
            rest_.remove_prefix(4);
            skip_past("-->");
        } else if (kind == '!' || kind == '?') {
            skip_past(">");
        } else if (kind == '/' || is_letter(kind)) {
            return read_markup();
        } else {
            return read_text(1);  // "a < b"
        }
    }
    return HtmlEvent::end_of_page;
}

void HtmlTokens::skip_past(std::string_view terminator) {
    const std::size_t at = rest_.find(terminator);
    rest_.remove_prefix(at == std::string_view::npos ? rest_.size() : at + terminator.size());
}

HtmlEvent HtmlTokens::read_text(std::size_t from) {
    text_ = rest_.substr(0, rest_.find('<', from));
    rest_.remove_prefix(text_.size());
    return HtmlEvent::text;
}

// Up to the end tag, which is left for the next call.
HtmlEvent HtmlTokens::read_raw_text() {
    std::size_t at = 0;
    while ((at = rest_.find("</", at)) != std::string_view::npos &&
           !same_word(rest_.substr(at + 2, raw_until_.size()), raw_until_)) {
        at += 2;
    }
    text_ = rest_.substr(0, at);
    rest_.remove_prefix(text_.size());
    raw_until_.clear();
    return HtmlEvent::raw_text;
}

void HtmlTokens::take_tag_name() {
    name_.clear();
    std::size_t length = 0;
    while (length < rest_.size() && !is_blank(rest_[length]) && rest_[length] != '/' &&
           rest_[length] != '>' && rest_[length] != '<') {
        if (length < kLongestName) name_ += lower(rest_[length]);
        ++length;
    }
    rest_.remove_prefix(length);
}

HtmlEvent HtmlTokens::read_markup() {
    if (rest_[1] != '/') return read_start();
    rest_.remove_prefix(2);
    take_tag_name();
    skip_past(">");
    return HtmlEvent::end;
}

HtmlEvent HtmlTokens::read_start() {
    rest_.remove_prefix(1);
    take_tag_name();
    const std::size_t end = find_tag_end();
    attributes_ = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    if (holds_raw_text(name_)) raw_until_ = name_;
    return HtmlEvent::start;
}

// The '>' that closes the tag: not one in a quoted value. A quote that never closes is none.
std::size_t HtmlTokens::find_tag_end() {
    std::size_t at = 0;
    while (at < rest_.size() && rest_[at] != '>') {
        if (rest_[at++] != '=') continue;
        while (at < rest_.size() && is_blank(rest_[at])) ++at;
        if (at == rest_.size() || (rest_[at] != '"' && rest_[at] != '\'')) continue;
        bool& exhausted = quotes_exhausted_[rest_[at] == '"' ? 0 : 1];
        const std::size_t close =
            exhausted ? std::string_view::npos : rest_.find(rest_[at], at + 1);
        exhausted = close == std::string_view::npos;
        at = exhausted ? at + 1 : close + 1;
    }
    return at;
}

std::string_view HtmlTokens::take_attribute_name(std::string_view& rest) {
    std::size_t first = 0;
    while (first < rest.size() && (is_blank(rest[first]) || rest[first] == '/')) ++first;
    rest.remove_prefix(first);
    std::size_t length = 0;
    // A '=' in front belongs to the name, as browsers have it.
    while (length < rest.size() && !is_blank(rest[length]) && rest[length] != '/' &&
           (rest[length] != '=' || length == 0)) {
        ++length;
    }
    const std::string_view name = rest.substr(0, length);
    rest.remove_prefix(length);
    return name;
}

std::string_view HtmlTokens::take_attribute_value(std::string_view& rest) {
    const std::string_view behind = skip_blanks(rest);
    if (!behind.starts_with('=')) return {};
    rest = skip_blanks(behind.substr(1));
    const bool quoted = rest.starts_with('"') || rest.starts_with('\'');
    const std::size_t close = quoted ? rest.find(rest.front(), 1) : std::string_view::npos;
    if (close != std::string_view::npos) {
        const std::string_view value = rest.substr(1, close - 1);
        rest.remove_prefix(close + 1);
        return value;
    }
    std::size_t length = 0;
    while (length < rest.size() && !is_blank(rest[length])) ++length;
    const std::string_view value = rest.substr(0, length);
    rest.remove_prefix(length);
    return value;
}

}  // namespace tonghop
