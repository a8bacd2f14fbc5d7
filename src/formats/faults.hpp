// Short ways to refuse a workbook; each throws WorkbookError.
#pragma once

#include <string>

#include "base/error.hpp"
#include "formats/read_limits.hpp"

namespace tonghop {

[[noreturn]] inline void refuse_damaged(const std::string& detail) {
    throw WorkbookError(WorkbookFault::damaged, detail);
}

/// One of the fixed bounds of docs/limits.md is exceeded; `detail` names it.
[[noreturn]] inline void refuse_too_large(const std::string& detail) {
    throw WorkbookError(WorkbookFault::too_large, detail);
}

/// There is more of something than `limit`, which is `value`, allows; `where` is a part, if known.
[[noreturn]] inline void refuse_over(Limit limit, std::uint64_t value,
                                     const std::string& where = {}) {
    const LimitRow& row = row_of(limit);
    throw WorkbookError((where.empty() ? where : where + ": ") + "more than " +
                            std::to_string(value) + " " + std::string(row.english),
                        {std::string(row.name), value});
}

}  // namespace tonghop
