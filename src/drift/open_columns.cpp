// Columns of the sheet that the mapping does not take, or not for sure.
#include <algorithm>

#include "base/text.hpp"
#include "drift/column_amender.hpp"
#include "normalise/pattern.hpp"

namespace tonghop {

// Two columns that one of the mapping fits: the one that says what the mapping means by it.
void ColumnAmender::settle_tied() {
    for (const auto& tied : found_.layout.tied) {
        const TableColumn& first = found_.layout.columns[tied.front()];
        const std::size_t index = first_fit(first);
        std::vector<const TableColumn*> same;
        std::string headers;
        for (const std::size_t i : tied) {
            const TableColumn& column = found_.layout.columns[i];
            headers += (headers.empty() ? "" : " / ") + column.header();
            TableColumn as = column;
            as.spec = index;
            const auto seen = view_.column_at(found_.layout.label, column.column);
            if (!seen || index >= known_) continue;
            if (says_the_same(view_.meaning_as(as, spec_), seen->meaning)) same.push_back(&column);
        }
        if (same.size() != 1) {
            say("columns-tied", "several-alike", &first,
                index < known_ ? joined(spec_.columns[index].header) : "", headers)
                .settled = false;
            continue;
        }
        say("columns-tied", "same-meaning", same.front(), joined(spec_.columns[index].header),
            same.front()->header());
        auto& header = spec_.columns[index].header;
        header.insert(header.begin(), own_pattern(found_, *same.front()));
    }
}

// The one of several tied columns that was told apart, or none of which anything is known.
bool ColumnAmender::is_settled(const TableColumn& column) const {
    const auto index = static_cast<std::size_t>(&column - found_.layout.columns.data());
    const std::size_t fit = first_fit(column);
    const auto& tied = found_.layout.tied;
    const bool is_tied = fit < known_ && std::any_of(tied.begin(), tied.end(), [&](const auto& c) {
                             return std::find(c.begin(), c.end(), index) != c.end();
                         });
    return is_tied && spec_.columns[fit].header.front() == own_pattern(found_, column);
}

// The columns that say what rows are about were taken before.
bool ColumnAmender::says_what_rows_are(const TableColumn& column) const {
    for (const auto& patterns : {spec_.unit, spec_.outline, spec_.code, spec_.section, spec_.period,
                                 spec_.scenario, spec_.label()}) {
        const bool fits = std::any_of(patterns.begin(), patterns.end(), [&](const auto& pattern) {
            return Pattern(pattern, view_.period()).matches_levels(column.levels);
        });
        if (fits) return true;
    }
    return false;
}

void ColumnAmender::look_at(const TableColumn& column) {
    const bool figures = column.role == ColumnRole::value || column.role == ColumnRole::check ||
                         column.role == ColumnRole::ignored;
    const bool row = !figures && column.role != ColumnRole::unclaimed;
    if (column.levels.empty() || row || (figures && column.spec < known_)) return;
    if (is_settled(column) || says_what_rows_are(column)) return;
    OpenColumn open{&column, view_.column_at(found_.layout.label, column.column), 0, false};
    for (const Cell& cell : view_.sheet().cells()) {
        const bool below = cell.ref.column == column.column &&
                           cell.ref.row > found_.layout.header_last &&
                           cell.ref.row <= found_.layout.last_row;
        if (below && !squeeze(cell.shown).empty()) ++open.figures;
    }
    open_.push_back(std::move(open));
}

}  // namespace tonghop
