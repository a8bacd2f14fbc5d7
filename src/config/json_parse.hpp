// Text -> JsonSource. nlohmann's parser decides what JSON is; this file remembers where each token
// stood, and finds what that parser lets pass: a key written twice, nesting without end.
#pragma once

#include <memory>
#include <string>

#include "config/json_source.hpp"
#include "config/mistakes.hpp"

namespace tonghop {

/// Containers inside containers: our files need eight, a hostile one has thousands.
inline constexpr std::size_t kDeepestNesting = 64;

/// Duplicate keys are added to `mistakes`; so is the first syntax error, and then there is no
/// source to read (nullptr).
std::unique_ptr<JsonSource> parse_json(std::string file, std::string text, Mistakes& mistakes);

}  // namespace tonghop
