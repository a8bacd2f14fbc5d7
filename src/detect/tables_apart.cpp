#include "detect/tables_apart.hpp"

#include <algorithm>

#include "detect/header_pattern.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {
namespace {

bool has_title(const TableDraft& table, const std::string& title) {
    return std::find(table.titles.begin(), table.titles.end(), title) != table.titles.end();
}

// The nearest title of `table` that is its own; empty if there is none.
template <typename IsShared>
std::string own_title(const TableDraft& table, IsShared is_shared) {
    const auto own = std::find_if(
        table.titles.rbegin(), table.titles.rend(),
        [&](const std::string& title) { return !find_sheet_unit(title) && !is_shared(title); });
    return own == table.titles.rend() ? std::string() : *own;
}

// Whether a table of another kind than `kind` has it too.
bool is_of_other_kind(const std::string& title, const TableKinds& kinds, std::size_t kind) {
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const bool there = std::any_of(kinds[i].begin(), kinds[i].end(),
                                       [&](const auto* table) { return has_title(*table, title); });
        if (i != kind && there) return true;
    }
    return false;
}

}  // namespace

void tell_tables_apart(SheetDraft& draft) {
    if (draft.tables.size() < 2) return;
    for (TableDraft& table : draft.tables) {
        const std::string title = own_title(table, [&](const std::string& one) {
            return std::any_of(draft.tables.begin(), draft.tables.end(), [&](const auto& other) {
                return &other != &table && has_title(other, one);
            });
        });
        if (!title.empty()) table.spec.below = {pattern_of(title, draft.heading.period)};
    }
}

void tell_kinds_apart(const TableKinds& kinds, const std::optional<Period>& report,
                      std::vector<TableSpec>& tables) {
    if (tables.size() < 2) return;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        tables[i].optional = true;
        std::vector<std::string> below;
        for (const TableDraft* table : kinds[i]) {
            const std::string title = own_title(
                *table, [&](const std::string& one) { return is_of_other_kind(one, kinds, i); });
            if (title.empty()) continue;
            const std::string pattern = pattern_of(title, report);
            const bool known = std::find(below.begin(), below.end(), pattern) != below.end();
            if (!known) below.push_back(pattern);
        }
        if (below.size() >= 1 && below.size() + 1 > kinds[i].size()) tables[i].below = below;
    }
}

}  // namespace tonghop
