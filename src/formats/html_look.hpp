// What the style sheets and style attributes of a page say about cells (CSS as Excel writes it).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tonghop {

struct HtmlLook {
    std::optional<std::string> number_format;  ///< mso-number-format as Excel's code
    std::optional<std::string> font;           ///< the first family
    std::optional<bool> bold;
    std::optional<bool> struck;          ///< text-decoration: line-through
    std::optional<bool> raised;          ///< vertical-align: super; of what stands inside a cell
    std::optional<std::uint8_t> indent;  ///< mso-char-indent-count
    bool hidden = false;                 ///< display:none
    /// mso-ignore: colspan, rowspan only say how far a text or a picture reaches over blank cells.
    bool ignores_columns = false, ignores_rows = false;
    std::optional<std::uint32_t> sheet_rows;  ///< mso-xlrowspan: blank rows written as one

    /// Takes over what `other` says.
    void add(const HtmlLook& other);
    /// Takes over the declarations "name: value; ...".
    void add_declarations(std::string_view declarations);
};

/// Rules for classes and element names; whatever else selectors say is passed over.
class HtmlStyleSheet {
 public:
    void read(std::string_view sheet);
    /// For an element of that name with these classes, separated by blanks.
    void apply(std::string_view element, std::string_view classes, HtmlLook& look) const;

 private:
    void add_rule(std::string_view selectors, std::string_view declarations);

    std::unordered_map<std::string, HtmlLook> looks_;  // by "td" or ".xl24"
};

}  // namespace tonghop
