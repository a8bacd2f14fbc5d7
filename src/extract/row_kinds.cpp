#include "extract/row_kinds.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "normalise/number_text.hpp"
#include "normalise/pattern.hpp"

namespace tonghop {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr std::size_t kMostDigits = 2;  // of the number of a column

// "3" of "3=2/1", of "(3)", of "3a"; empty for a letter.
std::string leading_digits(std::string_view text) {
    if (text.starts_with('(')) text.remove_prefix(1);
    return std::string(text.begin(), std::find_if_not(text.begin(), text.end(), is_digit));
}

// "1", "(2)", "A", "3=2/1", "5=4/2*100".
bool is_column_number(std::string_view text) {
    if (text.size() >= 3 && text.front() == '(' && text.back() == ')') {
        text = text.substr(1, text.size() - 2);
    }
    if (text.empty() || text.size() > 24) return false;
    if (text.size() == 1 &&
        ((text[0] >= 'A' && text[0] <= 'Z') || (text[0] >= 'a' && text[0] <= 'z'))) {
        return true;
    }
    const bool digits = std::all_of(text.begin(), text.end(), is_digit);
    if (digits) return text.size() <= kMostDigits;
    // "8a": a part of column 8.
    const char last = text.back();
    if (text.size() <= 3 && last >= 'a' && last <= 'h')
        return is_column_number(text.substr(0, text.size() - 1));
    return text.find('=') != std::string_view::npos && leading_digits(text).size() <= kMostDigits &&
           text.find_first_not_of("0123456789=+-*/():%. xABCDEFGHabcdefgh") ==
               std::string_view::npos;
}

bool stands_in_value_column(const Cell& cell, const TableLayout& layout) {
    const TableColumn* column = layout.at(cell.ref.column);
    return column != nullptr && column->role == ColumnRole::value;
}

// "1 | 2 | 3=2/1 | 4 | 5" below the header counts the columns, whatever the label's own is called.
bool counts_columns(RowCells row, const TableLayout& layout) {
    constexpr int kEnough = 5;
    int last = 0;
    int counted = 0;
    for (const Cell& cell : row) {
        const TableColumn* column = layout.at(cell.ref.column);
        if (looks_blank(cell) || column == nullptr || column->role == ColumnRole::label) continue;
        const std::string text = squeeze(cell.shown);
        if (!is_column_number(text)) return false;
        if (!is_digit(text.front())) continue;
        const int number = std::stoi(leading_digits(text));
        if (counted > 0 && number != last + 1) return false;
        last = number;
        ++counted;
    }
    return counted >= kEnough && row.front().ref.row == layout.header_last + 1;
}

// Most of them are one more than the number before: "1 | 12 | 3" are figures, "1 | 2 | 3 | 3" is a
// slip.
bool counts_up(const std::vector<int>& numbers) {
    std::size_t steps = 0;
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        if (numbers[i] == numbers[i - 1] + 1) ++steps;
    }
    return numbers.size() < 2 || 2 * steps > numbers.size() - 1;
}

struct Repeats {
    std::size_t cells = 0;
    std::size_t others = 0;
    bool label = false;  ///< the title of the labels is among the cells that repeat
};

Repeats repeats_of(RowCells row, const Sheet& sheet, const TableLayout& layout) {
    Repeats repeats;
    for (const Cell& cell : row) {
        if (looks_blank(cell)) continue;
        const std::string text = fold(cell.shown);
        bool found = false;
        for (std::uint32_t r = layout.header_first; r <= layout.header_last && !found; ++r) {
            const Cell* header = sheet.at({r, cell.ref.column});
            found = header != nullptr && fold(header->shown) == text;
        }
        const TableColumn* column = layout.at(cell.ref.column);
        repeats.label |= found && column != nullptr && column->role == ColumnRole::label;
        ++(found ? repeats.cells : repeats.others);
    }
    return repeats;
}

}  // namespace

bool looks_blank(const Cell& cell) {
    return cell.type == CellType::text && squeeze(cell.text).empty();
}

bool is_figure(const Cell& cell, const Mapping& mapping) {
    if (cell.type != CellType::text) return cell.type != CellType::blank;
    if (looks_blank(cell)) return false;
    if (mapping.marks.contains(fold(cell.text))) return true;
    return parse_number_text(cell.text, mapping.numbers).problem == NumberProblem::none;
}

std::vector<RowCells> rows_of(const Sheet& sheet, const TableLayout& layout) {
    std::vector<RowCells> rows;
    const Cells& cells = sheet.cells();
    auto it = std::lower_bound(cells.begin(), cells.end(), CellRef{layout.header_first, 0},
                               [](const Cell& cell, CellRef ref) { return cell.ref < ref; });
    while (it != cells.end() && it->ref.row <= layout.last_row) {
        const auto next = std::find_if(
            it, cells.end(), [&](const Cell& cell) { return cell.ref.row != it->ref.row; });
        const auto first = std::find_if(
            it, next, [&](const Cell& cell) { return cell.ref.column >= layout.first_column; });
        const auto last = std::find_if(
            first, next, [&](const Cell& cell) { return cell.ref.column > layout.last_column; });
        if (first != last) rows.emplace_back(first, last);
        it = next;
    }
    return rows;
}

bool is_index_row(RowCells row, const TableLayout& layout) {
    std::set<std::string> letters;
    std::vector<int> numbers;
    bool label = false;
    for (const Cell& cell : row) {
        if (looks_blank(cell)) continue;
        const std::string number = squeeze(cell.shown);
        if (!is_column_number(number)) return counts_columns(row, layout);
        const std::string digits = leading_digits(number);
        if (!digits.empty()) numbers.push_back(std::stoi(digits));
        // A mark that is repeated ("x") numbers no column.
        if (digits.empty() && !letters.insert(number).second) return false;
        const TableColumn* column = layout.at(cell.ref.column);
        label |= column != nullptr && column->role == ColumnRole::label;
    }
    return label && letters.size() + numbers.size() >= 3 && counts_up(numbers);
}

bool is_repeated_header(RowCells row, const Sheet& sheet, const TableLayout& layout) {
    const Repeats repeats = repeats_of(row, sheet, layout);
    return repeats.cells >= 2 && repeats.others == 0;
}

bool resembles_header(RowCells row, const Sheet& sheet, const TableLayout& layout) {
    const Repeats repeats = repeats_of(row, sheet, layout);
    return repeats.label && repeats.cells >= 2 && repeats.others > 0 &&
           repeats.cells >= repeats.others;
}

std::uint32_t end_row(const std::vector<RowCells>& rows, const TableLayout& layout,
                      const Mapping& mapping) {
    const std::vector<Pattern> patterns(layout.spec->end.begin(), layout.spec->end.end());
    if (layout.spec->extent == Extent::set) return layout.last_row + 1;
    std::size_t after_last_figure = 0;
    const bool bounded = layout.spec->extent == Extent::bounded;
    for (std::size_t i = 0; i < rows.size() && !bounded; ++i) {
        const bool figure = std::any_of(rows[i].begin(), rows[i].end(), [&](const Cell& cell) {
            return stands_in_value_column(cell, layout) && is_figure(cell, mapping);
        });
        if (figure) after_last_figure = i + 1;
    }
    for (std::size_t i = after_last_figure; i < rows.size(); ++i) {
        for (const Cell& cell : rows[i]) {
            if (cell.type != CellType::text) continue;
            const bool over = std::any_of(patterns.begin(), patterns.end(),
                                          [&](const Pattern& p) { return p.matches(cell.text); });
            if (over) return cell.ref.row;
        }
    }
    return layout.last_row + 1;
}

}  // namespace tonghop
