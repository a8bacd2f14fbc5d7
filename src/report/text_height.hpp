// How tall a wrapped text stands in a cell, estimated from the widths of Times New Roman's letters.
#pragma once

#include <string_view>

namespace tonghop {

/// Lines that `text` takes in a column of `characters` width.
int text_lines(std::string_view text, double characters, int size, bool bold);

/// The same in points, with the space above and below.
double text_height(std::string_view text, double characters, int size, bool bold);

}  // namespace tonghop
