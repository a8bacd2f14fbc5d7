// The unit of measure of a figure: the first place, in order of trust, that says one.
#pragma once

#include <optional>
#include <string>

#include "config/profile.hpp"
#include "extract/raw_table.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {

/// Another unit of measure for the same figure.
struct OtherUnit {
    std::string text;
    CellRef cell;
};

/// Where a unit of measure was written and what it is.
struct FoundUnit {
    std::string text;     ///< as written; empty: nowhere
    CellRef cell;         ///< what to look at when it is wrong
    UnitReading reading;  ///< against the indicator's own unit of measure
    /// Where it is really written: what a ditto mark repeats, the note above the table. Nothing if
    /// no cell says it.
    std::optional<CellRef> written = std::nullopt;
    /// What the label or the header says against it: "Đàn gia cầm (nghìn con)" in a row of "con";
    /// against the mapping's column what the note above the table says.
    std::optional<OtherUnit> other = std::nullopt;
};

/// In order: the mapping's label, with the number, the row's column, the label's brackets, a row of
/// the header that holds nothing else, brackets of the header from the bottom up, the mapping's
/// column, its groups and its table, the note above the table unless it is of another dimension,
/// the mapping's default.
FoundUnit find_unit(const RawTable& table, const RawRow& row, const RawCell& value,
                    const std::string& number_unit, const Indicator& indicator,
                    const Configuration& config);

/// A note such as "ĐVT: triệu đồng".
struct UnitNote {
    std::string text;  ///< the unit of measure
    CellRef cell;
};

/// The note that stands above a table whose header begins in row `header_first`: the nearest one,
/// for other tables may stand above.
std::optional<UnitNote> unit_note_above(const Sheet& sheet, std::uint32_t header_first);

/// "Sản lượng (tấn)" -> "tấn"; empty without brackets.
std::string in_brackets(const std::string& header);

}  // namespace tonghop
