#include "extract/recognise.hpp"

#include <algorithm>

#include "normalise/pattern.hpp"

namespace tonghop {
namespace {

bool some_cell_matches(const Sheet& sheet, std::uint32_t last_row, const Pattern& pattern) {
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row > last_row) return false;
        if (cell.type == CellType::text && pattern.matches(cell.text)) return true;
    }
    return false;
}

bool some_header_matches(const TableLayout& layout, const Pattern& pattern) {
    return std::any_of(layout.columns.begin(), layout.columns.end(),
                       [&](const TableColumn& c) { return pattern.matches_levels(c.levels); });
}

bool holds(const RecogniseRule& rule, const Sheet& sheet, const TableLayout& layout) {
    const bool texts = std::all_of(rule.text.begin(), rule.text.end(), [&](const auto& text) {
        return some_cell_matches(sheet, layout.header_last, Pattern(text));
    });
    const bool headers = std::all_of(rule.header.begin(), rule.header.end(), [&](const auto& text) {
        return some_header_matches(layout, Pattern(text));
    });
    const bool named = rule.sheet.empty() ||
                       std::any_of(rule.sheet.begin(), rule.sheet.end(), [&](const auto& text) {
                           return Pattern(text).matches(sheet.name());
                       });
    return texts && headers && named;
}

}  // namespace

std::optional<RecognisedSheet> recognise(const Sheet& sheet, const std::vector<Mapping>& mappings) {
    std::optional<RecognisedSheet> best;
    for (const Mapping& mapping : mappings) {
        auto layout = locate_table(sheet, mapping.table, std::nullopt);
        if (!layout) continue;
        const auto& rules = mapping.recognise;
        const bool recognised = rules.empty() || std::any_of(rules.begin(), rules.end(),
                                                             [&](const RecogniseRule& rule) {
                                                                 return holds(rule, sheet, *layout);
                                                             });
        if (!recognised) continue;
        if (!best || layout->matched > best->layout.matched) {
            best = RecognisedSheet{&sheet, &mapping, std::move(*layout)};
        }
    }
    return best;
}

}  // namespace tonghop
