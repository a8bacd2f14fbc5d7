#include "formats/formula_names.hpp"

#include <algorithm>
#include <array>

#include "base/code_points.hpp"
#include "base/utf8.hpp"

namespace tonghop {
namespace {

// Sorted.
constexpr std::array<std::string_view, 93> kCommonFunctions = {
    "ABS",         "ACOS",       "AND",        "ASIN",    "ATAN",       "ATAN2",   "AVERAGE",
    "AVERAGEA",    "AVERAGEIF",  "AVERAGEIFS", "CHOOSE",  "CODE",       "COLUMN",  "COLUMNS",
    "CONCATENATE", "COS",        "COUNT",      "COUNTA",  "COUNTBLANK", "COUNTIF", "COUNTIFS",
    "DATE",        "DATEVALUE",  "DAY",        "DEGREES", "EVEN",       "EXACT",   "EXP",
    "FACT",        "FALSE",      "FIND",       "FIXED",   "HLOOKUP",    "HOUR",    "IF",
    "IFERROR",     "IFNA",       "INDEX",      "INT",     "ISBLANK",    "ISERR",   "ISERROR",
    "ISEVEN",      "ISNA",       "ISNUMBER",   "ISODD",   "ISTEXT",     "LARGE",   "LEFT",
    "LEN",         "LN",         "LOG",        "LOG10",   "LOOKUP",     "LOWER",   "MATCH",
    "MAX",         "MEDIAN",     "MID",        "MIN",     "MINUTE",     "MOD",     "MONTH",
    "NA",          "NOT",        "NOW",        "ODD",     "OR",         "PI",      "POWER",
    "PRODUCT",     "PROPER",     "QUOTIENT",   "RANK",    "REPLACE",    "REPT",    "RIGHT",
    "ROUND",       "ROUNDDOWN",  "ROUNDUP",    "ROW",     "ROWS",       "SIGN",    "SMALL",
    "SQRT",        "SUBSTITUTE", "SUBTOTAL",   "SUM",     "SUMIF",      "SUMIFS",  "SUMPRODUCT",
    "TRIM",        "TRUE"};
constexpr std::array<std::string_view, 5> kMore = {"UPPER", "VALUE", "VLOOKUP", "WEEKDAY", "YEAR"};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// "T5", "XFD1048576": some program would read it as a cell.
bool looks_like_cell(std::string_view name) {
    const std::size_t letters = static_cast<std::size_t>(
        std::find_if_not(name.begin(), name.end(), is_letter) - name.begin());
    const std::string_view digits = name.substr(letters);
    constexpr std::size_t kMostLetters = 3;
    return letters > 0 && letters <= kMostLetters && !digits.empty() &&
           std::all_of(digits.begin(), digits.end(), is_digit);
}

// "R", "C5", "r1c1": a cell by numbers.
bool looks_like_numbered_cell(std::string_view name) {
    const auto take = [&name](char small, char capital) {
        if (name.empty() || (name[0] != small && name[0] != capital)) return false;
        name.remove_prefix(1);
        while (!name.empty() && is_digit(name[0])) name.remove_prefix(1);
        return true;
    };
    const bool row = take('r', 'R');
    const bool column = take('c', 'C');
    return (row || column) && name.empty();
}

bool same_word(std::string_view name, std::string_view word) {
    return std::equal(name.begin(), name.end(), word.begin(), word.end(),
                      [](char a, char b) { return is_letter(a) && (a & ~0x20) == b; });
}

}  // namespace

bool is_common_function(std::string_view name) {
    return std::binary_search(kCommonFunctions.begin(), kCommonFunctions.end(), name) ||
           std::find(kMore.begin(), kMore.end(), name) != kMore.end();
}

bool needs_quotes(std::string_view sheet) {
    if (sheet.empty() || is_digit(sheet[0]) || sheet[0] == '.') return true;
    for (std::size_t at = 0; at < sheet.size();) {
        const Utf8Step step = decode_utf8(sheet, at);
        const char32_t c = step.code_point;
        if (c != '_' && c != '.' && !is_word_part(c)) return true;
        at += step.length;
    }
    return looks_like_cell(sheet) || looks_like_numbered_cell(sheet) || same_word(sheet, "TRUE") ||
           same_word(sheet, "FALSE");
}

std::string in_apostrophes(std::string_view name) {
    std::string quoted = "'";
    for (const char c : name) {
        if (c == '\'') quoted += c;
        quoted += c;
    }
    return quoted + "'";
}

std::string quoted_sheet_name(std::string_view name) {
    return needs_quotes(name) ? in_apostrophes(name) : std::string(name);
}

}  // namespace tonghop
