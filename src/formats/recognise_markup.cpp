#include "formats/recognise_markup.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "formats/xml_names.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kHead = 64 << 10;
constexpr std::size_t kBlanksBefore = 1024;  // of which pages of portals often have some

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// The beginning of the file in one byte a character, lower case; what is not ASCII does not matter.
std::string head_of(std::string_view bytes) {
    std::string head;
    for (const char c : bytes.substr(0, kHead)) {
        if (c != '\0') head += lower(c);
    }
    const std::size_t first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF\xFE\xFF");
    return first == std::string::npos ? std::string() : head.substr(first);
}

// From the root's tag on: declarations, instructions and comments before it are passed.
std::string_view root_of(std::string_view head) {
    while (head.size() > 1 && head[0] == '<' && (head[1] == '?' || head[1] == '!')) {
        // A document type may hold declarations of its own.
        const bool subset = head.starts_with("<!doctype") && head.find('[') < head.find('>');
        const std::string_view end = head.starts_with("<!--") ? "-->" : subset ? "]>" : ">";
        const std::size_t at = head.find(end);
        if (at == std::string_view::npos) return {};
        head = xml::skip_blanks(head.substr(at + end.size()));
    }
    return head.starts_with('<') ? head.substr(1) : std::string_view();
}

// Elements a page may begin with: portals leave <html> and <body> out.
bool is_html_element(std::string_view name) {
    constexpr std::array<std::string_view, 24> kNames = {
        "html", "head", "body",   "table", "meta", "title", "style", "script",
        "link", "div",  "center", "p",     "span", "font",  "b",     "strong",
        "br",   "h1",   "h2",     "h3",    "h4",   "form",  "thead", "tbody"};
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

}  // namespace

Markup recognise_markup(std::string_view bytes) {
    if (bytes.substr(0, kBlanksBefore).find('<') == std::string_view::npos) return Markup::none;
    const std::string head = head_of(bytes);
    if (!head.starts_with('<')) return Markup::none;
    const std::string_view root = root_of(head);
    std::string_view rest = root;
    const std::string_view full_name = xml::take_name(rest);
    const std::string_view name = xml::split_name(full_name).local;
    const std::string_view tag = root.substr(0, root.find('>'));
    const auto mentions = [&head](std::string_view text) {
        return head.find(text) != std::string::npos;
    };
    if (name == "workbook" &&
        (mentions("urn:schemas-microsoft-com:office:spreadsheet") || mentions("excel.sheet"))) {
        return Markup::xml_spreadsheet;
    }
    if (name == "document" && tag.find("opendocument:xmlns:office") != std::string_view::npos) {
        return Markup::flat_open_document;
    }
    if (is_html_element(full_name) &&
        (mentions("<table") || mentions("<html") || mentions("<!doctype html"))) {
        return Markup::web_page;
    }
    return head.starts_with("<?xml") ? Markup::other_xml : Markup::none;
}

}  // namespace tonghop
