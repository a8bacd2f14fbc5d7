// How readers hand over cells: one at a time, in file order, without building a workbook. A view
// is valid only during the call.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/legacy_encoding.hpp"
#include "formats/text_run.hpp"
#include "grid/cell.hpp"
#include "grid/text_comparison.hpp"

namespace tonghop {

/// Style of a cell, resolved once per style and shared by all its cells.
struct CellStyle {
    std::string_view number_format;  ///< Excel's code; empty = General
    std::string_view font;
    LegacyFont legacy;  ///< what `font` asks for
    bool bold = false;
    bool struck = false;   ///< struck out
    bool is_date = false;  ///< the format shows a date or a time
    std::uint8_t indent = 0;
};

struct CellView {
    CellRef ref;
    CellType type = CellType::blank;
    double number = 0;              ///< as in Cell; dates already in the 1900 system
    std::string_view text;          ///< as stored: not decoded from legacy encodings, not NFC
    std::span<const TextRun> runs;  ///< of `text`; none: all of it looks as the style says
    std::string_view formula;
    bool has_formula = false;
    bool has_result = true;
    bool array_formula = false;  ///< `formula` fills a range, of which this is the head
    bool hidden_row = false;
    bool hidden_column = false;        ///< of this cell alone; else `hidden_columns` says it
    const CellStyle* style = nullptr;  ///< never null
};

/// What holds for all sheets of a workbook.
struct WorkbookSettings {
    bool date1904 = false;
    bool rounds_as_shown = false;  ///< "precision as displayed"
    TextComparison texts = {};
};

class CellVisitor {
 public:
    virtual ~CellVisitor() = default;
    /// False: formulas may be handed over without their text, which costs time where it is made of
    /// that of another cell.
    virtual bool wants_formulas() const { return true; }
    /// Before the first sheet, the last call holds; formats without such settings do not call it.
    virtual void settings(const WorkbookSettings&) {}
    virtual void begin_sheet(std::string_view name, bool hidden) = 0;
    virtual void cell(const CellView& cell) = 0;
    /// Only before the first cell of the sheet; ranges may overlap.
    virtual void hidden_columns(std::uint32_t first, std::uint32_t last) = 0;
    virtual void merge(const CellRange& range) = 0;
    virtual void end_sheet() = 0;
};

}  // namespace tonghop
