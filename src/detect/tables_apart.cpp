#include "detect/tables_apart.hpp"

#include <algorithm>

#include "detect/header_pattern.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {
namespace {

bool has_title(const TableDraft& table, const std::string& title) {
    return std::find(table.titles.begin(), table.titles.end(), title) != table.titles.end();
}

// The nearest title that no table of another kind has; empty if there is none.
std::string own_title(const TableDraft& table, const TableKinds& kinds, std::size_t kind) {
    for (auto title = table.titles.rbegin(); title != table.titles.rend(); ++title) {
        bool shared = find_sheet_unit(*title).has_value();
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            if (i == kind) continue;
            shared = shared || std::any_of(kinds[i].begin(), kinds[i].end(),
                                           [&](const auto* o) { return has_title(*o, *title); });
        }
        if (!shared) return *title;
    }
    return {};
}

}  // namespace

void tell_tables_apart(SheetDraft& draft) {
    if (draft.tables.size() < 2) return;
    for (TableDraft& table : draft.tables) {
        for (auto title = table.titles.rbegin(); title != table.titles.rend(); ++title) {
            const bool shared = std::any_of(
                draft.tables.begin(), draft.tables.end(),
                [&](const auto& other) { return &other != &table && has_title(other, *title); });
            if (shared || find_sheet_unit(*title)) continue;
            table.spec.below = {pattern_of(*title, draft.heading.period)};
            break;
        }
    }
}

void tell_kinds_apart(const TableKinds& kinds, const std::optional<Period>& report,
                      std::vector<TableSpec>& tables) {
    if (tables.size() < 2) return;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        tables[i].optional = true;
        std::vector<std::string> below;
        for (const TableDraft* table : kinds[i]) {
            const std::string title = own_title(*table, kinds, i);
            if (title.empty()) continue;
            const std::string pattern = pattern_of(title, report);
            const bool known = std::find(below.begin(), below.end(), pattern) != below.end();
            if (!known) below.push_back(pattern);
        }
        if (below.size() >= 1 && below.size() + 1 > kinds[i].size()) tables[i].below = below;
    }
}

}  // namespace tonghop
