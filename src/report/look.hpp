// The styles all sheets of the roll-up share.
#pragma once

#include <string>

#include "report/book.hpp"

namespace tonghop::look {

inline constexpr std::uint32_t kHeaderFill = 0xE7EEF7;
inline constexpr std::uint32_t kSectionFill = 0xF3F3F3;
inline constexpr std::uint32_t kRejectedFill = 0xF8CBCB;
inline constexpr std::uint32_t kLookFill = 0xFFF2CC;

Style title();                 ///< bold capitals over the whole width
Style subtitle();              ///< italic under it
Style header(int size = 12);   ///< bold, centred, wrapped, bordered, shaded
Style section(int size = 12);  ///< bold on grey
Style body(int size = 12);     ///< left, wrapped, bordered
Style centred(int size = 12);  ///< short texts: numbers of rows, units of measure, codes
Style figure(std::string number_format, int size = 12);  ///< right, bordered

}  // namespace tonghop::look
