// Columns of figures that are called otherwise, are new, or stand on another sheet.
#include <algorithm>

#include "base/text.hpp"
#include "drift/found_table.hpp"
#include "drift/header_likeness.hpp"
#include "normalise/pattern.hpp"

namespace tonghop {
namespace {

constexpr int kSure = 80;  // confidence from which a detected column is added

/// A column of the sheet that no column of the mapping takes; below groups of the mapping, all that
/// are called so.
struct OpenColumn {
    const TableColumn* column = nullptr;
    std::optional<SeenColumn> seen;
    std::size_t figures = 0;
    bool taken = false;
};

enum class Match { no, reads_alike, same_meaning };

bool says_the_same(const ColumnMeaning& a, const ColumnMeaning& b) {
    return a.scenario == b.scenario && a.period == b.period && a.place == b.place &&
           a.indicator == b.indicator && a.measure == b.measure && a.check == b.check;
}

std::string joined(const std::vector<std::string>& patterns) {
    std::string text;
    for (const std::string& pattern : patterns) text += (text.empty() ? "" : " / ") + pattern;
    return text;
}

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
    void settle_tied();
    void look_at(const TableColumn& column);
    std::vector<std::size_t> absent() const;
    bool stands_elsewhere(std::size_t index) const;
    void match_absent();
    Match match(std::size_t index, const OpenColumn& open) const;
    /// The one open column that matches so well, if no other does; `rivals` are all that do.
    OpenColumn* only_match(std::size_t index, Match wanted, std::vector<OpenColumn*>& rivals);
    void rename(std::size_t index, OpenColumn& open, const std::string& reason);
    void add_new();
    std::size_t first_fit(const TableColumn& column) const;
    FormChange& say(std::string code, std::string reason, const TableColumn* column,
                    std::string before, std::string now) {
        std::optional<CellRef> cell = found_.layout.label;
        if (column != nullptr) cell = view_.header_cell(found_.layout, column->column);
        return changes_.emplace_back(FormChange{std::move(code), std::move(reason),
                                                view_.source(cell), std::move(before),
                                                std::move(now), true, true});
    }

