// Columns of figures that are called otherwise, are new, or stand on another sheet.
#include <algorithm>

#include "drift/column_amender.hpp"
#include "normalise/pattern.hpp"

namespace tonghop {

bool says_the_same(const ColumnMeaning& a, const ColumnMeaning& b) {
    return a.scenario == b.scenario && a.period == b.period && a.place == b.place &&
           a.indicator == b.indicator && a.measure == b.measure && a.check == b.check;
}

std::string joined(const std::vector<std::string>& patterns) {
    std::string text;
    for (const std::string& pattern : patterns) text += (text.empty() ? "" : " / ") + pattern;
    return text;
}

std::size_t ColumnAmender::first_fit(const TableColumn& column) const {
    for (std::size_t i = 0; i < known_; ++i) {
        const auto& header = spec_.columns[i].header;
        const bool fits = std::any_of(header.begin(), header.end(), [&](const auto& pattern) {
            return Pattern(pattern, view_.period()).matches_levels(column.levels);
        });
        if (fits) return i;
    }
    return known_;
}

void amend_columns(const FoundTable& found, const std::vector<const FoundTable*>& elsewhere,
                   Mapping& mapping, FormChanges& changes) {
    TableSpec& spec = mapping.tables[found.table];
    if (spec.pairs || !spec.record.empty()) return;
    ColumnAmender(found, elsewhere, spec, changes).amend();
}

}  // namespace tonghop
