// What all figures of one report share.
#pragma once

#include <string>

#include "config/profile.hpp"
#include "formula/recalculate.hpp"
#include "grid/workbook.hpp"

namespace tonghop {

struct ReportContext {
    const Configuration& config;
    const Mapping& mapping;
    std::string file;
    std::string place;  ///< code
    Period period;
    /// What the formulas of the workbook come to; null if there are none.
    const Workbook* workbook = nullptr;
    const Recalculation* formulas = nullptr;
    std::size_t sheet = 0;  ///< position of the table's sheet

    /// nullptr if there is no formula, or none was recalculated.
    const FormulaResult* formula_at(CellRef ref) const {
        return formulas == nullptr ? nullptr : formulas->at({sheet, ref});
    }
};

}  // namespace tonghop
