// A commune that has kept its workbook of 1999: everything in .VnTime.
#include <doctest/doctest.h>

#include <set>

#include "config/load.hpp"
#include "pipeline/read_workbook_reports.hpp"
#include "support/findings_table.hpp"

using namespace tonghop;
using namespace tonghop::test;

TEST_SUITE("pipeline") {
    TEST_CASE("a workbook in .VnTime is read to its last figure") {
        const std::filesystem::path path =
            TONGHOP_SOURCE_DIR "/sample_sheets/bac-son/2024-06/BCKTXH_VAN THUY_T06-2024.xls";
        const Configuration config =
            load_profile(TONGHOP_SOURCE_DIR "/mappings/profiles/bac-son.json");
        const Vocabulary vocabulary(config);
        const auto reports = read_reports(path, vocabulary, std::nullopt, {});
        REQUIRE(reports.size() == 1);
        const WorkbookReport& report = reports.front();
        CHECK(report.submission.state == SubmissionState::used);
        CHECK(report.submission.place == "06331");
        CHECK(report.submission.period == Period::parse("2024-06"));
        CHECK(lines(report.findings) == std::vector<std::string>{"info text-legacy A1"});

        std::set<CellRef> observed;
        for (const Observation& observation : report.observations) {
            REQUIRE(observation.source.cell);
            observed.insert(*observation.source.cell);
        }
        const Workbook workbook = load_workbook(path);
        const CellRange figures{{8, 3}, {kMaxRows - 1, 6}};  // D9 to the end of G
        std::size_t count = 0;
        for (const Cell& cell : workbook.sheets.at(0).cells()) {
            if (cell.type != CellType::number || !figures.contains(cell.ref)) continue;
            CAPTURE(cell.ref.to_string());
            CHECK(observed.count(cell.ref) == 1);
            ++count;
        }
        CHECK(count > 250);
    }
}
