// What reads the texts of cells, and configuration.
#pragma once

#include <string_view>

namespace tonghop::fuzz {

/// The number grammar, under both conventions.
void read_number(std::string_view input);
/// Periods in titles and file names.
void read_period(std::string_view input);
/// A mapping file, checked with the shipped catalogues' rules but none of their files.
void read_mapping(std::string_view input);
/// A formula: read, moved there and back, and evaluated in a small workbook.
void read_formula(std::string_view input);

}  // namespace tonghop::fuzz
