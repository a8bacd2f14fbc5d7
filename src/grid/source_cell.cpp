#include "grid/source_cell.hpp"

namespace tonghop {

std::string SourceCell::to_string() const {
    std::string text = file;
    if (!sheet.empty()) text += "!" + sheet;
    if (cell) text += "!" + cell->to_string();
    return text;
}

}  // namespace tonghop
