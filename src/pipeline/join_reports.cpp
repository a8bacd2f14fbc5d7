#include "pipeline/join_reports.hpp"

#include <algorithm>
#include <string_view>

namespace tonghop {
namespace {

template <typename Value>
void append(std::vector<Value>& to, const std::vector<Value>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

bool is_same_report(const Submission& a, const Submission& b) {
    return a.state == SubmissionState::used && b.state == SubmissionState::used &&
           a.form == b.form && a.place == b.place && a.period == b.period;
}

constexpr std::string_view kOtherPeriod = "period-mismatch";

bool is_of_other_period(const WorkbookReport& report) {
    return report.submission.state == SubmissionState::refused &&
           std::any_of(report.findings.begin(), report.findings.end(),
                       [](const Finding& finding) { return finding.code == kOtherPeriod; });
}

}  // namespace

void join_reports(std::vector<SheetReport>& reports) {
    for (std::size_t i = 0; i < reports.size(); ++i) {
        for (std::size_t k = reports.size() - 1; k > i; --k) {
            SheetReport& into = reports[i];
            const SheetReport& from = reports[k];
            if (!is_same_report(into.report.submission, from.report.submission)) continue;
            append(into.report.observations, from.report.observations);
            append(into.report.findings, from.report.findings);
            into.report.counts += from.report.counts;
            append(into.claims.derived, from.claims.derived);
            append(into.claims.totals, from.claims.totals);
            reports.erase(reports.begin() + static_cast<std::ptrdiff_t>(k));
        }
    }
}

void forgive_other_periods(std::vector<SheetReport>& reports) {
    const auto is_used = [](const SheetReport& sheet) {
        return sheet.report.submission.state == SubmissionState::used;
    };
    if (std::none_of(reports.begin(), reports.end(), is_used)) return;
    const auto others = std::stable_partition(
        reports.begin(), reports.end(),
        [](const SheetReport& sheet) { return !is_of_other_period(sheet.report); });
    WorkbookReport& used = std::find_if(reports.begin(), others, is_used)->report;
    for (auto other = others; other != reports.end(); ++other) {
        for (Finding& finding : other->report.findings) {
            if (finding.code != kOtherPeriod) continue;
            finding.severity = Severity::info;
            finding.detail = "other-sheet";
        }
        append(used.findings, other->report.findings);
        used.counts += other->report.counts;
    }
    reports.erase(others, reports.end());
}

}  // namespace tonghop
