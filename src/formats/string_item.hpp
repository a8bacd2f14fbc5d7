// A string of a workbook (CT_Rst, ECMA-376 part 1, 18.4.8): plain text or formatted runs.
#pragma once

#include <string>
#include <string_view>

#include "formats/xml_scanner.hpp"

namespace tonghop {

class StringItem {
 public:
    explicit StringItem(std::uint64_t longest) : longest_(longest) {}

    /// After the start of <si> or <is>: reads past its end. Phonetic runs are left out.
    /// The result is valid until the next call. Throws WorkbookError.
    std::string_view read(XmlScanner& scanner);
    /// The same for the raw character data of a single <t>.
    std::string_view read_plain(std::string_view raw, bool preserve_space);

 private:
    void read_text(XmlScanner& scanner);
    std::string_view finish();

    std::uint64_t longest_;
    std::string text_;
    std::string decoded_;
    bool preserve_front_ = false;
    bool preserve_back_ = false;
};

}  // namespace tonghop