    const FoundTable& found_;
    const SheetView& view_;
    const std::vector<const FoundTable*>& elsewhere_;
    TableSpec& spec_;
    std::size_t known_;  // columns that the mapping had
    FormChanges& changes_;
    std::vector<OpenColumn> open_;
    std::vector<std::pair<std::size_t, ColumnSpec>> added_;  // and before which one
};

// Two columns that one of the mapping fits: the one that says what the mapping means by it.
void ColumnAmender::settle_tied() {
    for (const auto& tied : found_.layout.tied) {
        const TableColumn& first = found_.layout.columns[tied.front()];
        const std::size_t index = first_fit(first);
        std::vector<const TableColumn*> same;
        std::string headers;
        for (const std::size_t i : tied) {
            const TableColumn& column = found_.layout.columns[i];
            headers += (headers.empty() ? "" : " / ") + column.header();
            TableColumn as = column;
            as.spec = index;
            const auto seen = view_.column_at(found_.layout.label, column.column);
            if (!seen || index >= known_) continue;
            if (says_the_same(view_.meaning_as(as, spec_), seen->meaning)) same.push_back(&column);
        }
        if (same.size() != 1) {
            say("columns-tied", "several-alike", &first,
                index < known_ ? joined(spec_.columns[index].header) : "", headers)
                .settled = false;
            continue;
        }
        say("columns-tied", "same-meaning", same.front(), joined(spec_.columns[index].header),
            same.front()->header());
        auto& header = spec_.columns[index].header;
        header.insert(header.begin(), own_pattern(found_, *same.front()));
    }
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

void ColumnAmender::look_at(const TableColumn& column) {
    const bool figures = column.role == ColumnRole::value || column.role == ColumnRole::check ||
                         column.role == ColumnRole::ignored;
    const bool row = !figures && column.role != ColumnRole::unclaimed;
    if (column.levels.empty() || row || (figures && column.spec < known_)) return;
    const auto& tied = found_.layout.tied;
    const auto index = static_cast<std::size_t>(&column - found_.layout.columns.data());
    const bool settled =
        first_fit(column) < known_ &&
        std::any_of(tied.begin(), tied.end(), [&](const auto& columns) {
            return std::find(columns.begin(), columns.end(), index) != columns.end();
        });
    if (settled) {
        // The one of them that was told apart, or none of which anything is known.
        const auto& header = spec_.columns[first_fit(column)].header;
        if (header.front() == own_pattern(found_, column)) return;
    }
    OpenColumn open{&column, view_.column_at(found_.layout.label, column.column), 0, false};
    for (const Cell& cell : view_.sheet().cells()) {
        const bool below = cell.ref.column == column.column &&
                           cell.ref.row > found_.layout.header_last &&
                           cell.ref.row <= found_.layout.last_row;
        if (below && !squeeze(cell.shown).empty()) ++open.figures;
    }
    // The columns that say what rows are about were taken before.
    const auto is_row_column = [&](const std::vector<std::string>& patterns) {
        return std::any_of(patterns.begin(), patterns.end(), [&](const auto& pattern) {
            return Pattern(pattern, view_.period()).matches_levels(column.levels);
        });
    };
    for (const auto& patterns :
         {spec_.unit, spec_.outline, spec_.code, spec_.period, spec_.scenario, spec_.label()}) {
        if (is_row_column(patterns)) return;
    }
    open_.push_back(std::move(open));
}

bool ColumnAmender::stands_elsewhere(std::size_t index) const {
    return std::any_of(elsewhere_.begin(), elsewhere_.end(), [&](const FoundTable* other) {
        const auto& absent = other->layout.absent;
        return other->as_mapped && other->view->period() == view_.period() &&
               std::find(absent.begin(), absent.end(), index) == absent.end();
    });
}

// Columns of the mapping that no column of the sheet is; optional ones too, for they may be called
// otherwise.
std::vector<std::size_t> ColumnAmender::absent() const {
    std::vector<std::size_t> absent;
    for (std::size_t i = 0; i < known_; ++i) {
        if (spec_.columns[i].ignore) continue;
        const auto& columns = found_.layout.columns;
        const bool there = std::any_of(columns.begin(), columns.end(), [&](const auto& column) {
            const bool figures =
                column.role == ColumnRole::value || column.role == ColumnRole::check;
            return figures && column.spec == i;
        });
        const auto& tied = found_.layout.tied;
        const bool twice = std::any_of(tied.begin(), tied.end(), [&](const auto& group) {
            return first_fit(columns[group.front()]) == i;
        });
        if (!there && !twice) absent.push_back(i);
    }
    return absent;
}

Match ColumnAmender::match(std::size_t index, const OpenColumn& open) const {
    if (open.taken || !view_.period()) return Match::no;
    TableColumn as = *open.column;
    as.spec = index;
    if (open.seen) {
        const bool same = says_the_same(view_.meaning_as(as, spec_), open.seen->meaning);
        return same ? Match::same_meaning : Match::no;
    }
    const double alike =
        likeness(spec_.columns[index].header, open.column->levels, *view_.period());
    return alike >= kAlike ? Match::reads_alike : Match::no;
}

OpenColumn* ColumnAmender::only_match(std::size_t index, Match wanted,
                                      std::vector<OpenColumn*>& rivals) {
    rivals.clear();
    for (OpenColumn& open : open_) {
        if (match(index, open) == wanted) rivals.push_back(&open);
    }
    if (rivals.size() == 1) return rivals.front();
    // One header below several groups is one column of the mapping.
    const bool family =
        rivals.size() > 1 && std::all_of(rivals.begin(), rivals.end(), [&](const OpenColumn* open) {
            return !open->column->groups.empty() &&
                   fold(open->column->levels.back()) == fold(rivals.front()->column->levels.back());
        });
    if (!family) return nullptr;
    for (OpenColumn* open : rivals) open->taken = open != rivals.front();
    return rivals.front();
}

void ColumnAmender::rename(std::size_t index, OpenColumn& open, const std::string& reason) {
    say("column-renamed", reason, open.column, joined(spec_.columns[index].header),
        open.column->header());
    spec_.columns[index].header.push_back(own_pattern(found_, *open.column));
    open.taken = true;
}

void ColumnAmender::match_absent() {
    std::vector<std::size_t> left = absent();
    for (const auto& [wanted, reason] : {std::pair(Match::same_meaning, "same-meaning"),
                                         std::pair(Match::reads_alike, "reads-alike")}) {
        std::vector<std::size_t> unsettled;
        const std::vector<std::size_t> asked = left;
        for (const std::size_t index : asked) {
            std::vector<OpenColumn*> rivals;
            OpenColumn* open = only_match(index, wanted, rivals);
            // Neither of two columns of the mapping that one header may be.
            const bool contested =
                open != nullptr && std::any_of(asked.begin(), asked.end(), [&](std::size_t other) {
                    return other != index && match(other, *open) == wanted;
                });
            if (open != nullptr && !contested) {
                rename(index, *open, reason);
            } else {
                unsettled.push_back(index);
            }
        }
        left = std::move(unsettled);
    }
    for (const std::size_t index : left) {
        const ColumnSpec& column = spec_.columns[index];
        if (column.optional) continue;
        if (stands_elsewhere(index)) {
            say("column-elsewhere", "other-sheet", nullptr, joined(column.header), "");
            spec_.columns[index].optional = true;
            continue;
        }
        std::string headers;
        for (const OpenColumn& open : open_) {
            if (!open.taken && match(index, open) != Match::no) {
                headers += (headers.empty() ? "" : " / ") + open.column->header();
            }
        }
        say("column-absent", headers.empty() ? "nothing-alike" : "several-alike", nullptr,
            joined(column.header), headers)
            .settled = false;
    }
}

void ColumnAmender::add_new() {
    for (OpenColumn& open : open_) {
        if (open.taken || open.figures == 0) continue;
        const std::string header = open.column->header();
        if (!open.seen || open.seen->confidence < kSure) {
            say("column-added", "not-understood", open.column, "", header).settled = false;
            continue;
        }
        const auto same = std::find_if(spec_.columns.begin(), spec_.columns.end(), [&](auto& c) {
            TableColumn as = *open.column;
            as.spec = static_cast<std::size_t>(&c - spec_.columns.data());
            return !c.ignore && open.seen->role == ColumnRole::value &&
                   says_the_same(view_.meaning_as(as, spec_), open.seen->meaning);
        });
        if (same != spec_.columns.end()) {
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

}  // namespace

void amend_columns(const FoundTable& found, const std::vector<const FoundTable*>& elsewhere,
                   Mapping& mapping, FormChanges& changes) {
    TableSpec& spec = mapping.tables[found.table];
    if (spec.pairs || !spec.record.empty()) return;
    ColumnAmender(found, elsewhere, spec, changes).amend();
}

}  // namespace tonghop
