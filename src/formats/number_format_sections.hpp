// How one section of a number format shows a value; `value` comes without its sign.
#pragma once

#include <string>

#include "formats/number_format_code.hpp"

namespace tonghop {

std::string show_number_section(const FormatSection& section, double value);
/// Precondition: the section has an exponent.
std::string show_scientific_section(const FormatSection& section, double value);
/// Precondition: the section is a fraction.
std::string show_fraction_section(const FormatSection& section, double value);
bool is_fraction(const FormatSection& section);

/// Empty if the value is no date (below 0, after the year 9999).
std::string show_date_section(const FormatSection& section, double serial);

}  // namespace tonghop
