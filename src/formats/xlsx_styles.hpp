// The styles part of an .xlsx workbook, as far as it says what a cell means.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "formats/byte_source.hpp"
#include "formats/cell_visitor.hpp"
#include "formats/open_workbook.hpp"
#include "formats/xml_scanner.hpp"

namespace tonghop {

class XlsxStyles {
 public:
    XlsxStyles();
    // The styles point into the texts kept here.
    XlsxStyles(const XlsxStyles&) = delete;
    XlsxStyles& operator=(const XlsxStyles&) = delete;

    /// Throws WorkbookError.
    void read(ByteSource& source, const std::string& part, const ReadLimits& limits);

    /// The style of a cell's s attribute; the default one if the table has no such entry.
    const CellStyle& at(std::uint64_t index) const {
        return index < styles_.size() ? styles_[index] : default_;
    }
    /// Whether its numbers count days, which the 1904 system begins to count elsewhere.
    bool is_calendar(const CellStyle& style) const {
        return &style != &default_ && calendar_[static_cast<std::size_t>(&style - styles_.data())];
    }

 private:
    struct Font {
        std::string name;
        LegacyFont legacy;
        bool bold = false;
        bool struck = false;
    };
    struct Format {
        std::uint64_t number_format = 0;
        std::uint64_t font = 0;
        std::uint8_t indent = 0;
    };

    void read_number_formats(XmlScanner& scanner);
    void read_fonts(XmlScanner& scanner);
    void read_cell_formats(XmlScanner& scanner);
    void resolve();
    const std::string& code_of(std::uint64_t id);

    std::unordered_map<std::uint64_t, std::string> codes_;
    std::vector<Font> fonts_;
    std::vector<Format> formats_;
    std::vector<CellStyle> styles_;
    std::vector<bool> calendar_;
    CellStyle default_;
};

}  // namespace tonghop
