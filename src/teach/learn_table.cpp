#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "config/captures.hpp"
#include "detect/column_time.hpp"
#include "detect/header_pattern.hpp"
#include "detect/row_columns.hpp"
#include "extract/header_levels.hpp"
#include "normalise/pattern.hpp"
#include "teach/learn_parts.hpp"
#include "teach/value_mark.hpp"

namespace tonghop {
namespace {

constexpr std::uint32_t kHeaderRows = 4;  // as extract looks for

// Figures stand below headers; a number among headers is a year or the number of a month.
bool is_header_text(const Sheet& sheet, CellRef cell) {
    const Cell* marked = sheet.at_merged(cell);
    return marked != nullptr && marked->type == CellType::text;
}

bool is_row_mark(MarkKind kind) {
    return kind == MarkKind::indicator || kind == MarkKind::first_row || kind == MarkKind::last_row;
}

std::uint32_t bottom_of(const Sheet& sheet, CellRef cell) {
    const CellRange* merge = sheet.merge_at(cell);
    return merge == nullptr ? cell.row : merge->last.row;
}

class TableTeacher {
 public:
    TableTeacher(const MarkedSheet& sheet, const Mark& label, std::uint32_t last_row)
        : sheet_(sheet), label_(label), last_row_(last_row) {}

    /// `own` are the marks from this table's header down to the next one's.
    MarkedTable learn(std::vector<Mark> own);

 private:
    const Sheet& cells() const { return sheet_.view.sheet(); }
    void find_header(const std::vector<Mark>& own);
    std::vector<std::string> levels_of(std::uint32_t column) const;
    std::string pattern_of_column(std::uint32_t column) const;
    void start_from_detection();
    void take_row_columns(const std::vector<Mark>& own);
    void take_away(std::uint32_t column);
    void teach_column(const Mark& mark);
    void teach_value(const Mark& mark);
    void teach_check(const Mark& mark);
    void put_first(ColumnSpec column) {
        table_.spec.columns.insert(table_.spec.columns.begin() + taught_++, std::move(column));
    }
    void set_role(const Mark& mark, std::vector<std::string> TableSpec::*role) {
        take_away(mark.cell.column);
        table_.spec.*role = {pattern_of_column(mark.cell.column)};
    }
    void teach_end(const Mark& mark);

