// Whether the figure of a cell is what its formula comes to now.
#pragma once

#include "extract/observe.hpp"

namespace tonghop {

/// Fills detail, found, expected and args of `finding` (value-stale) and returns true if the stored
/// result of the cell cannot be used: there is none ("no-result"); it does not follow from the
/// cells it is made of ("changed"); or it follows from a stale cell that is no figure of the table,
/// so that nothing else would tell ("input").
bool is_stale(const Cell& cell, const RawTable& table, const ReportContext& context,
              Finding& finding);

}  // namespace tonghop
