#include "pipeline/read_sheet.hpp"

#include <stdexcept>

#include "base/text.hpp"
#include "extract/decoded_text.hpp"
#include "extract/formula_findings.hpp"
#include "extract/header_gaps.hpp"
#include "extract/header_span.hpp"
#include "extract/header_time.hpp"
#include "extract/header_units.hpp"
#include "extract/observe.hpp"
#include "extract/read_pairs.hpp"
#include "extract/read_records.hpp"
#include "extract/village_names.hpp"
#include "pipeline/figures_outside.hpp"
#include "pipeline/form_drift.hpp"
#include "pipeline/report_place.hpp"

namespace tonghop {
namespace {

template <typename Value>
void append(std::vector<Value>& to, const std::vector<Value>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

class SheetReader {
 public:
    SheetReader(const SheetSource& source, const RecognisedSheet& recognised)
        : workbook_(source.workbook),
          vocabulary_(source.vocabulary),
          config_(source.vocabulary.config()),
          source_(source),
          recognised_(recognised),
          sheet_(*recognised.sheet),
          report_{source.base, {}, {}, {}} {}

    SheetReport read();

 private:
    bool settle_heading();
    void read_tables();
    void read_table_of(TableLayout layout, const ReportContext& context);
    void account_for(const CellLedger& ledger, const std::vector<Observation>& observations);
    void report_hidden(const RawTable& table);

    const Workbook& workbook_;
    const Vocabulary& vocabulary_;
    const Configuration& config_;
    const SheetSource& source_;
    const RecognisedSheet& recognised_;
    const Sheet& sheet_;
    WorkbookReport report_;
    Claims claims_;
};

SheetReport SheetReader::read() {
    report_.submission.form = recognised_.mapping->form;
    const bool settled = settle_heading();
    report_rivals(recognised_, report_);
    if (settled && recognised_.rivals.empty()) {
        read_tables();
    } else {
        report_.submission.state = SubmissionState::refused;
    }
    return {std::move(report_), std::move(claims_)};
}

// Whether it is clear whose report it is, and of which period.
bool SheetReader::settle_heading() {
    const ReportSpec& spec = recognised_.mapping->report;
    const SourceCell cell{workbook_.file, sheet_.name(), {}};
    const auto period =
        settle_period(stated_periods(workbook_, sheet_, heading_rows(recognised_), spec), spec,
                      source_.wanted, cell, report_.findings);
    if (spec.fixed_period) {
        report_other_years(sheet_, heading_rows(recognised_), *spec.fixed_period, cell,
                           report_.findings);
    }
    report_lost_titles(workbook_, sheet_, heading_rows(recognised_), spec, report_.findings);
    const auto place =
        find_report_place(workbook_, config_, recognised_, period.value, cell, report_.findings);
    report_.submission.place = place.value ? (*place.value)->code : "";
    report_.submission.period = period.value;
    return period.usable && place.usable;
}

void SheetReader::read_tables() {
    const Mapping& mapping = *recognised_.mapping;
    const Period period = *report_.submission.period;
    const ReportContext context{
        config_,          mapping,
        workbook_.file,   report_.submission.place,
        period,           &workbook_,
        source_.formulas, static_cast<std::size_t>(&sheet_ - workbook_.sheets.data())};
    const LabelIndex& labels = vocabulary_.labels_of(mapping);
    const PlaceFinder places(config_, report_.submission.place, period);
    auto tables = locate_tables(
        sheet_, mapping, period,
        [&](const Mapping&, const TableSpec& spec) { return judge_for(spec, &places, labels); });
    if (tables.empty()) {
        Finding finding = drift(recognised_, report_, "year", period.to_string());
        finding.severity = Severity::error;
        finding.args["mapping"] = mapping.tables.front().where;
        report_.findings.push_back(std::move(finding));
        report_.submission.state = SubmissionState::refused;
        return;
    }
    report_absent_tables(recognised_, tables, workbook_, report_);
    report_figures_outside(recognised_, tables, report_);
    report_decoded_text(sheet_, {workbook_.file, sheet_.name(), {}}, report_.findings);
    for (TableLayout& table : tables) read_table_of(std::move(table), context);
}

void SheetReader::read_table_of(TableLayout layout, const ReportContext& context) {
    Findings& findings = report_.findings;
    report_drift(recognised_, layout, report_);
    if (!layout.spec->record.empty()) {
        const RecordTable list = read_records(sheet_, layout, context, findings);
        account_for(list.ledger, list.observations);
        return;
    }
    const auto read = layout.spec->pairs ? read_pairs : read_table;
    const RawTable table = read(sheet_, std::move(layout), context,
                                vocabulary_.labels_of(*recognised_.mapping), findings);
    report_hidden(table);
    report_header_time(table, context, findings);
    report_header_units(table, context, findings);
    report_header_gaps(table, context, findings);
    report_untyped_villages(table, context, findings);
    report_neighbours(table, context, findings);
    auto observations = observe(table, context, findings);
    refuse_other_spans(table, context, observations, findings);
    report_unit_column(recognised_, table, report_);
    append(claims_.derived, derived_figures(table, context, findings));
    append(claims_.totals, claimed_totals(table, context, observations, findings));
    report_formulas(table, context, findings);
    account_for(table.ledger, observations);
    report_.counts += {0, {}, count_formulas(table, context)};
}

// Invariant: each cell of a mapped table is an observation, or a finding stands on it, or a rule
// with a name excludes it.
void SheetReader::account_for(const CellLedger& ledger,
                              const std::vector<Observation>& observations) {
    const auto left = ledger.unaccounted(sheet_, observations, report_.findings);
    if (!left.empty()) {
        throw std::logic_error(workbook_.file + ", " + sheet_.name() + ": cell " +
                               left.front().to_string() + " is neither observation nor finding");
    }
    append(report_.observations, observations);
    report_.counts += {ledger.cells_in(sheet_), ledger.counts(), {}};
}

void SheetReader::report_hidden(const RawTable& table) {
    for (const RawRow& row : table.rows) {
        for (const RawCell& value : row.values) {
            if (value.cell == nullptr || !value.cell->hidden) continue;
            Finding finding = about_file(report_.submission, "hidden-data", "");
            finding.severity = Severity::info;
            finding.source = {workbook_.file, sheet_.name(), value.ref};
            finding.found = squeeze(value.cell->shown);
            report_.findings.push_back(std::move(finding));
            return;
        }
    }
}

}  // namespace

SheetReport read_sheet(const SheetSource& source, const RecognisedSheet& recognised) {
    return SheetReader(source, recognised).read();
}

}  // namespace tonghop