    const MarkedSheet& sheet_;
    const Mark& label_;
    std::uint32_t last_row_;
    MarkedTable table_;
    std::ptrdiff_t taught_ = 0;  // columns that marks say, which stand first
};

// From the highest to the lowest marked header cell: a mark may stand on either row of a header.
void TableTeacher::find_header(const std::vector<Mark>& own) {
    table_.header_first = label_.cell.row;
    table_.header_last = bottom_of(cells(), label_.cell);
    for (const Mark& mark : own) {
        const bool near = mark.cell.row < label_.cell.row + kHeaderRows &&
                          mark.cell.row + kHeaderRows > label_.cell.row;
        const bool row = is_row_mark(mark.kind) || mark.kind == MarkKind::total ||
                         (mark.kind == MarkKind::ignore && mark.cell.column == label_.cell.column);
        if (!near || row || !is_header_text(cells(), mark.cell)) continue;
        table_.header_first = std::min(table_.header_first, mark.cell.row);
        table_.header_last = std::max(table_.header_last, bottom_of(cells(), mark.cell));
    }
    // Titles over several columns stand above the label's own cell, whose column is blank there.
    while (table_.header_first > 0 && label_.cell.row - table_.header_first + 1 < kHeaderRows &&
           cells().at_merged({table_.header_first - 1, label_.cell.column}) == nullptr &&
           std::any_of(own.begin(), own.end(), [&](const Mark& mark) {
               return cells().at_merged({table_.header_first - 1, mark.cell.column}) != nullptr;
           })) {
        --table_.header_first;
    }
}

std::vector<std::string> TableTeacher::levels_of(std::uint32_t column) const {
    return header_levels(cells(), table_.header_first, table_.header_last, column);
}

// The deepest header, with those above it where another column is called the same.
std::string TableTeacher::pattern_of_column(std::uint32_t column) const {
    const auto levels = levels_of(column);
    if (levels.empty()) return {};
    const auto used = cells().used_range();
    std::size_t alike = 0;
    for (std::uint32_t other = used->first.column; other <= used->last.column; ++other) {
        const auto theirs = levels_of(other);
        if (!theirs.empty() && fold(theirs.back()) == fold(levels.back())) ++alike;
    }
    const auto& report = sheet_.view.period();
    if (alike == 1) return pattern_of(levels.back(), report);
    std::string path;
    for (const std::string& level : levels) {
        path += (path.empty() ? "" : " > ") + pattern_of(level, report);
    }
    return path;
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

// Where detection finds no table: the columns that everybody calls the same.
void TableTeacher::take_row_columns(const std::vector<Mark>& own) {
    const auto used = cells().used_range();
    if (sheet_.view.table_at(label_.cell) != nullptr || !used) return;
    for (std::uint32_t column = used->first.column; column <= used->last.column; ++column) {
        const auto levels = levels_of(column);
        const bool marked = std::any_of(own.begin(), own.end(),
                                        [&](const Mark& m) { return m.cell.column == column; });
        if (marked || levels.empty()) continue;
        const std::string& header = levels.back();
        const auto role = is_outline_header(header) ? &TableSpec::outline
                          : is_code_header(header)  ? &TableSpec::code
                          : is_unit_header(header)  ? &TableSpec::unit
                                                    : nullptr;
        if (role != nullptr && (table_.spec.*role).empty()) {
            table_.spec.*role = {pattern_of_column(column)};
        }
    }
}

// What detection made of a column that is marked.
void TableTeacher::take_away(std::uint32_t column) {
    const auto levels = levels_of(column);
    const auto fits = [&](const std::string& pattern) {
        return !is_family(pattern) && Pattern(pattern, sheet_.view.period()).matches_levels(levels);
    };
    const auto taught = table_.spec.columns.begin() + taught_;
    const auto left = std::remove_if(taught, table_.spec.columns.end(), [&](const auto& one) {
        return std::any_of(one.header.begin(), one.header.end(), fits);
    });
    table_.spec.columns.erase(left, table_.spec.columns.end());
    for (auto role : {&TableSpec::unit, &TableSpec::outline, &TableSpec::code, &TableSpec::period,
                      &TableSpec::scenario}) {
        std::erase_if(table_.spec.*role, fits);
    }
}

void TableTeacher::teach_value(const Mark& mark) {
    const ValueMark said = read_value_mark(mark, sheet_.view.period(), sheet_.lexicon,
                                           sheet_.view.workbook().file, sheet_.problems);
    // What the mark leaves out its header may say.
    ColumnSpec column;
    const auto seen = sheet_.view.column_at(label_.cell, mark.cell.column);
    if (seen && seen->role == ColumnRole::value) column = *seen->spec;
    const std::string pattern = pattern_of_column(mark.cell.column);
    const auto levels = levels_of(mark.cell.column);
    take_away(mark.cell.column);
    column.header = {pattern};
    column.optional = false;
    if (said.scenario) column.scenario = said.scenario;
    if (said.period) column.period = expression_for(*said.period, sheet_.view.period());
    if (!said.indicator.empty()) {
        column.indicator = said.indicator;
        column.measure.clear();
    }
    if (!said.unit.empty()) column.unit = said.unit;
    const bool places = label_.kind == MarkKind::place;
    if (places && column.indicator.empty() && !levels.empty()) {
        column.indicator = sheet_.lexicon.indicator({fold(levels.back()), {}, ""});
    }
    std::string missing;
    const auto miss = [&](const char* what) {
        missing += (missing.empty() ? "" : ", ") + std::string(what);
    };
    if (!column.scenario && table_.spec.scenario.empty()) miss("scenario");
    if (!column.period && table_.spec.period.empty()) miss("period");
    if (places && column.indicator.empty()) miss("indicator");
    if (!missing.empty()) {
        sheet_.complain("value-incomplete", mark, missing);
        return;
    }
    table_.headers.push_back(pattern);
    put_first(std::move(column));
}

void TableTeacher::teach_check(const Mark& mark) {
    struct CheckWord {
        std::string_view word;
        DerivedCheck check;
    };
    static constexpr CheckWord kChecks[] = {{"ke hoach", DerivedCheck::percent_of_plan},
                                            {"plan", DerivedCheck::percent_of_plan},
                                            {"cung ky", DerivedCheck::percent_of_same_period},
                                            {"same period", DerivedCheck::percent_of_same_period},
                                            {"nam truoc", DerivedCheck::percent_of_last_year},
                                            {"last year", DerivedCheck::percent_of_last_year},
                                            {"cong", DerivedCheck::total},
                                            {"tong", DerivedCheck::total},
                                            {"total", DerivedCheck::total}};
    const std::string detail = mark.kind == MarkKind::total ? "total" : fold_toneless(mark.detail);
    const auto* const found =
        std::find_if(std::begin(kChecks), std::end(kChecks),
                     [&](const auto& one) { return detail.find(one.word) != std::string::npos; });
    if (found == std::end(kChecks)) {
        sheet_.complain("check-unclear", mark);
        return;
    }
    take_away(mark.cell.column);
    ColumnSpec column;
    column.header = {pattern_of_column(mark.cell.column)};
    column.check = found->check;
    put_first(std::move(column));
}

void TableTeacher::teach_column(const Mark& mark) {
    if (pattern_of_column(mark.cell.column).empty()) {
        sheet_.complain("blank-cell", mark);
        return;
    }
    switch (mark.kind) {
        case MarkKind::unit:
            if (!mark.detail.empty()) {
                table_.spec.default_unit = mark.detail;
                if (!sheet_.lexicon.is_unit(mark.detail)) {
                    sheet_.complain("unit-unknown", mark, mark.detail);
                }
                return;
            }
            return set_role(mark, &TableSpec::unit);
        case MarkKind::outline:
            return set_role(mark, &TableSpec::outline);
        case MarkKind::code:
            return set_role(mark, &TableSpec::code);
        case MarkKind::place:
            return set_role(mark, &TableSpec::place);
        case MarkKind::period:
            return set_role(mark, &TableSpec::period);
        case MarkKind::scenario:
            return set_role(mark, &TableSpec::scenario);
        case MarkKind::value:
            return teach_value(mark);
        case MarkKind::check:
        case MarkKind::total:
            return teach_check(mark);
        case MarkKind::ignore: {
            take_away(mark.cell.column);
            ColumnSpec column;
            column.header = {pattern_of_column(mark.cell.column)};
            column.ignore = true;
            column.optional = true;
            return put_first(std::move(column));
        }
        default:
            sheet_.complain("outside", mark);
    }
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

}  // namespace

std::vector<MarkedTable> learn_tables(const MarkedSheet& sheet) {
    // A table begins where its labels do; where no indicators are marked, where its places do.
    std::vector<const Mark*> labels;
    for (const MarkKind kind : {MarkKind::label, MarkKind::place}) {
        if (!labels.empty()) break;
        for (const Mark& mark : sheet.marks) {
            // "xã" on a title is whose report it is: nothing of its row is marked.
            const bool alone =
                std::none_of(sheet.marks.begin(), sheet.marks.end(), [&](const Mark& other) {
                    return other.kind == MarkKind::value &&
                           other.cell.row < mark.cell.row + kHeaderRows &&
                           mark.cell.row < other.cell.row + kHeaderRows &&
                           other.cell.column > mark.cell.column &&
                           is_header_text(sheet.view.sheet(), other.cell);
                });
            const bool title = kind == MarkKind::place && (alone || !mark.detail.empty());
            if (mark.kind == kind && !title) labels.push_back(&mark);
        }
    }
    std::vector<MarkedTable> tables;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Mark& label = *labels[i];
        if (i > 0 && label.cell.row < labels[i - 1]->cell.row + kHeaderRows) {
            sheet.complain("contradicts", label, labels[i - 1]->written);
            continue;
        }
        const std::uint32_t begin =
            label.cell.row + 1 < kHeaderRows ? 0 : label.cell.row + 1 - kHeaderRows;
        const std::uint32_t end =
            i + 1 < labels.size() ? labels[i + 1]->cell.row - 1 : kMaxRows - 1;
        std::vector<Mark> own;
        for (const Mark& mark : sheet.marks) {
            const bool above = mark.cell.row < label.cell.row;
            // Above the label only what can be a header, not the titles.
            const bool header = mark.kind == MarkKind::value || mark.kind == MarkKind::check ||
                                mark.kind == MarkKind::unit || mark.kind == MarkKind::outline ||
                                mark.kind == MarkKind::ignore;
            if (mark.cell.row < begin || mark.cell.row > end || (above && !header)) continue;
            own.push_back(mark);
        }
        tables.push_back(TableTeacher(sheet, label, end).learn(std::move(own)));
    }
    return tables;
}

}  // namespace tonghop
