#include "formula/reference.hpp"

#include <algorithm>

namespace tonghop {
namespace {

using Corner = Reference::Corner;

bool take(std::string_view& text, char wanted) {
    if (!text.starts_with(wanted)) return false;
    text.remove_prefix(1);
    return true;
}

// 0-based; nothing if there is none, or none that a sheet has.
std::optional<std::uint32_t> take_column(std::string_view& text) {
    std::uint32_t column = 0;
    std::size_t letters = 0;
    for (; letters < text.size(); ++letters) {
        const char lower = static_cast<char>(text[letters] | 0x20);
        if (lower < 'a' || lower > 'z') break;
        column = column * 26 + static_cast<std::uint32_t>(lower - 'a') + 1;
        if (column > kMaxColumns) return std::nullopt;
    }
    if (letters == 0) return std::nullopt;
    text.remove_prefix(letters);
    return column - 1;
}

std::optional<std::uint32_t> take_row(std::string_view& text) {
    std::uint32_t row = 0;
    std::size_t digits = 0;
    for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits) {
        row = row * 10 + static_cast<std::uint32_t>(text[digits] - '0');
        if (row > kMaxRows || row == 0) return std::nullopt;
    }
    if (digits == 0) return std::nullopt;
    text.remove_prefix(digits);
    return row - 1;
}

// What may be left behind a reference: nothing that would make it another word.
bool ends_here(std::string_view rest) {
    return rest.empty() || (!is_name_part(rest[0]) && rest[0] != '$' && rest[0] != '(' &&
                            rest[0] != '!' && rest[0] != '[');
}

enum class Parts { both, column, row };

std::optional<Corner> take_corner(std::string_view& text, Parts parts) {
    Corner corner;
    std::string_view rest = text;
    if (parts != Parts::row) {
        corner.column_is_fixed = take(rest, '$');
        const auto column = take_column(rest);
        if (!column) return std::nullopt;
        corner.ref.column = *column;
    }
    if (parts != Parts::column) {
        corner.row_is_fixed = take(rest, '$');
        const auto row = take_row(rest);
        if (!row) return std::nullopt;
        corner.ref.row = *row;
    }
    text = rest;
    return corner;
}

// "A:B" or "1:3"; neither is anything without its second half.
std::optional<Reference> take_lines(std::string_view& text, Parts parts) {
    std::string_view rest = text;
    const auto first = take_corner(rest, parts);
    if (!first || !take(rest, ':')) return std::nullopt;
    const auto last = take_corner(rest, parts);
    if (!last || !ends_here(rest)) return std::nullopt;
    text = rest;
    const auto shape = parts == Parts::column ? Reference::Shape::columns : Reference::Shape::rows;
    return Reference{shape, *first, *last};
}

bool move(std::uint32_t& position, bool fixed, std::int64_t by, std::uint32_t size) {
    if (fixed) return true;
    const std::int64_t moved = std::int64_t{position} + by;
    if (moved < 0 || moved >= std::int64_t{size}) return false;
    position = static_cast<std::uint32_t>(moved);
    return true;
}

}  // namespace

bool is_name_part(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || c == '\\' || c == '?' || static_cast<unsigned char>(c) >= 0x80;
}

CellRange Reference::range() const {
    CellRange range{
        {std::min(first.ref.row, last.ref.row), std::min(first.ref.column, last.ref.column)},
        {std::max(first.ref.row, last.ref.row), std::max(first.ref.column, last.ref.column)}};
    if (shape == Shape::columns) {
        range.first.row = 0;
        range.last.row = kMaxRows - 1;
    } else if (shape == Shape::rows) {
        range.first.column = 0;
        range.last.column = kMaxColumns - 1;
    }
    return range;
}

std::string Reference::to_string() const {
    const auto corner = [this](const Corner& c) {
        std::string text;
        if (shape != Shape::rows) {
            if (c.column_is_fixed) text += '$';
            text += column_letters(c.ref.column);
        }
        if (shape != Shape::columns) {
            if (c.row_is_fixed) text += '$';
            text += std::to_string(std::uint64_t{c.ref.row} + 1);
        }
        return text;
    };
    return shape == Shape::cell ? corner(first) : corner(first) + ':' + corner(last);
}

std::optional<Reference> Reference::moved(std::int64_t rows, std::int64_t columns) const {
    Reference result = *this;
    for (Corner* const corner : {&result.first, &result.last}) {
        if (shape != Shape::rows &&
            !move(corner->ref.column, corner->column_is_fixed, columns, kMaxColumns)) {
            return std::nullopt;
        }
        if (shape != Shape::columns &&
            !move(corner->ref.row, corner->row_is_fixed, rows, kMaxRows)) {
            return std::nullopt;
        }
    }
    return result;
}

std::optional<Reference> take_reference(std::string_view& text) {
    std::string_view rest = text;
    const auto first = take_corner(rest, Parts::both);
    if (!first) {
        if (auto columns = take_lines(text, Parts::column)) return columns;
        return take_lines(text, Parts::row);
    }
    if (rest.starts_with(':')) {
        std::string_view behind = rest.substr(1);
        const auto last = take_corner(behind, Parts::both);
        if (last && ends_here(behind)) {
            text = behind;
            return Reference{Reference::Shape::area, *first, *last};
        }
    }
    if (!ends_here(rest)) return std::nullopt;
    text = rest;
    return Reference{Reference::Shape::cell, *first, *first};
}

}  // namespace tonghop
