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
    compatibility   ///< mc:AlternateContent (ECMA-376 part 3)
};

XmlNamespace known_namespace(std::string_view uri);

}  // namespace tonghop
