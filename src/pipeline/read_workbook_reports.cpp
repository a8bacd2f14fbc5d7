#include "pipeline/read_workbook_reports.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/error.hpp"
#include "base/text.hpp"
#include "config/captures.hpp"
#include "extract/decoded_text.hpp"
#include "extract/formula_findings.hpp"
#include "extract/header_time.hpp"
#include "extract/header_units.hpp"
#include "extract/locate_tables.hpp"
#include "extract/observe.hpp"
#include "extract/places_during.hpp"
#include "extract/read_pairs.hpp"
#include "extract/read_records.hpp"
#include "extract/recognise.hpp"
#include "extract/report_heading.hpp"
#include "extract/row_kinds.hpp"
#include "extract/village_names.hpp"
#include "formula/recalculate.hpp"
#include "normalise/place_text.hpp"
#include "pipeline/choose_reading.hpp"
#include "pipeline/expected_places.hpp"
#include "pipeline/figures_outside.hpp"
#include "pipeline/form_drift.hpp"
#include "pipeline/unrelated_file.hpp"
#include "validate/validate.hpp"

namespace tonghop {
namespace {

std::string detail_of(WorkbookFault fault) {
    switch (fault) {
        case WorkbookFault::not_a_file:
            return "not-a-file";
        case WorkbookFault::empty_file:
            return "empty-file";
        case WorkbookFault::too_large:
            return "too-large";
        case WorkbookFault::not_a_workbook:
            return "not-a-workbook";
        case WorkbookFault::other_document:
            return "other-document";
        case WorkbookFault::format_unsupported:
            return "format-unsupported";
        case WorkbookFault::encrypted:
            return "";
        case WorkbookFault::lock_file:
            return "lock-file";
        case WorkbookFault::truncated:
            return "truncated";
        case WorkbookFault::damaged:
            break;
    }
    return "damaged";
}

/// Whether rows or columns of the form name the places that figures are about.
bool names_places(const Mapping& mapping) {
    const auto names = [](const ColumnSpec& column) {
        return std::any_of(column.header.begin(), column.header.end(),
                           [](const auto& header) { return has_capture(header, capture::kPlace); });
    };
    return std::any_of(mapping.tables.begin(), mapping.tables.end(), [&](const TableSpec& table) {
        return !table.place.empty() || !table.record.empty() ||
               std::any_of(table.columns.begin(), table.columns.end(), names) ||
               std::any_of(table.groups.begin(), table.groups.end(), names);
    });
}

HeadingRows heading_rows(const RecognisedSheet& recognised) {
    HeadingRows rows{recognised.first_row(), 0};
    for (const TableLayout& table : recognised.tables) {
        rows.header_last = std::max(rows.header_last, table.header_last);
    }
    return rows;
}

/// What the tables of a report claim about their own figures.
struct Claims {
    std::vector<DerivedFigure> derived;
    std::vector<ClaimedTotal> totals;
};

template <typename Value>
void append(std::vector<Value>& to, const std::vector<Value>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

class WorkbookReader {
 public:
    /// Without `sheets` all are read.
    WorkbookReader(const Workbook& workbook, const Vocabulary& vocabulary,
                   std::optional<Period> wanted, const Submission& base,
                   std::optional<SheetChoice> sheets = std::nullopt)
        : workbook_(workbook),
          vocabulary_(vocabulary),
          config_(vocabulary.config()),
          wanted_(wanted),
          base_(base),
          sheets_(std::move(sheets)) {}

    std::vector<WorkbookReport> read() {
        const JudgeOf judge_of = [&](const Mapping& mapping, const TableSpec& spec) {
            return judge_for(spec, nullptr, vocabulary_.labels_of(mapping));
        };
        std::vector<RecognisedSheet> tables;
        for (const Sheet& sheet : workbook_.sheets) {
            if (sheets_ && !sheets_->contains(&sheet)) continue;
            if (auto recognised = recognise(sheet, config_.mappings, judge_of)) {
                tables.push_back(std::move(*recognised));
            } else if (has_table(sheet)) {
                left_out_.push_back(&sheet);
            }
        }
        recalculate_formulas(tables);
        for (RecognisedSheet& table : tables) read_sheet(std::move(table));
        if (reports_.empty()) {
            WorkbookReport report{base_, {}, {}, {}};
            report.submission.state = SubmissionState::refused;
            report.findings.push_back(unrecognised(base_, workbook_, config_.mappings));
            add(std::move(report), {});
        }
        report_left_out();
        forgive_other_periods();
        join_sheets();
        for (std::size_t i = 0; i < reports_.size(); ++i) review(reports_[i], claims_[i]);
        return std::move(reports_);
    }

 private:
    void recalculate_formulas(const std::vector<RecognisedSheet>& tables);
    std::size_t position_of(const Sheet& sheet) const {
        return static_cast<std::size_t>(&sheet - workbook_.sheets.data());
    }
    void read_sheet(RecognisedSheet recognised);
    Verdict<const Place*> find_place(const RecognisedSheet& recognised,
                                     const std::optional<Period>& period, const SourceCell& source,
                                     Findings& findings) const;
    Claims read_tables_of(const RecognisedSheet& recognised, WorkbookReport& report);
    void read_table_of(const RecognisedSheet& recognised, TableLayout layout,
                       const ReportContext& context, WorkbookReport& report, Claims& claims);
    void account_for(const Sheet& sheet, const CellLedger& ledger,
                     const std::vector<Observation>& observations, WorkbookReport& report) const;
    void add(WorkbookReport report, Claims claims) {
        reports_.push_back(std::move(report));
        claims_.push_back(std::move(claims));
    }
    bool has_table(const Sheet& sheet) const;
    void report_left_out();
    void join_sheets();
    void review(WorkbookReport& report, const Claims& claims) const;
    void report_hidden(const RecognisedSheet& recognised, const RawTable& table,
                       WorkbookReport& report) const;
    void forgive_other_periods();

    const Workbook& workbook_;
    const Vocabulary& vocabulary_;
    const Configuration& config_;
    std::optional<Period> wanted_;
    const Submission& base_;
    std::optional<SheetChoice> sheets_;
    std::optional<Recalculation> formulas_;  // if the tables have any
    std::vector<WorkbookReport> reports_;
    std::vector<Claims> claims_;          // of each report
    std::vector<const Sheet*> left_out_;  // with a table of a known form, but not recognised as one
};

// Whatever a workbook shows was computed when somebody last pressed F9 in it.
void WorkbookReader::recalculate_formulas(const std::vector<RecognisedSheet>& tables) {
    std::vector<std::size_t> sheets;
    for (const RecognisedSheet& table : tables) {
        const auto& cells = table.sheet->cells();
        const bool any = std::any_of(cells.begin(), cells.end(),
                                     [](const Cell& cell) { return cell.has_formula; });
        if (any) sheets.push_back(position_of(*table.sheet));
    }
    if (!sheets.empty()) formulas_ = recalculate(workbook_, sheets);
}

void WorkbookReader::read_sheet(RecognisedSheet recognised) {
    WorkbookReport report{base_, {}, {}, {}};
    const Mapping& mapping = *recognised.mapping;
    const SourceCell source{workbook_.file, recognised.sheet->name(), {}};
    const HeadingRows rows = heading_rows(recognised);
    const auto period =
        settle_period(stated_periods(workbook_, *recognised.sheet, rows, mapping.report),
                      mapping.report, wanted_, source, report.findings);
    const auto place = find_place(recognised, period.value, source, report.findings);
    report.submission.form = mapping.form;
    report.submission.place = place.value ? (*place.value)->code : "";
    report.submission.period = period.value;
    Claims claims;
    report_rivals(recognised, report);
    if (period.usable && place.usable && recognised.rivals.empty()) {
        claims = read_tables_of(recognised, report);
    } else {
        report.submission.state = SubmissionState::refused;
    }
    add(std::move(report), std::move(claims));
}

Verdict<const Place*> WorkbookReader::find_place(const RecognisedSheet& recognised,
                                                 const std::optional<Period>& period,
                                                 const SourceCell& source,
                                                 Findings& findings) const {
    const ReportSpec& spec = recognised.mapping->report;
    if (!spec.fixed_place.empty()) {
        const Place* place =
            period ? config_.places.find(spec.fixed_place,
                                         day_of(config_.places, spec.fixed_place, *period))
                   : nullptr;
        if (place != nullptr) return {place, true};
    }
    auto candidates = expected_places(config_, period);
    const bool anybody = config_.profile.places.empty() && config_.profile.parent.empty();
    if (anybody && period) {
        const auto named = [&](const std::vector<const Place*>& among) {
            std::vector<const Place*> places;
            for (const auto& one : stated_places(workbook_, *recognised.sheet,
                                                 heading_rows(recognised), spec, among)) {
                places.push_back(one.value);
            }
            return places;
        };
        candidates = places_meant(config_.places, *period, named);
    }
    if (names_places(*recognised.mapping) && period) {
        // A table of all communes is the district's own.
        const Place* parent = config_.places.find(config_.profile.parent, period->last_day());
        if (parent != nullptr) candidates.push_back(parent);
    }
    const auto statements =
        stated_places(workbook_, *recognised.sheet, heading_rows(recognised), spec, candidates);
    auto settled = settle_place(statements, source, findings);
    if (settled.value) {
        report_signature(*recognised.sheet, **settled.value, candidates, source, findings);
    }
    return settled;
}

void WorkbookReader::report_hidden(const RecognisedSheet& recognised, const RawTable& table,
                                   WorkbookReport& report) const {
    for (const RawRow& row : table.rows) {
        for (const RawCell& value : row.values) {
            if (value.cell == nullptr || !value.cell->hidden) continue;
            Finding finding = about_file(report.submission, "hidden-data", "");
            finding.severity = Severity::info;
            finding.source = {workbook_.file, recognised.sheet->name(), value.ref};
            finding.found = squeeze(value.cell->shown);
            report.findings.push_back(std::move(finding));
            return;
        }
    }
}

Claims WorkbookReader::read_tables_of(const RecognisedSheet& recognised, WorkbookReport& report) {
    const Mapping& mapping = *recognised.mapping;
    const Sheet& sheet = *recognised.sheet;
    const Period period = *report.submission.period;
    const ReportContext context{config_,
                                mapping,
                                workbook_.file,
                                report.submission.place,
                                period,
                                &workbook_,
                                formulas_ ? &*formulas_ : nullptr,
                                position_of(sheet)};
    const LabelIndex& labels = vocabulary_.labels_of(mapping);
    const PlaceFinder places(config_, report.submission.place, period);
    Claims claims;
    auto tables = locate_tables(sheet, mapping, period, [&](const Mapping&, const TableSpec& spec) {
        return judge_for(spec, &places, labels);
    });
    if (tables.empty()) {
        Finding finding = drift(recognised, report, "year", period.to_string());
        finding.severity = Severity::error;
        report.findings.push_back(std::move(finding));
        report.submission.state = SubmissionState::refused;
        return claims;
    }
    report_absent_tables(recognised, tables, workbook_, report);
    report_figures_outside(recognised, tables, report);
    report_decoded_text(sheet, {workbook_.file, sheet.name(), {}}, report.findings);
    for (TableLayout& table : tables) {
        read_table_of(recognised, std::move(table), context, report, claims);
    }
    return claims;
}

void WorkbookReader::read_table_of(const RecognisedSheet& recognised, TableLayout layout,
                                   const ReportContext& context, WorkbookReport& report,
                                   Claims& claims) {
    const Sheet& sheet = *recognised.sheet;
    report_drift(recognised, layout, report);
    if (!layout.spec->record.empty()) {
        const RecordTable list = read_records(sheet, layout, context, report.findings);
        account_for(sheet, list.ledger, list.observations, report);
        return;
    }
    const auto read = layout.spec->pairs ? read_pairs : read_table;
    const RawTable table = read(sheet, std::move(layout), context,
                                vocabulary_.labels_of(*recognised.mapping), report.findings);
    report_hidden(recognised, table, report);
    report_header_time(table, context, report.findings);
    report_header_units(table, context, report.findings);
    report_untyped_villages(table, context, report.findings);
    const auto observations = observe(table, context, report.findings);
    report_unit_column(recognised, table, report);
    append(claims.derived, derived_figures(table, context, report.findings));
    append(claims.totals, claimed_totals(table, context, observations, report.findings));
    report_formulas(table, context, report.findings);
    account_for(sheet, table.ledger, observations, report);
    report.counts += {0, {}, count_formulas(table, context)};
}

// Invariant: each cell of a mapped table is an observation, or a finding stands on it, or a rule
// with a name excludes it.
void WorkbookReader::account_for(const Sheet& sheet, const CellLedger& ledger,
                                 const std::vector<Observation>& observations,
                                 WorkbookReport& report) const {
    const auto left = ledger.unaccounted(sheet, observations, report.findings);
    if (!left.empty()) {
        throw std::logic_error(workbook_.file + ", " + sheet.name() + ": cell " +
                               left.front().to_string() + " is neither observation nor finding");
    }
    append(report.observations, observations);
    report.counts += {ledger.cells_in(sheet), ledger.counts(), {}};
}

bool WorkbookReader::has_table(const Sheet& sheet) const {
    return std::any_of(config_.mappings.begin(), config_.mappings.end(), [&](const auto& mapping) {
        return !locate_tables(sheet, mapping, std::nullopt).empty();
    });
}

// A second page that repeats the table's header but not the form's number must not vanish.
void WorkbookReader::report_left_out() {
    if (reports_.front().submission.form.empty()) return;
    for (const Sheet* sheet : left_out_) {
        Finding finding = about_file(reports_.front().submission, "form-unrecognised", "");
        finding.severity = Severity::warning;
        finding.source.sheet = sheet->name();
        reports_.front().findings.push_back(std::move(finding));
    }
}

// A form may be spread over several sheets of one workbook: together they are one submission.
void WorkbookReader::join_sheets() {
    const auto same_report = [](const Submission& a, const Submission& b) {
        return a.state == SubmissionState::used && b.state == SubmissionState::used &&
               a.form == b.form && a.place == b.place && a.period == b.period;
    };
    for (std::size_t i = 0; i < reports_.size(); ++i) {
        for (std::size_t k = reports_.size() - 1; k > i; --k) {
            if (!same_report(reports_[i].submission, reports_[k].submission)) continue;
            WorkbookReport& into = reports_[i];
            WorkbookReport& from = reports_[k];
            append(into.observations, from.observations);
            append(into.findings, from.findings);
            into.counts += from.counts;
            append(claims_[i].derived, claims_[k].derived);
            append(claims_[i].totals, claims_[k].totals);
            reports_.erase(reports_.begin() + static_cast<std::ptrdiff_t>(k));
            claims_.erase(claims_.begin() + static_cast<std::ptrdiff_t>(k));
        }
    }
}

void WorkbookReader::review(WorkbookReport& report, const Claims& claims) const {
    Submission& submission = report.submission;
    if (submission.state == SubmissionState::used) {
        validate(report.observations, claims.derived, config_, *submission.period, report.findings,
                 claims.totals);
        submission.observations = report.observations.size();
    }
    for (Finding& finding : report.findings) {
        if (finding.place.empty()) finding.place = submission.place;
    }
}

// A workbook may keep a sheet for each month: the others are no contradiction if one fits.
void WorkbookReader::forgive_other_periods() {
    const bool any_used = std::any_of(reports_.begin(), reports_.end(), [](const auto& report) {
        return report.submission.state == SubmissionState::used;
    });
    if (!any_used) return;
    for (WorkbookReport& report : reports_) {
        if (report.submission.state != SubmissionState::refused) continue;
        for (Finding& finding : report.findings) {
            if (finding.code != "period-mismatch") continue;
            finding.severity = Severity::info;
            finding.detail = "other-sheet";
        }
    }
}

std::vector<WorkbookReport> unreadable(Submission submission, const WorkbookError& error,
                                       const UnrelatedFile& file) {
    const bool locked = error.fault() == WorkbookFault::lock_file;
    if (file.explains(error.fault())) {
        return {unrelated(std::move(submission), locked ? "lock-file" : "no-report")};
    }
    submission.state = SubmissionState::refused;
    const bool encrypted = error.fault() == WorkbookFault::encrypted;
    Finding finding =
        about_file(submission, encrypted ? "workbook-encrypted" : "workbook-unreadable",
                   detail_of(error.fault()));
    finding.args["technical"] = error.what();
    return {WorkbookReport{std::move(submission), {}, {std::move(finding)}, {}}};
}

bool knows_no_form(const std::vector<WorkbookReport>& reports) {
    return std::all_of(reports.begin(), reports.end(),
                       [](const WorkbookReport& report) { return report.submission.form.empty(); });
}

}  // namespace

TableCells& TableCells::operator+=(const TableCells& other) {
    cells += other.cells;
    formulas += other.formulas;
    for (const auto& [rule_name, count] : other.excluded) excluded[rule_name] += count;
    return *this;
}

Vocabulary::Vocabulary(const Configuration& config, SharedNames names)
    : config_(config), names_(std::move(names)) {
    labels_.reserve(config.mappings.size());
    for (const Mapping& mapping : config.mappings) labels_.emplace_back(mapping, names_);
}

const LabelIndex& Vocabulary::labels_of(const Mapping& mapping) const {
    return labels_[static_cast<std::size_t>(&mapping - config_.mappings.data())];
}

std::vector<WorkbookReport> read_reports(const Workbook& workbook, const Vocabulary& vocabulary,
                                         std::optional<Period> wanted, const Submission& base) {
    return WorkbookReader(workbook, vocabulary, wanted, base).read();
}

std::vector<WorkbookReport> read_reports(const InputPath& input, const Vocabulary& vocabulary,
                                         std::optional<Period> wanted, const ReadLimits& limits,
                                         UnknownForms unknown) {
    Submission base;
    base.file = input.path.filename().string();
    base.path = input.path.generic_string();
    // Of a workbook that cannot be read, its name is all that tells whose it is.
    const auto named =
        find_places_in_file_name(base.file, expected_places(vocabulary.config(), wanted));
    const UnrelatedFile unrelated_file(input, !named.empty());
    std::vector<WorkbookReport> reports;
    try {
        const bool text = unrelated_file.is_text(limits.file_bytes);
        // Figures in notes would be detected as any others.
        if (text && unknown == UnknownForms::detect) return {unrelated(base, "no-report")};
        const Workbook workbook = load_workbook(input.path, limits);
        base.sha256 = workbook.sha256;
        for (const Sheet& sheet : workbook.sheets) base.cells += sheet.cells().size();
        const ReadSheets read = [&](const Vocabulary& known,
                                    const std::optional<SheetChoice>& sheets) {
            return WorkbookReader(workbook, known, wanted, base, sheets).read();
        };
        reports = unknown == UnknownForms::leave
                      ? read(vocabulary, std::nullopt)
                      : read_known_or_detected(workbook, vocabulary, base, read);
        if (text && knows_no_form(reports)) reports = {unrelated(base, "no-report")};
    } catch (const WorkbookError& error) {
        reports = unreadable(base, error, unrelated_file);
    }
    for (WorkbookReport& report : reports) {
        Submission& submission = report.submission;
        if (submission.place.empty() && named.size() == 1) {
            submission.place = named.front()->code;
            for (Finding& finding : report.findings) {
                if (finding.place.empty()) finding.place = submission.place;
            }
        }
        for (Finding& finding : report.findings) finding.sha256 = submission.sha256;
    }
    return reports;
}

}  // namespace tonghop
