// Operands of formulas in .xls as text: references, numbers, texts, errors.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "formats/biff_records.hpp"
#include "grid/cell_ref.hpp"

namespace tonghop {

/// Walks over the tokens of a formula. What is behind the end reads as zeros, and `failed` says so.
class BiffTokens {
 public:
    explicit BiffTokens(std::string_view bytes) : rest_(bytes) {}

    bool at_end() const { return rest_.empty(); }
    bool failed() const { return failed_; }
    std::string_view take(std::size_t count);
    void skip(std::size_t count) { take(count); }
    std::uint8_t take_u8();
    std::uint16_t take_u16();
    double take_double();

 private:
    std::string_view rest_;
    bool failed_ = false;
};

/// One corner of a reference: [MS-XLS] 2.5.198.111 RgceLoc; in Excel 5 and 95 with 14 bits of row.
struct BiffCorner {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    bool row_is_relative = false;
    bool column_is_relative = false;
};

/// Where relative parts count from: nothing if they are addresses, else the cell of a formula that
/// several share.
using BiffOrigin = std::optional<CellRef>;

/// "$B$5"; empty if there is no such cell.
std::string take_reference(BiffTokens& tokens, BiffVersion version, const BiffOrigin& origin);
/// "B5:C9", "A:C", "$3:$4"; empty if there is no such range.
std::string take_area(BiffTokens& tokens, BiffVersion version, const BiffOrigin& origin);

/// "#DIV/0!"; empty for a code without meaning.
std::string_view error_text(std::uint8_t code);

/// A number in a formula: as few digits as give the same double, in US notation.
std::string formula_number(double number);

/// A text in a formula, in quotes. `length` counts characters.
std::string take_quoted_text(BiffTokens& tokens, BiffVersion version, std::size_t length);

/// "{1,2;3,4}", from behind the tokens ([MS-XLS] 2.5.198.8); empty if it cannot be told.
std::string take_array(BiffTokens& extra, BiffVersion version);

}  // namespace tonghop
