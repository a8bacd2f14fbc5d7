#include "formats/count_cells.hpp"

#include "base/text.hpp"

namespace tonghop {

CellCounts& CellCounts::operator+=(const CellCounts& other) {
    cells += other.cells;
    numbers += other.numbers;
    dates += other.dates;
    texts += other.texts;
    booleans += other.booleans;
    errors += other.errors;
    blanks += other.blanks;
    sum += other.sum;
    text_bytes += other.text_bytes;
    return *this;
}

void CellCounter::begin_sheet(std::string_view name, bool) {
    counting_ = only_sheet_.empty() || nfc(name) == nfc(only_sheet_);
    found_sheet_ |= counting_;
}

void CellCounter::cell(const CellView& cell) {
    if (!counting_) return;
    ++counts_.cells;
    switch (cell.type) {
        case CellType::blank:
            ++counts_.blanks;
            break;
        case CellType::number:
            ++counts_.numbers;
            counts_.sum += cell.number;
            break;
        case CellType::date:
            ++counts_.dates;
            counts_.sum += cell.number;
            break;
        case CellType::text:
            ++counts_.texts;
            counts_.text_bytes += cell.text.size();
            break;
        case CellType::boolean:
            ++counts_.booleans;
            break;
        case CellType::error:
            ++counts_.errors;
            break;
    }
}

}  // namespace tonghop
