// Tags and text of HTML as it is found in the wild: nothing is refused, every byte is looked at a
// bounded number of times, nothing is copied.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace tonghop {

enum class HtmlEvent { start, end, text, raw_text, end_of_page };

class HtmlTokens {
 public:
    /// `page` is UTF-8 and must outlive the tokens.
    explicit HtmlTokens(std::string_view page) : rest_(page) {}

    /// Comments, declarations and instructions are passed over. What stands inside script, style,
    /// title, textarea and xml is one raw_text.
    HtmlEvent next();

    std::string_view name() const { return name_; }  ///< of a start or end, in lower case
    std::string_view text() const { return text_; }  ///< entities not resolved

    /// Calls `use(name, value)` for each attribute of the last start; the name as written, the
    /// value without quotes and with entities not resolved.
    template <typename Use>
    void each_attribute(Use use) const {
        std::string_view rest = attributes_;
        while (true) {
            const std::string_view name = take_attribute_name(rest);
            if (name.empty()) return;
            use(name, take_attribute_value(rest));
        }
    }

 private:
    HtmlEvent read_markup();
    HtmlEvent read_start();
    HtmlEvent read_text(std::size_t from);
    HtmlEvent read_raw_text();
    void skip_past(std::string_view terminator);
    void take_tag_name();
    std::size_t find_tag_end();
    static std::string_view take_attribute_name(std::string_view& rest);
    static std::string_view take_attribute_value(std::string_view& rest);

    std::string_view rest_;
    std::string name_;
    std::string raw_until_;  // the element whose raw text comes next; empty: none
    std::string_view attributes_;
    std::string_view text_;
    // Whether a search for a closing quote of that kind has failed: none is left then.
    std::array<bool, 2> quotes_exhausted_{};
};

/// Whether both are the same but for the case of ASCII letters.
bool same_word(std::string_view a, std::string_view b);

}  // namespace tonghop
