// One <c> element of a sheet as it is written, before anything is looked up (ECMA-376 part 1,
// 18.3.1.4).
#pragma once

#include <cstdint>
#include <string_view>

#include "formats/plain_scan.hpp"

namespace tonghop {

/// Attribute t (ST_CellType, 18.18.11).
enum class RawType { number, shared, formula_text, inline_text, boolean, error, date, unknown };
RawType raw_type(std::string_view t);

/// The number of a row and the quote behind it, as the references of its cells end: compared in one
/// step.
class ReferenceEnd {
 public:
    ReferenceEnd() = default;  ///< of no row: none ends so
    explicit ReferenceEnd(std::uint32_t row);

    /// `at` is in text with XmlWindow's padding.
    bool stands_at(const char* at) const {
        return size_ != 0 && ((byte_scan::load(at) ^ wanted_) & mask_) == 0;
    }
    std::size_t size() const { return size_; }

 private:
    std::uint64_t wanted_ = 0;
    std::uint64_t mask_ = 0;
    std::size_t size_ = 0;
};

struct RawCell {
    std::string_view reference;  ///< r; empty: the next column
    /// Of a reference of one letter in its own row, which most are; else negative.
    int column = -1;
    std::string_view style;          ///< s; empty: 0
    std::string_view value;          ///< of <v>; empty without
    std::string_view formula;        ///< of <f>, if has_formula
    std::string_view formula_kind;   ///< attribute t of <f>, if has_formula
    std::string_view formula_index;  ///< attribute si of <f>, if has_formula
    std::string_view text;           ///< of <is>, if has_text
    RawType type = RawType::number;
    bool has_value = false;  ///< <v> with something in it
    bool has_formula = false;
    bool has_text = false;        ///< <is>
    bool preserve_space = false;  ///< of the only <t> of <is>
    bool decoded = false;         ///< value, formula and text hold characters, not XML
};

struct RawRow {
    std::string_view number;  ///< r; empty: the next row
    bool hidden = false;
    bool empty = false;  ///< "<row .../>"
};

/// A height or width of 0: Excel takes the row or column for hidden, though it writes that as well.
bool is_zero_size(std::string_view size);

/// The start tag of a row whose attributes stand in double quotes. `at` is in text that ends with
/// NUL.
PlainScan scan_plain_row(const char* at, RawRow& row);

/// "</row>".
PlainScan scan_plain_row_end(const char* at);

/// The shape nearly every cell has: attributes r, s, t, cm, vm, ph in double quotes, then at most
/// one <f>, <v> and <is><t> without blanks between them. `at` is on "<c" of text that ends with
/// NUL; `end` is how references end in its row. Everything else is left to the general scanner; a
/// test holds both to the same cells.
PlainScan scan_plain_cell(const char* at, const ReferenceEnd& end, RawCell& cell);

}  // namespace tonghop
