#include "formats/xlsx_sheet.hpp"

#include "formats/faults.hpp"
#include "formats/parse_double.hpp"
#include "formats/serial_date.hpp"
#include "formats/xml_attributes.hpp"
#include "formats/xml_text.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kLongestPlain = 64 << 10;  // longer cells are read in pieces

// A cell reference in capitals, the only form the standard knows. 0-based.
std::optional<CellRef> parse_reference(std::string_view text) {
    std::uint32_t column = 0;
    std::size_t at = 0;
    for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z' && at < 4; ++at) {
        column = column * 26 + static_cast<std::uint32_t>(text[at] - 'A' + 1);
    }
    const auto row = parse_unsigned(text.substr(at));
    if (column == 0 || column > kMaxColumns || !row || *row == 0 || *row > kMaxRows ||
        text[at] == '0') {
        return std::nullopt;
    }
    return CellRef{static_cast<std::uint32_t>(*row - 1), column - 1};
}

}  // namespace

XlsxSheet::XlsxSheet(ByteSource& source, const std::string& part, XlsxContext& context,
                     CellVisitor& visitor)
    : scanner_(source, part, context.limits.xml_depth),
      context_(context),
      visitor_(visitor),
      item_(context.limits.text_bytes) {}

void XlsxSheet::read() {
    if (scanner_.next() != XmlEvent::start ||
        !scanner_.is(XmlNamespace::spreadsheet, "worksheet")) {
        scanner_.refuse("the root is not a worksheet");
    }
    while (true) {
        const XmlEvent event = scanner_.next();
        if (event == XmlEvent::end_of_document) return;
        if (event != XmlEvent::start) continue;
        if (scanner_.is(XmlNamespace::spreadsheet, "cols") && next_row_ == 0) {
            read_columns();
        } else if (scanner_.is(XmlNamespace::spreadsheet, "sheetData")) {
            read_data();
        } else if (scanner_.is(XmlNamespace::spreadsheet, "mergeCells")) {
            read_merges();
        } else {
            scanner_.skip_element();
        }
    }
}

void XlsxSheet::read_columns() {
    const std::size_t outside = scanner_.depth() - 1;
    while (scanner_.depth() > outside) {
        if (scanner_.next() != XmlEvent::start) continue;
        const auto first = parse_unsigned(scanner_.attribute("min").value_or(""));
        const auto last = parse_unsigned(scanner_.attribute("max").value_or(""));
        if (!parse_boolean(scanner_.attribute("hidden"), false) || !first || !last) continue;
        if (*first == 0 || *first > kMaxColumns || *last < *first) continue;
        visitor_.hidden_columns(
            static_cast<std::uint32_t>(*first - 1),
            static_cast<std::uint32_t>(std::min<std::uint64_t>(*last, kMaxColumns) - 1));
    }
}

void XlsxSheet::read_merges() {
    const std::size_t outside = scanner_.depth() - 1;
    std::uint32_t count = 0;
    while (scanner_.depth() > outside) {
        if (scanner_.next() != XmlEvent::start) continue;
        const auto range = CellRange::parse(scanner_.attribute("ref").value_or(""));
        if (!range || range->first == range->last) continue;  // covers nothing
        if (++count > context_.limits.merges) {
            refuse_too_large("more than " + std::to_string(context_.limits.merges) +
                             " merged ranges in a sheet");
        }
        visitor_.merge(*range);
    }
}

void XlsxSheet::read_data() {
    const std::size_t outside = scanner_.depth() - 1;
    while (scanner_.depth() > outside) {
        if (scanner_.next() != XmlEvent::start) continue;
        if (scanner_.is(XmlNamespace::spreadsheet, "row")) {
            read_row();
        } else if (scanner_.is(XmlNamespace::spreadsheet, "c")) {
            scanner_.refuse("a cell outside of a row");
        } else {
            scanner_.skip_element();
        }
    }
}

void XlsxSheet::read_row() {
    const auto number = scanner_.attribute("r");
    row_is_known_ = number.has_value();
    if (number) {
        const auto row = parse_unsigned(*number);
        if (!row || *row == 0 || *row > kMaxRows) scanner_.refuse("a row number out of range");
        next_row_ = static_cast<std::uint32_t>(*row - 1);
    }
    if (next_row_ >= kMaxRows) scanner_.refuse("more rows than a sheet has");
    view_.hidden_row = parse_boolean(scanner_.attribute("hidden"), false);
    next_column_ = 0;
    const std::size_t outside = scanner_.depth() - 1;
    while (scanner_.depth() > outside) {
        if (context_.use_plain_scan && scanner_.plain_names_are_spreadsheet() &&
            scanner_.depth() == outside + 1) {
            read_plain_cells();
        }
        if (scanner_.next() != XmlEvent::start) continue;
        if (scanner_.is(XmlNamespace::spreadsheet, "c")) {
            read_general_cell();
        } else {
            scanner_.skip_element();
        }
    }
    ++next_row_;
}

void XlsxSheet::read_plain_cells() {
    XmlWindow& window = scanner_.window();
    RawCell raw;
    while (true) {
        const PlainCell plain = scan_plain_cell(window.cursor, raw);
        if (plain.found) {
            hand_over(raw);
            window.cursor = plain.stop;
        } else if (plain.stop != window.end() || window.rest().size() > kLongestPlain ||
                   !window.refill()) {
            return;
        }
    }
}

