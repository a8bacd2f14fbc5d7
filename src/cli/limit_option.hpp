// --limit NAME=N, which raises what reading a workbook may cost (docs/limits.md).
#pragma once

#include <string>
#include <vector>

#include "formats/read_limits.hpp"
#include "report/language.hpp"

namespace tonghop {

/// What --help says of it, with all names.
std::string describe_limit_option(Language language);

/// Raises `limits` as each of `wanted` says ("cells=80000000"). Throws UsageError for what is no
/// limit, no number, below the default or above what can be kept.
void raise_limits(const std::vector<std::string>& wanted, ReadLimits& limits, Language messages);

}  // namespace tonghop
