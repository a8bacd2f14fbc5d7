// place x indicator x scenario x period -> value, with the cell it came from.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "grid/source_cell.hpp"
#include "model/amount.hpp"
#include "model/period.hpp"
#include "model/scenario.hpp"

namespace tonghop {

enum class Status {
    reported,
    nil,  ///< written as none: "-", "KPS", "không"; counts as zero in a sum
    not_applicable,
    missing,   ///< blank, or no report
    rejected,  ///< a finding of severity error stands on the cell; never summed
    carried,
    estimated
};

std::string_view to_string(Status status);

/// What an observation is about; orders observations in every output.
struct SeriesKey {
    std::string place;      ///< code; "06352/Lân Pán" for a village
    std::string indicator;  ///< code
    Scenario scenario = Scenario::actual;
    Period period;
    auto operator<=>(const SeriesKey&) const = default;
};

struct Observation {
    SeriesKey key;
    Amount amount;     ///< in `unit`; empty value unless reported (a nil is 0)
    std::string unit;  ///< canonical unit of the indicator; "%" for a growth
    Status status = Status::reported;
    std::string raw;       ///< as written in the cell
    std::string raw_unit;  ///< unit of measure as written, wherever it stood; empty if none
    SourceCell source;
    std::string mapping;  ///< form code of the mapping that read it
    /// Half a unit of the last digit written, in `unit`: what rounding may hide. 0 if not rounded.
    Decimal rounding;
    /// What to look at when its unit of measure is wrong, and where that unit is really written: a
    /// ditto mark and the cell it repeats. Nothing if no cell says a unit of measure.
    std::optional<CellRef> unit_cell = std::nullopt;
    std::optional<CellRef> unit_written = std::nullopt;
};

}  // namespace tonghop
