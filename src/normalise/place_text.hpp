// Places as people write them: "UBND xã Vũ Lễ", "X. Vũ Lễ", "TT Bắc Sơn", "VULE" in a file name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/place.hpp"

namespace tonghop {

/// Places among `candidates` that `text` names, best first. With tones and, where the text gives
/// one, the type (xã Đình Lập is not thị trấn Đình Lập; Văn Lang is not Văn Lăng). A longer name
/// hides a shorter one inside it. A district's name after "huyện" is not a commune.
std::vector<const Place*> find_places(std::string_view text,
                                      const std::vector<const Place*>& candidates);

/// As `find_places` for file and sheet names, where people drop tones, blanks and types
/// ("BC_VuLe_T6.xlsx"): a toneless name counts only if it fits exactly one candidate.
std::vector<const Place*> find_places_in_file_name(std::string_view name,
                                                   const std::vector<const Place*>& candidates);

}  // namespace tonghop
