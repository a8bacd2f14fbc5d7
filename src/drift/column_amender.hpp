// What becomes of the columns of figures of one table. Private to amend_columns.cpp and the files
// that hold one part each.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "drift/found_table.hpp"

namespace tonghop {

/// A column of the sheet that no column of the mapping takes; below groups of the mapping, all that
/// are called so.
struct OpenColumn {
    const TableColumn* column = nullptr;
    std::optional<SeenColumn> seen;
    std::size_t figures = 0;
    bool taken = false;
};

/// How a column of the sheet may be one of the mapping.
enum class Match {
    no,
    reads_alike,
    same_below,  ///< the header itself is the same, below a group of another name
    same_meaning
};

/// Whether two columns say the same scenario, period, place and indicator.
bool says_the_same(const ColumnMeaning& a, const ColumnMeaning& b);

/// "Lũy kế* / LK {month} tháng"
std::string joined(const std::vector<std::string>& patterns);

class ColumnAmender {
 public:
    ColumnAmender(const FoundTable& found, const std::vector<const FoundTable*>& elsewhere,
                  TableSpec& spec, FormChanges& changes)
        : found_(found),
          view_(*found.view),
          elsewhere_(elsewhere),
          spec_(spec),
          known_(spec.columns.size()),
          changes_(changes) {}

    void amend() {
        settle_tied();
        for (const TableColumn& column : found_.layout.columns) look_at(column);
        match_absent();
        add_new();
        for (std::size_t i = 0; i < added_.size(); ++i) {
            auto& [before, column] = added_[i];
            const auto at = static_cast<std::ptrdiff_t>(before + i);
            spec_.columns.insert(spec_.columns.begin() + at, std::move(column));
        }
    }

 private:
    // amend_columns.cpp: what there is of a column
    std::size_t first_fit(const TableColumn& column) const;
    FormChange& say(std::string code, std::string reason, const TableColumn* column,
                    std::string before, std::string now) {
        std::optional<CellRef> cell = found_.layout.label;
        if (column != nullptr) cell = view_.header_cell(found_.layout, column->column);
        return changes_.emplace_back(FormChange{std::move(code), std::move(reason),
                                                view_.source(cell), std::move(before),
                                                std::move(now), true, true});
    }

    // open_columns.cpp: columns of the sheet that the mapping does not take, or not for sure
    void settle_tied();
    void look_at(const TableColumn& column);
    bool is_settled(const TableColumn& column) const;
    bool says_what_rows_are(const TableColumn& column) const;

    // absent_columns.cpp: columns of the mapping that are called otherwise, or are gone
    std::vector<std::size_t> absent() const;
    bool stands_elsewhere(std::size_t index) const;
    void match_absent();
    std::vector<std::size_t> rename_matches(const std::vector<std::size_t>& absent, Match wanted,
                                            const std::string& reason);
    void give_up(std::size_t index);
    Match match(std::size_t index, const OpenColumn& open) const;
    /// The one open column that matches so well, if no other does.
    OpenColumn* only_match(std::size_t index, Match wanted);
    void rename(std::size_t index, OpenColumn& open, const std::string& reason);

    // new_columns.cpp
    void add_new();
    const ColumnSpec* said_already(const OpenColumn& open) const;

    const FoundTable& found_;
    const SheetView& view_;
    const std::vector<const FoundTable*>& elsewhere_;
    TableSpec& spec_;
    std::size_t known_;  // columns that the mapping had
    FormChanges& changes_;
    std::vector<OpenColumn> open_;
    std::vector<std::pair<std::size_t, ColumnSpec>> added_;  // and before which one
};

}  // namespace tonghop
