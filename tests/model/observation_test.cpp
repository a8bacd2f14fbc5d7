#include "model/observation.hpp"

#include "model/indicator.hpp"
#include "model/submission.hpp"

#include <doctest/doctest.h>

namespace tonghop {

TEST_SUITE("model") {
    TEST_CASE("states are named as in observations.csv and run.json") {
        CHECK(to_string(Status::reported) == "reported");
        CHECK(to_string(Status::nil) == "nil");
        CHECK(to_string(Status::not_applicable) == "not-applicable");
        CHECK(to_string(Status::missing) == "missing");
        CHECK(to_string(Status::rejected) == "rejected");
        CHECK(to_string(Status::carried) == "carried");
        CHECK(to_string(Status::estimated) == "estimated");
        CHECK(to_string(SubmissionState::used) == "used");
        CHECK(to_string(SubmissionState::superseded) == "superseded");
        CHECK(to_string(SubmissionState::refused) == "refused");
    }

    TEST_CASE("scenarios are read as they are written") {
        for (const std::string_view text : {"plan", "actual", "estimate"}) {
            CHECK(to_string(parse_scenario(text).value()) == text);
        }
        CHECK(to_string(Scenario::actual) == "actual");
        CHECK_FALSE(parse_scenario("Plan"));
        CHECK_FALSE(parse_scenario(""));
    }

    TEST_CASE("observations order by place, indicator, scenario and period") {
        const SeriesKey key{"06325", "crop.rice.area", Scenario::plan, Period::of_year(2024)};
        CHECK(key < SeriesKey{"06328", "crop.rice.area", Scenario::plan, Period::of_year(2023)});
        CHECK(key < SeriesKey{"06325", "crop.rice.output", Scenario::plan, Period::of_year(2023)});
        CHECK(key < SeriesKey{"06325", "crop.rice.area", Scenario::actual, Period::of_year(2023)});
        CHECK(key < SeriesKey{"06325", "crop.rice.area", Scenario::plan, Period::of_year(2025)});
    }

    TEST_CASE("an indicator is found by its code, and of two the first is kept") {
        IndicatorCatalogue catalogue;
        Indicator rice;
        rice.code = "crop.rice.area";
        rice.name = "Diện tích lúa";
        catalogue.add(rice);
        rice.name = "again";
        catalogue.add(rice);
        REQUIRE(catalogue.find("crop.rice.area") != nullptr);
        CHECK(catalogue.find("crop.rice.area")->name == "Diện tích lúa");
        CHECK(catalogue.find("crop.rice") == nullptr);
        CHECK(catalogue.all().size() == 2);
    }
}

}  // namespace tonghop
