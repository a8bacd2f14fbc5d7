#include "extract/neighbour.hpp"

#include "extract/row_kinds.hpp"

namespace tonghop {
namespace {

constexpr std::uint32_t kReach = 40;  // cells; a form is narrower, and a blank sheet is wide

}  // namespace

const Cell* nearest(const Sheet& sheet, CellRef from, Direction direction) {
    const CellRange* merge = sheet.merge_at(from);
    const CellRange start = merge == nullptr ? CellRange{from, from} : *merge;
    for (std::uint32_t away = 1; away <= kReach; ++away) {
        CellRef at = start.first;
        switch (direction) {
            case Direction::right:
                at.column = start.last.column + away;
                break;
            case Direction::below:
                at.row = start.last.row + away;
                break;
            case Direction::left:
                if (away > at.column) return nullptr;
                at.column -= away;
                break;
            case Direction::above:
                if (away > at.row) return nullptr;
                at.row -= away;
                break;
        }
        const Cell* cell = sheet.at_merged(at);
        if (cell != nullptr && !looks_blank(*cell)) return cell;
    }
    return nullptr;
}

}  // namespace tonghop
