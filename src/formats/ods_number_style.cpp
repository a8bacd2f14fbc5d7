#include "formats/ods_number_style.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "formats/faults.hpp"
#include "formats/xml_attributes.hpp"
#include "formats/xml_children.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kMostStyles = 65'536;
constexpr std::size_t kLongestCode = 4096;
constexpr std::uint64_t kMostDigits = 30;  // Excel shows no more

// Digits asked for by an attribute.
std::size_t digits(const XmlScanner& scanner, std::string_view attribute, std::size_t otherwise) {
    auto text = scanner.attribute(XmlNamespace::odf_number, attribute);
    if (!text) text = scanner.attribute(XmlNamespace::odf_loext, attribute);
    if (!text) return otherwise;
    return static_cast<std::size_t>(
        std::min<std::uint64_t>(parse_unsigned(*text).value_or(0), kMostDigits));
}

bool is_long(const XmlScanner& scanner) {
    return scanner.attribute(XmlNamespace::odf_number, "style") == "long";
}

// A literal, quoted as far as Excel needs it: blanks, signs and brackets stand for themselves
// everywhere, full stops, commas and slashes only among the pieces of a date.
void append_literal(std::string_view text, bool dates, std::string& code) {
    const std::string_view bare = dates ? " -+()/:.," : " -+()";
    bool quoted = false;
    for (const char c : text) {
        const bool quote = c != '"' && bare.find(c) == std::string_view::npos;
        if (quote != quoted) code += '"';
        quoted = quote;
        if (c == '"') code += '\\';
        code += c;
    }
    if (quoted) code += '"';
}

std::string integer_digits(std::size_t least, bool grouping) {
    std::string code(least, '0');
    if (!grouping) return code.empty() ? "#" : code;
    code.insert(0, code.size() < 4 ? 4 - code.size() : 0, '#');
    for (std::size_t at = code.size(); at > 3;) {
        at -= 3;
        code.insert(at, 1, ',');
    }
    return code;
}

std::string decimal_digits(const XmlScanner& scanner) {
    const std::size_t most = digits(scanner, "decimal-places", 0);
    const bool optional =
        scanner.attribute(XmlNamespace::odf_number, "decimal-replacement") == std::string_view();
    const std::size_t least =
        std::min(most, digits(scanner, "min-decimal-places", optional ? 0 : most));
    if (most == 0) return {};
    return "." + std::string(least, '0') + std::string(most - least, '#');
}

// number:number, number:scientific-number, number:fraction.
std::string number_code(const XmlScanner& scanner) {
    const bool grouping = scanner.attribute(XmlNamespace::odf_number, "grouping") == "true";
    const std::size_t least = digits(scanner, "min-integer-digits", 0);
    if (scanner.local_name() == "fraction") {
        const std::size_t above = digits(scanner, "min-numerator-digits", 1);
        const auto fixed = scanner.attribute(XmlNamespace::odf_number, "denominator-value");
        const std::size_t below = digits(scanner, "min-denominator-digits", 1);
        const bool whole =
            scanner.attribute(XmlNamespace::odf_number, "min-integer-digits").has_value();
        std::string code = whole ? integer_digits(least, grouping) + " " : std::string();
        code += std::string(above, '?') + "/";
        if (fixed && parse_unsigned(*fixed)) return code.append(*fixed);
        return code + std::string(below, '?');
    }
    const bool scientific = scanner.local_name() == "scientific-number";
    // Without decimal places a number shows as many as it has (16.29.3): General.
    if (!scientific && !grouping &&
        !scanner.attribute(XmlNamespace::odf_number, "decimal-places")) {
        return least <= 1 ? "General" : std::string(least, '0');
    }
    std::string code = integer_digits(least, grouping) + decimal_digits(scanner);
    if (scientific) {
        return code + "E+" + std::string(digits(scanner, "min-exponent-digits", 2), '0');
    }
    std::string_view factor =
        scanner.attribute(XmlNamespace::odf_number, "display-factor").value_or("1");
    for (; factor.starts_with('1') && factor.size() >= 4 && factor.substr(1, 3) == "000";
         factor.remove_suffix(3)) {
        code += ',';
    }
    return code;
}

struct DatePiece {
    std::string_view name;
    std::string_view brief, full;
};
constexpr std::array<DatePiece, 8> kDatePieces = {{
    {"day", "d", "dd"},
    {"year", "yy", "yyyy"},
    {"day-of-week", "ddd", "dddd"},
    {"hours", "h", "hh"},
    {"minutes", "m", "mm"},
    {"seconds", "s", "ss"},
    {"am-pm", "AM/PM", "AM/PM"},
    {"era", "", ""},
}};

