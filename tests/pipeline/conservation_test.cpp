// No figure of a mapped table is dropped or changed: counted again from the workbooks themselves,
// knowing of the run only its observations, its findings and how many cells each rule excluded.
#include "pipeline/sample_months.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"

using namespace tonghop;
using namespace tonghop::test;

namespace {

using CellSet = std::set<SourceCell>;

/// The non-blank cells of all workbooks that can be read.
std::map<SourceCell, Cell> written_cells(const std::string& month) {
    std::map<SourceCell, Cell> written;
    for (const InputPath& input : sample_workbooks(month)) {
        try {
            const Workbook workbook = load_workbook(input.path);
            for (const Sheet& sheet : workbook.sheets)
                for (const Cell& cell : sheet.cells())
                    written[{workbook.file, sheet.name(), cell.ref}] = cell;
        } catch (const WorkbookError&) {
            continue;  // a finding; the test of planted faults looks at it
        }
    }
    return written;
}

/// Findings about a header, a label, a unit of measure or a derived column: such cells are excluded
/// by their rule, whatever is found on them.
bool is_about_a_figure(const Finding& finding) {
    const std::string& code = finding.code;
    const bool figure = code.starts_with("value-") || code == "total-mismatch" ||
                        (code == "derived-mismatch" && finding.detail == "ratio");
    // A sum that misses a row may stand in any row, counted or not.
    return figure && finding.detail != "derived" && finding.detail != "left-out";
}

/// Cells that a rule excludes may hold numbers under these rules only.
std::size_t excluded_numbers_at_most(const TableCells& counts) {
    std::size_t most = 0;
    for (const auto& [rule, count] : counts.excluded) {
        const bool text = rule == "label" || rule == "unit" || rule == "section-row";
        if (!text) most += count;
    }
    return most;
}

}  // namespace

TEST_SUITE("pipeline") {
    TEST_CASE("each cell of a mapped table is an observation or a finding or excluded by name") {
        const Configuration config = sample_district();
        for (const std::string& month : kSampleMonths) {
            CAPTURE(month);
            const auto written = written_cells(month);
            const Rollup rollup = roll_up(config, month);
            CellSet observed;
            for (const Observation& observation : rollup.observations)
                if (written.contains(observation.source)) observed.insert(observation.source);
            CellSet found;
            for (const Finding& finding : rollup.findings) {
                if (is_about_a_figure(finding) && written.contains(finding.source) &&
                    !observed.contains(finding.source))
                    found.insert(finding.source);
            }
            std::size_t excluded = 0;
            for (const auto& [rule, count] : rollup.counts.excluded) excluded += count;
            CHECK(observed.size() > 3800);
            CHECK(rollup.counts.cells == observed.size() + found.size() + excluded);

            // The other way round: a number that nobody speaks of is in an excluded column.
            std::set<std::string> used;
            for (const Submission& submission : rollup.submissions)
                if (submission.state != SubmissionState::refused) used.insert(submission.file);
            const auto unspoken =
                std::count_if(written.begin(), written.end(), [&](const auto& entry) {
                    return entry.second.type == CellType::number &&
                           used.contains(entry.first.file) && !observed.contains(entry.first) &&
                           !found.contains(entry.first);
                });
            CHECK(static_cast<std::size_t>(unspoken) <= excluded_numbers_at_most(rollup.counts));
        }
    }

    TEST_CASE("each observation with a file repeats what its cell shows") {
        const Configuration config = sample_district();
        for (const std::string& month : kSampleMonths) {
            CAPTURE(month);
            const auto written = written_cells(month);
            for (const Observation& observation : roll_up(config, month).observations) {
                if (observation.source.file.empty()) continue;
                CAPTURE(observation.source.to_string());
                REQUIRE(observation.source.cell);
                const auto cell = written.find(observation.source);
                const std::string shown = cell == written.end() ? "" : squeeze(cell->second.shown);
                CHECK(observation.raw == shown);
                if (observation.status != Status::missing) CHECK(!shown.empty());
            }
        }
    }
}
