#include "formats/ods_repeated_row.hpp"

#include <utility>

#include "formats/faults.hpp"

namespace tonghop {

void OdsRepeatedRow::keep(const CellView& view, std::uint32_t count) {
    Kept cell;
    cell.view = view;
    cell.count = count;
    cell.text = view.text;
    cell.formula = view.formula;
    cell.runs.assign(view.runs.begin(), view.runs.end());
    bytes_ += sizeof cell + cell.text.size() + cell.formula.size() +
              cell.runs.size() * sizeof cell.runs.front();
    if (bytes_ > most_bytes_) refuse_over(Limit::repeated_row_bytes, most_bytes_);
    cells_.push_back(std::move(cell));
}

std::uint64_t OdsRepeatedRow::cells() const {
    std::uint64_t cells = 0;
    for (const Kept& cell : cells_) cells += cell.count;
    return cells;
}

void OdsRepeatedRow::hand_over(std::uint64_t rows, CellVisitor& visitor) {
    for (std::uint32_t row = 0; row < rows; ++row) {
        for (const Kept& cell : cells_) {
            CellView view = cell.view;
            view.text = cell.text;
            view.runs = cell.runs;
            view.ref.row += row;
            view.formula = {};
            if (row == 0) view.formula = cell.formula;
            for (std::uint32_t i = 0; i < cell.count; ++i) {
                visitor.cell(view);
                ++view.ref.column;
                view.formula = {};
            }
        }
    }
    cells_.clear();
    bytes_ = 0;
}

}  // namespace tonghop
