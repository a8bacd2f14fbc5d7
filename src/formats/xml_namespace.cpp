#include "formats/xml_namespace.hpp"

#include <array>
#include <utility>

namespace tonghop {

XmlNamespace known_namespace(std::string_view uri) {
    using Entry = std::pair<std::string_view, XmlNamespace>;
    static constexpr std::array<Entry, 20> kKnown = {{
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
        {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", XmlNamespace::odf_office},
        {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", XmlNamespace::odf_table},
        {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", XmlNamespace::odf_text},
        {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", XmlNamespace::odf_style},
        {"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", XmlNamespace::odf_number},
        {"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", XmlNamespace::odf_fo},
        {"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", XmlNamespace::odf_svg},
        {"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
         XmlNamespace::odf_loext},
        {"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
         XmlNamespace::odf_calc},
        {"urn:schemas-microsoft-com:office:spreadsheet", XmlNamespace::spreadsheet_03},
        {"urn:schemas-microsoft-com:office:excel", XmlNamespace::excel},
        {"http://www.w3.org/TR/REC-html40", XmlNamespace::html_40},
    }};
    for (const auto& [known, name] : kKnown) {
        if (uri == known) return name;
    }
    return XmlNamespace::unknown;
}

}  // namespace tonghop
