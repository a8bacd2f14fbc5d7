#include "extract/settle_period_totals.hpp"

#include <set>

namespace tonghop {
namespace {

// The column says nothing of time, or no more than its rows do.
bool is_of_its_rows(const ColumnMeaning& meaning, const Period& period) {
    if (meaning.of_row_period) return meaning.of_row_period->resolve(period) == period;
    return !meaning.period;
}

bool comes_in_over_time(const RawTable& table, const RawCell& value, const Configuration& config) {
    if (!value.target) return false;
    const Indicator* const indicator = config.indicators.find(table.target_of(value).indicator);
    return indicator != nullptr && indicator->kind == IndicatorKind::flow &&
           indicator->over_time == TimeAggregation::sum;
}

// The cells of `column` in the rows of periods of that kind within `whole`; none unless they make
// it up.
std::vector<CellRef> parts_of(const RawTable& table, const RawRow& whole, std::size_t column,
                              Period::Kind kind) {
    std::vector<CellRef> parts;
    std::set<Period> periods;
    int months = 0;
    for (const RawRow& row : table.rows) {
        const bool within = !row.total && row.period && row.period->kind() == kind &&
                            row.scenario == whole.scenario && whole.period->contains(*row.period);
        if (!within || &row == &whole) continue;
        if (!periods.insert(*row.period).second) return {};
        months += row.period->months();
        for (const RawCell& value : row.values) {
            if (value.column == column) parts.push_back(value.ref);
        }
    }
    const bool made_up = months == whole.period->months() && parts.size() == periods.size();
    return made_up ? parts : std::vector<CellRef>{};
}

void take_parts(const RawTable& table, RawTotal& total) {
    const RawRow& row = table.rows[total.row];
    if (!is_of_its_rows(table.meanings[total.value.column], *row.period)) return;
    for (const Period::Kind kind : {Period::Kind::month, Period::Kind::quarter}) {
        total.parts = parts_of(table, row, total.value.column, kind);
        if (!total.parts.empty()) return;
    }
}

}  // namespace

void settle_period_totals(RawTable& table, const Configuration& config) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const RawRow& row = table.rows[i];
        if (!row.period || row.period->kind() == Period::Kind::month) continue;
        for (const RawCell& value : row.values) {
            table.totals.push_back({i, value, true, {}, {}, false});
        }
    }
    for (RawTotal& total : table.totals) {
        if (!total.parts.empty()) continue;  // of the places of its row
        total.loose = true;
        if (comes_in_over_time(table, total.value, config)) take_parts(table, total);
    }
    std::erase_if(table.totals, [](const RawTotal& total) { return total.parts.empty(); });
}

}  // namespace tonghop
