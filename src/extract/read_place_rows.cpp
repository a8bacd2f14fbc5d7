// Rows that are places or periods, and the place and period that a row says beside its label.
#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "extract/captured.hpp"
#include "extract/table_reader.hpp"
#include "normalise/scenario_text.hpp"
#include "normalise/village_words.hpp"

namespace tonghop {
namespace {

std::pair<int, int> last_month(const Period& period) {
    return {period.year(), period.last_month()};
}

bool begins_after(const Period& period, const Period& report) {
    return std::pair(period.year(), period.first_month()) > last_month(report);
}

}  // namespace

bool TableReader::signs_villages(std::uint32_t row, const std::string& label) const {
    const auto typed = [](const std::string& text) {
        const auto parts = words(fold(text));
        return has_village_word(text) || (!parts.empty() && is_village_word(parts.front()));
    };
    if (typed(label) || table_.rows.empty()) return false;
    const bool apart = table_.rows.back().total || row > table_.rows.back().row + 1;
    const auto count = static_cast<std::size_t>(
        std::count_if(table_.rows.begin(), table_.rows.end(),
                      [&](const RawRow& one) { return one.total || typed(one.label); }));
    return apart && 2 * count > table_.rows.size();
}

// A row of a place table: a place, a total of places, or the name of an area without figures.
void TableReader::read_place_row(RowCells row, RawRow raw, bool figures) {
    if (!raw.total) {
        const auto place = place_rows_.next(raw.label);
        // "II. CHĂN NUÔI" typed where numbers of rows stand is a title, and nobody's home.
        const TableColumn* own = table_.layout.with_role(ColumnRole::label);
        const bool title = own != nullptr && raw.label_cell.column != own->column;
        // Below "Thôn Nà Danh", "Thôn Bản Soong" a name alone signs the table.
        const bool signs = place && signs_villages(raw.row, raw.label);
        if ((!place || title || signs) && !figures) {
            exclude_texts(row, raw.label_cell, rule::kSectionRow);
            return;
        }
        if (!place) {
            report_place(raw, raw.label_cell, raw.label);
            leave_cells(row, raw, Severity::info);
            return;
        }
        raw.place = *place;
    }
    take_cells(row, raw, {}, {});
    table_.rows.push_back(std::move(raw));
}

// Beside the label a column may name the place of a row; a blank repeats the one above.
bool TableReader::read_row_place(RowCells row, RawRow& raw) {
    const TableColumn* column = table_.layout.with_role(ColumnRole::place);
    if (column == nullptr) return true;
    for (std::uint32_t at = raw.row;; --at) {
        const Cell* cell = sheet_.at_merged({at, column->column});
        if (cell != nullptr && !looks_blank(*cell)) {
            const auto place = places_.find(cell->shown);
            if (place) raw.place = *place;
            if (!place) report_place(raw, cell->ref, squeeze(cell->shown));
            if (!place) leave_cells(row, raw, Severity::info);
            return place.has_value();
        }
        if (at == table_.layout.header_last + 1) return true;
    }
}

void TableReader::report_place(const RawRow& raw, CellRef cell, const std::string& text) {
    // Figures of a place that is only misspelt are missing where they belong.
    const Place* meant = places_.nearly(text);
    Finding finding =
        finding_at(cell, "place-unknown", meant == nullptr ? Severity::warning : Severity::error);
    finding.detail = "row";
    finding.found = text;
    finding.args["label"] = raw.label;
    if (meant != nullptr) finding.args["suggestion"] = meant->name_with_type();
    findings_.push_back(std::move(finding));
}

// "Cộng năm 2025" in a report of its first half has no figures of the year.
bool TableReader::is_unfinished(const Period& period) const {
    if (last_month(period) <= last_month(context_.period)) return false;
    const auto& columns = table_.layout.columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto said = table_.meanings[i].scenario;
        const Scenario scenario =
            said.value_or(table_.layout.spec->says.scenario.value_or(Scenario::actual));
        if (columns[i].role == ColumnRole::value && scenario != Scenario::actual) return false;
    }
    return true;
}

// A row of a period table: "Tháng 1", "Quý I", or a total of such rows. "Cùng kỳ năm 2024" names a
// year, and is not that year.
void TableReader::read_period_row(RowCells row, RawRow raw, bool figures) {
    const Cell* const header_cell = sheet_.at_merged(table_.layout.label);
    const std::string header = header_cell == nullptr ? "" : squeeze(header_cell->shown);
    const auto alone = period_of_row(header, raw.label, context_.period.year());
    if (raw.total && !alone) {
        // "Tổng cộng" does not say of which periods.
        exclude_texts(row, raw.label_cell, rule::kTotalRow, Severity::info);
        return;
    }
    if (!figures && alone && alone->kind() == Period::Kind::year) year_above_ = alone->year();
    const int year = year_above_.value_or(context_.period.year());
    raw.period = period_of_row(header, raw.label, year);
    if (const auto said = scenario_and_period(raw.label, year); said && !raw.period) {
        raw.scenario = said->scenario;
        raw.period = said->period;
    }
    if (!raw.period && !months_due_) raw.period = same_period_before(raw.label, context_.period);
    if (!figures) {
        // Months to come.
        months_due_ = months_due_ || (raw.period && raw.period->kind() == Period::Kind::month &&
                                      !begins_after(*raw.period, context_.period));
        exclude_texts(row, raw.label_cell, rule::kSectionRow);
        return;
    }
    if (raw.period && raw.period->kind() == Period::Kind::month) months_due_ = false;
    // "Tháng 11" in a report of March is of some year before.
    const bool later = raw.period && !raw.scenario;
    const bool to_come =
        later && ((!year_above_ && begins_after(*raw.period, context_.period)) ||
                  (!begins_after(*raw.period, context_.period) && is_unfinished(*raw.period)) ||
                  (months_due_ && raw.period->kind() != Period::Kind::month &&
                   *raw.period == context_.period));
    if (!raw.period || to_come) {
        Finding finding = finding_at(raw.label_cell, "period-unknown", Severity::warning);
        finding.detail = to_come ? "year" : "row";
        finding.found = raw.label;
        finding.args["label"] = raw.label;
        if (to_come) finding.expected = context_.period.to_string();
        findings_.push_back(std::move(finding));
        leave_cells(row, raw, Severity::info);
        return;
    }
    take_cells(row, raw, {}, {});
    table_.rows.push_back(std::move(raw));
}

// Columns beside the label may say it too.
void TableReader::read_row_period(std::uint32_t row, RawRow& raw) const {
    raw.period = period_named(text_at(row, ColumnRole::period), context_.period.year());
    raw.scenario = scenario_of(text_at(row, ColumnRole::scenario));
}

}  // namespace tonghop
