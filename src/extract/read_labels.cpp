// What a row is about: its label, its sections, its unit of measure.
#include <algorithm>

#include "base/text.hpp"
#include "extract/part_of_whole.hpp"
#include "extract/table_reader.hpp"
#include "normalise/accident_words.hpp"
#include "normalise/figure_tail.hpp"
#include "normalise/total_words.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {
namespace {

/// "I" of "I. Các khoản thu": the number that a label begins with.
std::string leading_number_of(const std::string& label) {
    const std::string plain = plain_text(label);
    const std::vector<TextToken> tokens = text_tokens(plain);
    const OutlineNumber number = leading_number(tokens);
    return number.tokens == 0 ? std::string()
                              : std::string(written_span(Tokens(tokens).first(number.tokens)));
}

}  // namespace

std::string TableReader::text_at(std::uint32_t row, ColumnRole role) const {
    const TableColumn* column = table_.layout.with_role(role);
    const Cell* cell = column == nullptr ? nullptr : sheet_.at_merged({row, column->column});
    return cell == nullptr ? std::string() : squeeze(cell->shown);
}

void TableReader::read_unit(std::uint32_t row, RawRow& raw) {
    raw.unit_cell = raw.label_cell;
    const TableColumn* column = table_.layout.with_role(ColumnRole::unit);
    if (column == nullptr) return;
    if (raw.label_unit.empty()) raw.unit_cell = {row, column->column};
    const Cell* cell = sheet_.at_merged({row, column->column});
    if (cell == nullptr || cell->ref == raw.label_cell) return;
    raw.unit_cell = cell->ref;
    const bool ditto = is_ditto(cell->shown);
    raw.row_unit = ditto ? unit_above_ : squeeze(cell->shown);
    raw.unit_written = ditto ? unit_above_cell_ : cell->ref;
    unit_above_ = raw.row_unit;
    unit_above_cell_ = raw.unit_written;
}

// "Cộng*" finds "Cộng toàn xã", and in a table of places not the village "Cộng Hòa".
bool TableReader::is_total(const std::string& label) const {
    const std::vector<TextToken> tokens = text_tokens(label);
    const bool name = !table_.layout.spec->has_indicator_rows() && is_name_like_a_total(tokens);
    for (std::size_t i = 0; i < total_.size(); ++i) {
        const bool open = table_.layout.spec->total[i].find('*') != std::string::npos;
        if (total_[i].matches(label) && !(name && open)) return true;
    }
    return false;
}

RawRow TableReader::raw_row(std::uint32_t row, const Cell& label, const LabelText& text) {
    RawRow raw;
    raw.row = row;
    raw.label_cell = label.ref;
    raw.label = squeeze(label.shown);
    raw.label_unit = text.unit;
    raw.formula = text.formula;
    raw.number = text_at(row, ColumnRole::outline);
    if (raw.number.empty()) raw.number = leading_number_of(raw.label);
    raw.code = text_at(row, ColumnRole::code);
    raw.level = text.level;
    raw.total = is_total(text.bare);
    read_unit(row, raw);
    read_row_period(row, raw);
    return raw;
}

void TableReader::read_labelled_row(RowCells row, const Cell& label) {
    const std::uint32_t at = row.front().ref.row;
    const TableColumn* outline = table_.layout.with_role(ColumnRole::outline);
    const Cell* number = outline == nullptr ? nullptr : sheet_.at({at, outline->column});
    const LabelText text = parse_label(
        label.shown, number == nullptr || number->ref == label.ref ? "" : number->shown, &units_);
    RawRow raw = raw_row(at, label, text);
    const bool figures = has_figures(row, raw.label_cell);
    if (table_.layout.spec->has_period_rows()) {
        read_period_row(row, std::move(raw), figures);
    } else if (!table_.layout.spec->has_indicator_rows()) {
        read_place_row(row, std::move(raw), figures);
    } else {
        read_indicator_row(row, std::move(raw), label, text, figures);
    }
}

// What a column beside the label says around several rows ("Lúa", merged or typed once beside
// "Diện tích", "Năng suất") encloses them, whatever numbers they have, up to the next such cell.
void TableReader::open_section(std::uint32_t row, const Cell& label) {
    const TableColumn* column = table_.layout.with_role(ColumnRole::section);
    const Cell* cell = column == nullptr ? nullptr : sheet_.at_merged({row, column->column});
    if (cell == nullptr || looks_blank(*cell) || section_cell_ == cell->ref) return;
    section_cell_ = cell->ref;
    if (around_.empty()) outside_ = sections_;
    sections_ = outside_;
    around_.clear();
    if (cell->ref == label.ref) return;  // a row that stands for itself
    const LabelText text = parse_label(cell->shown, "", &units_);
    const int level = level_below(sections_, text, *cell);
    while (!sections_.empty() && sections_.back().level >= level) sections_.pop_back();
    around_ = std::move(sections_);
    around_.push_back({row, level, text.level != kLevelNone, false, indentation(*cell), cell->bold,
                       text.bare, text.key});
    sections_.clear();
}

