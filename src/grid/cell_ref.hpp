// Where a cell is. Rows and columns count from zero; text is as in Excel ("B6", "A1:C3").
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tonghop {

inline constexpr std::uint32_t kMaxRows = 1'048'576;  ///< ECMA-376 part 1, 18.3.1.73
inline constexpr std::uint32_t kMaxColumns = 16'384;

struct CellRef {
    std::uint32_t row = 0;
    std::uint32_t column = 0;

    auto operator<=>(const CellRef&) const = default;  ///< row-major order
    std::string to_string() const;                     ///< "B6"
    /// "B6", "$B$6"; nothing if outside the sheet or not a reference.
    static std::optional<CellRef> parse(std::string_view text);
};

/// A rectangle, both corners included; `first` is the upper left one.
struct CellRange {
    CellRef first;
    CellRef last;

    auto operator<=>(const CellRange&) const = default;
    bool contains(CellRef ref) const;
    std::string to_string() const;  ///< "A1:C3", or "B6" for a single cell
    static std::optional<CellRange> parse(std::string_view text);
};

/// "A", "Z", "AA" ... for a zero-based column.
std::string column_letters(std::uint32_t column);

}  // namespace tonghop
