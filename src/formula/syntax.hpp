// Formula text -> syntax tree.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grid/cell_ref.hpp"

namespace tonghop {

enum class Operation : std::uint8_t {
    add,
    subtract,
    multiply,
    divide,
    power,
    join,
    equal,
    unequal,
    less,
    less_or_equal,
    greater,
    greater_or_equal,
    negate,
    plus,
    per_cent
};

/// An area of a sheet; a single cell is one too.
struct SheetArea {
    std::string sheet;  ///< empty: the sheet of the formula
    CellRange range;
};

struct FormulaNode {
    enum class Kind : std::uint8_t {
        number,
        text,       ///< `index` into texts
        boolean,    ///< number 0 or 1
        error,      ///< `index` into texts
        area,       ///< `index` into areas
        absent,     ///< an argument left out: IF(A1,,2)
        operation,  ///< on `children` values
        call,       ///< of the function whose name, in capitals, is texts[index]
        unknown     ///< what is not evaluated; texts[index] says what
    };
    Kind kind = Kind::number;
    Operation operation = Operation::add;
    /// Its operands are taken element by element, for it stands within SUMPRODUCT(...).
    bool by_element = false;
    std::uint32_t children = 0;
    std::uint32_t index = 0;
    double number = 0;
};

/// A tree as a list in which the children of a node stand before it, the first child first: it is
/// evaluated from front to back with a stack of values, however deep it is.
struct FormulaTree {
    std::vector<FormulaNode> nodes;
    std::vector<std::string> texts;
    std::vector<SheetArea> areas;
    std::string fault;  ///< why there is no tree: "syntax", "length", "intersection" ...
    bool has_subtotal = false;

    bool is_usable() const { return fault.empty(); }
};

/// Excel stores at most 8192 characters of a formula; in UTF-8 that is less than this.
inline constexpr std::size_t kLongestFormula = 64 << 10;

/// Linear in the text, without recursion. Never fails: what is no formula is a tree with a fault.
FormulaTree parse_formula(std::string_view formula);

}  // namespace tonghop
