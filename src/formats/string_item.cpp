#include "formats/string_item.hpp"

#include "formats/faults.hpp"
#include "formats/xml_text.hpp"

namespace tonghop {

std::string_view StringItem::read(XmlScanner& scanner) {
    text_.clear();
    const std::size_t outside = scanner.depth() - 1;
    while (scanner.depth() > outside) {
        if (scanner.next() != XmlEvent::start) continue;
        if (scanner.is(XmlNamespace::spreadsheet, "t")) {
            read_text(scanner);
        } else if (!scanner.is(XmlNamespace::spreadsheet, "r")) {
            scanner.skip_element();
        }
    }
    return finish();
}

void StringItem::read_text(XmlScanner& scanner) {
    const bool preserve = scanner.attribute(XmlNamespace::xml, "space") == "preserve";
    if (text_.empty()) preserve_front_ = preserve;
    preserve_back_ = preserve;
    scanner.append_element_text(text_, longest_);
}

std::string_view StringItem::read_plain(std::string_view raw, bool preserve_space) {
    text_.clear();
    append_character_data(raw, text_);
    preserve_front_ = preserve_back_ = preserve_space;
    return finish();
}

// Without xml:space="preserve" Excel drops the blanks at the ends; those between runs are kept,
// because dropping them would join words.
std::string_view StringItem::finish() {
    constexpr std::string_view kBlanks = " \t\r\n";
    std::string_view text = text_;
    if (!preserve_back_) text = text.substr(0, text.find_last_not_of(kBlanks) + 1);
    if (!preserve_front_)
        text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    if (text.find("_x") == std::string_view::npos) return text;
    decoded_.clear();
    append_xstring(text, decoded_);
    return decoded_;
}

}  // namespace tonghop
