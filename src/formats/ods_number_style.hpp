// Number, date and text styles of OpenDocument (part 3, 16.29) as Excel's format codes.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "formats/xml_scanner.hpp"

namespace tonghop {

/// Whether the element just started is a data style.
bool is_ods_number_style(const XmlScanner& scanner);

/// What readers of one part have found, by the name of the style.
class OdsNumberStyles {
 public:
    /// After the start of a data style: reads past its end. Throws WorkbookError.
    void read(XmlScanner& scanner);
    /// The whole code, with the sections that other styles supply; "General" is empty. Nothing is
    /// known of an unknown name: empty too.
    std::string code(const std::string& name) const;

 private:
    struct Section {
        std::string condition;  // as written: "value()>=0"
        std::string style;
    };
    struct Style {
        std::string code;  // of its own section
        std::vector<Section> sections;
    };

    void read_piece(XmlScanner& scanner, Style& style);
    std::string section_code(const std::string& name) const;

    std::unordered_map<std::string, Style> styles_;
    bool truncates_ = true;    // of the style being read: hours stop at 24
    bool percentage_ = false;  // of the style being read: its "%" multiplies
    bool dates_ = false;
};

}  // namespace tonghop
