#include "extract/cell_ledger.hpp"

#include <set>

namespace tonghop {

std::map<std::string, std::size_t> CellLedger::counts() const {
    std::map<std::string, std::size_t> counts;
    for (const auto& [cell, name] : excluded_) ++counts[std::string(name)];
    return counts;
}

std::size_t CellLedger::cells_in(const Sheet& sheet) const {
    std::size_t count = 0;
    for (const Cell& cell : sheet.cells())
        if (covers(cell.ref)) ++count;
    return count;
}

std::vector<CellRef> CellLedger::unaccounted(const Sheet& sheet,
                                             const std::vector<Observation>& observations,
                                             const Findings& findings) const {
    std::set<CellRef> addressed;
    for (const Observation& observation : observations) {
        if (observation.source.sheet == sheet.name() && observation.source.cell) {
            addressed.insert(*observation.source.cell);
        }
    }
    for (const Finding& finding : findings) {
        if (finding.source.sheet == sheet.name() && finding.source.cell) {
            addressed.insert(*finding.source.cell);
        }
    }
    std::vector<CellRef> left;
    for (const Cell& cell : sheet.cells()) {
        if (covers(cell.ref) && !excluded_.contains(cell.ref) && !addressed.contains(cell.ref)) {
            left.push_back(cell.ref);
        }
    }
    return left;
}

}  // namespace tonghop