void XlsxSheet::read_general_cell() {
    RawCell raw;
    raw.decoded = true;
    // Copied: the views of the scanner do not outlive the next event.
    const std::string reference(scanner_.attribute("r").value_or(""));
    const std::string style(scanner_.attribute("s").value_or(""));
    const std::string type(scanner_.attribute("t").value_or(""));
    raw_value_.clear();
    raw_formula_.clear();
    const std::size_t outside = scanner_.depth() - 1;
    while (scanner_.depth() > outside) {
        if (scanner_.next() != XmlEvent::start) continue;
        if (scanner_.is(XmlNamespace::spreadsheet, "v")) {
            scanner_.append_element_text(raw_value_, context_.limits.text_bytes);
        } else if (scanner_.is(XmlNamespace::spreadsheet, "f")) {
            raw.has_formula = true;
            scanner_.append_element_text(raw_formula_, context_.limits.text_bytes);
        } else if (scanner_.is(XmlNamespace::spreadsheet, "is")) {
            raw.text = item_.read(scanner_);
            raw.has_text = true;
        } else {
            scanner_.skip_element();
        }
    }
    raw.reference = reference;
    raw.style = style;
    raw.type = type;
    raw.value = raw_value_;
    raw.has_value = !raw_value_.empty();
    raw.formula = raw_formula_;
    hand_over(raw);
}

// Where the cell is: as it says, else right of the last one.
void XlsxSheet::place(const RawCell& raw) {
    view_.ref = {next_row_, next_column_};
    if (!raw.reference.empty()) {
        const auto ref = parse_reference(raw.reference);
        if (!ref) scanner_.refuse("a cell reference out of range");
        if (row_is_known_ && ref->row != next_row_) scanner_.refuse("a cell in another row");
        view_.ref = *ref;
    }
    if (view_.ref.column >= kMaxColumns) scanner_.refuse("more cells than a row has");
    next_row_ = view_.ref.row;
    row_is_known_ = true;
    next_column_ = view_.ref.column + 1;
}

void XlsxSheet::hand_over(const RawCell& raw) {
    place(raw);
    if (++context_.cells > context_.limits.cells) {
        refuse_too_large("more than " + std::to_string(context_.limits.cells) + " cells");
    }
    if (!raw.has_value && !raw.has_formula && !raw.has_text) return;
    view_.style =
        &context_.styles.at(parse_unsigned(raw.style).value_or(raw.style.empty() ? 0 : ~0ULL));
    view_.has_formula = raw.has_formula;
    view_.has_result = true;
    view_.number = 0;
    view_.text = {};
    if (!fill_value(raw) && !raw.has_formula) return;
    view_.formula = raw.has_formula ? decoded(raw, raw.formula, formula_) : std::string_view();
    visitor_.cell(view_);
}

std::string_view XlsxSheet::decoded(const RawCell& raw, std::string_view text,
                                    std::string& buffer) const {
    if (raw.decoded || is_plain_ascii(text)) return text;
    buffer.clear();
    append_character_data(text, buffer);
    return buffer;
}

// False: the cell is blank, or a formula without a result.
bool XlsxSheet::fill_value(const RawCell& raw) {
    if (raw.has_text && (raw.type == "inlineStr" || !raw.has_value)) {
        return fill_text(raw.decoded ? raw.text : item_.read_plain(raw.text, raw.preserve_space));
    }
    if (raw.type == "str" && (raw.has_value || raw.has_formula)) {
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
    const std::string_view value = decoded(raw, raw.value, value_);
    if (raw.type.empty() || raw.type == "n") return fill_number(value);
    if (raw.type == "s") {
        const auto index = parse_unsigned(value);
        const auto text = index ? context_.strings.at(*index) : std::nullopt;
        if (!text) scanner_.refuse("a shared string that does not exist");
        return fill_text(*text);
    }
    if (raw.type == "b") {
        const bool yes = value == "1" || value == "true";
        if (!yes && value != "0" && value != "false") return fill_text(value);
        view_.type = CellType::boolean;
        view_.number = yes ? 1 : 0;
        return true;
    }
    if (raw.type == "e") {
        view_.type = CellType::error;
        view_.text = value;
        return true;
    }
    if (raw.type == "d") {
        const auto serial = parse_iso_date_time(value);
        if (!serial) return fill_text(value);
        view_.type = CellType::date;
        view_.number = *serial;
        return true;
    }
    return fill_text(value);
}

// What is no number stays visible as text: the cell can then be named to whoever wrote it.
bool XlsxSheet::fill_number(std::string_view text) {
    const auto number = parse_double(text);
    if (!number) return fill_text(text.find_first_not_of(" \t\r\n") == text.npos ? "" : text);
    view_.type = CellType::number;
    view_.number = *number;
    if (!view_.style->is_date) return true;
    const bool shift = context_.date1904 && context_.styles.is_calendar(*view_.style);
    const double serial = *number + (shift ? kDays1904 : 0);
    if (serial < 0 || serial >= kSerialDateEnd) return true;  // Excel shows no date either
    view_.type = CellType::date;
    view_.number = serial;
    return true;
}

bool XlsxSheet::fill_text(std::string_view text) {
    view_.type = CellType::text;
    view_.text = text;
    return !text.empty();
}

}  // namespace tonghop
