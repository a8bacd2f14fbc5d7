#include "formats/html_tables.hpp"

#include <algorithm>
#include <utility>

#include "formats/faults.hpp"
#include "formats/xml_attributes.hpp"

namespace tonghop {

void HtmlTables::append(std::string_view text) {
    const bool blank = without_edge_blanks(text).empty();
    // Text of a table outside of its cells, a caption for instance, gets a cell of its own.
    if (!blank && inside() && !tables_.back().cell) begin_cell(HtmlCell{});
    if (!inside() || tables_.back().cell) text_.append(text);
}

void HtmlTables::line_break() {
    inside() ? text_.line_break() : flush_paragraph();
}

void HtmlTables::new_block() {
    inside() ? text_.new_block() : flush_paragraph();
}

void HtmlTables::flush_paragraph() {
    if (!text_.is_blank()) {
        hand_over(HtmlCell{}, {page_row_, 0}, {});
        ++page_row_;
    }
    text_.clear();
}

void HtmlTables::begin_table(bool is_text) {
    CellRef corner{page_row_, 0};
    Hiding hidden;
    if (tables_.empty()) {
        flush_paragraph();
        corner.row = page_row_;
    } else {
        if (tables_.size() >= limits_.xml_depth) {
            refuse_over(Limit::xml_depth, limits_.xml_depth, "html: tables");
        }
        if (!tables_.back().cell) begin_cell(HtmlCell{});
        flush_block();
        OpenTable& outer = tables_.back();
        outer.nests = true;
        corner = outer.next;
        hidden = hiding_of(outer, outer.at);
    }
    // Addresses in formulas are those of Excel's own pages, which are one table.
    formulas_hold_ = !table_seen_ && corner == CellRef{};
    table_seen_ = true;
    tables_.push_back({HtmlGrid(corner, effort_),
                       {},
                       {},
                       {},
                       0,
                       false,
                       false,
                       hidden.row,
                       hidden.column,
                       false,
                       is_text});
}

// The text of a cell up to here, above or below the tables in it.
void HtmlTables::flush_block() {
    OpenTable& table = tables_.back();
    if (!text_.is_blank()) {
        HtmlCell part;  // what the cell says of its value holds for none of its parts
        part.look = table.cell->look;
        hand_over(part, table.next, hiding_of(table, table.next));
        ++table.next.row;
    }
    text_.clear();
}

void HtmlTables::end_table() {
    end_row();
    const OpenTable& table = tables_.back();
    for (const CellRange& range : table.grid.merges()) visitor_.merge(range);
    const std::uint32_t bottom = table.grid.bottom();
    const std::uint32_t right = table.grid.right();
    tables_.pop_back();
    text_.clear();
    if (tables_.empty()) {
        page_row_ = bottom;
    } else {
        OpenTable& outer = tables_.back();
        outer.next.row = bottom;
        outer.right = std::max(outer.right, right);
    }
}

void HtmlTables::begin_row(const HtmlLook& look) {
    end_row();
    OpenTable& table = tables_.back();
    table.grid.begin_row(look.sheet_rows.value_or(1));
    table.in_row = true;
    table.row_hidden = look.hidden;
}

void HtmlTables::end_row() {
    end_cell();
    tables_.back().in_row = false;
    tables_.back().row_hidden = false;
}

void HtmlTables::begin_cell(HtmlCell cell) {
    end_cell();
    OpenTable& table = tables_.back();
    if (!table.in_row) table.grid.begin_row();
    table.in_row = true;
    table.at = table.next = table.grid.place(cell.columns, cell.rows);
    table.right = table.at.column + 1;
    table.nests = false;
    if (table.is_text && !cell.says_type()) cell.text = "";
    table.cell = std::move(cell);
    text_.clear();
}

void HtmlTables::end_cell() {
    OpenTable& table = tables_.back();
    if (!table.cell) return;
    HtmlCell& cell = *table.cell;
    if (table.nests) {
        flush_block();
        table.grid.enlarge(table.next.row, table.right);
    } else {
        hand_over(cell, table.at, hiding_of(table, table.at));
        if (cell.merged_columns() > 1 || cell.merged_rows() > 1) {
            if (++merges_ > limits_.merges) {
                refuse_over(Limit::merges, limits_.merges);
            }
            table.grid.merge(cell.merged_columns(), cell.merged_rows());
        }
    }
    table.cell.reset();
    text_.clear();
}

HtmlTables::Hiding HtmlTables::hiding_of(const OpenTable& table, CellRef at) {
    return {table.row_hidden || table.outer_hidden,
            table.outer_column || table.grid.hides(at.column)};
}

// A hidden column is told cell by cell: where it begins, other tables may have ended.
void HtmlTables::hand_over(const HtmlCell& cell, CellRef at, Hiding hidden) {
    CellView view;
    if (!values_.fill(cell, text_, view)) return;
    if (at.row >= kMaxRows) refuse_too_large("html: more rows than a sheet has");
    if (++cells_ > limits_.cells) {
        refuse_over(Limit::cells, limits_.cells);
    }
    view.ref = at;
    view.hidden_row = hidden.row;
    view.hidden_column = hidden.column;
    if (!formulas_hold_) view.formula = {};
    visitor_.cell(view);
}

void HtmlTables::declare_columns(std::uint64_t columns, bool hidden) {
    columns = std::clamp<std::uint64_t>(columns, 1, kMaxColumns);
    tables_.back().grid.declare_columns(static_cast<std::uint32_t>(columns), hidden);
}

void HtmlTables::finish() {
    while (inside()) end_table();
    flush_paragraph();
}

}  // namespace tonghop
