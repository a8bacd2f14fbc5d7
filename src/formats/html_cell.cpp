#include "formats/html_cell.hpp"

#include <algorithm>

#include "formats/cell_number.hpp"
#include "formats/csv_reader.hpp"
#include "formats/error_text.hpp"
#include "formats/faults.hpp"
#include "formats/html_entities.hpp"
#include "formats/number_format.hpp"
#include "formats/parse_double.hpp"
#include "formats/xml_attributes.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kMostStyles = 65'536;
constexpr std::string_view kTextFormat = "@";

std::string resolved(std::string_view raw) {
    std::string text;
    append_html_text(raw, text);
    return text;
}

// HTML 4.9.11: no span beyond these counts, and none below 1.
std::uint32_t span_of(std::string_view value, std::uint64_t most) {
    const auto number = parse_unsigned(value);
    return static_cast<std::uint32_t>(std::clamp<std::uint64_t>(number.value_or(1), 1, most));
}

// "1033;1033;DD/MM/YYYY": the code in the notation of the second language, or the first.
struct LibreOfficeFormat {
    bool is_english = false;
    std::string code;
};

LibreOfficeFormat libreoffice_format(std::string_view sdnum) {
    const std::size_t first = sdnum.find(';');
    const std::size_t second = sdnum.find(';', first == std::string_view::npos ? first : first + 1);
    if (second == std::string_view::npos) return {};
    std::string_view language = sdnum.substr(first + 1, second - first - 1);
    if (language.empty() || language == "0") language = sdnum.substr(0, first);
    return {language == "1033" || language == "2057", resolved(sdnum.substr(second + 1))};
}

// A boolean is a number in this format, which Excel does not know.
void take_libreoffice_format(std::string_view sdnum, HtmlCell& cell) {
    LibreOfficeFormat format = libreoffice_format(sdnum);
    if (same_word(format.code, "BOOLEAN")) {
        const auto value = parse_double(cell.number.value_or(""));
        if (value) cell.boolean = *value != 0 ? "TRUE" : "FALSE";
        return;
    }
    // Only the English notation is Excel's; of others a date can still be told.
    if (!format.is_english && date_parts(format.code) == DateParts::none) return;
    if (!cell.look.number_format) cell.look.number_format = std::move(format.code);
}

}  // namespace

HtmlLook read_html_look(const HtmlTokens& tokens, const HtmlStyleSheet& sheet) {
    std::string classes;
    std::string style;
    HtmlLook look;
    tokens.each_attribute([&](std::string_view name, std::string_view value) {
        if (same_word(name, "class")) classes = resolved(value);
        if (same_word(name, "style")) style = resolved(value);
        if (same_word(name, "hidden")) look.hidden = true;
    });
    sheet.apply(tokens.name(), classes, look);
    look.add_declarations(style);
    return look;
}

HtmlCell HtmlCell::read(const HtmlTokens& tokens, const HtmlStyleSheet& sheet) {
    constexpr std::uint64_t kMostColumns = 1000;
    constexpr std::uint64_t kMostRows = 65'534;
    HtmlCell cell;
    if (tokens.name() == "th") cell.look.bold = true;
    cell.look.add(read_html_look(tokens, sheet));
    std::string_view sdnum;
    tokens.each_attribute([&](std::string_view name, std::string_view value) {
        if (same_word(name, "colspan")) cell.columns = span_of(value, kMostColumns);
        if (same_word(name, "rowspan")) cell.rows = span_of(value, kMostRows);
        if (same_word(name, "x:num") || same_word(name, "sdval")) cell.number = resolved(value);
        if (same_word(name, "x:str")) cell.text = resolved(value);
        if (same_word(name, "x:bool")) cell.boolean = resolved(value);
        if (same_word(name, "x:err")) cell.error = resolved(value);
        if (same_word(name, "x:fmla")) cell.formula = resolved(value);
        if (same_word(name, "x:arrayrange")) cell.is_array_formula = true;
        if (same_word(name, "sdnum")) sdnum = value;
    });
    if (!sdnum.empty()) take_libreoffice_format(sdnum, cell);
    if (cell.formula.starts_with('=')) cell.formula.erase(0, 1);
    cell.is_array_formula = cell.is_array_formula && !cell.formula.empty();
    return cell;
}

const HtmlValues::Style& HtmlValues::style_of(const HtmlCell& cell, const HtmlText& text) {
    const bool bold = cell.look.bold.value_or(false) || text.begins_bold();
    Key key{cell.look.number_format.value_or(""), cell.look.font.value_or(""), bold,
            cell.look.indent.value_or(0), cell.look.struck.value_or(false) || text.is_struck()};
    const auto found = styles_.find(key);
    if (found != styles_.end()) return *found->second;
    if (styles_.size() >= kMostStyles) refuse_too_large("html: too many styles");
    Style& made = made_.emplace_back();
    std::tie(made.number_format, made.font, made.style.bold, made.style.indent, made.style.struck) =
        key;
    made.style.number_format = made.number_format;
    made.style.font = made.font;
    made.style.legacy = legacy_font(made.font);
    const DateParts parts = date_parts(made.number_format);
    made.style.is_date = parts != DateParts::none;
    made.is_calendar = parts == DateParts::calendar;
    styles_.emplace(std::move(key), &made);
    return made;
}

bool HtmlValues::fill(const HtmlCell& cell, const HtmlText& text, CellView& view) {
    const Style& style = style_of(cell, text);
    view.style = &style.style;
    view.number = 0;
    view.text = {};
    view.runs = {};
    view.formula = cell.formula;
    view.has_formula = !cell.formula.empty();
    view.array_formula = cell.is_array_formula;
    view.has_result = true;
    const std::string_view shown = without_edge_blanks(text.text());
    // LibreOffice writes a number beside an error too: 0.
    if (cell.error || (cell.number && is_error_text(shown))) {
        const bool named = cell.error && !cell.error->empty();
        view.type = CellType::error;
        view.text = named ? std::string_view(*cell.error) : shown;
        return true;
    }
    if (cell.boolean) {
        view.type = CellType::boolean;
        view.number = same_word(*cell.boolean, "true") ? 1 : 0;
        return true;
    }
    // What the cell holds counts before how it is shown: Excel writes x:num beside the text format
    // "@" for a number that was formatted as text after it was entered, which is a number still,
    // and so it is in every other format. Where nothing says what the cell holds, the text format
    // makes text of it ("06352"), as when somebody types into such a cell.
    // Digits of which some are raised or struck out are no number as they stand
    // ("128<sup>1</sup>").
    std::optional<double> number;
    const std::string_view digits = text.is_set_apart() ? std::string_view() : shown;
    if (cell.number && !cell.text) {
        number = parse_double(cell.number->empty() ? digits : *cell.number);
    } else if (!cell.text && view.style->number_format != kTextFormat) {
        number = plain_number(digits);
    }
    if (number) {
        set_number(view, *number, from_1904_ && style.is_calendar);
        return true;
    }
    view.type = CellType::text;
    if (cell.text && !cell.text->empty()) {
        view.text = *cell.text;
        // The apostrophe typed in front of a text is no part of it.
        if (view.text.starts_with('\'') && !shown.starts_with('\'')) view.text.remove_prefix(1);
    } else if (!text.is_blank()) {
        view.text = text.text();
        view.runs = text.runs();
    }
    return !view.text.empty() || view.has_formula;
}

}  // namespace tonghop
