#include "extract/column_separators.hpp"

#include "normalise/number_text.hpp"

namespace tonghop {
namespace {

bool reads_only_as(const std::string& text, Separators convention, Separators other) {
    const NumberText number = parse_number_text(text, convention);
    if (number.problem != NumberProblem::none || number.other_reading) return false;
    const NumberText wrong = parse_number_text(text, other);
    return wrong.problem != NumberProblem::none || !(wrong.amount == number.amount);
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
            vietnamese += reads_only_as(text, Separators::vietnamese, Separators::english);
            english += reads_only_as(text, Separators::english, Separators::vietnamese);
        }
    }
    if (vietnamese == english) return {declared, 0};
    if (vietnamese > english) return {Separators::vietnamese, vietnamese};
    return {Separators::english, english};
}

}  // namespace tonghop
