// The 175 targets of the five plan documents, read from the sample sheets through their mappings,
// against the targets as a person parsed them.
#include <fstream>
#include <map>
#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/file.hpp"
#include "config/load.hpp"
#include "pipeline/extraction.hpp"

using namespace tonghop;
using nlohmann::json;

namespace {

std::optional<Decimal> decimal(const json& number) {
    if (number.is_null()) return std::nullopt;
    return Decimal::from_double(number.get<double>());
}

// A person wrote lo = hi for a point, and only one bound for an open interval.
Amount expected_amount(const json& parsed) {
    Amount amount;
    amount.comparator = *parse_comparator(parsed["op"].get<std::string>());
    const auto low = decimal(parsed["lo"]);
    const auto high = decimal(parsed["hi"]);
    const bool upper =
        amount.comparator == Comparator::less || amount.comparator == Comparator::less_equal;
    amount.value = upper ? high : low;
    if (amount.comparator == Comparator::range) amount.value_to = high;
    return amount;
}

std::string spelt(const Amount& amount) {
    std::string text(to_string(amount.comparator));
    if (amount.value) text += ' ' + amount.value->to_string();
    if (amount.value_to) text += ".." + amount.value_to->to_string();
    return text;
}

}  // namespace

TEST_SUITE("pipeline") {
    TEST_CASE("all targets of the five plan documents are read exactly") {
        std::ifstream seeds(TONGHOP_SOURCE_DIR "/../shared/domain/seeds.json");
        if (!seeds) {
            MESSAGE("skipped: the list of targets is not here");
            return;
        }
        const json targets = json::parse(seeds)["targets"];
        REQUIRE(targets.size() == 175);

        const Configuration config =
            load_profile(TONGHOP_SOURCE_DIR "/mappings/profiles/plans.json");
        const Extraction extraction = extract_workbooks(
            config, list_inputs({TONGHOP_SOURCE_DIR "/sample_sheets/plans"}), std::nullopt, 1);
        CHECK(extraction.observations.size() == 175);
        std::map<std::pair<std::string, std::string>, const Observation*> read;
        for (const Observation& observation : extraction.observations) {
            read[{observation.key.place, observation.key.indicator}] = &observation;
        }

        for (const json& target : targets) {
            CAPTURE(target["id"].get<std::string>());
            const auto found = read.find({target["gso"], target["indicator"]});
            REQUIRE(found != read.end());
            const Observation& observation = *found->second;
            CHECK(observation.status == Status::reported);
            CHECK(observation.key.scenario == Scenario::plan);
            CHECK(observation.key.period == Period::of_year(target["year"].get<int>()));
            CHECK(spelt(observation.amount) == spelt(expected_amount(target["parsed"])));
            CHECK(observation.unit == target["unit_canonical"].get<std::string>());
        }
        for (const Finding& finding : extraction.findings) {
            CAPTURE(finding.code + ' ' + finding.source.to_string());
            CHECK(finding.severity != Severity::error);
        }
    }
}
