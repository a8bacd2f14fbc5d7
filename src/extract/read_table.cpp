#include <algorithm>

#include "base/text.hpp"
#include "extract/raw_table.hpp"
#include "extract/row_kinds.hpp"
#include "normalise/label_text.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {
namespace {

/// A row that may enclose the rows below it.
struct Section {
    std::uint32_t row = 0;
    int level = 0;
    bool numbered = false;  ///< its level comes from a number or a mark, not from its place
    bool figures = false;
    std::string label;
    std::string key;
};

class TableReader {
 public:
    TableReader(const Sheet& sheet, TableLayout layout, const Mapping& mapping,
                const LabelIndex& labels, const SourceCell& source, Findings& findings)
        : sheet_(sheet),
          mapping_(mapping),
          labels_(labels),
          units_(labels.units()),
          source_(source),
          findings_(findings),
          skip_(mapping.table.skip.begin(), mapping.table.skip.end()) {
        table_.sheet = &sheet;
        table_.layout = std::move(layout);
    }

    RawTable read() {
        const auto rows = rows_from(sheet_, table_.layout.header_first);
        const std::uint32_t end = end_row(rows, table_.layout, mapping_);
        table_.ledger = CellLedger(table_.layout.header_first, end - 1);
        table_.sheet_unit = note_unit();
        for (const RowCells& row : rows) {
            if (row.front().ref.row >= end) break;
            read_row(row);
        }
        return std::move(table_);
    }

 private:
    void read_row(RowCells row);
    void read_labelled_row(RowCells row, const Cell& label);
    void make_section_of_last_row();
    void read_unlabelled_row(RowCells row);
    bool excluded_as_a_whole(RowCells row);
    int level_of(const LabelText& label) const;
    bool has_figures(RowCells row, CellRef label) const;
    void take_cells(RowCells row, RawRow& raw);
    void leave_cells(RowCells row, const RawRow& raw, Severity severity);
    void report_label(const RawRow& raw, const std::string& key);

    void exclude(RowCells row, std::string_view rule_name) {
        for (const Cell& cell : row) table_.ledger.exclude(cell.ref, rule_name);
    }
    /// Excludes a row as a whole, but for figures outside its label, number and unit columns: those
    /// are findings.
    void exclude_texts(RowCells row, CellRef label, std::string_view rule_name) {
        for (const Cell& cell : row) {
            const bool own = cell.ref == label || !rule_of(cell).empty();
            if (own || !is_figure(cell, mapping_)) {
                table_.ledger.exclude(cell.ref, rule_name);
            } else {
                unclaimed(cell, "row", Severity::warning);
            }
        }
    }
    std::string_view rule_of(const Cell& cell) const;
    std::string note_unit() const;
    const Cell* label_of(RowCells row) const;
    void read_unit(std::uint32_t row, RawRow& raw);
    Finding finding_at(CellRef ref, std::string code, Severity severity) const;
    void unclaimed(const Cell& cell, std::string detail, Severity severity);

