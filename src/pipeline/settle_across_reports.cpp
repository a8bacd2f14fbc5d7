#include "pipeline/settle_across_reports.hpp"

#include "validate/duplicates.hpp"

namespace tonghop {

void settle_across_reports(std::vector<WorkbookReport>& reports) {
    std::vector<ReportFigures> used;
    for (WorkbookReport& report : reports) {
        if (report.submission.state == SubmissionState::used) {
            used.push_back({&report.observations, &report.findings});
        }
    }
    settle_duplicates(used);
    for (WorkbookReport& report : reports) {
        if (report.submission.state != SubmissionState::used) continue;
        report.submission.observations = report.observations.size();
        for (Finding& finding : report.findings) finding.sha256 = report.submission.sha256;
    }
}

}  // namespace tonghop
