#include <algorithm>

#include "base/text.hpp"
#include "extract/captured.hpp"
#include "extract/row_unit.hpp"
#include "extract/settle_totals.hpp"
#include "extract/table_reader.hpp"
#include "extract/village_above.hpp"
#include "normalise/label_pattern.hpp"

namespace tonghop {
namespace {

bool has_letters(const std::string& text) {
    const std::vector<TextToken> tokens = text_tokens(text);
    return std::any_of(tokens.begin(), tokens.end(),
                       [](const TextToken& token) { return token.kind == TextToken::Kind::word; });
}

}  // namespace

TableReader::TableReader(const Sheet& sheet, TableLayout layout, const ReportContext& context,
                         const LabelIndex& labels, Findings& findings)
    : sheet_(sheet),
      context_(context),
      mapping_(context.mapping),
      labels_(labels),
      units_(labels.units()),
      findings_(findings),
      places_(context.config, context.place, context.period),
      place_rows_(places_),
      total_(layout.spec->total.begin(), layout.spec->total.end()) {
    for (const std::string& text : layout.spec->skip) {
        skip_.emplace_back(text);
        skip_.emplace_back(label_pattern(text, units_));
    }
    table_.sheet = &sheet;
    table_.layout = std::move(layout);
    for (const TableColumn& column : table_.layout.columns) {
        const bool says = column.role == ColumnRole::value || column.role == ColumnRole::check;
        table_.meanings.push_back(says ? meaning_of(column, *table_.layout.spec, context, places_)
                                       : ColumnMeaning());
        const ColumnMeaning& meaning = table_.meanings.back();
        needs_row_indicator_ =
            needs_row_indicator_ || (column.role == ColumnRole::value &&
                                     meaning.indicator.empty() && meaning.measure.empty());
    }
}

RawTable TableReader::read() {
    const auto rows = rows_of(sheet_, table_.layout);
    const std::uint32_t end = end_row(rows, table_.layout, mapping_);
    table_.ledger = CellLedger(CellRange{{table_.layout.header_first, table_.layout.first_column},
                                         {end - 1, table_.layout.last_column}});
    // A note above the table holds for every row that says nothing itself.
    if (auto note = unit_note_above(sheet_, table_.layout.header_first)) {
        table_.sheet_unit = std::move(note->text);
        table_.sheet_unit_cell = note->cell;
    }
    table_.village = village_above(sheet_, table_.layout.header_first, places_, context_);
    for (const RowCells& row : rows) {
        if (row.front().ref.row >= end) break;
        read_row(row);
    }
    settle_totals(table_, context_.config, context_.place);
    return std::move(table_);
}

// "3 | 4 | 5" below "Tháng | Số vụ | Số người" is March where months are written so; numbers of
// columns have words below them, or the same month a second time: "3", "Tháng 3".
bool TableReader::is_month_of_its_own(RowCells row) const {
    if (!table_.layout.spec->has_period_rows()) return false;
    const Cell* header = sheet_.at_merged(table_.layout.label);
    const auto label_at = [&](std::uint32_t at) {
        const Cell* label = sheet_.at({at, table_.layout.label.column});
        return label == nullptr ? std::string() : squeeze(label->shown);
    };
    const auto month_of = [&](const std::string& label) {
        const std::string title = header == nullptr ? "" : squeeze(header->shown);
        return label.empty() ? std::nullopt : period_of_row(title, label, context_.period.year());
    };
    const std::uint32_t own = row.front().ref.row;
    const auto month = month_of(label_at(own));
    bool words_below = false;
    for (std::uint32_t at = own + 1; at <= table_.layout.last_row; ++at) {
        const std::string label = label_at(at);
        const auto below = month_of(label);
        if (below && below == month) return false;
        words_below =
            words_below || (below && label.find_first_not_of("0123456789") != std::string::npos &&
                            below->kind() == Period::Kind::month);
    }
    return month && !words_below;
}

bool TableReader::excluded_as_a_whole(RowCells row) {
    if (row.front().ref.row <= table_.layout.header_last) {
        exclude(row, rule::kHeader);
    } else if (is_index_row(row, table_.layout) && !is_month_of_its_own(row)) {
        exclude(row, rule::kIndexRow);
    } else if (is_repeated_header(row, sheet_, table_.layout)) {
        exclude(row, rule::kRepeatedHeader);
    } else if (resembles_header(row, sheet_, table_.layout)) {
        Finding finding = finding_at(row.front().ref, "form-drift", Severity::warning);
        finding.detail = "other-header";
        finding.place = context_.place;
        findings_.push_back(std::move(finding));
        exclude_texts(row, row.front().ref, rule::kRepeatedHeader);
    } else {
        return false;
    }
    return true;
}

// The label of a row; what stands alone in the section column counts, and a section title typed
// into the outline column, where a number does not.
const Cell* TableReader::label_of(RowCells row) const {
    const std::uint32_t at = row.front().ref.row;
    const TableColumn* label = table_.layout.with_role(ColumnRole::label);
    const Cell* cell = sheet_.at_merged({at, label->column});
    if (cell != nullptr && !looks_blank(*cell)) return cell->ref.row == at ? cell : nullptr;
    const TableColumn* section = table_.layout.with_role(ColumnRole::section);
    if (section != nullptr) {
        cell = sheet_.at({at, section->column});
        if (cell != nullptr && !looks_blank(*cell)) return cell;
    }
    const TableColumn* outline = table_.layout.with_role(ColumnRole::outline);
    if (outline == nullptr) return nullptr;
    cell = sheet_.at({at, outline->column});
    // "1.2" is a number of two parts.
    const bool is_title = cell != nullptr && cell->type == CellType::text &&
                          words(cell->text).size() >= 2 && has_letters(cell->text);
    return is_title ? cell : nullptr;
}

void TableReader::read_row(RowCells row) {
    if (excluded_as_a_whole(row)) return;
    const Cell* label = label_of(row);
    if (label == nullptr) {
        read_unlabelled_row(row);
        return;
    }
    if (is_skipped(label->shown)) {
        // The mapping says that nobody wants them; they are recorded all the same.
        exclude_texts(row, label->ref, rule::kSkippedRow, Severity::info);
    } else {
        read_labelled_row(row, *label);
    }
}

// As it is written, or without numbering and marks as labels are compared.
bool TableReader::is_skipped(const std::string& label) const {
    const std::string bare = parse_label(label, "", &units_).bare;
    return std::any_of(skip_.begin(), skip_.end(),
                       [&](const Pattern& p) { return p.matches(label) || p.matches(bare); });
}

// Without a label no figure has a meaning; a row of mere text is a note.
void TableReader::read_unlabelled_row(RowCells row) {
    open_unnamed_section(row.front().ref.row);
    const bool note = std::none_of(row.begin(), row.end(),
                                   [&](const Cell& cell) { return is_figure(cell, mapping_); });
    for (const Cell& cell : row) {
        const std::string_view rule_name = note ? rule::kNoteRow : rule_of(cell);
        if (!rule_name.empty()) {
            table_.ledger.exclude(cell.ref, rule_name);
        } else {
            unclaimed(cell, "row", Severity::warning);
        }
    }
}

bool TableReader::has_figures(RowCells row, CellRef label) const {
    return std::any_of(row.begin(), row.end(), [&](const Cell& cell) {
        const TableColumn* column = table_.layout.at(cell.ref.column);
        return cell.ref != label && !looks_blank(cell) && column != nullptr &&
               column->role == ColumnRole::value;
    });
}

RawTable read_table(const Sheet& sheet, TableLayout layout, const ReportContext& context,
                    const LabelIndex& labels, Findings& findings) {
    return TableReader(sheet, std::move(layout), context, labels, findings).read();
}

}  // namespace tonghop
