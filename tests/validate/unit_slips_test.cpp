#include "validate/unit_slips.hpp"

#include <doctest/doctest.h>

#include "support/findings_table.hpp"
#include "support/make_observation.hpp"
#include "support/small_district.hpp"
#include "validate/validate.hpp"

using namespace tonghop;
using test::figure;
using Lines = std::vector<std::string>;

namespace {

/// A figure of June whose row says `unit` in column C; `head` is where a ditto block begins.
Observation in_unit(std::string_view indicator, std::string_view value, std::string_view unit,
                    std::string_view cell, std::string_view head = "") {
    Observation made = figure(indicator, value, cell);
    const Configuration config = test::small_district();
    made.unit = config.indicators.find(indicator)->unit;
    made.raw_unit = unit;
    made.unit_cell = CellRef::parse("C" + std::string(cell.substr(1)));
    made.unit_written = head.empty() ? made.unit_cell : CellRef::parse(head);
    return made;
}

Observation last_year(Observation made, std::string_view cell) {
    made.key.period = Period::of_year(2023);
    made.source.cell = CellRef::parse(cell);
    return made;
}

Findings reviewed(std::vector<Observation> observations,
                  const Configuration& config = test::small_district()) {
    Findings findings;
    validate(observations, {}, config, Period::month(2024, 6), findings);
    return findings;
}

Lines review(std::vector<Observation> observations) {
    return test::lines(reviewed(std::move(observations)));
}

}  // namespace

TEST_SUITE("validate") {
    TEST_CASE(
        "a wrong unit of measure is said once, at its own cell, with the one that would fit") {
        const Observation june = in_unit("livestock.buffalo.head", "215000", "nghìn con", "F9");
        const Findings findings = reviewed({june, last_year(june, "D9")});
        REQUIRE(test::lines(findings) == Lines{"warning unit-slip(unit) C9"});
        CHECK(findings.front().found == "nghìn con");
        CHECK(findings.front().expected == "con");
        CHECK(findings.front().args.at("value") == "215");
        CHECK(findings.front().args.at("count") == "2");
    }

    TEST_CASE("parts of an animal say that the figures were meant in thousands") {
        const Observation june = in_unit("livestock.poultry.head", "10.56", "con", "F9");
        const Findings findings = reviewed({june, last_year(june, "D9")});
        REQUIRE(test::lines(findings) == Lines{"warning unit-slip(unit) C9"});
        CHECK(findings.front().expected == "nghìn con");
    }

    TEST_CASE("a single part of an animal beside whole ones is pointed out at its cell") {
        Observation plan = last_year(in_unit("livestock.buffalo.head", "240", "con", "D9"), "D9");
        CHECK(review({plan, in_unit("livestock.buffalo.head", "234.5", "con", "F9")}) ==
              Lines{"warning value-out-of-range(fraction) F9"});
    }

    TEST_CASE("at the head of a ditto block it is said at the head, for the whole block") {
        CHECK(review({in_unit("livestock.buffalo.head", "215000", "nghìn con", "F9", "C9"),
                      in_unit("livestock.poultry.head", "9000000", "nghìn con", "F10", "C9")}) ==
              Lines{"warning unit-slip(unit) C9"});
        // Thousands of poultry are right there, and only the ditto mark of the buffaloes is not.
        CHECK(review({in_unit("livestock.poultry.head", "9000", "nghìn con", "F9", "C9"),
                      in_unit("livestock.buffalo.head", "215000", "nghìn con", "F10", "C9")}) ==
              Lines{"warning unit-slip(unit) C10"});
    }

    TEST_CASE(
        "one figure of many is no wrong unit: it stays out of range, and what fits is named") {
        const Observation june = in_unit("livestock.poultry.head", "17500000", "nghìn con", "F9");
        const Observation before =
            last_year(in_unit("livestock.poultry.head", "17200", "nghìn con", "F9"), "D9");
        const Findings findings = reviewed({june, before});
        REQUIRE(test::lines(findings) == Lines{"warning value-out-of-range(plausible) F9"});
        CHECK(findings.front().args.at("fits") == "con");
        CHECK(findings.front().args.at("value") == "17500");
        CHECK(findings.front().expected == "<= 200");
    }

    TEST_CASE("a thousandth of last year's herd is a slip of the figure, a third of it is not") {
        const auto herd = [](std::string_view value) {
            return review(
                {in_unit("livestock.poultry.head", value, "con", "F9"),
                 last_year(in_unit("livestock.poultry.head", "12500", "con", "F9"), "D9")});
        };
        CHECK(herd("12.5") == Lines{"warning unit-slip(figure) F9"});
        CHECK(herd("13.1") == Lines{"warning unit-slip(figure) F9"});
        CHECK(herd("4000").empty());
        CHECK(herd("40").empty());
    }

    TEST_CASE("a month of a flow may be a thousandth of the year") {
        CHECK(review({in_unit("crop.maize.output", "0.1", "tấn", "F9"),
                      last_year(in_unit("crop.maize.output", "100", "tấn", "F9"), "D9")})
                  .empty());
    }

    TEST_CASE("tạ taken for tấn is seen by the yield, which then needs no alarm of its own") {
        Configuration config = test::small_district();
        Indicator yield = *config.indicators.find("crop.rice.yield");
        yield.plausible.high = Decimal(100);
        IndicatorCatalogue indicators;
        for (const Indicator& one : config.indicators.all()) {
            indicators.add(one.code == yield.code ? yield : one);
        }
        config.indicators = indicators;
        const Findings findings = reviewed({in_unit("crop.rice.area", "55", "ha", "F9"),
                                            in_unit("crop.rice.yield", "40", "tạ/ha", "F10"),
                                            in_unit("crop.rice.output", "2200", "tấn", "F11")},
                                           config);
        REQUIRE(test::lines(findings) == Lines{"warning unit-slip(unit) C11"});
        CHECK(findings.front().expected == "tạ");
    }

    TEST_CASE("percentages typed as parts of one are told beside one that can be nothing else") {
        Configuration config = test::small_district();
        config.units.add({"lần", "percent", "%", *Rational::parse("100"), {"lần"}, ""});
        Indicator insured = *config.indicators.find("edu.age5.rate");
        insured.code = "health.insurance.rate";
        insured.plausible.low = Decimal(50);
        config.indicators.add(insured);
        const Observation poor = in_unit("edu.age5.rate", "0.085", "%", "F9");
        Observation insurance = in_unit("edu.age5.rate", "0.95", "%", "F10");
        insurance.key.indicator = insured.code;
        const Findings findings = reviewed({poor, insurance}, config);
        REQUIRE(test::lines(findings) ==
                Lines{"warning unit-slip(fraction) C9", "warning unit-slip(fraction) C10"});
        CHECK(findings.back().expected == "8.5");
        // 8,5 % beside it: the sheet does write percentages.
        CHECK(test::lines(reviewed(
                  {in_unit("edu.age5.rate", "8.5", "%", "F9"), last_year(poor, "D11"), insurance},
                  config)) == Lines{"warning unit-slip(fraction) C10"});
    }

    TEST_CASE("far out of range without a unit of measure that helps stays out of range") {
        CHECK(review({in_unit("livestock.buffalo.head", "90000", "con", "F9")}) ==
              Lines{"warning value-out-of-range(plausible) F9"});
        CHECK(review({in_unit("livestock.buffalo.head", "6000", "nghìn con", "F9")}) ==
              Lines{"warning value-out-of-range(plausible) F9"});
    }
}
