#include "grid/source_cell.hpp"

namespace tonghop {

std::string SourceCell::to_string() const {
    std::string text = file;
    if (!sheet.empty()) text.append(1, '!').append(sheet);
    if (cell) text.append(1, '!').append(cell->to_string());
    return text;
}

}  // namespace tonghop
