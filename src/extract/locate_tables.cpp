#include "extract/locate_tables.hpp"

#include <algorithm>
#include <tuple>

#include "extract/read_pairs.hpp"

namespace tonghop {
namespace {

// A table ends where one below it begins, unless they lie side by side.
void end_above_the_next(TableLayout& table, const std::vector<TableLayout>& all) {
    for (const TableLayout& other : all) {
        const bool beside =
            other.last_column < table.first_column || table.last_column < other.first_column;
        if (!beside && other.header_first > table.header_last) {
            table.last_row = std::min(table.last_row, other.header_first - 1);
        }
    }
}

}  // namespace

std::vector<TableLayout> locate_tables(const Sheet& sheet, const Mapping& mapping,
                                       std::optional<Period> report, const JudgeOf& judge_of) {
    std::vector<TableLayout> tables;
    LocateOptions options{report, {}, {}, {}};
    for (const TableSpec& spec : mapping.tables) {
        options.judge = judge_of ? judge_of(mapping, spec) : JudgeCaptures();
        options.neighbours.clear();
        for (const TableSpec& other : mapping.tables) {
            if (&other != &spec) options.neighbours.push_back(&other);
        }
        auto table =
            spec.pairs ? locate_pairs(sheet, spec, options) : locate_table(sheet, spec, options);
        if (!table) continue;
        options.taken.push_back(table->label);
        tables.push_back(std::move(*table));
    }
    const std::vector<TableLayout> all = tables;
    for (TableLayout& table : tables) end_above_the_next(table, all);
    std::stable_sort(tables.begin(), tables.end(), [](const auto& a, const auto& b) {
        return std::tie(a.header_first, a.first_column) < std::tie(b.header_first, b.first_column);
    });
    return tables;
}

}  // namespace tonghop
