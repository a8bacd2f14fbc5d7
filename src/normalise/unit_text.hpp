// Units of measure as people write them: "ĐVT: 1.000 đồng", "(tạ/ha)", "m<sup>3</sup>", "-nt-".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/unit_of_measure.hpp"

namespace tonghop {

enum class UnitProblem {
    none,
    blank,         ///< nothing, or only blanks and brackets
    unknown,       ///< no unit of measure is spelt so
    ambiguous,     ///< several are, of different meaning: "đ" is đồng or điểm
    region_needed  ///< a sào of which region?
};

struct UnitReading {
    const UnitOfMeasure* unit = nullptr;  ///< null unless problem is none; lives in the catalogue
    UnitProblem problem = UnitProblem::none;
    std::vector<const UnitOfMeasure*> candidates;  ///< all that are spelt so, in file order
};

/// All units spelt like `text`, once brackets, a leading "ĐVT:", a trailing ":" or ".", markup of
/// superscripts and blanks around "/" are left aside. In file order; empty if there is none.
std::vector<const UnitOfMeasure*> units_spelt(std::string_view text,
                                              const UnitCatalogue& catalogue);

/// The unit of measure that `text` names. Among several, those of `expected_canonical` (the
/// indicator's unit; may be empty) are meant; among those, the one whose own name is written, else
/// the ones of `region` (may be empty) or of none. A unit that does not fit `expected_canonical` is
/// returned all the same: the mismatch is for the caller to report.
UnitReading resolve_unit(std::string_view text, const UnitCatalogue& catalogue,
                         std::string_view expected_canonical, std::string_view region);

/// The unit of measure a note declares for a whole table: "1.000 đồng" of "(Đơn vị tính: 1.000
/// đồng)". Nothing if `text` is no such note ("ĐVT" alone, "Đơn vị: UBND xã Tân Lập").
std::optional<std::string> find_sheet_unit(std::string_view text);

/// Whether `text` stands for the unit of measure in the row above: '"', "-nt-", "như trên".
bool is_ditto(std::string_view text);

}  // namespace tonghop
