#include "consolidate/consolidation.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/findings_table.hpp"
#include "support/make_observation.hpp"
#include "support/small_district.hpp"

using namespace tonghop;
using test::figure_of;
using Lines = std::vector<std::string>;

namespace {

const Period kJune = Period::month(2024, 6);

struct District {
    Configuration config = test::small_district();
    Findings findings;
    Consolidation consolidation;

    explicit District(const std::vector<Observation>& observations) {
        consolidation = consolidate(observations, config.places.children("185", kJune.last_day()),
                                    config, kJune, findings);
    }
    /// "value reported/expected", "none" without a figure.
    std::string figure(std::string_view indicator) const {
        const ConsolidatedFigure* found = consolidation.find(indicator, Scenario::actual, kJune);
        if (found == nullptr) return "absent";
        std::string text = "none";
        if (found->amount) {
            text = found->amount->comparator == Comparator::equal
                       ? ""
                       : std::string(to_string(found->amount->comparator)) + ' ';
            text += found->amount->value->to_string();
            if (found->amount->value_to) text += ".." + found->amount->value_to->to_string();
        }
        return text + ' ' + std::to_string(found->reported) + '/' + std::to_string(found->expected);
    }
};

Observation with(Observation observation, Status status) {
    observation.status = status;
    if (status == Status::missing || status == Status::rejected) observation.amount = {};
    return observation;
}

Observation with(Observation observation, Comparator comparator) {
    observation.amount.comparator = comparator;
    return observation;
}

}  // namespace

TEST_SUITE("consolidate") {
    TEST_CASE("a sum is exact and carries its coverage") {
        const District district({figure_of("06325", "crop.rice.output", "0.1"),
                                 figure_of("06352", "crop.rice.output", "0.2"),
                                 figure_of("06373", "crop.rice.output", "1177.2")});
        CHECK(district.figure("crop.rice.output") == "1177.5 3/3");
        CHECK(district.findings.empty());
    }

    TEST_CASE("missing and rejected figures are not zero; a nil is") {
        const District district(
            {figure_of("06325", "crop.rice.output", "10"),
             with(figure_of("06352", "crop.rice.output", "99"), Status::rejected),
             with(figure_of("06373", "crop.rice.output", "0"), Status::nil)});
        CHECK(district.figure("crop.rice.output") == "10 2/3");
        CHECK(test::lines(district.findings) == Lines{"warning coverage-partial(figure)"});
    }

    TEST_CASE("a place without any report is said once, not for every figure") {
        const District district({figure_of("06325", "crop.rice.output", "10"),
                                 figure_of("06352", "crop.rice.output", "20"),
                                 figure_of("06325", "pop.total", "1000"),
                                 figure_of("06352", "pop.total", "2000")});
        CHECK(district.figure("pop.total") == "3000 2/3");
        CHECK(test::lines(district.findings) == Lines{"warning coverage-partial(reports)"});
        CHECK(district.findings.front().args.at("places") == "06373");
    }

    TEST_CASE("a ratio is recomputed from sums, never averaged") {
        const District district({figure_of("06325", "crop.rice.area", "170"),
                                 figure_of("06325", "crop.rice.output", "612"),
                                 figure_of("06325", "crop.rice.yield", "36"),
                                 figure_of("06352", "crop.rice.area", "10"),
                                 figure_of("06352", "crop.rice.output", "60"),
                                 figure_of("06352", "crop.rice.yield", "60"),
                                 figure_of("06373", "crop.rice.area", "0"),
                                 figure_of("06373", "crop.rice.output", "0"),
                                 figure_of("06373", "crop.rice.yield", "0")});
        CHECK(district.figure("crop.rice.yield") == "37.33 3/3");
    }

    TEST_CASE("a rate without its terms is left out of the ratio, with a finding") {
        const District district({figure_of("06325", "crop.rice.area", "170"),
                                 figure_of("06325", "crop.rice.output", "612"),
                                 figure_of("06325", "crop.rice.yield", "36"),
                                 figure_of("06352", "crop.rice.yield", "60")});
        CHECK(district.figure("crop.rice.yield") == "36 1/3");
        const Lines lines = test::lines(district.findings);
        CHECK(std::find(lines.begin(), lines.end(), "warning weight-missing(ratio)") !=
              lines.end());
    }

    TEST_CASE("a mean needs every weight") {
        std::vector<Observation> observations = {
            figure_of("06325", "edu.age5.rate", "100"), figure_of("06325", "pop.total", "1000"),
            figure_of("06352", "edu.age5.rate", "90"), figure_of("06352", "pop.total", "3000")};
        CHECK(District(observations).figure("edu.age5.rate") == "92.5 2/3");
        observations.pop_back();
        const District district(observations);
        CHECK(district.figure("edu.age5.rate") == "none 1/3");
        const Lines lines = test::lines(district.findings);
        CHECK(std::find(lines.begin(), lines.end(), "warning weight-missing(mean)") != lines.end());
    }

    TEST_CASE("booleans are counted, and what does not add up says so once") {
        const District district({figure_of("06325", "health.standard", "1"),
                                 figure_of("06352", "health.standard", "0"),
                                 figure_of("06373", "health.standard", "1"),
                                 figure_of("06325", "ntm.criteria.met", "19"),
                                 figure_of("06352", "ntm.criteria.met", "11"),
                                 figure_of("06373", "ntm.criteria.met", "12")});
        CHECK(district.figure("health.standard") == "2 3/3");
        CHECK(district.figure("ntm.criteria.met") == "none 3/3");
        CHECK(test::lines(district.findings) == Lines{"info not-additive(by-rule)"});
    }

    TEST_CASE("targets add up interval by interval, and refuse where they do not") {
        const District bounds(
            {with(figure_of("06325", "crop.rice.output", "10"), Comparator::greater),
             figure_of("06352", "crop.rice.output", "5"),
             figure_of("06373", "crop.rice.output", "1")});
        CHECK(bounds.figure("crop.rice.output") == "> 16 3/3");
        const District opposed(
            {with(figure_of("06325", "crop.rice.output", "10"), Comparator::greater),
             with(figure_of("06352", "crop.rice.output", "5"), Comparator::less),
             figure_of("06373", "crop.rice.output", "1")});
        CHECK(opposed.figure("crop.rice.output").starts_with("none"));
        CHECK(test::lines(opposed.findings).back() == "warning not-additive(comparators)");
    }

    TEST_CASE("a rejected figure does not hide a usable one of the same row") {
        const Observation good = figure_of("06373", "crop.rice.output", "950");
        const Observation bad = with(good, Status::rejected);
        for (const auto& pair : {std::vector{good, bad}, std::vector{bad, good}}) {
            CHECK(District(pair).figure("crop.rice.output") == "950 1/3");
        }
    }

    TEST_CASE("places without a parent stand side by side and have no total") {
        Configuration config = test::small_district();
        config.profile.parent.clear();
        Findings findings;
        const std::vector<Observation> observations = {figure_of("06325", "pop.total", "1000")};
        const Consolidation side_by_side = consolidate(
            observations, config.places.children("185", kJune.last_day()), config, kJune, findings);
        CHECK_FALSE(side_by_side.figures.front().amount);
        CHECK(findings.empty());
    }
}
