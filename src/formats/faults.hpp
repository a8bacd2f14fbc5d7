// Short ways to refuse a workbook; each throws WorkbookError.
#pragma once

#include <string>

#include "base/error.hpp"

namespace tonghop {

[[noreturn]] inline void refuse_damaged(const std::string& detail) {
    throw WorkbookError(WorkbookFault::damaged, detail);
}

/// A documented limit of ReadLimits is exceeded; `detail` names the limit.
[[noreturn]] inline void refuse_too_large(const std::string& detail) {
    throw WorkbookError(WorkbookFault::too_large, detail);
}

}  // namespace tonghop
