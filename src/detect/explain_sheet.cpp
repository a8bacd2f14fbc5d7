#include "detect/explain_sheet.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/text.hpp"

namespace tonghop {
namespace {

constexpr int kWeakHeading = 60;  // place or period that no title says

Evidence evidence(const TableDraft& table, std::string code, int confidence) {
    Evidence evidence;
    evidence.code = std::move(code);
    evidence.confidence = confidence;
    evidence.source = {table.file, table.sheet->name(), table.block.label};
    evidence.found = table.label;
    return evidence;
}

// The table of the mapping that was made from this one.
std::optional<std::size_t> kind_of(const TableDraft& table, const TableKinds& kinds) {
    const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                   [&](const auto& tables) { return tables.front() == &table; });
    if (kind == kinds.end()) return std::nullopt;
    return static_cast<std::size_t>(kind - kinds.begin());
}

std::string code_of(RowsAre rows_are) {
    switch (rows_are) {
        case RowsAre::indicators:
            return "rows-are-indicators";
        case RowsAre::places:
            return "rows-are-places";
        case RowsAre::periods:
            return "rows-are-periods";
    }
    throw std::logic_error("rows of a kind that is none");
}

Evidence explain_table(const TableDraft& table, std::optional<std::size_t> kind) {
    if (!table.usable) return evidence(table, "table-" + table.reason, 0);
    const bool indicators = table.rows_are == RowsAre::indicators;
    Evidence one = evidence(table, code_of(table.rows_are), 95);
    const auto& labels = table.labels;
    if (indicators && labels.rows > 0) {
        one.confidence = static_cast<int>(100 * labels.known / labels.rows);
        one.args["known"] = std::to_string(labels.known);
        one.args["rows"] = std::to_string(labels.rows);
    }
    if (kind) {
        one.part = Evidence::Part::table;
        one.table = *kind;
    }
    return one;
}

Evidence explain_column(const TableDraft& table, const ColumnDraft& column,
                        std::optional<std::size_t> kind) {
    Evidence one = evidence(table, column.reason, column.confidence);
    one.source.cell = {table.block.header_last, column.column};
    one.found = column.path();
    one.args["column"] = column_letters(column.column);
    if (column.use == ColumnUse::unread) {
        one.confidence = 0;
    } else if (kind) {
        one.part = Evidence::Part::column;
        one.table = *kind;
        const auto& specs = table.spec.columns;
        const auto spec = std::find_if(specs.begin(), specs.end(), [&](const auto& s) {
            return fold(s.header.front()) == fold(column.spec.header.front());
        });
        one.column = static_cast<std::size_t>(spec - specs.begin());
    }
    return one;
}

}  // namespace

std::vector<Evidence> explain_sheet(const SheetDraft& sheet, const TableKinds& kinds) {
    std::vector<Evidence> told;
    for (const std::string& code : sheet.heading.weak) {
        told.push_back(evidence(sheet.tables.front(), code, kWeakHeading));
        told.back().part = Evidence::Part::report;
    }
    for (const TableDraft& table : sheet.tables) {
        const auto kind = kind_of(table, kinds);
        told.push_back(explain_table(table, kind));
        for (const ColumnDraft& column : table.columns) {
            told.push_back(explain_column(table, column, kind));
        }
    }
    return told;
}

}  // namespace tonghop
