#include "formats/formula_names.hpp"

#include <algorithm>
#include <array>

#include "grid/cell_ref.hpp"

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
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

// "R", "C12", "RC", "r1c1": what R1C1 notation would read.
bool is_row_and_column(std::string_view name) {
    const auto skip = [&name](char letter) {
        if (name.empty() || (name.front() | 0x20) != letter) return;
        name.remove_prefix(1);
        while (!name.empty() && name.front() >= '0' && name.front() <= '9') name.remove_prefix(1);
    };
    skip('r');
    skip('c');
    return name.empty();
}

}  // namespace

bool is_common_function(std::string_view name) {
    return std::binary_search(kCommonFunctions.begin(), kCommonFunctions.end(), name) ||
           std::find(kMore.begin(), kMore.end(), name) != kMore.end();
}

std::string quoted_sheet_name(std::string_view name) {
    const bool word = !name.empty() && is_letter(name.front()) &&
                      std::all_of(name.begin(), name.end(),
                                  [](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
    if (word && !CellRef::parse(name) && !is_row_and_column(name)) return std::string(name);
    std::string quoted = "'";
    for (const char c : name) {
        if (c == '\'') quoted += c;
        quoted += c;
    }
    return quoted + "'";
}

}  // namespace tonghop
