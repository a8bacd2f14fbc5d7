// Reads the rows of one table: what each is, what its cells are about. Private to read_table.cpp,
// read_labels.cpp, read_place_rows.cpp and take_cells.cpp, which hold one part each.
#pragma once

#include <map>
#include <set>

#include "extract/raw_table.hpp"
#include "extract/row_kinds.hpp"
#include "extract/row_outline.hpp"
#include "normalise/label_text.hpp"

namespace tonghop {

class TableReader {
 public:
    TableReader(const Sheet& sheet, TableLayout layout, const ReportContext& context,
                const LabelIndex& labels, Findings& findings);

    RawTable read();

 private:
    // read_table.cpp: which rows are data
    void read_row(RowCells row);
    void read_unlabelled_row(RowCells row);
    void open_unnamed_section(std::uint32_t row);
    bool is_month_of_its_own(RowCells row) const;
    bool is_total(const std::string& label) const;
    bool is_due_to_accident(const LabelText& text, int level) const;
    bool excluded_as_a_whole(RowCells row);
    bool has_figures(RowCells row, CellRef label) const;
    const Cell* label_of(RowCells row) const;

    // read_labels.cpp: what a row is about
    void read_labelled_row(RowCells row, const Cell& label);
    RawRow raw_row(std::uint32_t row, const Cell& label, const LabelText& text);
    void read_unit(std::uint32_t row, RawRow& raw);
    void read_indicator_row(RowCells row, RawRow raw, const Cell& label, const LabelText& text,
                            bool figures);
    void open_section(std::uint32_t row, const Cell& label);
    LabelMatch match_label(const LabelQuery& query, const Whole& whole) const;
    void make_section_of_last_row();
    void report_label(const LabelMatch& match, CellRef cell, const std::string& label,
                      const LabelQuery& query);
    std::string whole_label() const;
    void report_approximate(const LabelMatch& match, CellRef cell, const std::string& label);
    bool is_skipped(const std::string& label) const;
    std::string text_at(std::uint32_t row, ColumnRole role) const;

    // read_place_rows.cpp: which place and period a row is about
    /// "Chuyên viên" behind the total or a blank row below "Thôn Nà Danh", "Tổ 3".
    bool signs_villages(std::uint32_t row, const std::string& label) const;
    void read_place_row(RowCells row, RawRow raw, bool figures);
    bool read_row_place(RowCells row, RawRow& raw);
    void report_place(const RawRow& raw, CellRef cell, const std::string& text);
    bool is_unfinished(const Period& period) const;
    void read_period_row(RowCells row, RawRow raw, bool figures);
    void read_row_period(std::uint32_t row, RawRow& raw) const;

    // take_cells.cpp: what each cell is about
    void take_cells(RowCells row, RawRow& raw, const LabelMatch& match, const LabelQuery& query);
    std::optional<std::size_t> target_for(const ColumnMeaning& meaning, const LabelMatch& match,
                                          const LabelQuery& query);
    void leave_cells(RowCells row, const RawRow& raw, Severity severity);
    void exclude(RowCells row, std::string_view rule_name);
    void exclude_texts(RowCells row, CellRef label, std::string_view rule_name,
                       Severity figures = Severity::warning);
    std::string_view rule_of(const Cell& cell) const;
    bool needs_row_indicator() const { return needs_row_indicator_; }
    Finding finding_at(CellRef ref, std::string code, Severity severity) const;
    void unclaimed(const Cell& cell, std::string detail, Severity severity);
    std::size_t add_target(LabelTarget target);

    const Sheet& sheet_;
    const ReportContext& context_;
    const Mapping& mapping_;
    const LabelIndex& labels_;
    const UnitCatalogue& units_;
    Findings& findings_;
    PlaceFinder places_;
    PlaceRows place_rows_;           // of a place table
    std::optional<int> year_above_;  // of rows that are periods: "Năm 2023" above "Tháng 11"
    bool months_due_ = false;        // of the report's period, blank so far: it is not over yet
    std::vector<Pattern> skip_;
    std::vector<Pattern> total_;
    bool needs_row_indicator_ = false;  // some value column leaves the indicator to the row's label
    RawTable table_;
    std::vector<Section> sections_;
    /// "Số vụ tai nạn giao thông", until a row beside it is about something else.
    std::optional<Section> accident_;
    std::optional<CellRef> section_cell_;  // of the section column, open now
    std::vector<Section> around_;          // that cell, and what encloses it; outside of sections_
    std::vector<Section> outside_;         // sections_ before that column began
    std::map<std::string, std::size_t> fixed_targets_;       // by code of the indicator
    std::set<std::pair<CellRef, std::string>> approximate_;  // said already, with the indicator
    std::string unit_above_;                                 // what a ditto mark repeats
    CellRef unit_above_cell_;                                // where that is written
};

}  // namespace tonghop
