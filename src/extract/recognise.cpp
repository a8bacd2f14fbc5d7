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

bool some_header_matches(const RecognisedSheet& found, const Pattern& pattern) {
    return std::any_of(found.tables.begin(), found.tables.end(), [&](const TableLayout& table) {
        return std::any_of(table.columns.begin(), table.columns.end(),
                           [&](const TableColumn& c) { return pattern.matches_levels(c.levels); });
    });
}

bool extends(const Mapping& mapping, const Mapping& other) {
    const auto& files = mapping.extended;
    return std::find(files.begin(), files.end(), other.file) != files.end();
}

}  // namespace

std::size_t RecognisedSheet::matched() const {
    std::size_t sum = 0;
    for (const TableLayout& table : tables) sum += table.matched;
    return sum;
}

std::uint32_t RecognisedSheet::first_row() const {
    std::uint32_t first = kMaxRows;
    for (const TableLayout& table : tables) first = std::min(first, table.header_first);
    return first;
}

std::vector<MissingSign> missing_signs(const RecogniseRule& rule, const RecognisedSheet& found) {
    using Kind = MissingSign::Kind;
    const Sheet& sheet = *found.sheet;
    std::uint32_t last = 0;
    for (const TableLayout& table : found.tables) last = std::max(last, table.header_last);
    std::vector<MissingSign> missing;
    for (const std::string& text : rule.text) {
        if (!some_cell_matches(sheet, last, Pattern(text))) missing.push_back({Kind::text, text});
    }
    for (const std::string& header : rule.header) {
        if (!some_header_matches(found, Pattern(header))) {
            missing.push_back({Kind::header, header});
        }
    }
    for (const std::string& text : rule.anywhere) {
        if (!some_cell_matches(sheet, kMaxRows, Pattern(text))) {
            missing.push_back({Kind::anywhere, text});
        }
    }
    const bool named = rule.sheet.empty() ||
                       std::any_of(rule.sheet.begin(), rule.sheet.end(), [&](const auto& text) {
                           return Pattern(text).matches(sheet.name());
                       });
    if (!named) missing.push_back({Kind::sheet, rule.sheet.front()});
    return missing;
}

std::optional<RecognisedSheet> recognise(const Sheet& sheet, const std::vector<Mapping>& mappings,
                                         const JudgeOf& judge_of) {
    std::optional<RecognisedSheet> best;
    for (const Mapping& mapping : mappings) {
        RecognisedSheet found{
            &sheet, &mapping, locate_tables(sheet, mapping, std::nullopt, judge_of), {}};
        if (found.tables.empty()) continue;
        const auto& rules = mapping.recognise;
        const bool recognised =
            rules.empty() ||
            std::any_of(rules.begin(), rules.end(), [&](const RecogniseRule& rule) {
                return missing_signs(rule, found).empty();
            });
        if (!recognised) continue;
        if (!best || found.matched() > best->matched() ||
            (found.matched() == best->matched() && extends(mapping, *best->mapping))) {
            best = std::move(found);
        } else if (found.matched() == best->matched() && !extends(*best->mapping, mapping)) {
            best->rivals.push_back(&mapping);
        }
    }
    return best;
}

}  // namespace tonghop
