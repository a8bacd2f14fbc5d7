#include "grid/cell_ref.hpp"

#include <algorithm>

namespace tonghop {

namespace {

constexpr std::uint32_t kLetters = 26;

/// Reads one reference from the front of `text` and removes it.
std::optional<CellRef> take_ref(std::string_view& text) {
    const auto take_dollar = [&text] {
        if (text.starts_with('$')) text.remove_prefix(1);
    };
    take_dollar();
    std::uint32_t column = 0;
    std::size_t letters = 0;
    for (; letters < text.size(); ++letters) {
        const char lower = static_cast<char>(text[letters] | 0x20);
        if (lower < 'a' || lower > 'z') break;
        column = column * kLetters + static_cast<std::uint32_t>(lower - 'a') + 1;
        if (column > kMaxColumns) return std::nullopt;
    }
    if (letters == 0) return std::nullopt;
    text.remove_prefix(letters);
    take_dollar();
    std::uint32_t row = 0;
    std::size_t digits = 0;
    for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits) {
        row = row * 10 + static_cast<std::uint32_t>(text[digits] - '0');
        if (row > kMaxRows || row == 0) return std::nullopt;  // also refuses a leading zero
    }
    if (digits == 0) return std::nullopt;
    text.remove_prefix(digits);
    return CellRef{row - 1, column - 1};
}

}  // namespace

std::string column_letters(std::uint32_t column) {
    std::string letters;
    for (std::uint64_t rest = std::uint64_t{column} + 1; rest > 0; rest = (rest - 1) / kLetters) {
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % kLetters));
    }
    return letters;
}

std::string CellRef::to_string() const {
    return column_letters(column) + std::to_string(std::uint64_t{row} + 1);
}

std::optional<CellRef> CellRef::parse(std::string_view text) {
    const auto ref = take_ref(text);
    return text.empty() ? ref : std::nullopt;
}

bool CellRange::contains(CellRef ref) const {
    return first.row <= ref.row && ref.row <= last.row && first.column <= ref.column &&
           ref.column <= last.column;
}

std::string CellRange::to_string() const {
    return first == last ? first.to_string() : first.to_string() + ":" + last.to_string();
}

std::optional<CellRange> CellRange::parse(std::string_view text) {
    const auto a = take_ref(text);
    if (!a) return std::nullopt;
    if (text.empty()) return CellRange{*a, *a};
    if (!text.starts_with(':')) return std::nullopt;
    text.remove_prefix(1);
    const auto b = take_ref(text);
    if (!b || !text.empty()) return std::nullopt;
    // Some writers name the corners in another order.
    return CellRange{{std::min(a->row, b->row), std::min(a->column, b->column)},
                     {std::max(a->row, b->row), std::max(a->column, b->column)}};
}

}  // namespace tonghop
