// A row of the header that holds units of measure and nothing else: "(ha)" below "DT".
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace tonghop {

/// Whether the last of a column's header texts is such a unit of measure. `left` and `right`: the
/// texts of the columns beside it, if any; below one title with them the unit of measure tells the
/// columns apart, and is a level like others.
bool ends_on_unit_row(const std::vector<std::string>& levels, const std::vector<std::string>* left,
                      const std::vector<std::string>* right);

/// Makes such a level the `unit` of its column. Says which of `columns`, in order from left to
/// right, had one.
template <typename Column>
std::vector<bool> take_unit_row(std::vector<Column>& columns) {
    std::vector<bool> own;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        own.push_back(ends_on_unit_row(columns[i].levels, i > 0 ? &columns[i - 1].levels : nullptr,
                                       i + 1 < columns.size() ? &columns[i + 1].levels : nullptr));
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!own[i]) continue;
        columns[i].unit = std::move(columns[i].levels.back());
        columns[i].levels.pop_back();
    }
    return own;
}

}  // namespace tonghop
