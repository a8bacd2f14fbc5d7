// One cell of an HTML table: what its attributes say, and what that makes of its text.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "formats/cell_visitor.hpp"
#include "formats/html_look.hpp"
#include "formats/html_text.hpp"
#include "formats/html_tokens.hpp"

namespace tonghop {

/// The attributes of <td> and <th> that count; those with x: are Excel's, sdval and sdnum
/// LibreOffice's.
struct HtmlCell {
    std::uint32_t columns = 1;  ///< colspan
    std::uint32_t rows = 1;
    HtmlLook look;
    std::optional<std::string> number;  ///< x:num, sdval; empty: the text is the number
    std::optional<std::string> text;    ///< x:str; empty: the text as it stands
    std::optional<std::string> boolean, error;
    std::string formula;            ///< x:fmla without "="
    bool is_array_formula = false;  ///< x:arrayrange

    /// Whether an attribute says what it holds.
    bool says_type() const { return number || text || boolean || error; }
    /// How many columns and rows it is merged of: those it spans, unless they stay cells of their
    /// own (mso-ignore).
    std::uint32_t merged_columns() const { return look.ignores_columns ? 1 : columns; }
    std::uint32_t merged_rows() const { return look.ignores_rows ? 1 : rows; }

    /// Of the start tag that `tokens` has just read.
    static HtmlCell read(const HtmlTokens& tokens, const HtmlStyleSheet& sheet);
};

/// class, style and hidden of any element.
HtmlLook read_html_look(const HtmlTokens& tokens, const HtmlStyleSheet& sheet);

class HtmlValues {
 public:
    /// `from_1904`: dates are days of the 1904 system.
    explicit HtmlValues(bool from_1904) : from_1904_(from_1904) {}

    /// Fills type, number, text, runs, formula and style of `view`, which point into `cell`, `text`
    /// and here. False: the cell is blank.
    bool fill(const HtmlCell& cell, const HtmlText& text, CellView& view);

 private:
    struct Style {
        CellStyle style;
        std::string number_format, font;
        bool is_calendar = false;  // the format shows a day, not only a time
    };
    using Key = std::tuple<std::string, std::string, bool, std::uint8_t, bool>;

    const Style& style_of(const HtmlCell& cell, const HtmlText& text);

    bool from_1904_;
    std::map<Key, const Style*> styles_;
    std::deque<Style> made_;
};

}  // namespace tonghop
