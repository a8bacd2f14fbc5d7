// A total that must be at least its parts, and is not.
#include <doctest/doctest.h>

#include "support/findings_table.hpp"
#include "support/make_observation.hpp"
#include "support/small_district.hpp"
#include "validate/validate.hpp"

using namespace tonghop;
using test::figure;
using Lines = std::vector<std::string>;
using Observations = std::vector<Observation>;

namespace {

Findings reviewed(Observations& observations, const std::vector<std::string>& parts) {
    Configuration config = test::small_district();
    config.totals = {{"herd", "livestock.poultry.head", parts, TotalRule::Relation::at_least, ""}};
    Findings findings;
    validate(observations, {}, config, Period::month(2024, 6), findings);
    return findings;
}

Lines statuses(const Observations& observations) {
    Lines lines;
    for (const Observation& o : observations) {
        lines.push_back(o.source.cell->to_string() + ' ' + std::string(to_string(o.status)));
    }
    return lines;
}

}  // namespace

TEST_SUITE("validate") {
    TEST_CASE("of a total and a part above it either may be wrong: both are named, none is used") {
        Observations herd = {figure("livestock.poultry.head", "260", "D8"),
                             figure("livestock.buffalo.head", "312", "D9")};
        const Findings findings = reviewed(herd, {"livestock.buffalo.head"});
        CHECK(test::lines(findings) ==
              Lines{"error total-mismatch(at-least) D8", "error total-mismatch(part) D9"});
        CHECK(findings[0].args.at("parts") == "D9");
        CHECK(findings[1].args.at("other") == "D8");
        CHECK(findings[1].args.at("other_value") == "260");
        CHECK(statuses(herd) == Lines{"D8 rejected", "D9 rejected"});
    }

    TEST_CASE("the one that is out of its range already is the one that is wrong") {
        Observations part = {figure("livestock.poultry.head", "4000", "D8"),
                             figure("livestock.buffalo.head", "120000", "D9")};
        CHECK(test::lines(reviewed(part, {"livestock.buffalo.head"})) ==
              Lines{"warning total-mismatch(at-least) D8", "error total-mismatch(part) D9",
                    "warning value-out-of-range(plausible) D9"});
        CHECK(statuses(part) == Lines{"D8 reported", "D9 rejected"});

        Observations total = {figure("livestock.poultry.head", "17.5", "D8"),
                              figure("livestock.buffalo.head", "120", "D9")};
        CHECK(test::lines(reviewed(total, {"livestock.buffalo.head"})) ==
              Lines{"error total-mismatch(at-least) D8", "warning value-out-of-range(fraction) D8",
                    "warning total-mismatch(part) D9"});
        CHECK(statuses(total) == Lines{"D8 rejected", "D9 reported"});
    }

    TEST_CASE("parts that only together exceed the total are pointed out and used") {
        Observations herd = {figure("livestock.poultry.head", "90", "D8"),
                             figure("livestock.buffalo.head", "50", "D9"),
                             figure("pop.total", "60", "D10")};
        const Findings findings = reviewed(herd, {"livestock.buffalo.head", "pop.total"});
        CHECK(test::lines(findings) == Lines{"error total-mismatch(at-least) D8",
                                             "warning total-mismatch(part) D9",
                                             "warning total-mismatch(part) D10"});
        CHECK(findings[1].args.at("parts") == "D10");
        CHECK(statuses(herd) == Lines{"D8 rejected", "D9 reported", "D10 reported"});
    }

    TEST_CASE("beside a part that alone exceeds the total the others are not in question") {
        Observations herd = {figure("livestock.poultry.head", "90", "D8"),
                             figure("livestock.buffalo.head", "5", "D9"),
                             figure("pop.total", "600", "D10")};
        CHECK(test::lines(reviewed(herd, {"livestock.buffalo.head", "pop.total"})) ==
              Lines{"error total-mismatch(at-least) D8", "error total-mismatch(part) D10"});
    }
}
