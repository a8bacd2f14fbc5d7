#include "extract/column_separators.hpp"

#include "normalise/number_text.hpp"

namespace tonghop {
SeparatorEvidence separators_of(const RawTable& table, std::size_t column, Separators declared) {
    std::size_t vietnamese = 0;
    std::size_t english = 0;
    for (const RawRow& row : table.rows) {
        for (const RawCell& value : row.values) {
            if (value.column != column || value.cell == nullptr) continue;
            if (value.cell->type != CellType::text) continue;
            const auto proved = parse_number_text(value.cell->text, declared).proves;
            if (proved == Separators::vietnamese) ++vietnamese;
            if (proved == Separators::english) ++english;
        }
    }
    if (vietnamese == english) return {declared, 0};
    if (vietnamese > english) return {Separators::vietnamese, vietnamese};
    return {Separators::english, english};
}

}  // namespace tonghop
