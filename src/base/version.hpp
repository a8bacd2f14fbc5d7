// The version of the program, as `--version` and run.json say it.
#pragma once

#include <string_view>

namespace tonghop {

std::string_view version();

}  // namespace tonghop
