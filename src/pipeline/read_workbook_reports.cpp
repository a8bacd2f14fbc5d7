#include "pipeline/read_workbook_reports.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "extract/column_meaning.hpp"
#include "extract/recognise.hpp"
#include "normalise/place_text.hpp"
#include "pipeline/choose_reading.hpp"
#include "pipeline/expected_places.hpp"
#include "pipeline/form_drift.hpp"
#include "pipeline/join_reports.hpp"
#include "pipeline/read_sheet.hpp"
#include "pipeline/unreadable_workbook.hpp"
#include "validate/validate.hpp"

namespace tonghop {
namespace {

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
        const auto recognised = recognise_sheets();
        recalculate_formulas(recognised);
        const SheetSource source{workbook_, vocabulary_, wanted_, base_,
                                 formulas_ ? &*formulas_ : nullptr};
        for (const RecognisedSheet& sheet : recognised) {
            reports_.push_back(read_sheet(source, sheet));
        }
        if (reports_.empty()) refuse();
        report_left_out();
        forgive_other_periods(reports_);
        join_reports(reports_);
        std::vector<WorkbookReport> reports;
        for (SheetReport& sheet : reports_) {
            review(sheet);
            reports.push_back(std::move(sheet.report));
        }
        return reports;
    }

 private:
    std::vector<RecognisedSheet> recognise_sheets();
    void recalculate_formulas(const std::vector<RecognisedSheet>& tables);
    void refuse();
    bool has_table(const Sheet& sheet) const;
    void report_left_out();
    void review(SheetReport& sheet) const;

    const Workbook& workbook_;
    const Vocabulary& vocabulary_;
    const Configuration& config_;
    std::optional<Period> wanted_;
    const Submission& base_;
    std::optional<SheetChoice> sheets_;
    std::optional<Recalculation> formulas_;  // if the tables have any
    std::vector<SheetReport> reports_;
    std::vector<const Sheet*> left_out_;  // with a table of a known form, but not recognised as one
};

std::vector<RecognisedSheet> WorkbookReader::recognise_sheets() {
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
    return tables;
}

// Whatever a workbook shows was computed when somebody last pressed F9 in it.
void WorkbookReader::recalculate_formulas(const std::vector<RecognisedSheet>& tables) {
    std::vector<std::size_t> sheets;
    for (const RecognisedSheet& table : tables) {
        const auto& cells = table.sheet->cells();
        const bool any = std::any_of(cells.begin(), cells.end(),
                                     [](const Cell& cell) { return cell.has_formula; });
        if (any) sheets.push_back(static_cast<std::size_t>(table.sheet - workbook_.sheets.data()));
    }
    if (!sheets.empty()) formulas_ = recalculate(workbook_, sheets);
}

void WorkbookReader::refuse() {
    WorkbookReport report{base_, {}, {}, {}};
    report.submission.state = SubmissionState::refused;
    report.findings.push_back(unrecognised(base_, workbook_, config_.mappings));
    reports_.push_back({std::move(report), {}});
}

bool WorkbookReader::has_table(const Sheet& sheet) const {
    return std::any_of(config_.mappings.begin(), config_.mappings.end(), [&](const auto& mapping) {
        return !locate_tables(sheet, mapping, std::nullopt).empty();
    });
}

// A second page that repeats the table's header but not the form's number must not vanish.
void WorkbookReader::report_left_out() {
    WorkbookReport& first = reports_.front().report;
    if (first.submission.form.empty()) return;
    for (const Sheet* sheet : left_out_) {
        Finding finding = about_file(first.submission, "form-unrecognised", "");
        finding.severity = Severity::warning;
        finding.source.sheet = sheet->name();
        first.findings.push_back(std::move(finding));
    }
}

void WorkbookReader::review(SheetReport& sheet) const {
    WorkbookReport& report = sheet.report;
    Submission& submission = report.submission;
    if (submission.state == SubmissionState::used) {
        validate(report.observations, sheet.claims.derived, config_, *submission.period,
                 report.findings, sheet.claims.totals);
        submission.observations = report.observations.size();
    }
    for (Finding& finding : report.findings) {
        if (finding.place.empty()) finding.place = submission.place;
    }
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
        reports = {unreadable_workbook(base, error, unrelated_file)};
    }
    for (WorkbookReport& report : reports) {
        Submission& submission = report.submission;
        if (submission.place.empty() && named.size() == 1) {
            submission.place = named.front()->code;
            for (Finding& finding : report.findings) {
                if (finding.place.empty()) finding.place = submission.place;
            }
        }
        for (Finding& finding : report.findings) {
            finding.sha256 = submission.sha256;
            const auto& reported = wanted ? wanted : submission.period;
            if (reported) finding.args["reported_in"] = reported->to_string();
        }
    }
    return reports;
}

}  // namespace tonghop
