// The styles of an XML spreadsheet of Excel 2003 (XML Spreadsheet Reference, ss:Styles).
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "formats/cell_visitor.hpp"
#include "formats/xml_scanner.hpp"

namespace tonghop {

struct Xml2003Style {
    CellStyle style;
    bool is_calendar = false;         ///< its numbers count days
    std::string number_format, font;  ///< what `style` points into
};

/// The code of ss:Format: "Short Date", "Percent" and the other names stand for one.
std::string_view xml_2003_format(std::string_view format);

class Xml2003Styles {
 public:
    Xml2003Styles() = default;
    Xml2003Styles(const Xml2003Styles&) = delete;
    Xml2003Styles& operator=(const Xml2003Styles&) = delete;

    /// After the start of ss:Styles: reads past its end. Throws WorkbookError.
    void read(XmlScanner& scanner);
    /// The style of that id, the default one if there is none. Stays where it is.
    const Xml2003Style& at(std::string_view id);

 private:
    struct Record {
        std::string parent;
        std::optional<std::string> number_format, font;
        std::optional<bool> bold, struck;
        std::optional<std::uint8_t> indent;
    };

    static void read_part(XmlScanner& scanner, Record& record);
    const Xml2003Style& resolve(const std::string& id);

    std::unordered_map<std::string, Record> records_;
    std::unordered_map<std::string, const Xml2003Style*> resolved_;
    std::deque<Xml2003Style> made_;
};

}  // namespace tonghop
