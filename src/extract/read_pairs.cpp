#include "extract/read_pairs.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "config/captures.hpp"
#include "extract/neighbour.hpp"
#include "extract/row_kinds.hpp"
#include "extract/village_above.hpp"
#include "normalise/label_text.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {
namespace {

// Far above any form of pairs: a sheet of another kind may hold a hundred thousand texts.
constexpr std::uint32_t kSearchedRows = 200;
constexpr int kSearchedTexts = 2000;

bool matches_any(const std::vector<std::string>& patterns, const Cell& cell) {
    return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
        return Pattern(pattern).matches(cell.text);
    });
}

CellRef beside(CellRef label, Direction direction) {
    if (direction == Direction::right) return {label.row, label.column + 1};
    if (direction == Direction::below) return {label.row + 1, label.column};
    if (direction == Direction::left) return {label.row, std::max(label.column, 1U) - 1};
    return {std::max(label.row, 1U) - 1, label.column};
}

class PairReader {
 public:
    PairReader(const Sheet& sheet, TableLayout layout, const ReportContext& context,
               const LabelIndex& labels, Findings& findings)
        : sheet_(sheet), context_(context), labels_(labels), findings_(findings) {
        table_.sheet = &sheet;
        table_.layout = std::move(layout);
        const PlaceFinder places(context.config, context.place, context.period);
        table_.meanings.push_back(
            meaning_of(table_.layout.columns.front(), *table_.layout.spec, context, places));
        table_.village = village_above(sheet, table_.layout.header_first, places, context);
    }

    RawTable read() {
        table_.ledger = CellLedger({{table_.layout.header_first, table_.layout.first_column},
                                    {table_.layout.last_row, table_.layout.last_column}});
        for (const RowCells& row : rows_of(sheet_, table_.layout)) {
            for (const Cell& cell : row) read_cell(cell);
        }
        return std::move(table_);
    }

 private:
    void read_cell(const Cell& cell);
    void take_pair(const Cell& label, const LabelText& text, LabelTarget target);
    void report_unknown(const Cell& label, const LabelText& text, const Cell& figure);
    bool names_indicator(const Cell& cell) const {
        const LabelText text = parse_label(cell.shown, "", &labels_.units());
        return cell.type == CellType::text &&
               labels_.match({text.key, {}, text.unit}).kind == LabelMatch::Kind::indicator;
    }
    const Cell* figure_of(const Cell& label) const {
        const Cell* figure = nearest(sheet_, label.ref, *table_.layout.spec->pairs);
        const bool next_label =
            figure != nullptr && !is_figure(*figure, context_.mapping) && names_indicator(*figure);
        return next_label ? nullptr : figure;
    }
    Finding finding_at(const Cell& cell, std::string code, Severity severity) const {
        Finding finding;
        finding.code = std::move(code);
        finding.severity = severity;
        finding.source = {context_.file, sheet_.name(), cell.ref};
        finding.found = squeeze(cell.shown);
        return finding;
    }

    const Sheet& sheet_;
    const ReportContext& context_;
    const LabelIndex& labels_;
    Findings& findings_;
    RawTable table_;
    std::set<CellRef> taken_;
};

void PairReader::read_cell(const Cell& cell) {
    if (taken_.contains(cell.ref)) return;
    if (looks_blank(cell)) {
        table_.ledger.exclude(cell.ref, rule::kBlankText);
        return;
    }
    if (is_figure(cell, context_.mapping)) {
        // Above or left of its label a figure is met first; what no label takes is pointed out.
        const Direction look = *table_.layout.spec->pairs;
        const bool ahead = look == Direction::left || look == Direction::above;
        const Cell* label =
            ahead ? nearest(sheet_, cell.ref,
                            look == Direction::left ? Direction::right : Direction::below)
                  : nullptr;
        if (label != nullptr && names_indicator(*label) && figure_of(*label) == &cell) return;
        Finding finding = finding_at(cell, "value-unclaimed", Severity::warning);
        finding.detail = "row";
        findings_.push_back(std::move(finding));
        return;
    }
    const LabelText text = parse_label(cell.shown, "", &labels_.units());
    const LabelMatch match = labels_.match({text.key, {}, text.unit});
    if (match.kind == LabelMatch::Kind::indicator) {
        if (match.approximate) {
            Finding finding = finding_at(cell, "label-approximate", Severity::info);
            finding.indicator = match.target.indicator;
            finding.args["label"] = finding.found;
            findings_.push_back(std::move(finding));
        }
        take_pair(cell, text, match.target);
        return;
    }
    const Cell* figure = nearest(sheet_, cell.ref, *table_.layout.spec->pairs);
    const bool unknown = figure != nullptr && is_figure(*figure, context_.mapping) &&
                         table_.ledger.covers(figure->ref) && !taken_.contains(figure->ref) &&
                         match.kind != LabelMatch::Kind::section;
    table_.ledger.exclude(cell.ref, unknown ? rule::kLabel : rule::kNoteRow);
    if (unknown) report_unknown(cell, text, *figure);
}

