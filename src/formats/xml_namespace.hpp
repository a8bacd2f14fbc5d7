// The XML namespaces the readers know. Strict and transitional Office Open XML (ECMA-376) are one.
#pragma once

#include <string_view>

namespace tonghop {

enum class XmlNamespace {
    none,           ///< no namespace
    unknown,        ///< one that no reader asks for
    xml,            ///< bound to the prefix "xml" by definition
    spreadsheet,    ///< SpreadsheetML
    office_links,   ///< r:id and the types of relationships
    package_links,  ///< *.rels
    content_types,  ///< [Content_Types].xml
    compatibility,  ///< mc:AlternateContent (ECMA-376 part 3)
    odf_office,     ///< OpenDocument 1.2 and 1.3, part 3, 1.4
    odf_table,
    odf_text,
    odf_style,
    odf_number,
    odf_fo,
    odf_svg,
    odf_loext,       ///< LibreOffice's own, for what OpenDocument 1.3 took over
    odf_calc,        ///< LibreOffice's own, calcext
    spreadsheet_03,  ///< XML Spreadsheet of Excel 2003
    excel,           ///< what only Excel needs of such a spreadsheet
    html_40          ///< formatted runs in such a spreadsheet
};

XmlNamespace known_namespace(std::string_view uri);

}  // namespace tonghop
