// tonghop check PROFILE|MAPPING|FOLDER ...: every mistake of a configuration, as a compiler would
// list them.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace tonghop {

/// `arguments` are those after "check". Mistakes go to `out`, one a line
/// ("file:line:column: path: message"), the summary to `err`. Returns the exit code: 0 without
/// mistakes, 2 with. Throws UsageError.
int run_check(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

}  // namespace tonghop
