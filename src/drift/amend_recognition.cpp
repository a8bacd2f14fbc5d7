#include "drift/amend_recognition.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "config/captures.hpp"
#include "detect/header_pattern.hpp"
#include "drift/header_likeness.hpp"

namespace tonghop {
namespace {

using Kind = MissingSign::Kind;

// The column headers by which the form is known anew, as the mapping has them.
std::vector<std::string> headers_of(const RecognisedSheet& found,
                                    const std::optional<Period>& report) {
    std::vector<std::string> headers;
    const auto add = [&](const TableColumn& column, const std::vector<std::string>& patterns) {
        for (const std::string& pattern : patterns) {
            if (is_family(pattern) || !Pattern(pattern, report).matches_levels(column.levels)) {
                continue;
            }
            const bool known = std::find(headers.begin(), headers.end(), pattern) != headers.end();
            if (!known) headers.push_back(pattern);
            return;
        }
    };
    for (const TableLayout& table : found.tables) {
        for (const TableColumn& column : table.columns) {
            if (column.role == ColumnRole::label) add(column, table.spec->label());
            if (column.role == ColumnRole::value) {
                add(column, table.spec->columns[column.spec].header);
            }
        }
    }
    return headers;
}

/// A rule, and what of it the sheet lacks.
struct NearRule {
    std::size_t index = 0;
    std::vector<MissingSign> missing;
};

std::optional<NearRule> nearest_rule(const RecognisedSheet& found) {
    std::optional<NearRule> best;
    const auto& rules = found.mapping->recognise;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        auto missing = missing_signs(rules[i], found);
        if (!best || missing.size() < best->missing.size()) best = NearRule{i, std::move(missing)};
    }
    return best;
}

const Cell* text_like(const RecognisedSheet& found, const MissingSign& sign, const Period& report) {
    const std::uint32_t last = sign.kind == Kind::anywhere ? kMaxRows : found.first_row() - 1;
    const Cell* best = nullptr;
    double alike = 0;
    bool twice = false;
    for (const Cell& cell : found.sheet->cells()) {
        if (cell.ref.row > last || found.first_row() == 0) break;
        if (cell.type != CellType::text) continue;
        const double now = likeness(sign.pattern, cell.text, report);
        if (now < kAlike || now < alike) continue;
        twice = now == alike;
        alike = now;
        best = &cell;
    }
    return twice ? nullptr : best;
}

void replace(std::vector<std::string>& patterns, const std::string& old, const std::string& now) {
    std::replace(patterns.begin(), patterns.end(), old, now);
}

}  // namespace

RecognisedSheet tables_on(const SheetView& view, const Mapping& mapping) {
    const LabelIndex labels(mapping, view.names());
    // As the run does it before it knows the period.
    return {&view.sheet(),
            &mapping,
            locate_tables(view.sheet(), mapping, std::nullopt,
                          [&](const Mapping&, const TableSpec& spec) {
                              return judge_for(spec, nullptr, labels);
                          }),
            {}};
}

bool is_recognised(const RecognisedSheet& found) {
    const auto& rules = found.mapping->recognise;
    return rules.empty() || std::any_of(rules.begin(), rules.end(), [&](const auto& rule) {
               return missing_signs(rule, found).empty();
           });
}

void amend_recognition(const SheetView& view, const RecognisedSheet& found, bool second,
                       Mapping& mapping, FormChanges& changes) {
    const auto near = nearest_rule(found);
    const auto say = [&](const char* code, const char* reason, std::optional<CellRef> cell,
                         const std::string& before, const std::string& now) {
        changes.push_back({code, reason, view.source(cell), before, now, true, true});
    };
    const bool renamed = near && std::all_of(near->missing.begin(), near->missing.end(),
                                             [](auto& sign) { return sign.kind == Kind::sheet; });
    if (renamed) {
        RecogniseRule& rule = mapping.recognise[near->index];
        say(second ? "sheet-split" : "sheet-renamed", "same-tables", std::nullopt,
            rule.sheet.front(), view.sheet().name());
        rule.sheet.push_back(pattern_of(view.sheet().name(), view.period()));
        return;
    }
    // The rule once more, with the texts that read like its own.
    std::optional<RecogniseRule> rule;
    if (near && view.period() && !second) {
        rule = mapping.recognise[near->index];
        FormChanges own;
        for (const MissingSign& sign : near->missing) {
            const Cell* cell = sign.kind == Kind::text || sign.kind == Kind::anywhere
                                   ? text_like(found, sign, *view.period())
                                   : nullptr;
            if (cell == nullptr) {
                rule.reset();
                break;
            }
            const std::string text = squeeze(cell->text);
            replace(sign.kind == Kind::text ? rule->text : rule->anywhere, sign.pattern,
                    pattern_of(text, view.period()));
            own.push_back({"title-changed", "reads-alike", view.source(cell->ref), sign.pattern,
                           text, true, true});
        }
        if (rule) changes.insert(changes.end(), own.begin(), own.end());
    }
    if (!rule) {
        rule.emplace();
        rule->header = headers_of(found, view.period());
        std::string headers;
        for (const std::string& header : rule->header) {
            headers += (headers.empty() ? "" : ", ") + header;
        }
        std::string before;
        if (near) {
            for (const MissingSign& sign : near->missing) {
                before += (before.empty() ? "" : ", ") + sign.pattern;
            }
        }
        say(second ? "sheet-split" : "form-unknown", "same-headers", std::nullopt, before, headers);
    }
    mapping.recognise.push_back(std::move(*rule));
}

}  // namespace tonghop
