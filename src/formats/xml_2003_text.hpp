// The content of ss:Data in an XML spreadsheet of Excel 2003: characters, or HTML with
// fonts and marks.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/text_run.hpp"
#include "formats/xml_scanner.hpp"

namespace tonghop {

class Xml2003Text {
 public:
    explicit Xml2003Text(std::uint64_t longest) : longest_(longest) {}

    /// After the start of ss:Data: reads past its end. Valid until the next call. Throws
    /// WorkbookError.
    std::string_view read(XmlScanner& scanner);
    /// Of the last result; none if no run has a look of its own.
    std::span<const TextRun> runs() const { return runs_; }

 private:
    // An element that changes the look.
    struct Look {
        std::size_t depth;
        TextRun run;
    };

    void start(const XmlScanner& scanner);
    void append(std::string_view text);

    std::uint64_t longest_;
    std::string text_;
    std::vector<TextRun> runs_;
    std::vector<Look> looks_;
};

}  // namespace tonghop
