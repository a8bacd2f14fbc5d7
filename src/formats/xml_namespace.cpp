#include "formats/xml_namespace.hpp"

#include <array>
#include <utility>

namespace tonghop {

XmlNamespace known_namespace(std::string_view uri) {
    using Entry = std::pair<std::string_view, XmlNamespace>;
    static constexpr std::array<Entry, 8> kKnown = {{
        {"", XmlNamespace::none},
        {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", XmlNamespace::spreadsheet},
        {"http://purl.oclc.org/ooxml/spreadsheetml/main", XmlNamespace::spreadsheet},
        {"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
         XmlNamespace::office_links},
        {"http://purl.oclc.org/ooxml/officeDocument/relationships", XmlNamespace::office_links},
        {"http://schemas.openxmlformats.org/package/2006/relationships",
         XmlNamespace::package_links},
        {"http://schemas.openxmlformats.org/package/2006/content-types",
         XmlNamespace::content_types},
        {"http://schemas.openxmlformats.org/markup-compatibility/2006",
         XmlNamespace::compatibility},
    }};
    for (const auto& [known, name] : kKnown) {
        if (uri == known) return name;
    }
    return XmlNamespace::unknown;
}

}  // namespace tonghop
