// One worksheet of an .xls workbook, cell by cell ([MS-XLS] 2.1.7.20.5).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "formats/biff_formula.hpp"
#include "formats/biff_globals.hpp"
#include "formats/biff_records.hpp"
#include "formats/biff_sheet_frame.hpp"
#include "formats/cell_visitor.hpp"
#include "formats/open_workbook.hpp"
#include "formats/seen_cells.hpp"

namespace tonghop {

/// What the sheets of a workbook have in common.
struct BiffContext {
    std::string_view stream;
    const BiffGlobals& globals;
    const ReadLimits& limits;
    BiffFormula formula;
    std::uint64_t cells = 0;  ///< read so far in this workbook
};

class BiffSheet {
 public:
    BiffSheet(BiffContext& context, const BiffSheetFrame& frame, CellVisitor& visitor)
        : context_(context), frame_(frame), visitor_(visitor) {}

    /// Hands over hidden columns, cells and merges from the BOF at `at` on. Throws WorkbookError.
    void read(std::size_t at);

 private:
    void read_record(const BiffRecord& record, BiffRecords& records);
    void begin_cell(std::string_view body, std::size_t least);
    void begin_cell(std::uint32_t row, std::uint32_t column, std::size_t format);
    void hand_over();
    void read_label(BiffContent content);
    void read_rich_label(BiffContent content);
    void read_rich_label5(BiffContent& content);
    void read_shared_label(std::string_view body);
    void read_rk_row(std::string_view body);
    void read_bool_or_error(std::string_view body);
    void read_formula(std::string_view body, BiffRecords& records);
    bool fill_result(std::string_view result, BiffRecords& records);
    bool fill_text_result(BiffRecords& records);
    void fill_formula(std::string_view tokens, std::string_view extra);
    void fill_group_formula(std::string_view tokens);
    void fill_number(double number);
    void fill_error(std::uint8_t code);
    void fill_text(std::string_view text);

    BiffContext& context_;
    const BiffSheetFrame& frame_;
    CellVisitor& visitor_;
    CellView view_;
    SeenCellsOfXls seen_;
    std::size_t format_ = 0;  // of the cell
    std::string text_;
    std::vector<BiffFontRun> font_runs_;
    std::vector<TextRun> runs_;
};

}  // namespace tonghop
