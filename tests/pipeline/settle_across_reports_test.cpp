#include "pipeline/settle_across_reports.hpp"

#include <doctest/doctest.h>

#include "report/finding_text.hpp"
#include "support/findings_table.hpp"
#include "support/make_observation.hpp"
#include "support/small_district.hpp"

using namespace tonghop;
using Lines = std::vector<std::string>;

namespace {

/// A used report of one figure, in cell D9 of the sheet T6 of `file`.
WorkbookReport report(const std::string& file, const std::string& form, const std::string& value) {
    WorkbookReport made;
    made.submission.file = file;
    made.submission.sha256 = "sha of " + file;
    made.submission.form = form;
    made.submission.place = "06373";
    made.observations = {test::figure("crop.rice.area", value)};
    made.observations.front().source.file = file;
    return made;
}

std::string message(const Finding& finding) {
    return render(finding, test::small_district(), Language::vietnamese).message;
}

}  // namespace

TEST_SUITE("pipeline") {
    TEST_CASE("two forms that contradict each other are an error on both, whatever their names") {
        for (const std::string second : {"a.xlsx", "z.xlsx"}) {
            CAPTURE(second);
            std::vector<WorkbookReport> reports = {report("m.xlsx", "ktxh-thang", "120"),
                                                   report(second, "vu-xuan", "210")};
            settle_across_reports(reports);
            for (const WorkbookReport& one : reports) {
                CHECK(test::lines(one.findings) == Lines{"error value-duplicate(different) D9"});
                CHECK(one.findings.front().sha256 == one.submission.sha256);
                REQUIRE(one.observations.size() == 1);
                CHECK(one.observations.front().status == Status::rejected);
            }
            const std::string told = message(reports[0].findings.front());
            CAPTURE(told);
            CHECK(told.find("\"210\" ở ô D9, trang T6, tệp " + second) != std::string::npos);
        }
    }

    TEST_CASE("two forms that agree count once, and the second one is a note") {
        std::vector<WorkbookReport> reports = {report("m.xlsx", "ktxh-thang", "120"),
                                               report("z.xlsx", "vu-xuan", "120.0")};
        settle_across_reports(reports);
        CHECK(reports[0].findings.empty());
        CHECK(reports[0].observations.size() == 1);
        CHECK(test::lines(reports[1].findings) == Lines{"info value-duplicate(same) D9"});
        CHECK(reports[1].observations.empty());
        CHECK(reports[1].submission.observations == 0);
    }

    TEST_CASE("a form that is not used contradicts nothing") {
        std::vector<WorkbookReport> reports = {report("m.xlsx", "ktxh-thang", "120"),
                                               report("z.xlsx", "vu-xuan", "210")};
        reports[1].submission.state = SubmissionState::superseded;
        settle_across_reports(reports);
        CHECK(reports[0].findings.empty());
        CHECK(reports[0].observations.front().status == Status::reported);
    }
}