    const Sheet& sheet_;
    const Mapping& mapping_;
    const LabelIndex& labels_;
    const UnitCatalogue& units_;
    const SourceCell& source_;
    Findings& findings_;
    std::vector<Pattern> skip_;
    RawTable table_;
    std::vector<Section> sections_;
    std::string unit_above_;  // what a ditto mark repeats
};

Finding TableReader::finding_at(CellRef ref, std::string code, Severity severity) const {
    Finding finding;
    finding.code = std::move(code);
    finding.severity = severity;
    finding.source = {source_.file, sheet_.name(), ref};
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

// A note such as "ĐVT: triệu đồng" above the table holds for every row that says nothing itself.
std::string TableReader::note_unit() const {
    for (const Cell& cell : sheet_.cells()) {
        if (cell.ref.row >= table_.layout.header_first) break;
        if (cell.type != CellType::text) continue;
        if (auto unit = find_sheet_unit(cell.text)) return *unit;
    }
    return {};
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
        case ColumnRole::unit:
            return rule::kUnit;
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

bool TableReader::excluded_as_a_whole(RowCells row) {
    if (row.front().ref.row <= table_.layout.header_last) {
        exclude(row, rule::kHeader);
    } else if (is_index_row(row, table_.layout)) {
        exclude(row, rule::kIndexRow);
    } else if (is_repeated_header(row, sheet_, table_.layout)) {
        exclude(row, rule::kRepeatedHeader);
    } else {
        return false;
    }
    return true;
}

// The label of a row; a section title typed into the outline column counts, a number there does
// not.
const Cell* TableReader::label_of(RowCells row) const {
    const std::uint32_t at = row.front().ref.row;
    const TableColumn* label = table_.layout.with_role(ColumnRole::label);
    const Cell* cell = sheet_.at_merged({at, label->column});
    if (cell != nullptr && !looks_blank(*cell)) return cell->ref.row == at ? cell : nullptr;
    const TableColumn* outline = table_.layout.with_role(ColumnRole::outline);
    if (outline == nullptr) return nullptr;
    cell = sheet_.at({at, outline->column});
    const bool is_title =
        cell != nullptr && cell->type == CellType::text && words(cell->text).size() >= 2;
    return is_title ? cell : nullptr;
}

void TableReader::read_row(RowCells row) {
    if (excluded_as_a_whole(row)) return;
    const Cell* label = label_of(row);
    if (label == nullptr) {
        read_unlabelled_row(row);
        return;
    }
    const bool skipped = std::any_of(skip_.begin(), skip_.end(),
                                     [&](const Pattern& p) { return p.matches(label->shown); });
    if (skipped) {
        exclude_texts(row, label->ref, rule::kSkippedRow);
    } else {
        read_labelled_row(row, *label);
    }
}

// Without a label no figure has a meaning; a row of mere text is a note.
void TableReader::read_unlabelled_row(RowCells row) {
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

void TableReader::read_unit(std::uint32_t row, RawRow& raw) {
    raw.unit_cell = raw.label_cell;
    const TableColumn* column = table_.layout.with_role(ColumnRole::unit);
    if (column == nullptr) return;
    if (raw.label_unit.empty()) raw.unit_cell = {row, column->column};
    const Cell* cell = sheet_.at_merged({row, column->column});
    if (cell == nullptr || cell->ref == raw.label_cell) return;
    raw.unit_cell = cell->ref;
    raw.row_unit = is_ditto(cell->shown) ? unit_above_ : squeeze(cell->shown);
    unit_above_ = raw.row_unit;
}

bool TableReader::has_figures(RowCells row, CellRef label) const {
    return std::any_of(row.begin(), row.end(), [&](const Cell& cell) {
        const TableColumn* column = table_.layout.at(cell.ref.column);
        return cell.ref != label && !looks_blank(cell) && column != nullptr &&
               column->role == ColumnRole::value;
    });
}

// A row without number or mark is under the row above if that has no figures itself ("Lúa" above
// "Diện tích"), and beside the last such row otherwise ("Đàn trâu", "- Trâu cái", "Đàn bò").
int TableReader::level_of(const LabelText& label) const {
    if (label.level != kLevelNone) return label.level;
    for (auto section = sections_.rbegin(); section != sections_.rend(); ++section) {
        const bool mark = section->numbered && section->level >= kLevelStar;
        if (mark && section->figures) continue;
        const bool beside = !section->numbered && section->figures && !label.component;
        return beside ? section->level : section->level + 1;
    }
    return kLevelNumber;
}

void TableReader::read_labelled_row(RowCells row, const Cell& label) {
    const std::uint32_t at = row.front().ref.row;
    const TableColumn* outline = table_.layout.with_role(ColumnRole::outline);
    const Cell* number = outline == nullptr ? nullptr : sheet_.at({at, outline->column});
    const LabelText text = parse_label(
        label.shown, number == nullptr || number->ref == label.ref ? "" : number->shown, &units_);

    RawRow raw;
    raw.row = at;
    raw.label_cell = label.ref;
    raw.label = squeeze(label.shown);
    raw.label_unit = text.unit;
    read_unit(at, raw);
    const bool figures = has_figures(row, raw.label_cell);
    const int level = level_of(text);
    while (!sections_.empty() && sections_.back().level >= level) sections_.pop_back();
    if (!sections_.empty() && !sections_.back().figures) make_section_of_last_row();
    LabelQuery query{text.key, {}, raw.row_unit.empty() ? raw.label_unit : raw.row_unit};
    for (const Section& section : sections_) {
        raw.sections.push_back(section.label);
        query.sections.push_back(section.key);
    }
    sections_.push_back({at, level, text.level != kLevelNone, figures, text.bare, text.key});

    raw.match = labels_.match(query);
    if (raw.match.kind == LabelMatch::Kind::indicator) {
        take_cells(row, raw);
        table_.rows.push_back(std::move(raw));
        return;
    }
    if (!figures && (raw.match.kind == LabelMatch::Kind::section || raw.row_unit.empty())) {
        exclude_texts(row, raw.label_cell, rule::kSectionRow);
        return;
    }
    if (raw.match.kind != LabelMatch::Kind::section) report_label(raw, text.key);
    leave_cells(row, raw,
                raw.match.kind == LabelMatch::Kind::section ? Severity::warning : Severity::info);
}

void TableReader::take_cells(RowCells row, RawRow& raw) {
    for (std::size_t i = 0; i < table_.layout.columns.size(); ++i) {
        const TableColumn& column = table_.layout.columns[i];
        if (column.role != ColumnRole::value && column.role != ColumnRole::check) continue;
        const CellRef ref{raw.row, column.column};
        const Cell* cell = sheet_.at(ref);
        if (cell != nullptr && cell->ref == raw.label_cell) continue;
        (column.role == ColumnRole::value ? raw.values : raw.checks).push_back({ref, cell, i});
    }
    for (const Cell& cell : row) {
        const TableColumn* column = table_.layout.at(cell.ref.column);
        const std::string_view rule_name =
            cell.ref == raw.label_cell ? rule::kLabel : rule_of(cell);
        if (!rule_name.empty()) {
            table_.ledger.exclude(cell.ref, rule_name);
        } else if (column == nullptr || column->role != ColumnRole::value) {
            unclaimed(cell, "column",
                      cell.type == CellType::text ? Severity::info : Severity::warning);
        }
    }
}

// A row without figures that encloses the next one is its section, even if its label is that of an
// indicator: "Lúa cả năm" above "Diện tích".
void TableReader::make_section_of_last_row() {
    if (table_.rows.empty()) return;
    const RawRow& last = table_.rows.back();
    const bool encloses = sections_.back().row == last.row;
    const bool blank = std::all_of(
        last.values.begin(), last.values.end(),
        [](const RawCell& value) { return value.cell == nullptr || looks_blank(*value.cell); });
    if (!encloses || !blank) return;
    for (const RawCell& value : last.values) {
        if (value.cell != nullptr) table_.ledger.exclude(value.ref, rule::kBlankText);
    }
    table_.rows.pop_back();
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

void TableReader::report_label(const RawRow& raw, const std::string& key) {
    const bool ambiguous = raw.match.kind == LabelMatch::Kind::ambiguous;
    Finding finding = finding_at(raw.label_cell, ambiguous ? "label-ambiguous" : "label-unknown",
                                 Severity::warning);
    finding.found = raw.label;
    finding.args["label"] = key;
    if (!ambiguous) finding.args["suggestion"] = labels_.suggest(key);
    for (const std::string& candidate : raw.match.candidates) {
        finding.expected += (finding.expected.empty() ? "" : ", ") + candidate;
    }
    findings_.push_back(std::move(finding));
}

}  // namespace

RawTable read_table(const Sheet& sheet, TableLayout layout, const Mapping& mapping,
                    const LabelIndex& labels, const SourceCell& source, Findings& findings) {
    return TableReader(sheet, std::move(layout), mapping, labels, source, findings).read();
}

}  // namespace tonghop
