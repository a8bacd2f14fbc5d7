// One worksheet part of an .xlsx workbook, cell by cell (ECMA-376 part 1, 18.3).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "formats/cell_visitor.hpp"
#include "formats/open_workbook.hpp"
#include "formats/seen_cells.hpp"
#include "formats/shared_formulas.hpp"
#include "formats/shared_strings.hpp"
#include "formats/string_item.hpp"
#include "formats/xlsx_cell.hpp"
#include "formats/xlsx_styles.hpp"
#include "formats/xml_scanner.hpp"

namespace tonghop {

/// What the cells of all sheets of a workbook refer to.
struct XlsxContext {
    const SharedStrings& strings;
    const XlsxStyles& styles;
    const ReadLimits& limits;
    bool date1904 = false;
    bool use_plain_scan = true;       ///< false: the general scanner alone, for tests
    std::uint64_t cells = 0;          ///< read so far in this workbook
    std::uint64_t formula_bytes = 0;  ///< made so far
};

class XlsxSheet {
 public:
    XlsxSheet(ByteSource& source, const std::string& part, XlsxContext& context,
              CellVisitor& visitor);

    /// Hands over hidden columns, cells and merges. Throws WorkbookError.
    void read();

 private:
    void read_columns();
    void read_data();
    void read_plain_rows();
    void begin_row(std::string_view number, bool hidden);
    void read_row(std::size_t outside);
    void read_plain_cells();
    void read_general_cell();
    void read_merges();
    void place(const RawCell& raw);
    void hand_over(const RawCell& raw);
    bool fill_value(const RawCell& raw);
    bool fill_number(const RawCell& raw);
    bool fill_shared(const RawCell& raw);
    bool fill_boolean(std::string_view text);
    bool fill_iso_date(std::string_view text);
    bool fill_text(std::string_view text);
    std::string_view formula_text(const RawCell& raw);
    std::string_view decoded(const RawCell& raw, std::string_view text, std::string& buffer) const;

    XmlScanner scanner_;
    XlsxContext& context_;
    CellVisitor& visitor_;
    StringItem item_;
    CellView view_;
    std::uint32_t next_row_ = 0;
    std::uint32_t next_column_ = 0;
    bool row_is_known_ = false;   // else the first cell of the row says it
    ReferenceEnd reference_end_;  // of its cells, if it is known
    std::string value_;
    std::string formula_;
    std::string text_;
    std::string raw_value_;
    std::string raw_formula_;
    std::string raw_formula_kind_;
    std::string raw_formula_index_;
    SeenCells seen_;
    SharedFormulas shared_formulas_;
    bool wants_formulas_;
};

}  // namespace tonghop
