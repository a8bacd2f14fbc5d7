// A string of a workbook (CT_Rst, ECMA-376 part 1, 18.4.8): plain text or formatted runs.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/text_run.hpp"
#include "formats/xml_scanner.hpp"

namespace tonghop {

class StringItem {
 public:
    explicit StringItem(std::uint64_t longest) : longest_(longest) {}

    /// After the start of <si> or <is>: reads past its end. Phonetic runs are left out.
    /// The result is valid until the next call. Throws WorkbookError.
    std::string_view read(XmlScanner& scanner);
    /// The same for the raw character data of a single <t>, which must be kept like the result.
    std::string_view read_plain(std::string_view raw, bool preserve_space);
    /// Of the last result; none if no run has a look of its own.
    std::span<const TextRun> runs() const { return runs_; }

 private:
    void read_property(const XmlScanner& scanner);
    void read_text(XmlScanner& scanner);
    std::string_view finish(std::string_view text);
    std::string_view decode_runs(std::string_view text);
    void clear();

    std::uint64_t longest_;
    std::string text_;
    std::string decoded_;
    TextRun look_;  // of the run that is being read
    std::vector<TextRun> runs_;
    bool preserve_front_ = false;
    bool preserve_back_ = false;
};

}  // namespace tonghop
