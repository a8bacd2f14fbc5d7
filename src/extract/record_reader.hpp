// Adds up the lines of one list. Private to read_records.cpp, record_units.cpp and
// record_checks.cpp.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "extract/cell_number.hpp"
#include "extract/place_finder.hpp"
#include "extract/read_records.hpp"
#include "extract/row_kinds.hpp"
#include "extract/village_above.hpp"
#include "normalise/pattern.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {

using RecordPatterns = std::vector<Pattern>;

/// What one entry of "records" has come to for one place.
struct RecordSum {
    Decimal value;  ///< in the entry's unit of measure
    std::optional<CellRef> first;
    bool nil = true;  ///< all that it adds up is written as none
};

/// What one cell adds, in the entry's unit of measure.
struct RecordLine {
    Decimal value;
    Decimal rounding;  ///< half a unit of the last digit written; 0 of things that are counted
};

/// The unit of measure of an entry, and where it is written.
struct RecordUnit {
    std::string text;
    CellRef cell;
    UnitReading reading;
};

/// One entry of "records", with the columns it looks at.
struct RecordEntry {
    const RecordSpec* spec = nullptr;
    std::optional<std::uint32_t> sum;  ///< column of the figures
    std::vector<std::pair<std::uint32_t, RecordPatterns>> where;
    bool found = true;  ///< all its columns are there
    RecordUnit unit;
    std::map<std::string, RecordSum> by_place;
    Decimal lines;          ///< the sum of all lines, whatever `where` says, since the last total
    Decimal all_lines;      ///< the same from the first line on
    Decimal rounding;       ///< of the figures so far: half units of the last digits written
    std::size_t since = 0;  ///< lines since the last total
    bool broken = false;    ///< some line has no usable figure
    std::set<std::string> blank;  ///< places of lines without a figure, told once each
};

class RecordReader {
 public:
    RecordReader(const Sheet& sheet, const TableLayout& layout, const ReportContext& context,
                 Findings& findings)
        : sheet_(sheet),
          layout_(layout),
          context_(context),
          findings_(findings),
          places_(context.config, context.place, context.period),
          village_(village_above(sheet, layout.header_first, places_, context)),
          skip_(layout.spec->skip.begin(), layout.spec->skip.end()),
          total_(layout.spec->total.begin(), layout.spec->total.end()) {
        for (const RecordSpec& spec : layout.spec->records) entries_.push_back(entry_of(spec));
    }

    RecordTable read();

 private:
    RecordEntry entry_of(const RecordSpec& spec);
    std::optional<std::uint32_t> column_headed(const std::vector<std::string>& header);
    std::string_view rule_of(RowCells row) const;
    std::string text_at(std::uint32_t row, std::uint32_t column) const {
        const Cell* cell = sheet_.at_merged({row, column});
        return cell == nullptr ? std::string() : squeeze(cell->shown);
    }
    RecordUnit unit_of(const RecordSpec& spec, const std::optional<std::uint32_t>& sum);
    /// Whether a line is one that the entry is about, by its `where`.
    bool fits(const RecordEntry& entry, std::uint32_t row) const;
    void add(std::uint32_t row);
    void add(RecordEntry& entry, std::uint32_t row, const std::optional<std::string>& place);
    std::optional<RecordLine> line_of(const RecordEntry& entry, const CellReading& reading) const;
    void compare_totals(std::uint32_t row);
    void report_nameless(RowCells row);
    std::optional<std::string> place_of(std::uint32_t row);
    void observe(RecordEntry& entry);
    Finding finding_at(CellRef cell, std::string code, Severity severity) const {
        Finding finding;
        finding.code = std::move(code);
        finding.severity = severity;
        finding.source = {context_.file, sheet_.name(), cell};
        finding.found = text_at(cell.row, cell.column);
        return finding;
    }

    const Sheet& sheet_;
    const TableLayout& layout_;
    const ReportContext& context_;
    Findings& findings_;
    PlaceFinder places_;
    std::string village_;  // code, if the title says one; may be empty
    RecordPatterns skip_, total_;
    std::vector<RecordEntry> entries_;
    std::vector<std::pair<RowCells, std::string_view>> rules_;
    std::set<CellRef> observed_;
    RecordTable table_;
};

}  // namespace tonghop
