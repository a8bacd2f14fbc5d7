#include "detect/sum_rows.hpp"

#include <cmath>
#include <set>

#include "base/text.hpp"
#include "detect/sheet_rows.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kFewestParts = 3;
constexpr std::size_t kFewestColumns = 2;
constexpr double kRounding = 0.001;  // of a sum: what rounding of its parts may hide

bool is_sum_of_others(const ColumnFigures& column, std::uint32_t row) {
    const auto total = column.numbers.find(row);
    if (total == column.numbers.end() || total->second == 0) return false;
    double sum = 0;
    std::size_t parts = 0;
    for (const auto& [other, value] : column.numbers) {
        if (other == row) continue;
        sum += value;
        ++parts;
    }
    return parts >= kFewestParts &&
           std::abs(sum - total->second) <= kRounding * std::abs(total->second);
}

}  // namespace

std::optional<std::string> label_of_sums(const Sheet& sheet, std::uint32_t label,
                                         const std::vector<ColumnDraft>& drafts,
                                         const std::vector<ColumnFacts>& facts) {
    std::set<std::uint32_t> rows;
    std::vector<const ColumnFigures*> columns;
    for (const ColumnDraft& draft : drafts) {
        if (draft.use != ColumnUse::value) continue;
        columns.push_back(&facts_at(facts, draft.column).values);
        for (const auto& [row, value] : columns.back()->numbers) rows.insert(row);
    }
    if (rows.empty()) return std::nullopt;
    for (const std::uint32_t row : {*rows.begin(), *rows.rbegin()}) {
        const Cell* cell = sheet.at({row, label});
        if (cell == nullptr || !is_words(*cell)) continue;
        std::size_t sums = 0;
        for (const ColumnFigures* column : columns) {
            if (is_sum_of_others(*column, row)) ++sums;
        }
        if (sums >= kFewestColumns && sums * 2 > columns.size()) return squeeze(cell->shown);
    }
    return std::nullopt;
}

}  // namespace tonghop
