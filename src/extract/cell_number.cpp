#include "extract/cell_number.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "normalise/letters_for_digits.hpp"

namespace tonghop {
namespace {

const Decimal kHalf = *Decimal::parse("0.5");

Decimal power_of_tenth(int digits) {
    return *Decimal::parse(
        digits == 0 ? "1" : "0." + std::string(static_cast<std::size_t>(digits) - 1, '0') + "1");
}

CellReading fault(std::string code) {
    CellReading reading;
    reading.status = Status::rejected;
    reading.fault = std::move(code);
    return reading;
}

CellReading figure(const Decimal& value) {
    CellReading reading;
    reading.number.amount.value = value;
    reading.number.rounding = power_of_tenth(value.scale()) * kHalf;
    return reading;
}

// Below 10^15 and with at most 15 digits behind the point, every comparison and sum that a rule
// makes fits a Decimal. No figure of a district comes near.
bool is_too_large(const Amount& amount) {
    static const Decimal kLimit = *Decimal::parse("1000000000000000");
    for (const auto& value : {amount.value, amount.value_to}) {
        if (value && abs(*value) >= kLimit) return true;
    }
    return false;
}

void trim_digits(Amount& amount) {
    constexpr int kDigits = 15;
    if (amount.value) amount.value = amount.value->rounded(kDigits);
    if (amount.value_to) amount.value_to = amount.value_to->rounded(kDigits);
}

// A "%" in quotes or behind a backslash is only printed; the number is stored in per cent already.
bool shows_per_cent(const Cell& cell) {
    const std::string& format = cell.number_format;
    bool quoted = false;
    for (std::size_t i = 0; i < format.size(); ++i) {
        const char c = format[i];
        if (c == '"') quoted = !quoted;
        if (c == '\\' && !quoted) ++i;
        if (c == '%' && !quoted) return true;
    }
    return false;
}

CellReading read_number(const Cell& cell) {
    const auto value = Decimal::from_double(cell.number);
    if (!value) return fault("value-out-of-range");
    if (!shows_per_cent(cell)) return figure(*value);
    CellReading reading = figure(*value * 100);
    reading.number.unit = "%";
    return reading;
}

// Words and signs that commune reports use for yes and no (domain: NTM matrices, đạt/không rows).
std::optional<bool> yes_or_no(std::string_view text) {
    static constexpr std::array<std::string_view, 7> kYes = {"đạt", "đ", "có",       "x",
                                                             "1",   "✓", "đạt chuẩn"};
    static constexpr std::array<std::string_view, 6> kNo = {"không", "chưa", "chưa đạt",
                                                            "cđ",    "0",    "không đạt"};
    const std::string key = fold(text);
    if (std::find(kYes.begin(), kYes.end(), key) != kYes.end()) return true;
    if (std::find(kNo.begin(), kNo.end(), key) != kNo.end()) return false;
    return std::nullopt;
}

// "nông thôn mới nâng cao" is rank 2 of the titles a commune can hold.
std::optional<Decimal> rank_of(std::string_view text, const Indicator& indicator) {
    const std::string key = fold(text);
    for (std::size_t rank = 0; rank < indicator.ranks.size(); ++rank) {
        for (const std::string& name : indicator.ranks[rank]) {
            if (fold(name) == key) return Decimal(static_cast<std::int64_t>(rank) + 1);
        }
    }
    return std::nullopt;
}

CellReading read_text(const Cell& cell, const Indicator& indicator, const Mapping& mapping,
                      Separators convention) {
    CellReading reading;
    if (const auto rank = rank_of(cell.text, indicator)) {
        reading.number.amount.value = rank;
        return reading;
    }
    if (const auto mark = mapping.marks.find(fold(cell.text)); mark != mapping.marks.end()) {
        reading.status = mark->second;
        return reading;
    }
    if (indicator.kind == IndicatorKind::boolean) {
        if (const auto yes = yes_or_no(cell.text)) {
            reading.number.amount.value = Decimal(*yes ? 1 : 0);
            return reading;
        }
    }
    // Before units of measure are looked for: nothing is counted in "O".
    if (find_letter_for_digit(cell.text)) return fault("value-not-number");
    reading.number = parse_number_text(cell.text, convention);
    switch (reading.number.problem) {
        case NumberProblem::none:
            return reading;
        case NumberProblem::blank:
            reading.status = Status::missing;
            return reading;
        case NumberProblem::date:
            return fault("value-as-date");
        case NumberProblem::too_large:
            return fault("value-out-of-range");
        case NumberProblem::not_a_number:
        case NumberProblem::malformed:
            break;
    }
    return fault("value-not-number");
}

CellReading read_by_type(const Cell& cell, const Indicator& indicator, const Mapping& mapping,
                         Separators convention) {
    switch (cell.type) {
        case CellType::number:
            return read_number(cell);
        case CellType::text:
            return read_text(cell, indicator, mapping, convention);
        case CellType::date:
            return fault("value-as-date");
        case CellType::error:
            return fault("value-error");
        case CellType::boolean:
            if (indicator.kind == IndicatorKind::boolean)
                return figure(Decimal(cell.number != 0 ? 1 : 0));
            return fault("value-not-number");
        case CellType::blank:
            break;
    }
    CellReading reading;
    reading.status = Status::missing;
    return reading;
}

}  // namespace

bool says_yes_or_no(std::string_view text) {
    return yes_or_no(text).has_value();
}

CellReading read_cell(const Cell& cell, const Indicator& indicator, const Mapping& mapping,
                      Separators convention) {
    if (cell.has_formula && !cell.has_result) return fault("value-stale");
    CellReading reading = read_by_type(cell, indicator, mapping, convention);
    if (is_too_large(reading.number.amount)) return fault("value-out-of-range");
    trim_digits(reading.number.amount);
    return reading;
}

}  // namespace tonghop
