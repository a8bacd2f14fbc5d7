#include "validate/validate.hpp"

#include <doctest/doctest.h>

#include "support/findings_table.hpp"
#include "support/make_observation.hpp"
#include "support/small_district.hpp"

using namespace tonghop;
using test::figure;
using Lines = std::vector<std::string>;
using Observations = std::vector<Observation>;

namespace {

const Period kJune = Period::month(2024, 6);

Findings findings_of(Observations& observations, const std::vector<DerivedFigure>& derived = {}) {
    Findings findings;
    validate(observations, derived, test::small_district(), kJune, findings);
    return findings;
}

Lines review(Observations& observations, const std::vector<DerivedFigure>& derived = {}) {
    return test::lines(findings_of(observations, derived));
}

Lines review(Observations&& observations) {
    return review(observations);
}

DerivedFigure percent(std::string_view indicator, std::string_view value,
                      std::string_view rounding) {
    return {"06373",
            std::string(indicator),
            DerivedCheck::percent_of_plan,
            {},
            {},
            *Decimal::parse(value),
            *Decimal::parse(rounding),
            {"a.xlsx", "T6", CellRef::parse("G9")}};
}

}  // namespace

TEST_SUITE("validate") {
    TEST_CASE("a share above 100 per cent is impossible and rejected; a huge herd is looked at") {
        Observations observations = {figure("edu.age5.rate", "105", "D9"),
                                     figure("livestock.poultry.head", "17500000", "D10"),
                                     figure("livestock.buffalo.head", "120", "D11")};
        CHECK(review(observations) == Lines{"error value-out-of-range(impossible) D9",
                                            "warning value-out-of-range(plausible) D10"});
        CHECK(observations[0].status == Status::rejected);
        CHECK(observations[1].status == Status::reported);
    }

    TEST_CASE("ranges are about levels, not about changes") {
        Observation change = figure("edu.age5.rate", "-3");
        change.amount.comparator = Comparator::delta;
        Observation growth = figure("livestock.buffalo.head", "17000");
        growth.amount.comparator = Comparator::growth;
        CHECK(review({change, growth}).empty());
    }

    TEST_CASE("a total must be the sum of its parts, within what rounding can hide") {
        const auto grain = [](std::string_view total) {
            return Observations{figure("crop.grain.output", total, "D9", "0.05"),
                                figure("crop.rice.output", "612", "D10", "0.5"),
                                figure("crop.maize.output", "1177.2", "D11", "0.05")};
        };
        CHECK(review(grain("1789.2")).empty());
        CHECK(review(grain("1789.8")).empty());
        CHECK(review(grain("1789.9")) == Lines{"error total-mismatch(equal) D9"});
        CHECK(review(grain("1779.2")) == Lines{"error total-mismatch(equal) D9"});
    }

    TEST_CASE("a total with a part not reported is not checked: missing is not zero") {
        CHECK(review({figure("crop.grain.output", "1789.2"), figure("crop.rice.output", "612")})
                  .empty());
    }

    TEST_CASE("a rate must follow from its own numerator and denominator") {
        const auto rice = [](std::string_view yield) {
            return Observations{figure("crop.rice.area", "55", "D9", "0.5"),
                                figure("crop.rice.output", "215", "D10", "0.5"),
                                figure("crop.rice.yield", yield, "D11", "0.05")};
        };
        CHECK(review(rice("39.1")).empty());
        CHECK(review(rice("3.91")) == Lines{"warning derived-mismatch(ratio) D11"});
    }

    TEST_CASE(
        "a percentage of the plan is recomputed, from the cumulative figure where there is one") {
        Observation plan = figure("crop.rice.output", "1789.2", "D9");
        plan.key.scenario = Scenario::plan;
        plan.key.period = Period::of_year(2024);
        Observation month = figure("crop.rice.output", "100", "E9");
        Observation cumulative = figure("crop.rice.output", "865", "F9");
        cumulative.key.period = kJune.year_to_date();
        Observations observations = {plan, month, cumulative};
        CHECK(review(observations, {percent("crop.rice.output", "48.35", "0.005")}).empty());
        CHECK(review(observations, {percent("crop.rice.output", "48.3", "0.05")}).empty());
        CHECK(review(observations, {percent("crop.rice.output", "5.59", "0.005")}) ==
              Lines{"warning derived-mismatch(percent) G9"});
        Observations without_cumulative = {plan, month};
        CHECK(review(without_cumulative, {percent("crop.rice.output", "5.59", "0.005")}).empty());
        CHECK(review(observations, {percent("crop.rice.output", "84.35", "0.005")}) ==
              Lines{"warning derived-mismatch(percent) G9"});
    }

    TEST_CASE("the same figure twice counts once; different figures are both rejected") {
        Observations same = {figure("livestock.buffalo.head", "120", "D9"),
                             figure("livestock.buffalo.head", "120", "D20")};
        CHECK(review(same) == Lines{"info value-duplicate(same) D20"});
        CHECK(same.size() == 1);

        Observations different = {figure("livestock.buffalo.head", "120", "D9"),
                                  figure("livestock.buffalo.head", "210", "D20")};
        CHECK(review(different) ==
              Lines{"error value-duplicate(different) D9", "error value-duplicate(different) D20"});
        REQUIRE(different.size() == 2);
        CHECK(different[0].status == Status::rejected);
        CHECK(different[1].status == Status::rejected);
    }

    TEST_CASE("a duplicate names the sheet of the other cell, and never its own cell") {
        Observations same = {figure("livestock.buffalo.head", "120", "D9"),
                             figure("livestock.buffalo.head", "120", "D9"),
                             figure("livestock.buffalo.head", "120", "D9")};
        same[1].source.sheet = "T6 (2)";
        const Findings of_same = findings_of(same);
        REQUIRE(of_same.size() == 1);  // a cell read twice is no second statement
        CHECK(same.size() == 1);
        CHECK(of_same[0].source.sheet == "T6 (2)");
        CHECK(of_same[0].args.at("other_sheet") == "T6");
        CHECK_FALSE(of_same[0].args.contains("other_file"));

        Observations three = {figure("livestock.buffalo.head", "120", "D9"),
                              figure("livestock.buffalo.head", "210", "D20"),
                              figure("livestock.buffalo.head", "120", "D31")};
        const Findings of_three = findings_of(three);
        REQUIRE(of_three.size() == 3);
        CHECK(of_three[0].args.at("other") == "D20");
        CHECK(of_three[1].args.at("other") == "D9");
        CHECK(of_three[2].args.at("other") == "D20");  // not D9, which says the same
        CHECK_FALSE(of_three[2].args.contains("other_sheet"));
    }

    TEST_CASE("a mark for none and a zero do not contradict each other") {
        Observations both = {figure("livestock.buffalo.head", "0", "D9"),
                             figure("livestock.buffalo.head", "0", "D20")};
        both[1].status = Status::nil;
        CHECK(review(both) == Lines{"info value-duplicate(same) D20"});
    }

    TEST_CASE("a blank repeat of a row gives way to its figure") {
        Observation blank = figure("livestock.buffalo.head", "0", "D20");
        blank.amount = {};
        blank.status = Status::missing;
        Observations observations = {figure("livestock.buffalo.head", "120", "D9"), blank};
        CHECK(review(observations).empty());
        CHECK(observations.size() == 1);
    }
}
