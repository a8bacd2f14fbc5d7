#include "pipeline/select_submissions.hpp"

#include <doctest/doctest.h>

#include "support/findings_table.hpp"
#include "support/make_observation.hpp"
#include "support/small_district.hpp"

using namespace tonghop;
using Lines = std::vector<std::string>;

namespace {

const Period kJune = Period::month(2024, 6);

WorkbookReport report(const std::string& file, const std::string& place) {
    WorkbookReport made;
    made.submission.file = file;
    made.submission.sha256 = file;
    made.submission.form = "ktxh-thang";
    made.submission.place = place;
    made.submission.period = kJune;
    made.findings.push_back({});
    return made;
}

Lines states(const std::vector<WorkbookReport>& reports) {
    Lines states;
    for (const WorkbookReport& one : reports) {
        states.push_back(one.submission.file + ' ' + std::string(to_string(one.submission.state)));
    }
    return states;
}

}  // namespace

TEST_SUITE("pipeline") {
    TEST_CASE("of two versions the one marked as corrected is used, else the last by name") {
        std::vector<WorkbookReport> reports = {
            report("BC T6 (sửa).xlsx", "06373"), report("BC T6.xlsx", "06373"),
            report("a.xlsx", "06352"), report("b.xlsx", "06352")};
        settle_versions(reports);
        CHECK(states(reports) == Lines{"BC T6 (sửa).xlsx used", "BC T6.xlsx superseded",
                                       "a.xlsx superseded", "b.xlsx used"});
        CHECK(test::lines(reports[1].findings) == Lines{"warning report-duplicate(version)"});
        CHECK(reports[1].findings.front().args.at("kept") == "BC T6 (sửa).xlsx");
    }

    TEST_CASE("versions are told by their numbers, and marks are whole words") {
        const std::vector<std::pair<std::string, std::string>> older_and_newer = {
            {"BC T6.xlsx", "BC T6 (2).xlsx"},
            {"BC T6.xlsx", "BC T6 lan 4.xlsx"},
            {"BC T6 lan 9.xlsx", "BC T6 lần 10.xlsx"},
            {"BC nang suat T6 (cu).xlsx", "BC nang suat T6 sua.xlsx"},
            {"BC T6.xlsx.bak", "BC T6.xlsx"},
            {"BC T6 (2).xlsx~", "BC T6.xlsx"},
            {"BC T6.xlsx", "BC T6.xlsx (1)"},
            {"BC T6 - Copy.xlsx", "BC T6.xlsx"},
            {"BC T6 (bản sao).xlsx", "BC T6.xlsx"},
            {"a.xlsx", "B.xlsx"},
        };
        for (const auto& [older, newer] : older_and_newer) {
            CAPTURE(newer);
            std::vector<WorkbookReport> reports = {report(newer, "06373"), report(older, "06373")};
            settle_versions(reports);
            CHECK(reports[0].submission.state == SubmissionState::used);
        }
    }

    TEST_CASE("it is told by which rule a version is used, and where the other one differs") {
        const auto told = [](const std::string& used, const std::string& older) {
            std::vector<WorkbookReport> reports = {report(used, "06373"), report(older, "06373")};
            reports[0].observations = {test::figure("pop.total", "910")};
            reports[1].observations = {test::figure("pop.total", "900")};
            settle_versions(reports);
            REQUIRE(reports[0].submission.state == SubmissionState::used);
            return reports[1].findings.front();
        };
        CHECK(told("BC (sửa).xlsx", "BC.xlsx").args.at("mark") == "BC (sửa).xlsx");
        CHECK(told("BC.xlsx", "BC - Copy.xlsx").args.at("copy") == "BC.xlsx");
        const Finding by_name = told("B.xlsx", "a.xlsx");
        CHECK(by_name.args.at("order") == "B.xlsx");
        CHECK(by_name.severity == Severity::warning);
    }

    TEST_CASE("a version with the same figures is no more than a note") {
        std::vector<WorkbookReport> reports = {report("a.xlsx", "06373"),
                                               report("b.xlsx", "06373")};
        for (auto& one : reports) one.observations = {test::figure("pop.total", "900")};
        settle_versions(reports);
        CHECK(test::lines(reports[0].findings) == Lines{"info report-duplicate(version)"});
    }

    TEST_CASE("a version that would erase figures of the other one is an error") {
        std::vector<WorkbookReport> reports = {report("BC T6.xlsx", "06373"),
                                               report("BC T6 bo sung.xlsx", "06373")};
        reports[0].observations = {test::figure("pop.total", "900")};
        settle_versions(reports);
        CHECK(test::lines(reports[0].findings) == Lines{"error report-duplicate(version)"});
    }

    TEST_CASE("the same file twice is said to be identical") {
        std::vector<WorkbookReport> reports = {report("a.xlsx", "06373"),
                                               report("copy of a.xlsx", "06373")};
        reports[1].submission.sha256 = reports[0].submission.sha256;
        settle_versions(reports);
        // The one that is not called a copy.
        CHECK(reports[0].submission.state == SubmissionState::used);
        CHECK(test::lines(reports[1].findings) == Lines{"info report-duplicate(identical)"});
    }

    TEST_CASE("a place without a usable report is missing, and its refused workbook is named") {
        const Configuration config = test::small_district();
        std::vector<WorkbookReport> reports = {report("a.xlsx", "06373"),
                                               report("b.xlsx", "06352")};
        reports[1].submission.state = SubmissionState::refused;
        const Findings findings =
            find_missing_reports(reports, config.places.children("185", kJune.last_day()), kJune);
        REQUIRE(findings.size() == 2);
        CHECK(findings[0].place == "06325");
        CHECK(findings[0].detail == "none");
        CHECK(findings[1].place == "06352");
        CHECK(findings[1].detail == "unusable");
        CHECK(findings[1].args.at("other") == "b.xlsx");
    }
}