std::string date_code(const XmlScanner& scanner) {
    if (scanner.local_name() == "month") {
        const bool textual = scanner.attribute(XmlNamespace::odf_number, "textual") == "true";
        if (textual) return is_long(scanner) ? "mmmm" : "mmm";
        return is_long(scanner) ? "mm" : "m";
    }
    const auto* const piece = std::find_if(
        kDatePieces.begin(), kDatePieces.end(),
        [&](const DatePiece& candidate) { return candidate.name == scanner.local_name(); });
    if (piece == kDatePieces.end()) return {};
    std::string code(is_long(scanner) ? piece->full : piece->brief);
    if (scanner.local_name() == "seconds") {
        const std::size_t decimals = digits(scanner, "decimal-places", 0);
        if (decimals > 0) code += "." + std::string(std::min<std::size_t>(decimals, 3), '0');
    }
    return code;
}

// Excel's condition for a style:map (19.469), empty where that is the place's own.
std::string excel_condition(std::string_view condition, std::size_t place, std::size_t places) {
    if (!condition.starts_with("value()")) return {};
    condition.remove_prefix(7);
    if (places == 1 && condition == ">=0") return {};
    if (places > 1 && condition == (place == 0 ? ">0" : place == 1 ? "<0" : "=0")) return {};
    std::string comparison(condition.substr(0, condition.find_first_not_of("<>=!")));
    condition.remove_prefix(comparison.size());
    if (comparison == "!=") comparison = "<>";
    return "[" + comparison + std::string(condition) + "]";
}

}  // namespace

bool is_ods_number_style(const XmlScanner& scanner) {
    if (scanner.element_namespace() != XmlNamespace::odf_number) return false;
    constexpr std::array<std::string_view, 7> kNames = {
        "number-style", "percentage-style", "currency-style", "date-style",
        "time-style",   "boolean-style",    "text-style"};
    return std::find(kNames.begin(), kNames.end(), scanner.local_name()) != kNames.end();
}

void OdsNumberStyles::read(XmlScanner& scanner) {
    const std::string name(scanner.attribute(XmlNamespace::odf_style, "name").value_or(""));
    percentage_ = scanner.local_name() == "percentage-style";
    dates_ = scanner.local_name() == "date-style" || scanner.local_name() == "time-style";
    truncates_ = scanner.attribute(XmlNamespace::odf_number, "truncate-on-overflow") != "false";
    if (styles_.size() >= kMostStyles) refuse_too_large("styles: too many number formats");
    Style style;
    each_child(scanner, [&] { read_piece(scanner, style); });
    if (name.size() <= kLongestCode) styles_[name] = std::move(style);
}

void OdsNumberStyles::read_piece(XmlScanner& scanner, Style& style) {
    if (style.code.size() > kLongestCode) return;
    if (scanner.is(XmlNamespace::odf_style, "map")) {
        constexpr std::size_t kMostSections = 3;
        if (style.sections.size() >= kMostSections) return;
        style.sections.push_back(
            {std::string(scanner.attribute(XmlNamespace::odf_style, "condition").value_or("")),
             std::string(
                 scanner.attribute(XmlNamespace::odf_style, "apply-style-name").value_or(""))});
        return;
    }
    if (scanner.element_namespace() != XmlNamespace::odf_number) return;
    const std::string_view piece = scanner.local_name();
    if (piece == "number" || piece == "scientific-number" || piece == "fraction") {
        style.code += number_code(scanner);
    } else if (piece == "text" || piece == "currency-symbol") {
        std::string text;
        scanner.append_element_text(text, kLongestCode);
        if (percentage_ && text.find('%') != std::string::npos) {
            const std::size_t sign = text.find('%');
            append_literal(std::string_view(text).substr(0, sign), false, style.code);
            style.code += '%';
            append_literal(std::string_view(text).substr(sign + 1), false, style.code);
        } else {
            append_literal(text, dates_, style.code);
        }
    } else if (piece == "text-content") {
        style.code += '@';
    } else if (piece == "boolean") {
        style.code += "General";
    } else {
        std::string code = date_code(scanner);
        if (!truncates_ && !code.empty() &&
            std::string_view("hms").find(code[0]) != std::string_view::npos) {
            code = "[" + code + "]";
            truncates_ = true;  // only the largest unit goes on
        }
        style.code += code;
    }
}

std::string OdsNumberStyles::section_code(const std::string& name) const {
    const auto found = styles_.find(name);
    return found == styles_.end() ? std::string("General") : found->second.code;
}

std::string OdsNumberStyles::code(const std::string& name) const {
    const auto found = styles_.find(name);
    if (found == styles_.end()) return {};
    const Style& style = found->second;
    std::string code;
    for (std::size_t i = 0; i < style.sections.size(); ++i) {
        const Section& section = style.sections[i];
        code += excel_condition(section.condition, i, style.sections.size());
        code += section_code(section.style) + ";";
    }
    code += style.code;
    return code == "General" ? std::string() : code;
}

}  // namespace tonghop
