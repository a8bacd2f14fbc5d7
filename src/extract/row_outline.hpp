// Which rows of a table enclose which: by numbers and marks before the labels, and where these say
// nothing by indentation, bold face and by which rows have figures.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "grid/cell.hpp"
#include "normalise/label_text.hpp"

namespace tonghop {

/// How far a label stands from the left, in blanks: of the cell's style and typed ones.
int indentation(const Cell& label);

/// A row that may enclose the rows below it.
struct Section {
    std::uint32_t row = 0;
    int level = 0;
    bool numbered = false;  ///< its level comes from a number or a mark, not from its place
    bool figures = false;
    int indent = 0;
    bool bold = false;
    std::string label;
    std::string key;
    std::string indicator = {};  ///< code; of a row whose label means one
    bool unnamed = false;        ///< a number without a label: what is below it nobody can say
};

/// The level of the row below `sections`, outermost first. A row without number or mark is
/// - under a row that stands two blanks further left, or in bold face where it does not;
/// - beside a row of its own look that has rows below it already;
/// - else under the row above if that has no figures itself ("Lúa" above "Diện tích"), and beside
///   the last such row otherwise ("Đàn trâu", "- Trâu cái", "Đàn bò"; "Lúa", "+ Diện tích", "Ngô").
int level_below(const std::vector<Section>& sections, const LabelText& text, const Cell& label);

/// What a row below `sections` is a part of.
struct Whole {
    const Section* section = nullptr;  ///< null: nothing
    bool said = false;                 ///< by "Trong đó", before the label or in a row of its own
};
Whole whole_above(const std::vector<Section>& sections, const LabelText& text);

}  // namespace tonghop
