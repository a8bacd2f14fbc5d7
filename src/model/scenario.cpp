#include "model/scenario.hpp"

#include "model/names.hpp"

namespace tonghop {

namespace {

constexpr std::array<std::string_view, 3> kNames = {"plan", "actual", "estimate"};

}  // namespace

std::string_view to_string(Scenario scenario) {
    return name_of(kNames, scenario);
}

std::optional<Scenario> parse_scenario(std::string_view text) {
    return value_named<Scenario>(kNames, text);
}

}  // namespace tonghop
