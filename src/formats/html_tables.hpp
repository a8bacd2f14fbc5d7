// The tables of a page and the text between them, laid out as cells of one sheet: what Excel makes
// of a page it opens.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "formats/cell_visitor.hpp"
#include "formats/html_cell.hpp"
#include "formats/html_grid.hpp"
#include "formats/html_text.hpp"
#include "formats/open_workbook.hpp"

namespace tonghop {

/// Takes what a page holds in its order; end tags may be missing. Everything throws WorkbookError
/// (too_large) past a limit.
class HtmlTables {
 public:
    HtmlTables(bool from_1904, CellVisitor& visitor, const ReadLimits& limits)
        : visitor_(visitor), limits_(limits), values_(from_1904), text_(limits.text_bytes) {}

    /// Between tables each line of text is a row.
    void append(std::string_view text);
    void line_break();
    void new_block();
    /// The looks of the text.
    HtmlText& text() { return text_; }

    /// `is_text`: what its cells hold, if they do not say (x:str).
    void begin_table(bool is_text);
    /// A table is open; without one, nothing of the following may be called.
    bool inside() const { return !tables_.empty(); }
    void end_table();
    void declare_columns(std::uint64_t columns, bool hidden);
    void begin_row(const HtmlLook& look);
    void end_row();
    void begin_cell(HtmlCell cell);
    void end_cell();

    /// Ends what is open.
    void finish();
    bool table_seen() const { return table_seen_; }

 private:
    // A table that is open, and in it the row and the cell that are.
    struct OpenTable {
        HtmlGrid grid;
        std::optional<HtmlCell> cell;
        CellRef at;               // of the cell
        CellRef next;             // where the next block of the cell goes
        std::uint32_t right = 0;  // the first column beside the blocks of the cell
        bool in_row = false;
        bool row_hidden = false;
        bool outer_hidden = false;  // the row it stands in
        bool outer_column = false;  // is hidden too
        bool nests = false;         // the cell holds more than one text
        bool is_text = false;       // what its cells hold, if they do not say
    };

    void flush_paragraph();
    void flush_block();
    // Of the row and of the column a cell stands in.
    struct Hiding {
        bool row = false;
        bool column = false;
    };
    static Hiding hiding_of(const OpenTable& table, CellRef at);
    void hand_over(const HtmlCell& cell, CellRef at, Hiding hidden);

    CellVisitor& visitor_;
    const ReadLimits& limits_;
    HtmlValues values_;
    HtmlText text_;
    HtmlEffort effort_;
    std::vector<OpenTable> tables_;
    std::uint32_t page_row_ = 0;
    std::uint64_t cells_ = 0;
    std::uint32_t merges_ = 0;
    bool table_seen_ = false;
    bool formulas_hold_ = false;
};

}  // namespace tonghop
