// The number grammar against the targets of the five plan documents the project was created from,
// and against the collected ways of writing numbers. Both lists lie beside the project, not in it.
#include "normalise/number_text.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>

using namespace tonghop;
using nlohmann::json;

namespace {

/// Null if the list is not there.
json domain_list(const std::string& name) {
    const std::filesystem::path path =
        std::filesystem::path(TONGHOP_SOURCE_DIR) / ".." / "shared" / "domain" / name;
    if (!std::filesystem::exists(path)) {
        MESSAGE("skipped: no " << path.string());
        return {};
    }
    std::ifstream in(path);
    return json::parse(in);
}

double as_double(const std::optional<Decimal>& value) {
    return value ? value->to_double() : -1e300;
}

/// What the label beside the figure decides, not the figure: "giảm hộ nghèo: 12 hộ" is a delta.
const std::set<std::string> kDecidedByLabel = {
    "S0-23", "S0-24", "S2-10", "S2-12", "S3-18", "S3-21",  // giảm, hạ, có thêm
    "S0-26", "S0-27", "S3-13", "S4-26", "S4-32",           // duy trì, giữ vững
    "S1-44",                                               // lower is better
    "S3-31"};                                              // a rank

/// Factors to the unit the list keeps its values in.
const std::map<std::string, double> kFactors = {{"đồng", 1e-6}, {"tỷ đồng", 1000}, {"tấn/ha", 10}};

/// The figure with its unit of measure, as the document writes it.
std::string written(const json& target) {
    std::string value = target["value_as_written"];
    const std::string unit = target["unit_as_written"];
    if (value == "3 ngàn") return "3 ngàn cây";
    const std::string first = unit.substr(0, unit.find(' '));
    const bool has_unit = first.empty() || value.find(first) != std::string::npos;
    const bool bare = value.find_first_of("0123456789") != std::string::npos;
    return has_unit || !bare ? value : value + " " + unit;
}

void check_target(const json& target) {
    const std::string text = written(target);
    CAPTURE(text);
    const NumberText read = parse_number_text(text, Separators::vietnamese);
    REQUIRE(read.problem == NumberProblem::none);
    const json& want = target["parsed"];
    const std::string op = want["op"];
    CHECK(to_string(read.amount.comparator) == op);

    const auto factor = kFactors.find(target["unit_as_written"].get<std::string>());
    const double scale = factor == kFactors.end() ? 1 : factor->second;
    const bool figure = text.find_first_of("0123456789") != std::string::npos;
    const json& low = want["lo"].is_null() ? want["hi"] : want["lo"];
    if (figure && !low.is_null()) {
        CHECK(as_double(read.amount.value) * scale == doctest::Approx(low.get<double>()));
    }
    if (op == "range") {
        CHECK(as_double(read.amount.value_to) * scale == doctest::Approx(want["hi"].get<double>()));
    }
    if (want.contains("of")) CHECK(as_double(read.of) == want["of"].get<double>());
}

}  // namespace

TEST_SUITE("normalise") {
    TEST_CASE("every target of the plan documents that its text alone decides is read as meant") {
        const json seeds = domain_list("seeds.json");
        if (seeds.is_null()) return;
        std::size_t checked = 0;
        for (const json& target : seeds["targets"]) {
            const std::string id = target["id"];
            if (kDecidedByLabel.contains(id)) continue;
            CAPTURE(id);
            check_target(target);
            ++checked;
        }
        CHECK(checked == seeds["targets"].size() - kDecidedByLabel.size());
    }

    TEST_CASE("every collected way of writing a number is read as expected") {
        const json cases = domain_list("number_cases.json");
        if (cases.is_null()) return;
        for (const json& row : cases) {
            const std::string text = row["text"];
            CAPTURE(text);
            const bool english = row["locale_hint"] == "us";
            const NumberText read =
                parse_number_text(text, english ? Separators::english : Separators::vietnamese);
            const json& want = row["expect"];
            if (want == "missing") {
                // Whether such a mark means nil or missing is the mapping's to say.
                CHECK(read.problem == NumberProblem::not_a_number);
            } else if (want.is_null()) {
                CHECK(read.problem == NumberProblem::malformed);
            } else if (want.is_array()) {
                CHECK(as_double(read.amount.value) == doctest::Approx(want[0].get<double>()));
                CHECK(as_double(read.amount.value_to) == doctest::Approx(want[1].get<double>()));
            } else {
                CHECK(as_double(read.amount.value) == doctest::Approx(want.get<double>()));
            }
        }
    }
}
