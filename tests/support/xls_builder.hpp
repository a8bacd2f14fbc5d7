// The smallest .xls workbooks, for tests, from their records ([MS-XLS]). Rows and columns count
// from 0 as in the records.
#pragma once

#include <bit>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "support/compound_builder.hpp"

namespace tonghop::test::xls {

inline std::string u64(std::uint64_t value) {
    return u32(static_cast<std::uint32_t>(value)) + u32(static_cast<std::uint32_t>(value >> 32));
}
inline std::string f64(double value) {
    return u64(std::bit_cast<std::uint64_t>(value));
}
inline std::string record(unsigned id, const std::string& body = "") {
    return u16(id) + u16(static_cast<unsigned>(body.size())) + body;
}

/// UTF-16 units of UTF-8.
inline std::string wide(std::string_view utf8) {
    std::string units;
    for (const char32_t c : to_code_points(utf8)) {
        if (c > 0xFFFF) units += u16(0xD800 + ((c - 0x10000) >> 10));
        units += u16(c > 0xFFFF ? 0xDC00 + ((c - 0x10000) & 0x3FF) : c);
    }
    return units;
}
inline unsigned units(std::string_view utf8) {
    return static_cast<unsigned>(wide(utf8).size() / 2);
}
/// Texts of Excel 97, always wide: behind a length of one byte, of two, in the string table.
inline std::string short_text(std::string_view utf8) {
    return u8(units(utf8)) + u8(1) + wide(utf8);
}
inline std::string long_text(std::string_view utf8) {
    return u16(units(utf8)) + u8(1) + wide(utf8);
}
/// The same of ASCII with one byte a character.
inline std::string compressed_text(const std::string& ascii) {
    return u16(static_cast<unsigned>(ascii.size())) + u8(0) + ascii;
}

inline std::string bof(unsigned version, unsigned part) {
    return record(0x0809,
                  u16(version) + u16(part) + (version == 0x0600 ? u64(0) + u32(0) : u32(0)));
}
inline std::string eof() {
    return record(0x000A);
}

inline std::string cell(unsigned row, unsigned column, unsigned format = 0) {
    return u16(row) + u16(column) + u16(format);
}
inline std::string number(unsigned row, unsigned column, double value, unsigned format = 0) {
    return record(0x0203, cell(row, column, format) + f64(value));
}
inline std::string rk(unsigned row, unsigned column, std::uint32_t value, unsigned format = 0) {
    return record(0x027E, cell(row, column, format) + u32(value));
}
inline std::string label_sst(unsigned row, unsigned column, std::uint32_t index,
                             unsigned format = 0) {
    return record(0x00FD, cell(row, column, format) + u32(index));
}
inline std::string label(unsigned row, unsigned column, std::string_view text,
                         unsigned format = 0) {
    return record(0x0204, cell(row, column, format) + long_text(text));
}
inline std::string bool_or_error(unsigned row, unsigned column, unsigned value, bool error) {
    return record(0x0205, cell(row, column) + u8(value) + u8(error ? 1 : 0));
}
/// A result that is no number: kind 0 text, 1 boolean, 2 error, 3 empty.
inline std::string result(unsigned kind, unsigned value = 0) {
    return u16(kind) + u16(value) + u16(0) + u16(0xFFFF);
}
inline std::string formula(unsigned row, unsigned column, const std::string& result,
                           const std::string& tokens, const std::string& extra = "",
                           unsigned format = 0) {
    return record(0x0006, cell(row, column, format) + result + u16(0) + u32(0) +
                              u16(static_cast<unsigned>(tokens.size())) + tokens + extra);
}
/// "The formula is that of the group this cell heads."
inline std::string of_group(unsigned row, unsigned column) {
    return u8(0x01) + u16(row) + u16(column);
}
inline std::string range(unsigned row, unsigned last_row, unsigned column, unsigned last_column) {
    return u16(row) + u16(last_row) + u8(column) + u8(last_column);
}
inline std::string row(unsigned index, unsigned flags) {
    return record(0x0208, u16(index) + u64(0) + u16(0) + u16(flags) + u16(0));
}

inline std::string font(std::string_view name, unsigned weight = 400, unsigned charset = 0) {
    return record(0x0031,
                  u32(0) + u16(0) + u16(weight) + u32(0) + u8(charset) + u8(0) + short_text(name));
}
/// Of Excel 5: names are bytes.
inline std::string font5(const std::string& name, unsigned charset = 0) {
    return record(0x0031, u32(0) + u16(0) + u16(400) + u32(0) + u8(charset) + u8(0) +
                              u8(static_cast<unsigned>(name.size())) + name);
}
inline std::string xf(unsigned font, unsigned number_format, unsigned indent = 0) {
    return record(0x00E0,
                  u16(font) + u16(number_format) + u32(0) + u8(indent) + std::string(11, '\0'));
}
inline std::string xf5(unsigned font, unsigned number_format) {
    return record(0x00E0, u16(font) + u16(number_format) + std::string(12, '\0'));
}
inline std::string number_format(unsigned id, std::string_view code) {
    return record(0x041E, u16(id) + long_text(code));
}
/// The string table from its strings, each with its length and flags.
inline std::string sst(const std::vector<std::string>& strings) {
    const auto count = static_cast<std::uint32_t>(strings.size());
    std::string body = u32(count) + u32(count);
    for (const std::string& string : strings) body += string;
    return record(0x00FC, body);
}

/// One sheet "T5" unless others are added.
class XlsBuilder {
 public:
    explicit XlsBuilder(unsigned version = 0x0600) : version_(version) {}

    XlsBuilder& globals(std::string records) {
        globals_ = std::move(records);
        return *this;
    }
    /// `state`: 1 hidden, 2 very hidden. `kind`: 0 worksheet, 2 chart.
    XlsBuilder& sheet(std::string name, std::string records, unsigned state = 0,
                      unsigned kind = 0) {
        sheets_.push_back({std::move(name), std::move(records), state, kind});
        return *this;
    }
    XlsBuilder& cells(std::string records) { return sheet("T5", std::move(records)); }

    /// The stream without a container.
    std::string stream() const {
        std::string all = bof(version_, 0x0005) + globals_;
        std::size_t position = all.size() + eof().size();
        for (const Sheet& sheet : sheets_) position += entry(sheet, 0).size();
        std::string parts;
        for (const Sheet& sheet : sheets_) {
            all += entry(sheet, position + parts.size());
            parts += bof(version_, sheet.kind == 0 ? 0x0010 : 0x0020) + sheet.records + eof();
        }
        return all + eof() + parts;
    }
    std::string build() const {
        return CompoundBuilder().stream(version_ == 0x0600 ? "Workbook" : "Book", stream()).build();
    }

 private:
    struct Sheet {
        std::string name;
        std::string records;
        unsigned state;
        unsigned kind;
    };

    std::string entry(const Sheet& sheet, std::size_t position) const {
        const std::string name = version_ == 0x0600
                                     ? short_text(sheet.name)
                                     : u8(static_cast<unsigned>(sheet.name.size())) + sheet.name;
        return record(0x0085, u32(static_cast<std::uint32_t>(position)) + u8(sheet.state) +
                                  u8(sheet.kind) + name);
    }

    unsigned version_;
    std::string globals_;
    std::vector<Sheet> sheets_;
};

}  // namespace tonghop::test::xls
