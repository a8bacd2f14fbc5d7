#include "extract/settle_totals.hpp"

#include <algorithm>

#include "extract/label_formula.hpp"
#include "extract/settle_period_totals.hpp"
#include "normalise/outline_number.hpp"

namespace tonghop {
namespace {

class Totals {
 public:
    Totals(RawTable& table, const Configuration& config) : table_(table), config_(config) {}

    /// Of rows that are periods only the columns add up over places.
    void settle_columns() {
        for (RawTotal& total : table_.totals) {
            const ColumnMeaning& meaning = table_.meanings[total.value.column];
            if (meaning.adds_up()) take_columns(total, meaning);
        }
        std::erase_if(table_.totals, [&](const RawTotal& total) {
            return !total.parts.empty() && !is_sum(total);
        });
    }

    void settle(const std::string& place) {
        for (RawTotal& total : table_.totals) {
            const ColumnMeaning& meaning = table_.meanings[total.value.column];
            if (table_.rows[total.row].total) {
                take_rows(total);
            } else if (meaning.adds_up()) {
                take_columns(total, meaning);
            }
        }
        for (std::size_t i = 0; i < table_.rows.size(); ++i) {
            take_formula(i);
            if (table_.rows[i].place == place) take_villages(i);
        }
        std::erase_if(table_.totals, [&](const RawTotal& total) { return !is_sum(total); });
    }

 private:
    void take_columns(RawTotal& total, const ColumnMeaning& meaning) const;
    void take_rows(RawTotal& total) const;
    void take_formula(std::size_t index);
    void take_villages(std::size_t index);
    bool belongs(std::size_t member, std::size_t total) const;
    bool is_within_another(const RawRow& row) const;
    const RawRow* row_called(const std::string& name, std::size_t formula) const;

    const Indicator* indicator_of(const RawCell& value) const {
        return value.target ? config_.indicators.find(table_.target_of(value).indicator) : nullptr;
    }
    bool is_sum(const RawTotal& total) const {
        if (total.parts.empty()) return false;
        const Indicator* indicator = indicator_of(total.value);
        if (table_.meanings[total.value.column].check == DerivedCheck::count) return true;
        return indicator != nullptr && (indicator->over_places.kind == Aggregation::sum ||
                                        indicator->over_places.kind == Aggregation::count_true);
    }

    RawTable& table_;
    const Configuration& config_;
};

// "Toàn xã": the same indicator, scenario and period in the other columns of the row; a count: the
// states that hold, whatever they are of.
void Totals::take_columns(RawTotal& total, const ColumnMeaning& meaning) const {
    for (const RawCell& value : table_.rows[total.row].values) {
        const ColumnMeaning& other = table_.meanings[value.column];
        if (other.adds_up() || other.scenario != meaning.scenario || other.period != meaning.period)
            continue;
        const Indicator* indicator = indicator_of(value);
        const bool counted = indicator->kind == IndicatorKind::boolean;
        const bool same = total.value.target && table_.target_of(value).indicator ==
                                                    table_.target_of(total.value).indicator;
        if (meaning.check == DerivedCheck::count ? counted : same) {
            total.parts.push_back(value.ref);
        }
    }
}

// "I. Khu vực thành thị" adds up the rows below it, "Tổng cộng" all.
bool Totals::belongs(std::size_t member, std::size_t total) const {
    const RawRow& sum = table_.rows[total];
    if (table_.rows[member].total) return false;
    const bool encloses = sum.level != kLevelNone && total + 1 < table_.rows.size() &&
                          table_.rows[total + 1].level > sum.level;
    if (!encloses) return true;
    if (member < total) return false;
    for (std::size_t i = total + 1; i < member; ++i) {
        if (table_.rows[i].total && table_.rows[i].level <= sum.level) return false;
    }
    return table_.rows[member].level > sum.level;
}

// A village whose commune has a row of its own is in the commune's figure.
bool Totals::is_within_another(const RawRow& row) const {
    const auto slash = row.place.find('/');
    if (slash == std::string::npos) return false;
    return std::any_of(table_.rows.begin(), table_.rows.end(), [&](const RawRow& other) {
        return !other.total && other.place == std::string_view(row.place).substr(0, slash);
    });
}

void Totals::take_rows(RawTotal& total) const {
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
        if (!belongs(i, total.row) || is_within_another(table_.rows[i])) continue;
        for (const RawCell& value : table_.rows[i].values) {
            if (value.column == total.value.column) total.parts.push_back(value.ref);
        }
    }
}

// The row that a formula calls "03" or "II": by its code, else by its number, the nearest one
// below.
const RawRow* Totals::row_called(const std::string& name, std::size_t formula) const {
    const auto called = [&](const RawRow& row) {
        return same_row_name(row.code.empty() ? row.number : row.code, name);
    };
    const auto from = table_.rows.begin() + static_cast<std::ptrdiff_t>(formula) + 1;
    const auto below = std::find_if(from, table_.rows.end(), called);
    if (below != table_.rows.end()) return &*below;
    const auto above = std::find_if(table_.rows.begin(), table_.rows.end(), called);
    const bool by_code = above != table_.rows.end() && !above->code.empty();
    return by_code ? &*above : nullptr;
}

void Totals::take_formula(std::size_t index) {
    const RawRow& row = table_.rows[index];
    const auto formula = parse_label_formula(row.formula);
    if (!formula) return;
    const bool of_another_row =
        !formula->total.empty() && !row.code.empty() && !same_row_name(formula->total, row.code);
    if (of_another_row) return;
    std::vector<std::pair<const RawRow*, bool>> parts;
    for (const FormulaPart& part : formula->parts) {
        const RawRow* called = row_called(part.row, index);
        if (called == nullptr || called == &row) return;
        parts.emplace_back(called, part.minus);
    }
    for (const RawCell& value : row.values) {
        RawTotal total{index, value, true, {}, {}, false};
        for (const auto& [part, minus] : parts) {
            for (const RawCell& cell : part->values) {
                if (cell.column == value.column) {
                    (minus ? total.less : total.parts).push_back(cell.ref);
                }
            }
        }
        if (total.parts.size() + total.less.size() == parts.size()) {
            table_.totals.push_back(std::move(total));
        }
    }
}

// "Xã Vũ Lễ" above or below its villages: a figure of its own, and what they come to.
void Totals::take_villages(std::size_t index) {
    const std::string front = table_.rows[index].place + '/';
    for (const RawCell& value : table_.rows[index].values) {
        RawTotal total{index, value, true, {}, {}, true};
        for (const RawRow& row : table_.rows) {
            if (row.total || !row.place.starts_with(front)) continue;
            for (const RawCell& part : row.values) {
                if (part.column == value.column) total.parts.push_back(part.ref);
            }
        }
        if (total.parts.size() > 1) table_.totals.push_back(std::move(total));
    }
}

}  // namespace

void settle_totals(RawTable& table, const Configuration& config, const std::string& place) {
    if (table.layout.spec->has_period_rows()) {
        Totals(table, config).settle_columns();
        settle_period_totals(table, config);
    } else {
        Totals(table, config).settle(place);
    }
}

}  // namespace tonghop
