#include "formats/html_look.hpp"

#include <algorithm>

#include "formats/html_tokens.hpp"
#include "formats/xml_2003_styles.hpp"
#include "formats/xml_attributes.hpp"
#include "grid/cell_ref.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kMostRules = 65'536;
constexpr std::size_t kLongestValue = 4096;
constexpr std::string_view kBlanks = " \t\r\n\f";

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string lower_case(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

// Where the declaration ends: a ';' outside of quotes and not behind a backslash.
std::size_t declaration_end(std::string_view text) {
    char quote = '\0';
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (quote != '\0') {
            if (text[i] == quote) quote = '\0';
        } else if (text[i] == '"' || text[i] == '\'') {
            quote = text[i];
        } else if (text[i] == ';') {
            return i;
        }
    }
    return text.size();
}

// Excel escapes every character of a format that is no letter or digit, quotes by four digits
// ("\0022").
std::string unescaped(std::string_view value) {
    std::string text;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '\\' || i + 1 == value.size()) {
            text += value[i];
            continue;
        }
        const std::string_view digits = value.substr(i + 1, 4);
        if (digits == "0022") {
            text += '"';
            i += 4;
        } else if (digits == "0027") {
            text += '\'';
            i += 4;
        } else {
            text += value[++i];
        }
    }
    return text;
}

std::string number_format(std::string_view value) {
    const bool quoted = value.size() >= 2 && value.front() == '"' && value.back() == '"';
    if (quoted) value = value.substr(1, value.size() - 2);
    return std::string(xml_2003_format(unescaped(value)));
}

std::string first_family(std::string_view list) {
    list = trimmed(list.substr(0, list.find(',')));
    const bool quoted = list.size() >= 2 && (list.front() == '"' || list.front() == '\'');
    return std::string(quoted ? list.substr(1, list.size() - 2) : list);
}

}  // namespace

void HtmlLook::add(const HtmlLook& other) {
    if (other.number_format) number_format = other.number_format;
    if (other.font) font = other.font;
    if (other.bold) bold = other.bold;
    if (other.struck) struck = other.struck;
    if (other.raised) raised = other.raised;
    if (other.indent) indent = other.indent;
    hidden = hidden || other.hidden;
    ignores_columns = ignores_columns || other.ignores_columns;
    ignores_rows = ignores_rows || other.ignores_rows;
    if (other.sheet_rows) sheet_rows = other.sheet_rows;
}

void HtmlLook::add_declarations(std::string_view declarations) {
    while (!declarations.empty()) {
        const std::size_t end = declaration_end(declarations);
        const std::string_view declaration = declarations.substr(0, end);
        declarations.remove_prefix(std::min(end + 1, declarations.size()));
        const std::size_t colon = declaration.find(':');
        if (colon == std::string_view::npos) continue;
        const std::string_view name = trimmed(declaration.substr(0, colon));
        const std::string_view value = trimmed(declaration.substr(colon + 1));
        if (value.size() > kLongestValue) continue;
        if (same_word(name, "mso-number-format")) {
            number_format = ::tonghop::number_format(value);
        } else if (same_word(name, "font-family")) {
            font = first_family(value);
        } else if (same_word(name, "font-weight")) {
            bold = same_word(value, "bold") || parse_unsigned(value).value_or(0) >= 600;
        } else if (same_word(name, "text-decoration") || same_word(name, "text-decoration-line")) {
            struck = lower_case(value).find("line-through") != std::string::npos;
        } else if (same_word(name, "vertical-align")) {
            raised = same_word(value, "super");
        } else if (same_word(name, "mso-char-indent-count")) {
            constexpr std::uint64_t kDeepest = 250;
            indent =
                static_cast<std::uint8_t>(std::min(parse_unsigned(value).value_or(0), kDeepest));
        } else if (same_word(name, "display")) {
            hidden = same_word(value, "none");
        } else if (same_word(name, "mso-xlrowspan")) {
            sheet_rows = static_cast<std::uint32_t>(
                std::min<std::uint64_t>(parse_unsigned(value).value_or(1), kMaxRows));
        } else if (same_word(name, "mso-ignore")) {
            const std::string what = lower_case(value);  // "colspan", "colspan-rowspan"
            ignores_columns = ignores_columns || what.find("colspan") != std::string::npos;
            ignores_rows = ignores_rows || what.find("rowspan") != std::string::npos;
        }
    }
}

void HtmlStyleSheet::read(std::string_view sheet) {
    while (true) {
        const std::size_t open = sheet.find('{');
        if (open == std::string_view::npos) return;
        const std::size_t close = std::min(sheet.find('}', open), sheet.size());
        add_rule(sheet.substr(0, open), sheet.substr(open + 1, close - open - 1));
        sheet.remove_prefix(std::min(close + 1, sheet.size()));
    }
}

void HtmlStyleSheet::add_rule(std::string_view selectors, std::string_view declarations) {
    HtmlLook look;
    look.add_declarations(declarations);
    while (!selectors.empty()) {
        const std::size_t comma = std::min(selectors.find(','), selectors.size());
        // Comments and the brackets of "<!--" stand in front.
        std::string_view selector = trimmed(selectors.substr(0, comma));
        selector = selector.substr(selector.find_last_of(" \t\r\n/>") + 1);
        selectors.remove_prefix(std::min(comma + 1, selectors.size()));
        const std::size_t dot = selector.find('.');
        const std::string key =
            lower_case(dot == std::string_view::npos ? selector : selector.substr(dot));
        if (key.empty() || key.size() > kLongestValue || looks_.size() >= kMostRules) continue;
        looks_[key].add(look);
    }
}

void HtmlStyleSheet::apply(std::string_view element, std::string_view classes,
                           HtmlLook& look) const {
    if (looks_.empty()) return;
    const auto add = [this, &look](const std::string& key) {
        const auto found = looks_.find(key);
        if (found != looks_.end()) look.add(found->second);
    };
    add(std::string(element));
    while (!(classes = trimmed(classes)).empty()) {
        const std::size_t end = std::min(classes.find_first_of(kBlanks), classes.size());
        add("." + lower_case(classes.substr(0, end)));
        classes.remove_prefix(end);
    }
}

}  // namespace tonghop
