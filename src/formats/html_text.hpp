// The text of an HTML cell or paragraph: white space as browsers show it, fonts run by run.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/html_look.hpp"
#include "formats/text_run.hpp"

namespace tonghop {

class HtmlText {
 public:
    explicit HtmlText(std::uint64_t longest) : longest_(longest) {}

    void clear();
    /// Text with its references resolved; white space becomes one blank, none beside line breaks.
    /// Throws WorkbookError (too_large).
    void append(std::string_view text);
    void line_break() { ++breaks_; }
    /// A new line, unless one begins here anyway.
    void new_block() {
        if (breaks_ == 0) breaks_ = 1;
    }
    /// An element that changes the look; `face` is that of <font>.
    void open(std::string_view element, std::string_view face, const HtmlLook& look);
    /// The innermost open element of that name, and what is open inside it.
    void close(std::string_view element);

    std::string_view text() const { return text_; }
    /// None if no run has a look of its own.
    std::span<const TextRun> runs() const;
    bool begins_bold() const { return begins_bold_; }
    /// All of it is struck out.
    bool is_struck() const;
    /// Some of it is raised or struck out, and some is not: its digits are not one number.
    bool is_set_apart() const;
    /// Nothing but blanks, no-break spaces and line breaks.
    bool is_blank() const;

 private:
    struct Element {
        std::string name;
        TextRun run;
        bool bold = false;
    };

    void flush_white_space();
    void add_run();

    std::uint64_t longest_;
    std::string text_;
    std::vector<TextRun> runs_;
    std::vector<Element> open_;
    std::size_t breaks_ = 0;
    bool blank_pending_ = false;
    bool begins_bold_ = false;
    bool has_looks_ = false;
};

/// `text` without blanks and no-break spaces at its ends.
std::string_view without_edge_blanks(std::string_view text);

}  // namespace tonghop
