// One table of an OpenDocument spreadsheet, cell by cell (part 3, 9.1). Repeated cells and rows are
// handed over one by one where they hold something, and only counted where they are blank.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "formats/cell_visitor.hpp"
#include "formats/ods_cell.hpp"
#include "formats/ods_repeated_row.hpp"
#include "formats/ods_styles.hpp"
#include "formats/ods_text.hpp"
#include "formats/ods_value.hpp"
#include "formats/open_workbook.hpp"
#include "formats/xml_scanner.hpp"

namespace tonghop {

/// What the tables of a workbook share.
struct OdsContext {
    OdsStyles& styles;
    OdsText& text;
    OdsValues& values;
    const ReadLimits& limits;
    bool use_plain_scan = true;  ///< false: the general scanner alone, for tests
    std::uint64_t cells = 0;     ///< handed over so far
    std::uint64_t repeated = 0;  ///< of these, without bytes of their own
    std::uint32_t tables = 0;
};

class OdsTable {
 public:
    OdsTable(XmlScanner& scanner, OdsContext& context, CellVisitor& visitor);

    /// After the start of a table: reads past its end. Throws WorkbookError.
    void read();

 private:
    struct ColumnStyle {
        std::uint64_t end;
        std::string style;
    };

    void read_part();
    void read_column();
    void read_plain_rows();
    void read_general_row();
    void begin_row(const RawOdsRow& row);
    void read_row(std::size_t outside);
    void read_plain_cells();
    void read_general_cell(bool covered);
    void end_row();
    void hand_over(const RawOdsCell& raw);
    void hand_over_filled(std::uint64_t count);
    void hand_over_merge(const RawOdsCell& raw, bool filled);
    void spend(std::uint64_t cells, std::uint64_t repeated);
    OdsCellStyle& style_of(const RawOdsCell& raw);
    std::string_view column_style();
    std::uint64_t count(std::string_view text) const;

    XmlScanner& scanner_;
    OdsContext& context_;
    CellVisitor& visitor_;
    CellView view_;
    std::array<std::string, kOdsFields> values_;
    std::vector<ColumnStyle> columns_;
    std::size_t column_at_ = 0;  // in columns_, of the cell
    std::string row_style_;
    std::uint64_t row_ = 0;
    std::uint64_t column_ = 0;
    std::uint64_t repeat_ = 1;  // of the row
    bool row_hidden_ = false;
    bool cells_seen_ = false;
    std::size_t hidden_group_ = 0;  // its depth, 0: none
    OdsRepeatedRow repeated_;
    std::vector<CellRange> merges_;  // of the row, in its first repetition
    std::uint32_t merge_count_ = 0;
};

}  // namespace tonghop
