// A mapping that stands in no file: what the detector wrote is read like any other.
#pragma once

#include <string>

#include "config/profile.hpp"

namespace tonghop {

/// `text` as JSON, its names looked up in the catalogues of `config`. Throws ConfigError with all
/// mistakes. `file` is what messages call it.
Mapping parse_mapping(std::string text, const std::string& file, const Configuration& config,
                      bool english = false);

}  // namespace tonghop
