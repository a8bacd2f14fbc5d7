// Columns of the mapping that the sheet calls otherwise, or does not have.
#include <algorithm>

#include "base/text.hpp"
#include "drift/column_amender.hpp"
#include "drift/header_likeness.hpp"
#include "normalise/pattern.hpp"

namespace tonghop {
namespace {

constexpr std::string_view kLevelMark = " > ";  // between the levels of a header

// "Biến động trong quý > Chết" and "Tình hình biến động > Chết".
bool same_below(const std::vector<std::string>& patterns, const TableColumn& column,
                const std::optional<Period>& report) {
    return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
        const auto group = pattern.rfind(kLevelMark);
        return group != std::string::npos && column.levels.size() > 1 &&
               Pattern(pattern.substr(group + kLevelMark.size()), report)
                   .matches(column.levels.back());
    });
}

bool is_path(const std::vector<std::string>& patterns) {
    return std::any_of(patterns.begin(), patterns.end(), [](const std::string& pattern) {
        return pattern.find(kLevelMark) != std::string::npos;
    });
}

}  // namespace

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
    const auto& header = spec_.columns[index].header;
    if (same_below(header, *open.column, view_.period())) return Match::same_below;
    const double alike = likeness(header, open.column->levels, *view_.period());
    return alike >= kAlike ? Match::reads_alike : Match::no;
}

OpenColumn* ColumnAmender::only_match(std::size_t index, Match wanted) {
    std::vector<OpenColumn*> rivals;
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
    auto& header = spec_.columns[index].header;
    header.push_back(is_path(header) ? path_pattern(found_, *open.column)
                                     : own_pattern(found_, *open.column));
    open.taken = true;
}

/// Those of `absent` that are left: no open column matches so well, or more than one.
std::vector<std::size_t> ColumnAmender::rename_matches(const std::vector<std::size_t>& absent,
                                                       Match wanted, const std::string& reason) {
    std::vector<std::size_t> left;
    for (const std::size_t index : absent) {
        OpenColumn* open = only_match(index, wanted);
        // Neither of two columns of the mapping that one header may be.
        const bool contested =
            open != nullptr && std::any_of(absent.begin(), absent.end(), [&](std::size_t other) {
                return other != index && match(other, *open) == wanted;
            });
        if (open != nullptr && !contested) {
            rename(index, *open, reason);
        } else {
            left.push_back(index);
        }
    }
    return left;
}

void ColumnAmender::give_up(std::size_t index) {
    ColumnSpec& column = spec_.columns[index];
    if (column.optional) return;
    if (stands_elsewhere(index)) {
        say("column-elsewhere", "other-sheet", nullptr, joined(column.header), "");
        column.optional = true;
        return;
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

void ColumnAmender::match_absent() {
    std::vector<std::size_t> left = absent();
    left = rename_matches(left, Match::same_meaning, "same-meaning");
    left = rename_matches(left, Match::same_below, "same-below");
    left = rename_matches(left, Match::reads_alike, "reads-alike");
    for (const std::size_t index : left) give_up(index);
}

}  // namespace tonghop
