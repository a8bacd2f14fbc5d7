// The tables of a marked sheet: which marks are of which, and what the table as a whole is.
#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "detect/header_pattern.hpp"
#include "teach/table_teacher.hpp"

namespace tonghop {

MarkedTable TableTeacher::learn(std::vector<Mark> own) {
    find_header(own);
    start_from_detection();
    take_row_columns(own);
    std::map<CellRef, const Mark*> taken;
    for (const Mark& mark : own) {
        if (mark.cell == label_.cell && mark.kind == label_.kind) continue;
        const bool header =
            mark.cell.row >= table_.header_first && mark.cell.row <= table_.header_last;
        if (!header) {
            if (mark.kind == MarkKind::last_row) teach_end(mark);
            table_.rows.push_back(mark);
            continue;
        }
        const CellRange* merge = cells().merge_at(mark.cell);
        if (merge != nullptr && merge->first.column != merge->last.column) {
            sheet_.complain("several-columns", mark);
            continue;
        }
        const auto [earlier, first] = taken.emplace(CellRef{0, mark.cell.column}, &mark);
        if (!first || mark.cell.column == label_.cell.column) {
            sheet_.complain("contradicts", mark, first ? label_.written : earlier->second->written);
            continue;
        }
        teach_column(mark);
    }
    return std::move(table_);
}

void TableTeacher::start_from_detection() {
    if (const TableLayout* detected = sheet_.view.table_at(label_.cell)) {
        table_.spec = *detected->spec;
    }
    table_.label = label_.cell;
    table_.spec.where.clear();
    table_.spec.below.clear();
    table_.spec.optional = false;
    const std::string pattern = pattern_of_column(label_.cell.column);
    const bool places = label_.kind == MarkKind::place;
    table_.spec.indicator = places ? std::vector<std::string>() : std::vector{pattern};
    if (places || !table_.spec.scenario.empty()) {
        table_.spec.place = places ? std::vector{pattern} : table_.spec.place;
    } else {
        table_.spec.place.clear();
    }
    if (places && table_.spec.total.empty()) {
        table_.spec.total = {"Tổng*", "Cộng*", "Toàn*", "Khu vực*", "Chung*"};
    }
    take_away(label_.cell.column);
    table_.headers.push_back(pattern);
}

// The first text of the row below the last one tells where the table ends; a table that ends with
// the sheet needs no telling.
void TableTeacher::teach_end(const Mark& mark) {
    std::optional<std::uint32_t> next;
    for (const Cell& cell : cells().cells()) {
        if (cell.ref.row <= mark.cell.row || cell.ref.row > last_row_) continue;
        if (next && cell.ref.row != *next) break;
        next = cell.ref.row;
        if (cell.type != CellType::text || squeeze(cell.text).empty()) continue;
        table_.spec.end = {pattern_of(squeeze(cell.text), sheet_.view.period())};
        table_.spec.extent = Extent::bounded;
        return;
    }
    if (next) sheet_.complain("no-end", mark);
}

namespace {

// "xã" on a title is whose report it is: no value to the right of it is marked.
bool is_alone(const MarkedSheet& sheet, const Mark& mark) {
    return std::none_of(sheet.marks.begin(), sheet.marks.end(), [&](const Mark& other) {
        return other.kind == MarkKind::value &&
               other.cell.row < mark.cell.row + kMarkedHeaderRows &&
               mark.cell.row < other.cell.row + kMarkedHeaderRows &&
               other.cell.column > mark.cell.column &&
               is_header_text(sheet.view.sheet(), other.cell);
    });
}

// A table begins where its labels do; where no indicators are marked, where its places do.
std::vector<const Mark*> labels_of_tables(const MarkedSheet& sheet) {
    std::vector<const Mark*> labels;
    for (const MarkKind kind : {MarkKind::label, MarkKind::place}) {
        if (!labels.empty()) break;
        for (const Mark& mark : sheet.marks) {
            if (mark.kind != kind) continue;
            const bool title =
                kind == MarkKind::place && (is_alone(sheet, mark) || !mark.detail.empty());
            if (!title) labels.push_back(&mark);
        }
    }
    return labels;
}

// Above the label only what can be a header, not the titles.
bool may_stand_above(MarkKind kind) {
    return kind == MarkKind::value || kind == MarkKind::check || kind == MarkKind::unit ||
           kind == MarkKind::outline || kind == MarkKind::ignore;
}

/// The marks of the table of `label` down to row `end`.
std::vector<Mark> marks_of(const MarkedSheet& sheet, CellRef label, std::uint32_t end) {
    const std::uint32_t begin =
        label.row + 1 < kMarkedHeaderRows ? 0 : label.row + 1 - kMarkedHeaderRows;
    std::vector<Mark> own;
    for (const Mark& mark : sheet.marks) {
        const bool above = mark.cell.row < label.row;
        if (mark.cell.row < begin || mark.cell.row > end) continue;
        if (!above || may_stand_above(mark.kind)) own.push_back(mark);
    }
    return own;
}

}  // namespace

std::vector<MarkedTable> learn_tables(const MarkedSheet& sheet) {
    const auto labels = labels_of_tables(sheet);
    std::vector<MarkedTable> tables;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Mark& label = *labels[i];
        if (i > 0 && label.cell.row < labels[i - 1]->cell.row + kMarkedHeaderRows) {
            sheet.complain("contradicts", label, labels[i - 1]->written);
            continue;
        }
        const std::uint32_t end =
            i + 1 < labels.size() ? labels[i + 1]->cell.row - 1 : kMaxRows - 1;
        tables.push_back(TableTeacher(sheet, label, end).learn(marks_of(sheet, label.cell, end)));
    }
    return tables;
}

}  // namespace tonghop
