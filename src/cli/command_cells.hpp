// `tonghop cells`: what the readers see, one line a cell.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace tonghop {

/// Returns kCouldNotRun if no workbook could be read, kDoneWithErrors if some could not.
int run_cells(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

}  // namespace tonghop
