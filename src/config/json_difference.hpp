// What turns one JSON value into another, as a JSON Patch (RFC 6902).
#pragma once

#include <nlohmann/json.hpp>

namespace tonghop {

/// The fewest operations "add", "remove" and "replace", in the order in which they are applied: an
/// element put into a list leaves the others as they are.
nlohmann::ordered_json json_difference(const nlohmann::ordered_json& from,
                                       const nlohmann::ordered_json& to);

}  // namespace tonghop
