// The end of reading: a draft with all its files becomes a configuration.
#pragma once

#include "config/draft.hpp"

namespace tonghop {

/// Cross-checks everything in `draft` (see check_references for `complete`). The result is only
/// meant to be used if `draft` has no mistakes afterwards.
Configuration finish(Draft& draft, bool complete);

}  // namespace tonghop
