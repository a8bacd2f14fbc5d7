// The text of an OpenDocument cell: paragraphs, blanks and breaks, spans with fonts of their own.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/ods_styles.hpp"
#include "formats/text_run.hpp"
#include "formats/xml_scanner.hpp"

namespace tonghop {

class OdsText {
 public:
    OdsText(const OdsStyles& styles, std::uint64_t longest) : styles_(styles), longest_(longest) {}

    /// After the start of a cell: reads past its end. Annotations, drawings and notes are no text
    /// of the cell. The text is valid until the next call. Throws WorkbookError, also for a table
    /// inside the cell, whose figures would be lost.
    std::string_view read(XmlScanner& scanner);
    /// Of the last result; none if no run has a look of its own.
    std::span<const TextRun> runs() const { return runs_; }
    bool has_paragraphs() const { return paragraphs_ > 0; }

    /// The same for the character data of the only paragraph of a cell, references not resolved.
    std::string_view read_plain(std::string_view raw);

 private:
    // An element that changes the look.
    struct Look {
        std::size_t depth;
        TextRun run;
    };

    void clear();
    void start(XmlScanner& scanner);
    void begin_paragraph(const XmlScanner& scanner);
    void end_paragraph();
    void push_look(const XmlScanner& scanner);
    void append(std::string_view text);
    void append_character(char c);
    void flush_blank();
    void add_run();

    const OdsStyles& styles_;
    std::uint64_t longest_;
    std::uint64_t blanks_left_ = 64 << 20;  // of the whole workbook
    std::string text_, plain_;
    std::vector<TextRun> runs_;
    std::vector<Look> looks_;
    std::size_t paragraphs_ = 0;
    std::size_t paragraph_depth_ = 0;  // 0: between paragraphs
    // White space is one blank, and none at the beginning of a paragraph (part 3, 6.1.2). A blank
    // at its end stays, as LibreOffice writes it; a line end there is the layout of the XML.
    bool at_begin_ = true;
    bool blank_pending_ = false;
    bool blank_is_typed_ = false;
};

}  // namespace tonghop
