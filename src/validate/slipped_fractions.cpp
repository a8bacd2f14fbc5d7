// Percentages typed as parts of one, 0,95 and 0,085, where the rows say "%". A share that can only
// be a part of one (health insurance of 0,95) gives its sheet away: the poverty rate of 0,085
// beside it would be plausible as it stands.
#include <algorithm>

#include "normalise/figure_tail.hpp"
#include "validate/unit_slip_finder.hpp"

namespace tonghop {
namespace {

using Sheet = std::pair<std::string, std::string>;

Sheet sheet_of(const SourceCell& cell) {
    return {cell.file, cell.sheet};
}

}  // namespace

void UnitSlipFinder::settle_fractions() {
    std::set<Sheet> given_away;
    std::set<SourceCell> told;
    for (const Finding& slip : slips_) {
        if (slip.detail != "fraction") continue;
        given_away.insert(sheet_of(slip.source));
        told.insert(slip.source);
    }
    std::map<SourceCell, std::vector<Judged>> rows;  // by the cell of the unit of measure
    for (const Observation& figure : report_.observations) {
        if (!has_written_size(figure) || !figure.unit_cell || !is_percent(figure.raw_unit))
            continue;
        const Sheet sheet = sheet_of(figure.source);
        SourceCell unit = figure.source;
        unit.cell = figure.unit_cell;
        if (abs(*figure.amount.value) > Decimal(1)) given_away.erase(sheet);
        if (!told.contains(unit) && !by_source_.contains(figure.source)) {
            rows[unit].push_back(judged(figure));
        }
    }
    for (const auto& [unit, row] : rows) {
        if (!given_away.contains(sheet_of(unit))) continue;
        std::vector<const Observation*> figures;
        for (const Judged& one : row) figures.push_back(one.figure);
        for (const UnitCandidate& meant : row.front().fitting) {
            if (!typed_as_fraction(row.front().unit, meant)) continue;
            slip(*figures.front(), row.front().unit, meant, "unit", unit.cell, figures);
        }
    }
}

}  // namespace tonghop
