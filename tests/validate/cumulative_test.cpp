#include <doctest/doctest.h>

#include "support/findings_table.hpp"
#include "support/make_observation.hpp"
#include "support/small_district.hpp"
#include "validate/validate.hpp"

using namespace tonghop;
using test::figure;
using Lines = std::vector<std::string>;

namespace {

Observation of(std::string_view indicator, std::string_view value, std::string_view period,
               std::string_view cell, std::string_view rounding = "0") {
    Observation made = figure(indicator, value, cell, rounding);
    made.key.period = *Period::parse(period);
    return made;
}

Lines review(std::vector<Observation> observations) {
    Findings findings;
    validate(observations, {}, test::small_district(), Period::month(2024, 6), findings);
    return test::lines(findings);
}

}  // namespace

TEST_SUITE("validate") {
    TEST_CASE("what came in since January is no less than what a month or an earlier sum says") {
        const auto output = [](std::string_view value, std::string_view period,
                               std::string_view cell) {
            return of("crop.maize.output", value, period, cell);
        };
        const Observation month = output("80", "2024-06", "F9");
        const Observation so_far = output("320", "2024-01/2024-06", "G9");
        const Observation before = output("300", "2024-01/2024-05", "H9");
        CHECK(review({month, so_far, before}).empty());
        CHECK(review({month, output("60", "2024-01/2024-06", "G9")}) ==
              Lines{"warning cumulative-falls G9"});
        CHECK(review({so_far, output("330", "2024-01/2024-05", "H9")}) ==
              Lines{"warning cumulative-falls G9"});
        // Another year's sum, the plan and the whole year are not within it.
        CHECK(review({so_far, output("900", "2023-01/2023-06", "H9"), output("900", "2024", "E9")})
                  .empty());
    }

    TEST_CASE("a stock may fall, and rounding may hide a little") {
        CHECK(review({of("livestock.buffalo.head", "120", "2024-06", "F9"),
                      of("livestock.buffalo.head", "110", "2024-01/2024-06", "G9")})
                  .empty());
        CHECK(review({of("crop.maize.output", "80", "2024-06", "F9", "0.5"),
                      of("crop.maize.output", "79.1", "2024-01/2024-06", "G9", "0.5")})
                  .empty());
    }
}
