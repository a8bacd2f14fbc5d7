#include "formats/biff_operands.hpp"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>

#include "formats/biff_text.hpp"
#include "formats/little_endian.hpp"

namespace tonghop {
namespace {

constexpr std::uint32_t kColumns = 256;

std::uint32_t last_row(BiffVersion version) {
    return version == BiffVersion::biff8 ? 0xFFFF : 0x3FFF;
}

// Rows first, then columns: so they are stored for areas as well.
BiffCorner corner(std::uint16_t row, std::uint16_t column, BiffVersion version) {
    const std::uint16_t flags = version == BiffVersion::biff8 ? column : row;
    BiffCorner corner;
    corner.row = row & last_row(version);
    corner.column = version == BiffVersion::biff8 ? column & 0x3FFFU : column;
    corner.column_is_relative = (flags & 0x4000U) != 0;
    corner.row_is_relative = (flags & 0x8000U) != 0;
    return corner;
}

std::uint16_t take_column(BiffTokens& tokens, BiffVersion version) {
    return version == BiffVersion::biff8 ? tokens.take_u16() : tokens.take_u8();
}

// Relative parts are distances; a sheet is a ring to them.
void place(BiffCorner& corner, const BiffOrigin& origin, BiffVersion version) {
    if (!origin) return;
    if (corner.row_is_relative) corner.row = (corner.row + origin->row) & last_row(version);
    if (corner.column_is_relative) corner.column = (corner.column + origin->column) % kColumns;
}

std::string column_text(const BiffCorner& corner) {
    return (corner.column_is_relative ? "" : "$") + column_letters(corner.column);
}
std::string row_text(const BiffCorner& corner) {
    return (corner.row_is_relative ? "" : "$") + std::to_string(corner.row + 1);
}

// Bytes of Excel 5 and 95 in a formula that are no ASCII would need the font of the cell.
bool append_constant(BiffTokens& tokens, BiffVersion version, std::size_t length,
                     std::string& out) {
    const bool wide = version == BiffVersion::biff8 && (tokens.take_u8() & 0x01U) != 0;
    const std::string_view bytes = tokens.take(wide ? 2 * length : length);
    if (tokens.failed()) return false;
    if (version == BiffVersion::biff5) {
        for (const char c : bytes) {
            if (static_cast<unsigned char>(c) > 0x7F) return false;
        }
    }
    BiffContent content({0, bytes}, BiffRecords({}, 0));
    append_characters(content, length, wide, out);
    return true;
}

}  // namespace

std::string_view BiffTokens::take(std::size_t count) {
    if (count > rest_.size()) {
        failed_ = true;
        rest_ = {};
        return {};
    }
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
}

std::uint8_t BiffTokens::take_u8() {
    const std::string_view bytes = take(1);
    return bytes.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(bytes[0]);
}

std::uint16_t BiffTokens::take_u16() {
    const std::string_view bytes = take(2);
    return bytes.empty() ? std::uint16_t{0} : read_u16(bytes, 0);
}

double BiffTokens::take_double() {
    const std::string_view bytes = take(8);
    return bytes.empty() ? 0 : std::bit_cast<double>(read_u64(bytes, 0));
}

std::string take_reference(BiffTokens& tokens, BiffVersion version, const BiffOrigin& origin) {
    const std::uint16_t row = tokens.take_u16();
    BiffCorner cell = corner(row, take_column(tokens, version), version);
    place(cell, origin, version);
    if (tokens.failed() || cell.column >= kColumns) return {};
    return column_text(cell) + row_text(cell);
}

std::string take_area(BiffTokens& tokens, BiffVersion version, const BiffOrigin& origin) {
    const std::uint16_t first_row = tokens.take_u16();
    const std::uint16_t end_row = tokens.take_u16();
    BiffCorner first = corner(first_row, take_column(tokens, version), version);
    BiffCorner last = corner(end_row, take_column(tokens, version), version);
    place(first, origin, version);
    place(last, origin, version);
    if (tokens.failed() || last.column >= kColumns || first.column > last.column ||
        first.row > last.row) {
        return {};
    }
    if (first.column == 0 && last.column == kColumns - 1) {
        return row_text(first) + ":" + row_text(last);
    }
    if (first.row == 0 && last.row == last_row(version)) {
        return column_text(first) + ":" + column_text(last);
    }
    return column_text(first) + row_text(first) + ":" + column_text(last) + row_text(last);
}

// [MS-XLS] 2.5.10.
std::string_view error_text(std::uint8_t code) {
    switch (code) {
        case 0x00:
            return "#NULL!";
        case 0x07:
            return "#DIV/0!";
        case 0x0F:
            return "#VALUE!";
        case 0x17:
            return "#REF!";
        case 0x1D:
            return "#NAME?";
        case 0x24:
            return "#NUM!";
        case 0x2A:
            return "#N/A";
        case 0x2B:
            return "#GETTING_DATA";
        default:
            return {};
    }
}

std::string formula_number(double number) {
    if (!std::isfinite(number)) return {};
    constexpr double kSmallest = 1e-9;
    constexpr double kLargest = 1e20;
    const double size = std::fabs(number);
    const bool plain = size == 0 || (size >= kSmallest && size < kLargest);
    std::array<char, 64> buffer;
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                      plain ? std::chars_format::fixed : std::chars_format::scientific);
    std::string text(buffer.data(), end.ptr);
    const std::size_t exponent = text.find('e');
    if (exponent != std::string::npos) text[exponent] = 'E';
    return text;
}

std::string take_quoted_text(BiffTokens& tokens, BiffVersion version, std::size_t length) {
    std::string text;
    if (!append_constant(tokens, version, length, text)) return {};
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += c;
        quoted += c;
    }
    return quoted + '"';
}

std::string take_array(BiffTokens& extra, BiffVersion version) {
    const bool biff8 = version == BiffVersion::biff8;
    // Excel 97 stores both less one; before it, 0 stood for 256 columns.
    std::size_t columns = extra.take_u8();
    std::size_t rows = extra.take_u16();
    if (biff8) ++columns, ++rows;
    if (columns == 0) columns = kColumns;
    std::string text = "{";
    for (std::size_t i = 0; i < rows * columns; ++i) {
        if (i > 0) text += i % columns == 0 ? ';' : ',';
        std::string value;
        switch (extra.take_u8()) {
            case 0x01:
                value = formula_number(extra.take_double());
                break;
            case 0x02:
                value =
                    take_quoted_text(extra, version, biff8 ? extra.take_u16() : extra.take_u8());
                break;
            case 0x04:
                value = extra.take_u8() != 0 ? "TRUE" : "FALSE";
                extra.skip(7);
                break;
            case 0x10:
                value = error_text(extra.take_u8());
                extra.skip(7);
                break;
            default:  // an empty place, which no text can say
                return {};
        }
        if (extra.failed() || value.empty()) return {};
        text += value;
    }
    return text + "}";
}

}  // namespace tonghop
