// Columns of the sheet that no column of the mapping is.
#include <algorithm>

#include "drift/column_amender.hpp"

namespace tonghop {
namespace {

constexpr int kSure = 80;  // confidence from which a detected column is added

}  // namespace

const ColumnSpec* ColumnAmender::said_already(const OpenColumn& open) const {
    for (std::size_t i = 0; i < spec_.columns.size(); ++i) {
        TableColumn as = *open.column;
        as.spec = i;
        const bool same = !spec_.columns[i].ignore && open.seen->role == ColumnRole::value &&
                          says_the_same(view_.meaning_as(as, spec_), open.seen->meaning);
        if (same) return &spec_.columns[i];
    }
    return nullptr;
}

void ColumnAmender::add_new() {
    for (OpenColumn& open : open_) {
        if (open.taken || open.figures == 0) continue;
        const std::string header = open.column->header();
        if (!open.seen || open.seen->confidence < kSure) {
            say("column-added", "not-understood", open.column, "", header).settled = false;
            continue;
        }
        if (const ColumnSpec* same = said_already(open)) {
            say("column-added", "said-already", open.column, joined(same->header), header).settled =
                false;
            continue;
        }
        ColumnSpec column = *open.seen->spec;
        column.header = {own_pattern(found_, *open.column)};
        // Workbooks of before have no such column.
        column.optional = true;
        added_.emplace_back(first_fit(*open.column), std::move(column));
        say("column-added", open.seen->role == ColumnRole::ignored ? "no-figures" : "understood",
            open.column, "", header);
    }
    std::stable_sort(added_.begin(), added_.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
}

}  // namespace tonghop
