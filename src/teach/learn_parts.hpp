// The parts of learning a mapping, each from the marks of one sheet. Private to the room.
#pragma once

#include <optional>
#include <vector>

#include "detect/lexicon.hpp"
#include "detect/sheet_view.hpp"
#include "model/mark_problem.hpp"
#include "teach/marks.hpp"

namespace tonghop {

/// One sheet with the marks on it.
struct MarkedSheet {
    const SheetView& view;
    const Lexicon& lexicon;
    std::vector<Mark> marks;
    MarkProblems& problems;

    void complain(const char* code, const Mark& mark, std::string expected = "") const {
        problems.push_back({code, view.source(mark.cell), mark.written, std::move(expected)});
    }
    /// The text of a marked cell, blanks squeezed; empty for a blank one.
    std::string text_at(CellRef cell) const;
};

/// A table as it was marked.
struct MarkedTable {
    TableSpec spec;
    CellRef label;
    std::uint32_t header_first = 0;
    std::uint32_t header_last = 0;
    std::vector<std::string> headers;  ///< patterns of the marked columns, by which it is known
    std::vector<Mark> rows;            ///< marks below the header
};

/// The tables whose label columns are marked. Marks that belong to none of them, or contradict each
/// other, are problems; those above the first header are left to `learn_heading`.
std::vector<MarkedTable> learn_tables(const MarkedSheet& sheet);

/// What marks on labels of `table` teach: entries of Mapping::labels, patterns of totals, of rows
/// to skip.
void learn_labels(const MarkedSheet& sheet, MarkedTable& table, Mapping& mapping);

/// A form without a header: labels that are marked, each with its figure beside it. Nothing if none
/// is.
std::optional<TableSpec> learn_pairs(const MarkedSheet& sheet, Mapping& mapping);

/// Place, period and signs that are marked at `first_row` or above, or anywhere in a form of pairs.
void learn_heading(const MarkedSheet& sheet, std::uint32_t first_row, Mapping& mapping);

}  // namespace tonghop
