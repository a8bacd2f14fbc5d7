#include "pipeline/join_reports.hpp"

#include <algorithm>

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
    const bool any_used = std::any_of(reports.begin(), reports.end(), [](const auto& sheet) {
        return sheet.report.submission.state == SubmissionState::used;
    });
    if (!any_used) return;
    for (SheetReport& sheet : reports) {
        if (sheet.report.submission.state != SubmissionState::refused) continue;
        for (Finding& finding : sheet.report.findings) {
            if (finding.code != "period-mismatch") continue;
            finding.severity = Severity::info;
            finding.detail = "other-sheet";
        }
    }
}

}  // namespace tonghop
