#include "pipeline/header_contradictions.hpp"

#include <doctest/doctest.h>

using namespace tonghop;

namespace {

// D9 of June 2024, as a form reads it and as its column's header says.
CellMeanings read_as(Scenario scenario, const Period& period) {
    return {{{"a.xlsx", "T6", CellRef::parse("D9")}, {scenario, period}}};
}

std::vector<Evidence> header_of(std::string_view column, std::string code) {
    Evidence evidence;
    evidence.code = std::move(code);
    evidence.source = {"a.xlsx", "T6", CellRef::parse(std::string(column) + "7")};
    return {evidence};
}

}  // namespace

TEST_SUITE("pipeline") {
    TEST_CASE("a form loses the cells whose header says another time") {
        const Period june = Period::month(2024, 6);
        const auto form = read_as(Scenario::actual, june);
        const auto cells = [&](const CellMeanings& detected, const std::vector<Evidence>& header) {
            return contradicted_cells(form, detected, header)["T6"];
        };
        const auto as_year = read_as(Scenario::actual, Period::of_year(2024));
        const auto as_plan = read_as(Scenario::plan, june);
        CHECK(cells(as_year, header_of("D", "time-by-header")) == 1);
        CHECK(cells(as_year, header_of("D", "scenario-by-title")) == 1);
        CHECK(cells(as_plan, header_of("D", "time-by-header")) == 1);
        // What only the title says, the form may know better.
        CHECK(cells(as_year, header_of("D", "time-by-title")) == 0);
        CHECK(cells(as_plan, header_of("D", "scenario-by-title")) == 0);
        CHECK(cells(as_year, header_of("E", "time-by-header")) == 0);
        CHECK(cells(form, header_of("D", "time-by-header")) == 0);
    }
}
