// Patterns and titles are kept as text here (normalise/pattern.hpp compiles them); what is checked
// is that they can ever match: no empty level, no placeholder nobody fills.
#pragma once

#include <string>
#include <vector>

#include "config/first_use.hpp"
#include "config/json_reader.hpp"

namespace tonghop {

/// A text with {year}, {year-1}, {month} and no other braces.
std::string read_title(const ValueReader& value);

/// A pattern: as a title, and each level between " > " holds something.
std::string read_pattern(const ValueReader& value);
/// One pattern or a list of them. With `once`, each may be used only once there.
std::vector<std::string> read_patterns(const ValueReader& value, FirstUse* once = nullptr);

/// As `read_patterns`, for headers: they may hold captures (config/captures.hpp), each once, and
/// name at most as many levels as a header has.
std::vector<std::string> read_headers(const ValueReader& value, FirstUse* once = nullptr);

void check_pattern(const std::string& pattern, const Spot& spot, Mistakes& mistakes);

}  // namespace tonghop