// "1.2" without a label, above "- Diện tích": not the area of what 1.1 is about.
void TableReader::open_unnamed_section(std::uint32_t row) {
    const TableColumn* outline = table_.layout.with_role(ColumnRole::outline);
    const Cell* number = outline == nullptr ? nullptr : sheet_.at({row, outline->column});
    if (number == nullptr) return;
    const int level = parse_label("", number->shown, &units_).level;
    if (level == kLevelNone) return;
    while (!sections_.empty() && sections_.back().level >= level) sections_.pop_back();
    Section& section = sections_.emplace_back();
    section.row = row;
    section.level = level;
    section.numbered = true;
    section.unnamed = true;
}

void TableReader::read_indicator_row(RowCells row, RawRow raw, const Cell& label,
                                     const LabelText& text, bool figures) {
    open_section(raw.row, label);
    const int level = level_below(sections_, text, label);
    while (!sections_.empty() && sections_.back().level >= level) sections_.pop_back();
    if (!sections_.empty() && !sections_.back().figures) make_section_of_last_row();
    LabelQuery query{text.key, {}, raw.row_unit.empty() ? raw.label_unit : raw.row_unit};
    if (query.unit.empty() && is_percent(table_.sheet_unit)) query.unit = table_.sheet_unit;
    for (const auto* sections : {&around_, &sections_}) {
        for (const Section& section : *sections) {
            if (section.unnamed) {
                raw.sections.clear();
                query.sections.clear();
                continue;
            }
            raw.sections.push_back(section.label);
            query.sections.push_back(section.key);
        }
    }
    if (accident_ && is_due_to_accident(text, level)) {
        raw.sections.push_back(accident_->label);
        query.sections.push_back(accident_->key);
    } else {
        accident_.reset();
    }
    const Whole whole = whole_above(sections_, text);
    if (whole.section != nullptr) query.whole = whole.section->indicator;
    const LabelMatch match = match_label(query, whole);
    sections_.push_back({raw.row, level, text.level != kLevelNone, figures, indentation(label),
                         label.bold, text.bare, text.key, match.target.indicator});
    if (figures && names_accident(text.key)) accident_ = sections_.back();
    raw.level = level;
    if (raw.total) {
        exclude_texts(row, raw.label_cell, rule::kTotalRow);
        return;
    }

    const bool known = match.kind == LabelMatch::Kind::indicator;
    const bool section = match.kind == LabelMatch::Kind::section;
    if (known || (!section && !needs_row_indicator() && figures)) {
        if (!read_row_place(row, raw)) return;
        report_approximate(match, raw.label_cell, raw.label);
        take_cells(row, raw, match, query);
        table_.rows.push_back(std::move(raw));
        return;
    }
    if (!figures && (section || raw.row_unit.empty() || !needs_row_indicator())) {
        exclude_texts(row, raw.label_cell, rule::kSectionRow);
        return;
    }
    if (!section) report_label(match, raw.label_cell, raw.label, query);
    leave_cells(row, raw, section ? Severity::warning : Severity::info);
}

// "Số người chết" beside the number of accidents, numbered on.
bool TableReader::is_due_to_accident(const LabelText& text, int level) const {
    return accident_->level == level && labels_.has_causes(text.key);
}

// What a label means by itself it may not mean below another one.
LabelMatch TableReader::match_label(const LabelQuery& query, const Whole& whole) const {
    LabelMatch match = labels_.match(query);
    const bool known = match.kind == LabelMatch::Kind::indicator;
    if (whole.section == nullptr || !known || match.declared) return match;
    const IndicatorCatalogue& indicators = context_.config.indicators;
    const Indicator& part = *indicators.find(match.target.indicator);
    if (can_be_part(part, indicators.find(query.whole), whole.said, context_.config)) return match;
    LabelMatch refused;
    refused.kind = LabelMatch::Kind::ambiguous;
    refused.candidates = {part.code};
    return refused;
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

void TableReader::report_label(const LabelMatch& match, CellRef cell, const std::string& label,
                               const LabelQuery& query) {
    const bool ambiguous = match.kind == LabelMatch::Kind::ambiguous;
    Finding finding =
        finding_at(cell, ambiguous ? "label-ambiguous" : "label-unknown", Severity::warning);
    finding.found = label;
    finding.args["label"] = query.key;
    if (!ambiguous) finding.args["suggestion"] = labels_.suggest(query);
    if (ambiguous && match.candidates.size() == 1) {
        finding.detail = "part";
        finding.args["section"] = query.whole.empty() ? whole_label() : query.whole;
    }
    for (const std::string& candidate : match.candidates) {
        finding.expected += (finding.expected.empty() ? "" : ", ") + candidate;
    }
    findings_.push_back(std::move(finding));
}

// The row that encloses the one that was read last, "Trong đó:" alone left aside.
std::string TableReader::whole_label() const {
    for (std::size_t i = sections_.size() - 1; i-- > 0;) {
        if (!sections_[i].label.empty()) return sections_[i].label;
    }
    return {};
}

// Said once a cell: the label of a column means something in many rows.
void TableReader::report_approximate(const LabelMatch& match, CellRef cell,
                                     const std::string& label) {
    if (!match.approximate || !approximate_.emplace(cell, match.target.indicator).second) return;
    Finding finding = finding_at(cell, "label-approximate", Severity::info);
    finding.found = label;
    finding.indicator = match.target.indicator;
    finding.args["label"] = label;
    findings_.push_back(std::move(finding));
}

}  // namespace tonghop
