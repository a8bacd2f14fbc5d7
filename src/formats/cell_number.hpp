// A stored number as a number or, where its style shows one, as a date.
#pragma once

#include "formats/cell_visitor.hpp"
#include "formats/serial_date.hpp"

namespace tonghop {

/// `from_1904`: it is a day of the 1904 system. The style of `view` is set.
inline void set_number(CellView& view, double number, bool from_1904) {
    view.type = CellType::number;
    view.number = number;
    if (!view.style->is_date) return;
    const double serial = number + (from_1904 ? kDays1904 : 0);
    if (serial < 0 || serial >= kSerialDateEnd) return;  // Excel shows no date either
    view.type = CellType::date;
    view.number = serial;
}

}  // namespace tonghop
