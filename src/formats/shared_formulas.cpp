#include "formats/shared_formulas.hpp"

#include "formula/shift.hpp"
#include "formula/syntax.hpp"

namespace tonghop {

void SharedFormulas::define(std::uint64_t index, CellRef cell, std::string_view text) {
    constexpr std::size_t kMost = 1 << 16;
    if (text.size() > kLongestFormula) return;
    if (formulas_.size() >= kMost && !formulas_.contains(index)) return;
    formulas_.insert_or_assign(index, Formula{cell, std::string(text)});
}

std::string_view SharedFormulas::text_at(std::uint64_t index, CellRef cell, std::uint64_t most) {
    const auto found = formulas_.find(index);
    // A reference grows by a few digits at most; so little more is never made in vain.
    if (found == formulas_.end() || found->second.text.size() > most) return {};
    const CellRef from = found->second.cell;
    shift_formula(found->second.text, std::int64_t{cell.row} - std::int64_t{from.row},
                  std::int64_t{cell.column} - std::int64_t{from.column}, moved_);
    return moved_.size() > most ? std::string_view() : std::string_view(moved_);
}

}  // namespace tonghop
