// The styles of an OpenDocument spreadsheet, as far as they say what a cell means (part 3, 16).
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "formats/cell_visitor.hpp"
#include "formats/number_format.hpp"
#include "formats/ods_number_style.hpp"
#include "formats/text_run.hpp"
#include "formats/xml_scanner.hpp"

namespace tonghop {

/// A style as cells use it, with parents resolved.
struct OdsCellStyle {
    CellStyle style;
    DateParts dates = DateParts::none;
    bool percent = false;
    std::string number_format, font;  ///< what `style` points into
    /// The same with the format that a value of another kind is shown in; made when first asked.
    OdsCellStyle* as_percentage = nullptr;
    OdsCellStyle* as_date = nullptr;
    OdsCellStyle* as_time = nullptr;
};

/// What the value of a cell says it is, where that is a matter of its format.
enum class OdsValueKind { plain, percentage, date, time };

class OdsStyles {
 public:
    OdsStyles();
    OdsStyles(const OdsStyles&) = delete;
    OdsStyles& operator=(const OdsStyles&) = delete;

    /// Whether the element just started holds styles or fonts.
    static bool is_section(const XmlScanner& scanner);
    /// After such a start: reads past its end. Throws WorkbookError.
    void read_section(XmlScanner& scanner);
    /// At the end of a part, before cells refer to its styles: names of number formats are good
    /// for the styles of that part only.
    void end_part();

    /// The style of that name, the default one if there is none. Stays where it is.
    OdsCellStyle& cell_style(std::string_view name);
    /// The style under which a value of that kind is shown.
    const CellStyle& shown_as(OdsCellStyle& style, OdsValueKind kind);
    /// What a style of a span or paragraph makes of the look around it; without an end.
    TextRun text_look(std::string_view name, TextRun around) const;
    bool hides_table(std::string_view name) const;

 private:
    struct Record {
        std::string parent;
        std::string data_style;
        std::optional<std::string> number_format, font;
        std::optional<bool> bold, struck, raised;
        std::optional<std::uint8_t> indent;
    };

    void read_style(XmlScanner& scanner);
    void read_properties(XmlScanner& scanner, Record& record);
    static void read_marks(const XmlScanner& scanner, Record& record);
    void read_font_face(const XmlScanner& scanner);
    static void inherit(const Record& parent, Record& record);
    OdsCellStyle& resolve(const std::string& name);
    OdsCellStyle& with_format(const OdsCellStyle& style, std::string_view code);
    static void fill(OdsCellStyle& style);

    OdsNumberStyles numbers_;
    std::unordered_map<std::string, std::string> faces_;
    std::unordered_map<std::string, Record> cells_;
    std::unordered_map<std::string, Record> texts_;
    std::unordered_set<std::string> hidden_tables_;
    std::vector<std::string> unbound_;  // cell styles of this part
    std::unordered_map<std::string, OdsCellStyle*> resolved_;
    std::deque<OdsCellStyle> made_;
    std::string last_name_;  // cells that follow each other often share a style
    OdsCellStyle* last_ = nullptr;
};

}  // namespace tonghop
