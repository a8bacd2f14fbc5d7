// A reference of a formula as it is written: "B6", "$B$6:C9", "A:A", "1:3", with the sheet it
// names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "grid/cell_ref.hpp"

namespace tonghop {

struct Reference {
    enum class Shape : std::uint8_t { cell, area, columns, rows };
    /// One end of an area; of whole columns only the column counts, of whole rows only the row.
    struct Corner {
        CellRef ref;
        bool row_is_fixed = false;  ///< "$6"
        bool column_is_fixed = false;
    };

    Shape shape = Shape::cell;
    Corner first;
    Corner last;  ///< equals `first` for a cell

    /// All of it, the upper left corner first whatever the order it was written in.
    CellRange range() const;
    std::string to_string() const;  ///< without a sheet, in capitals
    /// Moved as Excel moves a formula that is copied: what is not fixed moves. Nothing if an end
    /// falls off the sheet.
    std::optional<Reference> moved(std::int64_t rows, std::int64_t columns) const;
};

/// Takes a reference without a sheet off the front of `text`: the longest that stands there and
/// does not go on as a name or a function ("A1B", "LOG10("). Nothing if there is none.
std::optional<Reference> take_reference(std::string_view& text);

/// Letters, digits, "_", ".", "\", "?", and everything beyond ASCII: what names are made of.
bool is_name_part(char c);

}  // namespace tonghop
