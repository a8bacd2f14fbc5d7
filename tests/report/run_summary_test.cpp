#include "report/run_summary.hpp"

#include <doctest/doctest.h>

#include "small_configuration.hpp"

namespace tonghop {
namespace {

constexpr Severity kError = Severity::error;
constexpr Severity kWarning = Severity::warning;

/// At a cell, or about a place that has not reported.
Findings findings(Severity severity, std::size_t count, bool at_cell) {
    Finding made;
    made.code = at_cell ? "value-error" : "report-missing";
    made.detail = at_cell ? "" : "none";
    made.severity = severity;
    made.place = "06352";
    if (at_cell) made.source = {"a.xlsx", "T6", CellRef::parse("D9")};
    return Findings(count, made);
}

/// The last line but one: what is left out, or the last finding shown.
std::string rest_of(const Findings& all, Language language) {
    const Configuration config = testing::small_configuration();
    const std::vector<const Place*> expected;
    const std::vector<Submission> submissions;
    const std::vector<Observation> observations;
    const std::string text = summarise_run(
        {config, Period::month(2024, 6), expected, submissions, observations, all, "out"},
        language);
    const std::size_t end = text.rfind('\n', text.size() - 2);
    const std::size_t start = text.rfind('\n', end - 1);
    return text.substr(start + 1, end - start - 1);
}

}  // namespace

TEST_SUITE("report") {
    TEST_CASE("the summary counts the findings that it leaves out, and no others") {
        struct Row {
            std::size_t errors, warnings, told_above;
            std::string vietnamese, english;
        };
        const std::vector<Row> rows = {
            {0, 5, 0, "  - a.xlsx", "  - a.xlsx"},
            {2, 3, 18, "  - ... và 18 cảnh báo nữa", "  - ... and 18 more warnings"},
            {2, 0, 18, "  - ... và 18 cảnh báo nữa", "  - ... and 18 more warnings"},
            {0, 7, 0, "  - ... và 2 cảnh báo nữa", "  - ... and 2 more warnings"},
            {7, 1234, 0, "  - ... và 2 lỗi, 1.234 cảnh báo nữa",
             "  - ... and 2 more errors, 1,234 more warnings"},
            {6, 0, 0, "  - ... và 1 lỗi nữa", "  - ... and 1 more error"},
        };
        for (const Row& row : rows) {
            Findings all = findings(kError, row.errors, true);
            for (const Finding& f : findings(kWarning, row.warnings, true)) all.push_back(f);
            for (const Finding& f : findings(kWarning, row.told_above, false)) all.push_back(f);
            CHECK(rest_of(all, Language::vietnamese).starts_with(row.vietnamese));
            CHECK(rest_of(all, Language::english).starts_with(row.english));
        }
    }
}

}  // namespace tonghop
