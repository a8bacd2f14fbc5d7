#include "extract/column_separators.hpp"

#include <algorithm>

#include "normalise/number_text.hpp"

namespace tonghop {
namespace {

// The decimal separator that the first number of `text` must have, or 0 if either reading fits.
// Both kinds: the last one. One kind repeated: it groups, so the other one is decimal. One alone is
// decimal unless exactly three digits follow it, which decides nothing.
char decimal_separator(const std::string& text) {
    const std::size_t first = text.find_first_of("0123456789");
    if (first == std::string::npos) return 0;
    const std::size_t end = text.find_first_not_of("0123456789.,", first);
    const std::string number = text.substr(first, end == std::string::npos ? end : end - first);
    const auto dots = std::count(number.begin(), number.end(), '.');
    const auto commas = std::count(number.begin(), number.end(), ',');
    if (dots > 0 && commas > 0) return number[number.find_last_of(".,")];
    if (dots > 1) return ',';
    if (commas > 1) return '.';
    if (dots + commas == 0) return 0;
    const NumberText reading = parse_number_text(text, Separators::vietnamese);
    if (reading.problem != NumberProblem::none || reading.other_reading) return 0;
    return dots == 1 ? '.' : ',';
}

}  // namespace

SeparatorEvidence separators_of(const RawTable& table, std::size_t column, Separators declared) {
    std::size_t vietnamese = 0;
    std::size_t english = 0;
    for (const RawRow& row : table.rows) {
        for (const RawCell& value : row.values) {
            if (value.column != column || value.cell == nullptr) continue;
            if (value.cell->type != CellType::text) continue;
            const std::string& text = value.cell->text;
            const char separator = decimal_separator(text);
            if (separator == ',') ++vietnamese;
            if (separator == '.') ++english;
        }
    }
    if (vietnamese == english) return {declared, 0};
    if (vietnamese > english) return {Separators::vietnamese, vietnamese};
    return {Separators::english, english};
}

}  // namespace tonghop
