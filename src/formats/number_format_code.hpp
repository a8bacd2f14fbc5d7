// A number format code taken apart: sections, and in each the pieces that show something.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonghop {

enum class FormatPiece {
    literal,  ///< `text` as it stands
    digit,    ///< one of 0 # ?
    point,
    comma,
    percent,
    exponent,  ///< "E+" or "E-"
    slash,     ///< of a fraction
    general,
    text,  ///< @
    year,
    month,
    day,
    hour,
    minute,
    second,
    subsecond,  ///< ".000" behind seconds; `count` digits
    half_day,   ///< AM/PM or A/P
    elapsed_hours,
    elapsed_minutes,
    elapsed_seconds
};

struct FormatToken {
    FormatPiece piece;
    std::string text;       ///< the code it came from
    std::size_t count = 1;  ///< letters of a date piece, digits of a subsecond
};

enum class SectionKind { number, date, text, general };

struct FormatCondition {
    std::string comparison;  ///< < <= = <> >= >
    double operand = 0;
    bool holds(double value) const;
    bool only_negative() const;
};

struct FormatSection {
    std::vector<FormatToken> tokens;
    std::optional<FormatCondition> condition;
    SectionKind kind = SectionKind::number;
    bool shows_day = false;  ///< of a date: year, month or day, not only a time
};

/// At least one section. Never fails: what has no meaning is a literal.
std::vector<FormatSection> parse_format_code(std::string_view code);

}  // namespace tonghop
