// What a file that begins with '<' is: told from its root element, in any Unicode encoding.
#pragma once

#include <string_view>

namespace tonghop {

enum class Markup {
    none,                ///< does not begin with a tag
    xml_spreadsheet,     ///< of Excel 2003
    flat_open_document,  ///< of whatever kind
    web_page,
    other_xml
};

Markup recognise_markup(std::string_view bytes);

inline bool is_xml_spreadsheet(std::string_view bytes) {
    return recognise_markup(bytes) == Markup::xml_spreadsheet;
}
inline bool is_flat_open_document(std::string_view bytes) {
    return recognise_markup(bytes) == Markup::flat_open_document;
}
inline bool is_web_page(std::string_view bytes) {
    return recognise_markup(bytes) == Markup::web_page;
}

}  // namespace tonghop
