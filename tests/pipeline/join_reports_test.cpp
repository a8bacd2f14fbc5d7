#include "pipeline/join_reports.hpp"

#include <doctest/doctest.h>

using namespace tonghop;

namespace {

SheetReport sheet(SubmissionState state, const std::string& code) {
    SheetReport made;
    made.report.submission.state = state;
    made.report.submission.place = "06373";
    Finding finding;
    finding.code = code;
    finding.severity = Severity::error;
    made.report.findings.push_back(finding);
    made.report.counts.cells = 10;
    return made;
}

}  // namespace

TEST_SUITE("pipeline") {
    TEST_CASE("sheets of other months are no submissions where one sheet fits") {
        std::vector<SheetReport> reports = {sheet(SubmissionState::refused, "period-mismatch"),
                                            sheet(SubmissionState::used, "value-missing"),
                                            sheet(SubmissionState::refused, "place-mismatch")};
        forgive_other_periods(reports);
        REQUIRE(reports.size() == 2);
        const WorkbookReport& used = reports[0].report;
        CHECK(used.submission.state == SubmissionState::used);
        REQUIRE(used.findings.size() == 2);
        CHECK(used.findings[1].detail == "other-sheet");
        CHECK(used.findings[1].severity == Severity::info);
        CHECK(used.counts.cells == 20);
        CHECK(reports[1].report.findings[0].severity == Severity::error);
    }

    TEST_CASE("where no sheet fits, each is refused with its reason") {
        std::vector<SheetReport> reports = {sheet(SubmissionState::refused, "period-mismatch")};
        forgive_other_periods(reports);
        REQUIRE(reports.size() == 1);
        CHECK(reports[0].report.findings[0].severity == Severity::error);
    }
}
