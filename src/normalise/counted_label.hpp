// Labels that count households or people.
#pragma once

#include <string>

namespace tonghop {

/// "số hộ dùng điện", "hộ đạt GĐVH", "người tham gia BHYT" as a folded key: a number of them, which
/// is no share unless its unit of measure is per cent. "Tỷ lệ hộ dùng điện" is none.
bool counts_members(const std::string& key);

}  // namespace tonghop
