// One <c> element of a sheet as it is written, before anything is looked up (ECMA-376 part 1,
// 18.3.1.4).
#pragma once

#include <string_view>

namespace tonghop {

struct RawCell {
    std::string_view reference;  ///< r; empty: the next column
    std::string_view style;      ///< s; empty: 0
    std::string_view type;       ///< t; empty: n
    std::string_view value;      ///< of <v>
    std::string_view formula;    ///< of <f>
    std::string_view text;       ///< of <is>
    bool has_value = false;      ///< <v> with something in it
    bool has_formula = false;
    bool has_text = false;        ///< <is>
    bool preserve_space = false;  ///< of the only <t> of <is>
    bool decoded = false;         ///< value, formula and text hold characters, not XML
};

struct PlainCell {
    bool found = false;
    /// Behind the cell; if it is not plain, where that showed. A view's end there means that more
    /// of the part may make it plain.
    const char* stop = nullptr;
};

/// The shape nearly every cell has: attributes r, s, t, cm, vm, ph in double quotes, then at most
/// one <f>, <v> and <is><t> without blanks between them. `at` is on "<c" of text that ends with
/// NUL. Everything else is left to the general scanner; a test holds both to the same cells.
PlainCell scan_plain_cell(const char* at, RawCell& cell);

}  // namespace tonghop
