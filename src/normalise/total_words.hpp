// Words that begin the total of several places, and names of villages that begin alike.
#pragma once

#include "normalise/text_tokens.hpp"

namespace tonghop {

/// "Cộng Hòa", "Toàn Thắng": a name, though "Cộng", "Toàn xã" and "Tổng số" are totals.
bool is_name_like_a_total(Tokens tokens);

}  // namespace tonghop
