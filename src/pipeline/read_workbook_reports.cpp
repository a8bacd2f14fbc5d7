#include "pipeline/read_workbook_reports.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/error.hpp"
#include "base/text.hpp"
#include "extract/decoded_text.hpp"
#include "extract/formula_findings.hpp"
#include "extract/observe.hpp"
#include "extract/recognise.hpp"
#include "extract/report_heading.hpp"
#include "formula/recalculate.hpp"
#include "normalise/place_text.hpp"
#include "pipeline/expected_places.hpp"
#include "validate/validate.hpp"

namespace tonghop {
namespace {

Finding about_file(const Submission& submission, std::string code, std::string detail) {
    Finding finding;
    finding.code = std::move(code);
    finding.severity = Severity::error;
    finding.detail = std::move(detail);
    finding.place = submission.place;
    finding.source.file = submission.file;
    return finding;
}

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

class WorkbookReader {
 public:
    WorkbookReader(const Workbook& workbook, const Vocabulary& vocabulary,
                   std::optional<Period> wanted, const Submission& base)
        : workbook_(workbook),
          vocabulary_(vocabulary),
          config_(vocabulary.config()),
          wanted_(wanted),
          base_(base) {}

    std::vector<WorkbookReport> read() {
        std::vector<RecognisedSheet> tables;
        for (const Sheet& sheet : workbook_.sheets) {
            if (auto recognised = recognise(sheet, config_.mappings)) {
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
            report.findings.push_back(about_file(base_, "form-unrecognised", ""));
            add(std::move(report), {});
        }
        report_left_out();
        forgive_other_periods();
        join_sheets();
        for (std::size_t i = 0; i < reports_.size(); ++i) review(reports_[i], derived_[i]);
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
    std::vector<DerivedFigure> read_table_of(const RecognisedSheet& recognised,
                                             WorkbookReport& report);
    void add(WorkbookReport report, std::vector<DerivedFigure> derived) {
        reports_.push_back(std::move(report));
        derived_.push_back(std::move(derived));
    }
    bool has_table(const Sheet& sheet) const;
    void report_left_out();
    void join_sheets();
    void review(WorkbookReport& report, const std::vector<DerivedFigure>& derived) const;
    void report_drift(const RecognisedSheet& recognised, const TableLayout& layout,
                      WorkbookReport& report) const;
    void report_hidden(const RecognisedSheet& recognised, const RawTable& table,
                       WorkbookReport& report) const;
    void forgive_other_periods();

    const Workbook& workbook_;
    const Vocabulary& vocabulary_;
    const Configuration& config_;
    std::optional<Period> wanted_;
    const Submission& base_;
    std::optional<Recalculation> formulas_;  // if the tables have any
    std::vector<WorkbookReport> reports_;
    std::vector<std::vector<DerivedFigure>> derived_;  // of each report
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
    const std::uint32_t first_row = recognised.layout.header_first;
    const auto period =
        settle_period(stated_periods(workbook_, *recognised.sheet, first_row, mapping.report),
                      mapping.report, wanted_, source, report.findings);
    const auto place = find_place(recognised, period.value, source, report.findings);
    report.submission.form = mapping.form;
    report.submission.place = place.value ? (*place.value)->code : "";
    report.submission.period = period.value;
    std::vector<DerivedFigure> derived;
    if (period.usable && place.usable) {
        derived = read_table_of(recognised, report);
    } else {
        report.submission.state = SubmissionState::refused;
    }
    add(std::move(report), std::move(derived));
}

Verdict<const Place*> WorkbookReader::find_place(const RecognisedSheet& recognised,
                                                 const std::optional<Period>& period,
                                                 const SourceCell& source,
                                                 Findings& findings) const {
    const ReportSpec& spec = recognised.mapping->report;
    if (!spec.fixed_place.empty()) {
        const Place* place =
            period ? config_.places.find(spec.fixed_place, period->last_day()) : nullptr;
        if (place != nullptr) return {place, true};
    }
    const auto statements =
        stated_places(workbook_, *recognised.sheet, recognised.layout.header_first, spec,
                      expected_places(config_, period));
    return settle_place(statements, source, findings);
}

void WorkbookReader::report_drift(const RecognisedSheet& recognised, const TableLayout& layout,
                                  WorkbookReport& report) const {
    const auto drift = [&](std::string detail, std::string column) {
        Finding finding = about_file(report.submission, "form-drift", std::move(detail));
        finding.severity = Severity::warning;
        finding.source = {workbook_.file, recognised.sheet->name(),
                          CellRef{layout.header_first, layout.columns.front().column}};
        finding.expected = std::move(column);
        report.findings.push_back(std::move(finding));
    };
    for (const std::size_t spec : layout.absent) {
        drift("column-absent", recognised.mapping->table.columns[spec].header.front());
    }
    const TableSpec& spec = recognised.mapping->table;
    if (!spec.unit.empty() && layout.with_role(ColumnRole::unit) == nullptr) {
        drift("column-absent", spec.unit.front());
    }
    for (const auto& tied : layout.tied) {
        std::string columns;
        for (const std::size_t i : tied) {
            if (!columns.empty()) columns += ", ";
            columns += column_letters(layout.columns[i].column);
        }
        drift("columns-tied", columns);
    }
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

std::vector<DerivedFigure> WorkbookReader::read_table_of(const RecognisedSheet& recognised,
                                                         WorkbookReport& report) {
    const Mapping& mapping = *recognised.mapping;
    const Sheet& sheet = *recognised.sheet;
    const Period period = *report.submission.period;
    auto layout = locate_table(sheet, mapping.table, period);
    if (!layout) {
        Finding finding = about_file(report.submission, "form-drift", "year");
        finding.source.sheet = sheet.name();
        finding.expected = period.to_string();
        report.findings.push_back(std::move(finding));
        report.submission.state = SubmissionState::refused;
        return {};
    }
    report_drift(recognised, *layout, report);
    const LabelIndex& labels = vocabulary_.labels_of(mapping);
    const SourceCell source{workbook_.file, sheet.name(), {}};
    const RawTable table =
        read_table(sheet, std::move(*layout), mapping, labels, source, report.findings);
    report_hidden(recognised, table, report);
    report_decoded_text(sheet, source, report.findings);
    const ReportContext context{config_,
                                mapping,
                                workbook_.file,
                                report.submission.place,
                                period,
                                &workbook_,
                                formulas_ ? &*formulas_ : nullptr,
                                position_of(sheet)};
    report.observations = observe(table, context, report.findings);
    auto derived = derived_figures(table, context, report.findings);
    report_formulas(table, context, report.findings);
    const auto left = table.ledger.unaccounted(sheet, report.observations, report.findings);
    if (!left.empty()) {
        throw std::logic_error(workbook_.file + ", " + sheet.name() + ": cell " +
                               left.front().to_string() + " is neither observation nor finding");
    }
    report.counts = {table.ledger.cells_in(sheet), table.ledger.counts(),
                     count_formulas(table, context)};
    return derived;
}

bool WorkbookReader::has_table(const Sheet& sheet) const {
    return std::any_of(config_.mappings.begin(), config_.mappings.end(), [&](const auto& mapping) {
        return locate_table(sheet, mapping.table, std::nullopt).has_value();
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
            into.observations.insert(into.observations.end(), from.observations.begin(),
                                     from.observations.end());
            into.findings.insert(into.findings.end(), from.findings.begin(), from.findings.end());
            into.counts += from.counts;
            derived_[i].insert(derived_[i].end(), derived_[k].begin(), derived_[k].end());
            reports_.erase(reports_.begin() + static_cast<std::ptrdiff_t>(k));
            derived_.erase(derived_.begin() + static_cast<std::ptrdiff_t>(k));
        }
    }
}

void WorkbookReader::review(WorkbookReport& report,
                            const std::vector<DerivedFigure>& derived) const {
    Submission& submission = report.submission;
    if (submission.state == SubmissionState::used) {
        validate(report.observations, derived, config_, *submission.period, report.findings);
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

std::vector<WorkbookReport> unreadable(Submission submission, const WorkbookError& error) {
    submission.state = SubmissionState::refused;
    const bool encrypted = error.fault() == WorkbookFault::encrypted;
    Finding finding =
        about_file(submission, encrypted ? "workbook-encrypted" : "workbook-unreadable",
                   detail_of(error.fault()));
    finding.args["technical"] = error.what();
    return {WorkbookReport{std::move(submission), {}, {std::move(finding)}, {}}};
}

}  // namespace

TableCells& TableCells::operator+=(const TableCells& other) {
    cells += other.cells;
    formulas += other.formulas;
    for (const auto& [rule_name, count] : other.excluded) excluded[rule_name] += count;
    return *this;
}

Vocabulary::Vocabulary(const Configuration& config) : config_(config) {
    labels_.reserve(config.mappings.size());
    for (const Mapping& mapping : config.mappings) labels_.emplace_back(mapping, config);
}

const LabelIndex& Vocabulary::labels_of(const Mapping& mapping) const {
    return labels_[static_cast<std::size_t>(&mapping - config_.mappings.data())];
}

std::vector<WorkbookReport> read_reports(const std::filesystem::path& path,
                                         const Vocabulary& vocabulary, std::optional<Period> wanted,
                                         const ReadLimits& limits) {
    Submission base;
    base.file = path.filename().string();
    base.path = path.generic_string();
    // Of a workbook that cannot be read, its name is all that tells whose it is.
    const auto named =
        find_places_in_file_name(base.file, expected_places(vocabulary.config(), wanted));
    std::vector<WorkbookReport> reports;
    try {
        const Workbook workbook = load_workbook(path, limits);
        base.sha256 = workbook.sha256;
        for (const Sheet& sheet : workbook.sheets) base.cells += sheet.cells().size();
        reports = WorkbookReader(workbook, vocabulary, wanted, base).read();
    } catch (const WorkbookError& error) {
        reports = unreadable(base, error);
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
