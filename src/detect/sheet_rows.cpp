#include "detect/sheet_rows.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "normalise/number_text.hpp"

namespace tonghop {
namespace {

bool is_mark(const std::string& text) {
    static constexpr std::array<std::string_view, 18> kMarks = {
        "-",  "kps", "không", "ko", "x",   "...", "..",       "…",         "đ",
        "cđ", "đạt", "chưa",  "có", "(x)", "✓",   "chưa đạt", "không đạt", "kpsinh"};
    return std::find(kMarks.begin(), kMarks.end(), fold(text)) != kMarks.end();
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// "1", "(2)", "A", "3=2/1".
bool is_column_number(std::string text) {
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
        text = text.substr(1, text.size() - 2);
    }
    const bool letter = text.size() == 1 && text[0] >= 'A' && text[0] <= 'z';
    // "8a": a part of column 8.
    const bool part = text.size() > 1 && text.back() >= 'a' && text.back() <= 'h';
    const std::size_t length = text.size() - (part ? 1 : 0);
    const bool digits =
        std::all_of(text.begin(), text.begin() + static_cast<long>(length), is_digit) &&
        length <= 2;
    const bool formula =
        text.size() <= 24 && text.find('=') != std::string::npos &&
        text.find_first_not_of("0123456789=+-*/():%. xABCDEFGHabcdefgh") == std::string::npos;
    return !text.empty() && (letter || digits || formula);
}

}  // namespace

SheetRows rows_of_sheet(const Sheet& sheet) {
    SheetRows rows;
    const auto& cells = sheet.cells();
    for (auto begin = cells.begin(); begin != cells.end();) {
        const auto end = std::find_if(
            begin, cells.end(), [&](const Cell& cell) { return cell.ref.row != begin->ref.row; });
        rows.emplace(begin->ref.row, CellSpan(begin, end));
        begin = end;
    }
    return rows;
}

bool looks_like_figure(const Cell& cell) {
    if (cell.type != CellType::text) return cell.type != CellType::blank;
    const std::string text = squeeze(cell.text);
    if (text.empty()) return false;
    return is_mark(text) ||
           parse_number_text(text, Separators::vietnamese).problem == NumberProblem::none;
}

bool is_words(const Cell& cell) {
    return cell.type == CellType::text && !words(cell.text).empty() && !looks_like_figure(cell);
}

bool looks_like_index_row(CellSpan row) {
    std::size_t numbers = 0;
    for (const Cell& cell : row) {
        const std::string text = squeeze(cell.shown);
        if (text.empty()) continue;
        if (!is_column_number(text)) return false;
        ++numbers;
    }
    return numbers >= 3;
}

}  // namespace tonghop
