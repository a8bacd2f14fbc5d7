// The sample district against the list of faults planted in it: all of them are found, where they
// are, and nothing else is called an error.
#include "pipeline/sample_months.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

using namespace tonghop;
using namespace tonghop::test;
using nlohmann::json;

namespace {

struct Fault {
    std::string code, file, sheet, place, indicator, severity, other;
    std::vector<std::string> cells;  ///< any of them; none: wherever in the file
};

std::vector<Fault> planted_faults() {
    std::ifstream file(TONGHOP_SOURCE_DIR "/tests/pipeline/planted_faults.json");
    std::vector<Fault> faults;
    for (const json& row : json::parse(file)) {
        const auto text = [&](const char* key) { return row.value(key, std::string()); };
        Fault fault{text("code"),      text("file"),     text("sheet"), text("place"),
                    text("indicator"), text("severity"), text("other"), {}};
        if (row.contains("figures")) fault.cells = row["figures"].get<std::vector<std::string>>();
        if (!text("cell").empty()) fault.cells.push_back(text("cell"));
        faults.push_back(std::move(fault));
    }
    return faults;
}

bool may_be(const std::string& found, const std::string& planted) {
    return planted.empty() || found.empty() || found == planted;
}

bool stands_at(const Finding& finding, const Fault& fault) {
    const SourceCell& source = finding.source;
    if (finding.code == "report-duplicate" && source.file == fault.other) return true;
    if (source.file != fault.file) return false;
    if (fault.cells.empty()) return true;
    const std::string cell = source.cell ? source.cell->to_string() : "";
    return source.sheet == fault.sheet &&
           (std::find(fault.cells.begin(), fault.cells.end(), cell) != fault.cells.end() ||
            (finding.code == "value-duplicate" && cell == fault.other));
}

bool is(const Finding& finding, const Fault& fault) {
    return finding.code == fault.code && stands_at(finding, fault) &&
           may_be(finding.place, finding.code == "coverage-partial" ? "" : fault.place) &&
           may_be(finding.indicator, fault.indicator) &&
           (fault.severity.empty() || to_string(finding.severity) == fault.severity);
}

std::string described(const Finding& finding) {
    return finding.code + ' ' + finding.source.to_string() + ' ' + finding.found;
}

}  // namespace

TEST_SUITE("pipeline") {
    TEST_CASE("every planted fault of the sample month is found and nothing else is an error") {
        const Configuration config = sample_district();
        const Rollup rollup = roll_up(config, "2024-06");
        const std::vector<Fault> faults = planted_faults();
        REQUIRE(faults.size() == 29);
        for (const Fault& fault : faults) {
            CAPTURE(fault.code);
            CAPTURE(fault.file);
            CAPTURE(fault.cells);
            CHECK(std::any_of(rollup.findings.begin(), rollup.findings.end(),
                              [&](const Finding& finding) { return is(finding, fault); }));
        }
        for (const Finding& finding : rollup.findings) {
            if (finding.severity != Severity::error) continue;
            CAPTURE(described(finding));
            CHECK(std::any_of(faults.begin(), faults.end(),
                              [&](const Fault& fault) { return is(finding, fault); }));
        }
    }

    TEST_CASE("the sample month has reports of fifteen of eighteen places") {
        const Configuration config = sample_district();
        const Rollup rollup = roll_up(config, "2024-06");
        const auto partial = std::find_if(
            rollup.findings.begin(), rollup.findings.end(),
            [](const Finding& f) { return f.code == "coverage-partial" && f.detail == "reports"; });
        REQUIRE(partial != rollup.findings.end());
        CHECK(partial->args.at("count") == "15");
        CHECK(partial->args.at("total") == "18");
        CHECK(partial->args.at("places") == "06328, 06361, 06370");
    }

    TEST_CASE("the sample months without faults give no finding of severity error") {
        const Configuration config = sample_district();
        for (const std::string month : {"2024-05", "2023-06"}) {
            CAPTURE(month);
            const Rollup rollup = roll_up(config, month);
            CHECK(rollup.observations.size() > 4000);
            for (const Finding& finding : rollup.findings) {
                CAPTURE(described(finding));
                CHECK(finding.severity != Severity::error);
            }
        }
    }
}