void PairReader::take_pair(const Cell& label, const LabelText& text, LabelTarget target) {
    RawRow raw;
    raw.row = label.ref.row;
    raw.label_cell = raw.unit_cell = raw.unit_written = label.ref;
    raw.label = squeeze(label.shown);
    raw.label_unit = text.unit;
    const Cell* figure = figure_of(label);
    const CellRef ref =
        figure == nullptr ? beside(label.ref, *table_.layout.spec->pairs) : figure->ref;
    table_.ledger.exclude(label.ref, rule::kLabel);
    taken_.insert(ref);
    // "3360 | ha": the unit of measure stands behind the figure.
    const Cell* unit = sheet_.at({ref.row, ref.column + 1});
    if (unit != nullptr && unit->type == CellType::text &&
        !units_spelt(unit->text, labels_.units()).empty()) {
        raw.row_unit = squeeze(unit->shown);
        raw.unit_cell = raw.unit_written = unit->ref;
        taken_.insert(unit->ref);
        table_.ledger.exclude(unit->ref, rule::kUnit);
    }
    table_.targets.push_back(std::move(target));
    raw.values.push_back({ref, figure, 0, table_.targets.size() - 1});
    table_.rows.push_back(std::move(raw));
}

void PairReader::report_unknown(const Cell& label, const LabelText& text, const Cell& figure) {
    Finding unknown = finding_at(label, "label-unknown", Severity::warning);
    unknown.args["label"] = text.key;
    unknown.args["suggestion"] = labels_.suggest({text.key, {}, text.unit});
    findings_.push_back(std::move(unknown));
    Finding unclaimed = finding_at(figure, "value-unclaimed", Severity::info);
    unclaimed.detail = "row";
    findings_.push_back(std::move(unclaimed));
    taken_.insert(figure.ref);
}

}  // namespace

std::optional<TableLayout> locate_pairs(const Sheet& sheet, const TableSpec& spec,
                                        const LocateOptions& options) {
    if (!options.judge) return std::nullopt;
    TableLayout layout;
    layout.spec = &spec;
    const bool ranged = spec.extent == Extent::set;
    bool begun = spec.below.empty();
    std::optional<std::uint32_t> first;
    // To the end: what is no pair that the catalogue knows must not vanish either.
    std::uint32_t last = sheet.cells().empty() ? 0 : sheet.cells().back().ref.row;
    int texts = 0;
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row > kSearchedRows || texts > kSearchedTexts) break;
        if (cell.type != CellType::text || (ranged && !spec.range.contains(cell.ref))) continue;
        if (!begun) begun = matches_any(spec.below, cell);
        if (first && matches_any(spec.end, cell)) {
            last = cell.ref.row - 1;
            break;
        }
        ++texts;
        const std::string text = squeeze(cell.text);
        const Cell* figure = nearest(sheet, cell.ref, *spec.pairs);
        if (!begun || text.empty() || figure == nullptr) continue;
        if (!options.judge({{std::string(capture::kIndicator), text}}, {text})) continue;
        if (!first) layout.label = cell.ref;
        first = std::min({first.value_or(cell.ref.row), cell.ref.row, figure->ref.row});
        ++layout.matched;
    }
    if (!first) return std::nullopt;
    layout.header_first = ranged ? spec.range.first.row : *first;
    layout.header_last = layout.header_first;
    layout.last_row = ranged ? spec.range.last.row : last;
    if (ranged) {
        layout.first_column = spec.range.first.column;
        layout.last_column = spec.range.last.column;
    }
    // One column of meaning: all that a figure of the form is about is said by its label and the
    // form.
    TableColumn column;
    column.column = layout.label.column;
    column.role = ColumnRole::value;
    layout.columns.push_back(std::move(column));
    return layout;
}

RawTable read_pairs(const Sheet& sheet, TableLayout layout, const ReportContext& context,
                    const LabelIndex& labels, Findings& findings) {
    return PairReader(sheet, std::move(layout), context, labels, findings).read();
}

}  // namespace tonghop
