// What became of every non-blank cell of a mapped table. Nothing may be left over: a cell is an
// observation, or a finding stands on it, or a rule with a name excludes it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "grid/workbook.hpp"
#include "model/finding.hpp"
#include "model/observation.hpp"

namespace tonghop {

/// Rules that exclude a cell from being an observation; the names that run.json counts by.
namespace rule {
inline constexpr std::string_view kHeader = "header";
inline constexpr std::string_view kRepeatedHeader = "repeated-header";
inline constexpr std::string_view kIndexRow = "index-row";
inline constexpr std::string_view kOutline = "outline";
inline constexpr std::string_view kLabel = "label";
inline constexpr std::string_view kUnit = "unit";
inline constexpr std::string_view kSectionRow = "section-row";
inline constexpr std::string_view kSkippedRow = "skipped-row";
inline constexpr std::string_view kIgnoredColumn = "ignored-column";
inline constexpr std::string_view kCheckColumn = "check-column";
inline constexpr std::string_view kTotalRow = "total-row";
inline constexpr std::string_view kRecord = "record";
inline constexpr std::string_view kCode = "code";
inline constexpr std::string_view kSectionColumn = "section-column";
inline constexpr std::string_view kRowPlace = "row-place";
inline constexpr std::string_view kRowPeriod = "row-period";
inline constexpr std::string_view kBlankText = "blank-text";
inline constexpr std::string_view kNoteRow = "note-row";
/// Every cell of a report of which another version is used.
inline constexpr std::string_view kSupersededReport = "superseded-report";
}  // namespace rule

/// The rectangle a table takes on its sheet, and the excluded cells in it.
class CellLedger {
 public:
    CellLedger() = default;
    explicit CellLedger(CellRange area) : area_(area) {}

    void exclude(CellRef cell, std::string_view rule_name) { excluded_.emplace(cell, rule_name); }
    bool covers(CellRef cell) const { return area_.contains(cell); }

    /// How many cells each rule excluded.
    std::map<std::string, std::size_t> counts() const;
    /// Non-blank cells of `sheet` inside the table.
    std::size_t cells_in(const Sheet& sheet) const;
    /// Non-blank cells that are neither excluded nor the address of an observation or a finding.
    std::vector<CellRef> unaccounted(const Sheet& sheet,
                                     const std::vector<Observation>& observations,
                                     const Findings& findings) const;

 private:
    CellRange area_{{1, 1}, {0, 0}};
    std::map<CellRef, std::string_view> excluded_;
};

}  // namespace tonghop
