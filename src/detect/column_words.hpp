// Words of headers that tell kinds of columns apart.
#pragma once

#include <string>

#include "detect/header_text.hpp"

namespace tonghop {

/// A number of at most two digits.
bool is_short_number(const std::string& text);

/// "T. Lân Pán", "Khu Hoàng Văn Thụ".
bool says_village(const std::string& text);

/// "Chia theo thôn": what stands below are villages.
bool lists_villages(const std::string& text);

/// "Số xã đạt" beside the states of communes counts them.
bool counts_states(const std::string& text);

/// A heading above places that says nothing else: "Chia theo xã, thị trấn".
bool only_lists_places(const std::string& text);

/// "Vụ Đông Xuân", "ĐX 2024": the season that a header names, folded; empty if none.
std::string season_of(const std::string& text);

/// "Tổng số", "Chung": all of what is said beside or above.
bool is_whole(const std::string& text);

/// "Tổng số", "Số lượng": the table's own figures, where a header says neither scenario nor time.
bool is_plain(const std::string& text);

}  // namespace tonghop
