// What is measured of a crop: "DT", "NS", "SL".
#pragma once

#include <string>
#include <string_view>

namespace tonghop {

/// "DT", "Năng suất", "SL": the full word of a measure that stands below or beside a label; empty
/// if `text` is none.
std::string measure_word(std::string_view text);

}  // namespace tonghop
