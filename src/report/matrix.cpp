#include "report/matrix.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/place_cell.hpp"
#include "report/total_formula.hpp"
#include "report/words.hpp"

namespace tonghop {
namespace {

bool all_nil(const std::vector<PlaceCell>& cells) {
    return std::all_of(cells.begin(), cells.end(),
                       [](const PlaceCell& cell) { return !cell.number || cell.nil; });
}

TotalCell total_cell(const RollupFrame& frame, const RollupColumn& column, const Matrix& matrix,
                     std::size_t row) {
    TotalCell total;
    const ConsolidatedFigure* figure = frame.figure(frame.rows()[row].indicator->code, column);
    if (figure != nullptr && figure->amount) {
        if (figure->amount->comparator != Comparator::equal) {
            total.text = amount_words(*figure->amount, Language::vietnamese);
            return total;
        }
        total.value = figure->amount->value;
    }
    try {
        for (FormulaCandidate& candidate : total_formulas(frame, matrix, row)) {
            if (candidate.value == total.value) {
                total.formula = std::move(candidate.formula);
                break;
            }
        }
    } catch (const DecimalOverflow&) {
        // Numbers too long to check the formula by: the figure stays without one.
    }
    total.nil = total.value && total.value->is_zero() && all_nil(matrix.cells[row]);
    return total;
}

// What is only suspected is added all the same, so whoever signs must see it at the sum.
std::string doubt_of(const RollupFrame& frame, const std::vector<PlaceCell>& cells) {
    std::string doubt;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const PlaceCell& cell = cells[i];
        const auto factor = Decimal::parse(cell.slip);
        if (!cell.number || !factor) continue;
        const Language language = frame.content().language;
        doubt += doubt.empty() ? frame.say("gồm ", "includes ") : std::string_view("; ");
        doubt += fmt::format(
            fmt::runtime(frame.say("{} {} nghi sai {} lần", "{} {}, perhaps {} times off")),
            frame.places()[i]->name, number_words(*cell.number, language),
            number_words(*factor, language));
    }
    return doubt;
}

bool stands_on_other_rows(const Indicator& indicator) {
    return indicator.over_places.kind == Aggregation::ratio;
}

}  // namespace

std::uint32_t MatrixGeometry::row(std::size_t index) const {
    return kFirstRow + static_cast<std::uint32_t>(index);
}

std::uint32_t MatrixGeometry::last_column() const {
    return first_place() + static_cast<std::uint32_t>(places) - 1;
}

std::string MatrixGeometry::total_ref(std::size_t row_index) const {
    return CellRef{row(row_index), kTotalColumn}.to_string();
}

std::string MatrixGeometry::places_range(std::size_t row_index) const {
    const CellRange range{{row(row_index), first_place()}, {row(row_index), last_column()}};
    return range.to_string();
}

std::size_t Matrix::numbers_in(std::size_t row) const {
    return static_cast<std::size_t>(
        std::count_if(cells[row].begin(), cells[row].end(),
                      [](const PlaceCell& cell) { return cell.number.has_value(); }));
}

Matrix make_matrix(const RollupFrame& frame, const RollupColumn& column) {
    const std::vector<RollupRow>& rows = frame.rows();
    Matrix matrix;
    matrix.geometry = {frame.has_parent(), frame.places().size()};
    matrix.cells.resize(rows.size());
    matrix.totals.resize(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].indicator == nullptr) {
            continue;
        }
        for (const Place* place : frame.places()) {
            matrix.cells[row].push_back(
                place_cell(frame, *rows[row].indicator,
                           frame.observation(*place, rows[row].indicator->code, column)));
        }
    }
    if (!frame.has_parent()) {
        return matrix;
    }
    // Ratios last: their formulas refer to the totals of other rows.
    for (const bool ratios : {false, true}) {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (rows[row].indicator != nullptr &&
                stands_on_other_rows(*rows[row].indicator) == ratios) {
                matrix.totals[row] = total_cell(frame, column, matrix, row);
                matrix.totals[row].doubt = doubt_of(frame, matrix.cells[row]);
            }
        }
    }
    return matrix;
}

}  // namespace tonghop
