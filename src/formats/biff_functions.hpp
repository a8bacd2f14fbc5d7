// The functions of formulas in .xls by their numbers ([MS-XLS] 2.5.198.17, Ftab).
#pragma once

#include <cstdint>
#include <string_view>

namespace tonghop {

struct BiffFunction {
    std::uint16_t number = 0;
    std::int8_t arguments = 0;  ///< kVariable: the formula says how many
    std::string_view name;
};
inline constexpr std::int8_t kVariable = -1;

/// nullptr for macro commands and numbers without a function.
const BiffFunction* biff_function(unsigned number);

}  // namespace tonghop
