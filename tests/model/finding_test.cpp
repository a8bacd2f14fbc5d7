#include "model/finding.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <set>

namespace tonghop {

namespace {

Finding sample() {
    Finding finding;
    finding.code = "value-not-number";
    finding.severity = Severity::error;
    finding.place = "06373";
    finding.indicator = "livestock.goat.head";
    finding.scenario = Scenario::plan;
    finding.period = Period::of_year(2024);
    finding.source = {"BC_VuLe_T5.xlsx", "T5", CellRef{22, 3}};
    finding.sha256 = "0123";
    finding.found = "chưa giao";
    finding.args = {{"label", "Dê"}};
    return finding;
}

Finding changed(const std::function<void(Finding&)>& change) {
    Finding finding = sample();
    change(finding);
    return finding;
}

}  // namespace

TEST_SUITE("model") {
    TEST_CASE("an id follows the fault, not the file it was found in") {
        const std::string id = finding_id(sample(), 0);
        CHECK(id.size() == 12);
        CHECK(id.find_first_not_of("0123456789abcdef") == std::string::npos);
        // Rows moved, the file was renamed and saved again, the wrong text is another one.
        CHECK(finding_id(changed([](Finding& f) {
                             f.source = {"b.xlsx", "T6", CellRef{0, 0}};
                         }),
                         0) == id);
        CHECK(finding_id(changed([](Finding& f) { f.sha256 = "4567"; }), 0) == id);
        CHECK(finding_id(changed([](Finding& f) { f.found = "?"; }), 0) == id);
        CHECK(finding_id(changed([](Finding& f) { f.severity = Severity::info; }), 0) == id);
    }

    TEST_CASE("another fault has another id") {
        std::set<std::string> ids = {
            finding_id(sample(), 0),
            finding_id(sample(), 1),
            finding_id(changed([](Finding& f) { f.code = "value-missing"; }), 0),
            finding_id(changed([](Finding& f) { f.detail = "date"; }), 0),
            finding_id(changed([](Finding& f) { f.place = "06325"; }), 0),
            finding_id(changed([](Finding& f) { f.indicator.clear(); }), 0),
            finding_id(changed([](Finding& f) { f.scenario = Scenario::actual; }), 0),
            finding_id(changed([](Finding& f) { f.scenario.reset(); }), 0),
            finding_id(changed([](Finding& f) { f.period = Period::of_year(2023); }), 0),
            finding_id(changed([](Finding& f) { f.period.reset(); }), 0),
            finding_id(changed([](Finding& f) { f.args["label"] = "Bò"; }), 0),
            // Fields are kept apart.
            finding_id(changed([](Finding& f) { f.place += f.indicator, f.indicator.clear(); }), 0),
        };
        CHECK(ids.size() == 12);
    }

    TEST_CASE("only what nothing else names is told by its address") {
        Finding finding;
        finding.code = "value-unclaimed";
        finding.source = {"a.xlsx", "T5", CellRef{22, 3}};
        Finding other = finding;
        other.source.cell = CellRef{23, 3};
        CHECK(finding_id(finding, 0) != finding_id(other, 0));
        finding.args = other.args = {{"label", "Dê"}};
        CHECK(finding_id(finding, 0) == finding_id(other, 0));
    }

    TEST_CASE("findings order by file, sheet, cell and code") {
        const Finding first = sample();
        for (const auto& later : {changed([](Finding& f) {
                                      f.source.file = "C.xlsx";
                                      f.code = "a";
                                  }),
                                  changed([](Finding& f) {
                                      f.source.sheet = "T6";
                                      f.code = "a";
                                  }),
                                  changed([](Finding& f) {
                                      f.source.cell = CellRef{22, 4};
                                      f.code = "a";
                                  }),
                                  changed([](Finding& f) {
                                      f.code = "value-stale";
                                      f.place = "";
                                  }),
                                  changed([](Finding& f) { f.place = "07"; }),
                                  changed([](Finding& f) { f.args["other"] = "D24"; })}) {
            CHECK(first < later);
            CHECK_FALSE(later < first);
        }
        CHECK_FALSE(first < sample());
        CHECK(changed([](Finding& f) { f.source.cell.reset(); }) < first);
    }

    TEST_CASE("severities are named as in findings.json") {
        CHECK(to_string(Severity::error) == "error");
        CHECK(to_string(Severity::warning) == "warning");
        CHECK(to_string(Severity::info) == "info");
    }
}

}  // namespace tonghop
