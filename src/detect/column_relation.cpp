#include "detect/column_relation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>

namespace tonghop {
namespace {

constexpr std::size_t kFewestRows = 3;       // that agree, before they prove anything
constexpr std::size_t kFewestDifferent = 2;  // figures among them
constexpr double kNoise = 1e-9;              // of binary fractions
constexpr double kRoundedParts = 0.001;      // of a total: what rounding of its parts may hide
constexpr std::size_t kMostOperands = 40;    // a wider table is no comparison of columns

std::optional<double> value_of(Relation relation, double first, double second) {
    if (relation == Relation::difference) return first - second;
    if (second == 0) return std::nullopt;
    switch (relation) {
        case Relation::per_cent:
            return 100 * first / second;
        case Relation::fraction:
            return first / second;
        default:
            return 100 * (first - second) / second;
    }
}

// Four rows of five: communes mistype one.
bool most(std::size_t hits, std::size_t rows) {
    return hits >= kFewestRows && hits * 5 >= rows * 4;
}

bool gives(Relation relation, const ColumnFigures& result, const ColumnFigures& first,
           const ColumnFigures& second) {
    // A share shown in per cent is a fraction of one: whole figures are none. Small counts would be
    // the quotient of others by chance.
    if (relation == Relation::fraction && result.digits == 0) return false;
    const double half_digit = 0.5 * std::pow(10.0, -std::min(result.digits, 6));
    std::size_t rows = 0;
    std::size_t hits = 0;
    std::set<double> different;
    for (const auto& [row, value] : result.numbers) {
        const auto a = first.numbers.find(row);
        const auto b = second.numbers.find(row);
        if (a == first.numbers.end() || b == second.numbers.end()) continue;
        if (a->second == 0 && b->second == 0) continue;
        const auto due = value_of(relation, a->second, b->second);
        if (!due) continue;
        ++rows;
        if (std::abs(*due - value) > half_digit + kNoise * std::max(1.0, std::abs(value))) continue;
        ++hits;
        different.insert(value);
    }
    return most(hits, rows) && different.size() >= kFewestDifferent;
}

}  // namespace

std::vector<Derivation> derivations_of(const ColumnFigures& result,
                                       const std::vector<const ColumnFigures*>& operands) {
    static constexpr std::array kRelations = {Relation::per_cent, Relation::fraction,
                                              Relation::growth, Relation::difference};
    std::vector<Derivation> found;
    if (operands.size() > kMostOperands || result.numbers.size() < kFewestRows) return found;
    for (std::size_t i = 0; i < operands.size(); ++i) {
        for (std::size_t k = 0; k < operands.size(); ++k) {
            if (i == k || operands[i] == nullptr || operands[k] == nullptr) continue;
            for (const Relation relation : kRelations) {
                if (gives(relation, result, *operands[i], *operands[k])) {
                    found.push_back({relation, i, k});
                }
            }
        }
    }
    return found;
}

bool adds_up(const ColumnFigures& total, const std::vector<const ColumnFigures*>& parts) {
    std::size_t rows = 0;
    std::size_t sums = 0;
    for (const auto& [row, value] : total.numbers) {
        double sum = 0;
        bool all = value != 0;
        for (const ColumnFigures* part : parts) {
            const auto figure = part->numbers.find(row);
            all = all && figure != part->numbers.end();
            if (all) sum += figure->second;
        }
        if (!all) continue;
        ++rows;
        if (std::abs(sum - value) <= kRoundedParts * std::abs(value)) ++sums;
    }
    return most(sums, rows);
}

}  // namespace tonghop
