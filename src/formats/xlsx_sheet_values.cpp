// What the type and the value of a cell of a sheet mean.
#include "formats/cell_number.hpp"
#include "formats/parse_double.hpp"
#include "formats/plain_text.hpp"
#include "formats/serial_date.hpp"
#include "formats/xlsx_sheet.hpp"
#include "formats/xml_attributes.hpp"
#include "formats/xml_text.hpp"

namespace tonghop {

std::string_view XlsxSheet::decoded(const RawCell& raw, std::string_view text,
                                    std::string& buffer) const {
    if (raw.decoded || is_plain_text(text)) return text;
    buffer.clear();
    append_character_data(text, buffer);
    return buffer;
}

// False: the cell is blank, or a formula without a result.
bool XlsxSheet::fill_value(const RawCell& raw) {
    if (raw.has_text && (raw.type == RawType::inline_text || !raw.has_value)) {
        if (!raw.decoded) return fill_text(item_.read_plain(raw.text, raw.preserve_space));
        view_.runs = item_.runs();
        return fill_text(raw.text);
    }
    if (raw.type == RawType::formula_text && (raw.has_value || raw.has_formula)) {
        // A formula whose result is the empty text stores an empty <v>, or none.
        const std::string_view value = decoded(raw, raw.value, value_);
        text_.clear();
        append_xstring(value, text_);
        return fill_text(text_);
    }
    if (!raw.has_value) {
        view_.type = CellType::blank;
        view_.has_result = false;
        return false;
    }
    // References in a number are legal, but nobody writes them: it is decoded only if need be.
    if (raw.type == RawType::number) return fill_number(raw);
    if (raw.type == RawType::shared) return fill_shared(raw);
    const std::string_view value = decoded(raw, raw.value, value_);
    switch (raw.type) {
        case RawType::boolean:
            return fill_boolean(value);
        case RawType::error:
            view_.type = CellType::error;
            view_.text = value;
            return true;
        case RawType::date:
            return fill_iso_date(value);
        default:
            return fill_text(value);
    }
}

bool XlsxSheet::fill_shared(const RawCell& raw) {
    auto number = parse_unsigned(raw.value);
    if (!number) number = parse_unsigned(decoded(raw, raw.value, value_));
    const auto text = number ? context_.strings.at(*number) : std::nullopt;
    if (!text) scanner_.refuse("a shared string that does not exist");
    view_.runs = context_.strings.runs_at(*number);
    return fill_text(*text);
}

bool XlsxSheet::fill_boolean(std::string_view text) {
    const bool yes = text == "1" || text == "true";
    if (!yes && text != "0" && text != "false") return fill_text(text);
    view_.type = CellType::boolean;
    view_.number = yes ? 1 : 0;
    return true;
}

bool XlsxSheet::fill_iso_date(std::string_view text) {
    const auto serial = parse_iso_date_time(text);
    if (!serial) return fill_text(text);
    view_.type = CellType::date;
    view_.number = *serial;
    return true;
}

// What is no number stays visible as text: the cell can then be named to whoever wrote it.
bool XlsxSheet::fill_number(const RawCell& raw) {
    auto number = raw.decoded ? parse_double(raw.value) : parse_padded_double(raw.value);
    if (!number) {
        const std::string_view text = decoded(raw, raw.value, value_);
        number = parse_double(text);
        const bool blank = text.find_first_not_of(" \t\r\n") == std::string_view::npos;
        if (!number) return fill_text(blank ? std::string_view() : text);
    }
    set_number(view_, *number, context_.date1904 && context_.styles.is_calendar(*view_.style));
    return true;
}

bool XlsxSheet::fill_text(std::string_view text) {
    view_.type = CellType::text;
    view_.text = text;
    return !text.empty();
}

}  // namespace tonghop
