// What each cell of a row is about: an observation of an indicator, a total, or excluded by name.
#include <algorithm>

#include "base/text.hpp"
#include "extract/cell_number.hpp"
#include "extract/table_reader.hpp"

namespace tonghop {

Finding TableReader::finding_at(CellRef ref, std::string code, Severity severity) const {
    Finding finding;
    finding.code = std::move(code);
    finding.severity = severity;
    finding.source = {context_.file, sheet_.name(), ref};
    return finding;
}

void TableReader::unclaimed(const Cell& cell, std::string detail, Severity severity) {
    Finding finding = finding_at(cell.ref, "value-unclaimed", severity);
    finding.detail = std::move(detail);
    finding.found = squeeze(cell.shown);
    if (const TableColumn* column = table_.layout.at(cell.ref.column)) {
        finding.args["column"] =
            column->levels.empty() ? column_letters(cell.ref.column) : column->header();
    }
    findings_.push_back(std::move(finding));
}

void TableReader::exclude(RowCells row, std::string_view rule_name) {
    for (const Cell& cell : row) table_.ledger.exclude(cell.ref, rule_name);
}

// Excludes a row as a whole, but for figures outside its label, number and unit columns: those are
// findings; infos where the mapping says that nobody wants them.
void TableReader::exclude_texts(RowCells row, CellRef label, std::string_view rule_name,
                                Severity figures) {
    for (const Cell& cell : row) {
        const bool own = cell.ref == label || !rule_of(cell).empty();
        if (own || !is_figure(cell, mapping_)) {
            table_.ledger.exclude(cell.ref, rule_name);
        } else {
            unclaimed(cell, figures == Severity::info ? "left-out" : "row", figures);
        }
    }
}

// Rule that keeps a cell of a data row from being a value; empty for cells that are one.
std::string_view TableReader::rule_of(const Cell& cell) const {
    const TableColumn* column = table_.layout.at(cell.ref.column);
    const ColumnRole role = column == nullptr ? ColumnRole::unclaimed : column->role;
    if (role != ColumnRole::value && looks_blank(cell)) return rule::kBlankText;
    switch (role) {
        case ColumnRole::outline:
            return rule::kOutline;
        case ColumnRole::label:
            return rule::kLabel;
        case ColumnRole::section:
            return rule::kSectionColumn;
        case ColumnRole::place:
            return rule::kRowPlace;
        case ColumnRole::period:
        case ColumnRole::scenario:
            return rule::kRowPeriod;
        case ColumnRole::unit:
            return rule::kUnit;
        case ColumnRole::code:
            return rule::kCode;
        case ColumnRole::ignored:
            return rule::kIgnoredColumn;
        case ColumnRole::check:
            return rule::kCheckColumn;
        case ColumnRole::value:
        case ColumnRole::unclaimed:
            break;
    }
    return {};
}

std::size_t TableReader::add_target(LabelTarget target) {
    table_.targets.push_back(std::move(target));
    return table_.targets.size() - 1;
}

// What the figures of one column mean in a row: the column's indicator, its label below the row's,
// or the row's own.
std::optional<std::size_t> TableReader::target_for(const ColumnMeaning& meaning,
                                                   const LabelMatch& match,
                                                   const LabelQuery& query) {
    if (!meaning.indicator.empty()) {
        const auto [it, is_new] =
            fixed_targets_.try_emplace(meaning.indicator, table_.targets.size());
        if (is_new) add_target({meaning.indicator, {}, false, ""});
        return it->second;
    }
    if (meaning.measure.empty()) {
        if (match.kind != LabelMatch::Kind::indicator) return std::nullopt;
        return add_target(match.target);
    }
    // From the inside out: "Diện tích" of "Lúa" is not that of the crops above it. The column's own
    // sections ("Vụ xuân") hold for all rows.
    std::vector<std::string> around = query.sections;
    if (!query.key.empty()) around.push_back(query.key);
    for (std::size_t depth = around.empty() ? 0 : 1; depth <= around.size(); ++depth) {
        LabelQuery below{meaning.measure, meaning.sections, meaning.unit};
        below.sections.insert(below.sections.end(),
                              around.end() - static_cast<std::ptrdiff_t>(depth), around.end());
        below.subject = depth > 0 && !query.key.empty() ? 1 : 0;
        const LabelMatch found = labels_.match(below);
        if (found.kind == LabelMatch::Kind::indicator) {
            const auto at = static_cast<std::size_t>(&meaning - table_.meanings.data());
            const TableColumn& column = table_.layout.columns[at];
            report_approximate(found, {table_.layout.header_last, column.column}, column.header());
            return add_target(found.target);
        }
        if (found.kind != LabelMatch::Kind::unknown) break;
    }
    return std::nullopt;
}

void TableReader::take_cells(RowCells row, RawRow& raw, const LabelMatch& match,
                             const LabelQuery& query) {
    const std::size_t index = table_.rows.size();
    std::optional<std::size_t> own;  // the row's target, for all columns that leave it to the row
    bool own_known = false;
    for (std::size_t i = 0; i < table_.layout.columns.size(); ++i) {
        const TableColumn& column = table_.layout.columns[i];
        if (column.role != ColumnRole::value && column.role != ColumnRole::check) continue;
        const ColumnMeaning& meaning = table_.meanings[i];
        const CellRef ref{raw.row, column.column};
        const Cell* cell = sheet_.at(ref);
        if (cell != nullptr && cell->ref == raw.label_cell) continue;
        const bool by_row = meaning.indicator.empty() && meaning.measure.empty();
        if (by_row && !own_known) {
            own = target_for(meaning, match, query);
            own_known = true;
        }
        const RawCell value{ref, cell, i, by_row ? own : target_for(meaning, match, query)};
        if (column.role == ColumnRole::check) {
            if (!meaning.adds_up()) {
                raw.checks.push_back(value);
            } else if (!raw.total && cell != nullptr) {
                table_.totals.push_back({index, value, false, {}, {}, false});
            }
            continue;
        }
        if (!value.target) {
            // "Lúa > % nước tưới": neither blank cells nor totals ask what that is.
            if (cell == nullptr || looks_blank(*cell)) {
                if (cell != nullptr) table_.ledger.exclude(ref, rule::kBlankText);
            } else {
                unclaimed(*cell, "meaning", Severity::warning);
                findings_.back().args["label"] = raw.label;
            }
        } else if (raw.total) {
            if (cell != nullptr) table_.ledger.exclude(ref, rule::kTotalRow);
            if (cell != nullptr) table_.totals.push_back({index, value, false, {}, {}, false});
        } else {
            raw.values.push_back(value);
            if (meaning.adds_up()) table_.totals.push_back({index, value, true, {}, {}, false});
        }
    }
    for (const Cell& cell : row) {
        const TableColumn* column = table_.layout.at(cell.ref.column);
        const std::string_view rule_name =
            cell.ref == raw.label_cell ? rule::kLabel : rule_of(cell);
        if (!rule_name.empty()) {
            table_.ledger.exclude(cell.ref, rule_name);
        } else if (column == nullptr || column->role != ColumnRole::value) {
            // A remark is no figure; a number that was typed as text is one.
            const bool figure = is_figure(cell, mapping_) || says_yes_or_no(cell.text);
            unclaimed(cell, "column", figure ? Severity::warning : Severity::info);
        }
    }
}

// The row has no indicator: its label says so, and each figure in it is named.
void TableReader::leave_cells(RowCells row, const RawRow& raw, Severity severity) {
    for (const Cell& cell : row) {
        const std::string_view rule_name =
            cell.ref == raw.label_cell ? rule::kLabel : rule_of(cell);
        if (!rule_name.empty()) {
            table_.ledger.exclude(cell.ref, rule_name);
        } else {
            unclaimed(cell, "row", severity);
        }
    }
}

}  // namespace tonghop
