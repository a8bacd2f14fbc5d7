#include "pipeline/select_submissions.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "base/text.hpp"
#include "extract/cell_ledger.hpp"

namespace tonghop {
namespace {

// Words by which people mark a corrected version in a file name, toneless as file names are.
bool is_marked_as_revision(const std::string& file) {
    static constexpr std::array<std::string_view, 8> kMarks = {
        "sua", "bo sung", "dieu chinh", "lan 2", "lan 3", "chinh thuc", "final", "thay the"};
    std::string name = fold_toneless(file);
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '_' || c == '-' || c == '.'; }, ' ');
    return std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) {
        return (' ' + name + ' ').find(mark) != std::string::npos;
    });
}

// Later versions compare greater. Never by the clock of the file system: copying changes it.
auto version_of(const WorkbookReport& report) {
    return std::tuple(is_marked_as_revision(report.submission.file), report.submission.file);
}

void supersede(WorkbookReport& report, const WorkbookReport& used) {
    Submission& submission = report.submission;
    submission.state = SubmissionState::superseded;
    Finding finding;
    finding.code = "report-duplicate";
    finding.detail = submission.sha256 == used.submission.sha256 ? "identical" : "version";
    finding.severity = Severity::warning;
    finding.place = submission.place;
    finding.period = submission.period;
    finding.source.file = submission.file;
    finding.sha256 = submission.sha256;
    finding.found = submission.file;
    finding.args["kept"] = used.submission.file;
    report.observations.clear();
    report.counts.excluded = {{std::string(rule::kSupersededReport), report.counts.cells}};
    report.findings = {std::move(finding)};
}

}  // namespace

void settle_versions(std::vector<WorkbookReport>& reports) {
    using Key = std::tuple<std::string, std::string, std::optional<Period>>;
    std::map<Key, std::vector<WorkbookReport*>> by_key;
    for (WorkbookReport& report : reports) {
        const Submission& submission = report.submission;
        if (submission.state != SubmissionState::used) continue;
        by_key[{submission.form, submission.place, submission.period}].push_back(&report);
    }
    for (const auto& [key, versions] : by_key) {
        WorkbookReport* latest = *std::max_element(
            versions.begin(), versions.end(),
            [](const auto* a, const auto* b) { return version_of(*a) < version_of(*b); });
        for (WorkbookReport* version : versions) {
            if (version != latest) supersede(*version, *latest);
        }
    }
}

Findings find_missing_reports(const std::vector<WorkbookReport>& reports,
                              const std::vector<const Place*>& expected, const Period& period) {
    Findings findings;
    for (const Place* place : expected) {
        std::string refused;
        bool reported = false;
        for (const WorkbookReport& report : reports) {
            const Submission& submission = report.submission;
            if (submission.place != place->code) continue;
            reported = reported || submission.state == SubmissionState::used;
            if (submission.state == SubmissionState::refused) refused = submission.file;
        }
        if (reported) continue;
        Finding finding;
        finding.code = "report-missing";
        finding.detail = refused.empty() ? "none" : "unusable";
        finding.severity = Severity::warning;
        finding.place = place->code;
        finding.period = period;
        finding.args["other"] = refused;
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace tonghop
