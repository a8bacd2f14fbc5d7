#include "formats/ods_value.hpp"

#include <cmath>

#include "formats/error_text.hpp"
#include "formats/parse_double.hpp"
#include "formats/serial_date.hpp"
#include "formats/xml_text.hpp"

namespace tonghop {
namespace {

bool set(CellView& view, CellType type, double number) {
    view.type = type;
    view.number = number;
    return true;
}

}  // namespace

std::optional<double> ods_date(std::string_view text) {
    constexpr std::string_view kFirst = "1899-12-30";
    if (!text.starts_with(kFirst)) return parse_iso_date_time(text);
    if (text.size() == kFirst.size()) return 0;
    return parse_iso_date_time(text.substr(kFirst.size()));
}

std::optional<double> ods_duration(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    if (!text.starts_with('P')) return std::nullopt;
    text.remove_prefix(1);
    bool time = false;
    double days = 0;
    while (!text.empty()) {
        if (!time && text.starts_with('T')) {
            time = true;
            text.remove_prefix(1);
            continue;
        }
        const std::size_t unit = text.find_first_not_of("0123456789.");
        if (unit == std::string_view::npos) return std::nullopt;
        const auto number = parse_double(text.substr(0, unit));
        // Years and months have no length.
        const double length = !time && text[unit] == 'D'  ? 1
                              : time && text[unit] == 'H' ? 1.0 / 24
                              : time && text[unit] == 'M' ? 1.0 / 1440
                              : time && text[unit] == 'S' ? 1.0 / 86400
                                                          : 0;
        if (!number || length == 0) return std::nullopt;
        days += *number * length;
        text.remove_prefix(unit + 1);
    }
    return negative ? -days : days;
}

double serial_of_number(double number, double null_date) {
    constexpr double kAgreeFrom = 61;
    const double days = number + null_date;
    return days >= 1 && days < kAgreeFrom ? days - 1 : days;
}

// What the cell shows. Of a plain cell that is text as written, decoded only where it is wanted or
// where it must be held to what the general scanner holds it to.
std::string_view OdsValues::shown(const RawOdsCell& raw, bool wanted) {
    const bool ready = raw.decoded || !raw.has_text || (!wanted && is_plain_ascii(raw.text));
    return ready ? raw.text : text_.read_plain(raw.text);
}

bool OdsValues::fill(const RawOdsCell& raw, OdsCellStyle& style, CellView& view) {
    view.style = &style.style;
    view.number = 0;
    view.text = {};
    view.runs = {};
    view.has_result = true;
    const std::string_view type = raw[OdsField::value_type];
    const std::string_view text = shown(raw, type.empty() || type == "string");
    if (raw[OdsField::calc_type] == "error" ||
        (raw.has(OdsField::formula) && is_error_text(text))) {
        view.type = CellType::error;
        view.text = text;
        return true;
    }
    return fill_typed(raw, style, text, view);
}

bool OdsValues::fill_typed(const RawOdsCell& raw, OdsCellStyle& style, std::string_view text,
                           CellView& view) {
    const std::string_view type = raw[OdsField::value_type];
    if (type == "float" || type == "percentage" || type == "currency") {
        return fill_number(raw, style, text, view);
    }
    if (type == "date") {
        const auto serial = ods_date(raw[OdsField::date]);
        if (!serial) return fill_text(raw, text, view);
        view.style = &styles_.shown_as(style, OdsValueKind::date);
        return set(view, CellType::date, *serial);
    }
    if (type == "time") {
        const auto days = ods_duration(raw[OdsField::time]);
        if (!days) return fill_text(raw, text, view);
        view.style = &styles_.shown_as(style, OdsValueKind::time);
        const bool shows = *days >= 0 && *days < kSerialDateEnd;
        return set(view, shows ? CellType::date : CellType::number, *days);
    }
    const std::string_view boolean = raw[OdsField::boolean];
    if (type == "boolean" && (boolean == "true" || boolean == "false")) {
        return set(view, CellType::boolean, boolean == "true" ? 1 : 0);
    }
    return fill_text(raw, text, view);
}

// What is no number stays visible as text: the cell can then be named to whoever wrote it.
bool OdsValues::fill_number(const RawOdsCell& raw, OdsCellStyle& style, std::string_view text,
                            CellView& view) {
    const auto number = parse_double(raw[OdsField::value]);
    if (!number) return fill_text(raw, text, view);
    if (raw[OdsField::value_type] == "percentage") {
        view.style = &styles_.shown_as(style, OdsValueKind::percentage);
    }
    if (!view.style->is_date) return set(view, CellType::number, *number);
    const bool days = style.dates == DateParts::calendar;
    const double serial = days ? serial_of_number(*number, null_date) : *number;
    const bool shows = serial >= 0 && serial < kSerialDateEnd;
    return set(view, shows ? CellType::date : CellType::number, shows ? serial : *number);
}

bool OdsValues::fill_text(const RawOdsCell& raw, std::string_view text, CellView& view) {
    view.type = CellType::text;
    if (raw.has(OdsField::string) && !raw[OdsField::string].empty()) {
        view.text = raw[OdsField::string];
        return true;
    }
    view.text = text;
    view.runs = raw.runs;
    if (!raw.has(OdsField::value_type) && view.text.empty()) {
        view.type = CellType::blank;
        view.has_result = false;
    }
    return !view.text.empty();
}

}  // namespace tonghop
