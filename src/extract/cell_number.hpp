// What one value cell says, before its unit of measure is looked at.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "config/mapping.hpp"
#include "grid/cell.hpp"
#include "model/indicator.hpp"
#include "normalise/number_text.hpp"

namespace tonghop {

struct CellReading {
    Status status = Status::reported;
    /// Finding code if the cell holds no usable figure: value-not-number, value-error,
    /// value-as-date, value-out-of-range (too large for any figure); empty otherwise.
    std::string fault;
    NumberText number;  ///< with status reported and no fault
};

/// Reads a non-blank cell. Marks of the mapping come first; a number shown in per cent (format
/// "0%") is that many per cent; yes and no of a boolean indicator are 1 and 0.
CellReading read_cell(const Cell& cell, const Indicator& indicator, const Mapping& mapping,
                      Separators convention);

/// "Đ", "CĐ", "có", "x": what reports write for yes and no.
bool says_yes_or_no(std::string_view text);

}  // namespace tonghop
