#include "formats/number_format.hpp"

#include "formats/decimal_digits.hpp"
#include "formats/number_format_code.hpp"
#include "formats/number_format_sections.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <vector>

namespace tonghop {
namespace {

std::string show_in_section(const FormatSection& section, double value) {
    switch (section.kind) {
        case SectionKind::date: {
            const std::string shown = show_date_section(section, value);
            return shown.empty() && !section.tokens.empty() ? show_general(value) : shown;
        }
        case SectionKind::general: {
            std::string out;
            for (const FormatToken& token : section.tokens) {
                out += token.piece == FormatPiece::general ? show_general(value) : token.text;
            }
            return out;
        }
        case SectionKind::text: {
            std::string out;
            for (const FormatToken& token : section.tokens) {
                out += token.piece == FormatPiece::text ? show_general(value) : token.text;
            }
            return out;
        }
        case SectionKind::number:
            break;
    }
    for (const FormatToken& token : section.tokens) {
        if (token.piece == FormatPiece::exponent) return show_scientific_section(section, value);
    }
    return is_fraction(section) ? show_fraction_section(section, value)
                                : show_number_section(section, value);
}

// General in scientific notation: at most six significant digits.
std::string general_scientific(DecimalDigits digits) {
    constexpr int kSignificant = 6;
    digits.round(kSignificant - digits.point);
    const int exponent = digits.point - 1;
    const std::string_view rest = std::string_view(digits.digits).substr(1);
    return fmt::format("{}{}{}E{:+03}", digits.digits[0], rest.empty() ? "" : ".", rest, exponent);
}

// As many decimals as eleven characters hold.
std::string general_plain(DecimalDigits digits, int decimals) {
    digits.round(decimals);
    std::string out = digits.integer_part();
    if (out.empty()) out.push_back('0');
    std::string fraction = digits.fraction_part(decimals);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    if (!fraction.empty()) out.append(1, '.').append(fraction);
    return out;
}

}  // namespace

struct NumberFormat::Code {
    std::vector<FormatSection> numbers;  // at least one
    std::vector<FormatSection> text;     // none or one
};

std::string_view builtin_number_format(std::uint64_t id) {
    static constexpr std::array<std::string_view, 50> kCodes = {
        "General",
        "0",
        "0.00",
        "#,##0",
        "#,##0.00",
        "\"$\"#,##0_);(\"$\"#,##0)",
        "\"$\"#,##0_);[Red](\"$\"#,##0)",
        "\"$\"#,##0.00_);(\"$\"#,##0.00)",
        "\"$\"#,##0.00_);[Red](\"$\"#,##0.00)",
        "0%",
        "0.00%",
        "0.00E+00",
        "# ?/?",
        "# ?\?/?\?",
        "m/d/yyyy",
        "d-mmm-yy",
        "d-mmm",
        "mmm-yy",
        "h:mm AM/PM",
        "h:mm:ss AM/PM",
        "h:mm",
        "h:mm:ss",
        "m/d/yyyy h:mm",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "#,##0_);(#,##0)",
        "#,##0_);[Red](#,##0)",
        "#,##0.00_);(#,##0.00)",
        "#,##0.00_);[Red](#,##0.00)",
        "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)",
        "_(\"$\"* #,##0_);_(\"$\"* (#,##0);_(\"$\"* \"-\"_);_(@_)",
        "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)",
        "_(\"$\"* #,##0.00_);_(\"$\"* (#,##0.00);_(\"$\"* \"-\"??_);_(@_)",
        "mm:ss",
        "[h]:mm:ss",
        "mm:ss.0",
        "##0.0E+0",
        "@"};
    return id < kCodes.size() && !kCodes[id].empty() ? kCodes[id] : "General";
}

DateParts date_parts(std::string_view code) {
    const FormatSection first = parse_format_code(code).front();
    if (first.kind != SectionKind::date) return DateParts::none;
    return first.shows_day ? DateParts::calendar : DateParts::time;
}

std::string show_general(double value) {
    DecimalDigits digits = DecimalDigits::of(value);
    if (digits.is_zero()) return "0";
    const std::string sign = value < 0 ? "-" : "";
    constexpr int kWidth = 11;
    if (digits.point == kWidth) digits.round(0);  // may become one digit longer
    constexpr int kSmallest = -4;                 // 0.0001 is still written out
    const int magnitude = digits.point - 1;
    const bool written_out = static_cast<int>(digits.digits.size()) - digits.point <= kWidth - 2;
    if (magnitude >= kWidth || (magnitude < kSmallest && !written_out)) {
        return sign + general_scientific(digits);
    }
    const int integers = std::max(digits.point, 1);
    const int decimals = std::max(kWidth - 1 - integers, 0);
    return sign + general_plain(digits, decimals);
}

NumberFormat::NumberFormat(std::string_view code) {
    auto parsed = std::make_unique<Code>();
    std::vector<FormatSection> sections = parse_format_code(code.empty() ? "General" : code);
    constexpr std::size_t kNumberSections = 3;
    if (sections.size() > kNumberSections || sections.back().kind == SectionKind::text) {
        parsed->text.push_back(std::move(sections.back()));
        sections.pop_back();
    }
    if (sections.size() > kNumberSections) sections.resize(kNumberSections);
    if (sections.empty()) sections = parse_format_code("General");
    parsed->numbers = std::move(sections);
    code_ = std::move(parsed);
}

NumberFormat::~NumberFormat() = default;
NumberFormat::NumberFormat(NumberFormat&&) noexcept = default;
NumberFormat& NumberFormat::operator=(NumberFormat&&) noexcept = default;

// Without conditions the sections mean: at least 0 (above 0 if there are three), below 0, zero.
std::string NumberFormat::show(double value) const {
    if (!std::isfinite(value)) return {};
    const std::vector<FormatSection>& sections = code_->numbers;
    const bool conditions = sections[0].condition || (sections.size() > 1 && sections[1].condition);
    std::size_t chosen = 0;
    bool sign_is_said = false;  // by the section
    if (!conditions) {
        if (value < 0 && sections.size() > 1) chosen = 1;
        if (value == 0 && sections.size() > 2) chosen = 2;
        sign_is_said = chosen == 1;
    } else {
        const auto holds = [&](std::size_t i) {
            if (sections[i].condition) return sections[i].condition->holds(value);
            return i == 0 ? value > 0 : value < 0;
        };
        if (!holds(0)) chosen = sections.size() > 2 && !holds(1) ? 2 : sections.size() > 1 ? 1 : 0;
        const FormatSection& section = sections[chosen];
        sign_is_said =
            section.condition ? section.condition->only_negative() : chosen == 1 && value < 0;
    }
    const FormatSection& section = sections[chosen];
    if (section.kind == SectionKind::date) return show_in_section(section, value);
    std::string shown = show_in_section(section, std::fabs(value));
    return value < 0 && !sign_is_said && !shown.empty() ? "-" + shown : shown;
}

std::string NumberFormat::show_text(std::string_view text) const {
    if (code_->text.empty()) return std::string(text);
    std::string out;
    for (const FormatToken& token : code_->text.front().tokens) {
        out += token.piece == FormatPiece::text ? std::string(text) : token.text;
    }
    return out;
}

}  // namespace tonghop
