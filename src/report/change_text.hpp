// What moved in a form, for people: the mapping's text and the workbook's side by side, and why.
#pragma once

#include <string>
#include <vector>

#include "config/profile.hpp"
#include "model/form_change.hpp"
#include "model/observation.hpp"
#include "report/language.hpp"

namespace tonghop {

/// One row a change, and below it what it is and why; empty without changes. Texts are wrapped
/// nowhere and cut at a length that a terminal shows.
std::string changes_text(const FormChanges& changes, Language language);

/// "thực hiện lũy kế 6 tháng năm 2024, Đàn trâu: 865 con"; of nothing: "chưa đọc".
std::string reading_text(const Observation* observation, const Configuration& config,
                         Language language);

/// The two sides of a table row: `left` as wide as its column.
std::string side_by_side(const std::string& address, const std::string& left,
                         const std::string& right);

}  // namespace tonghop
