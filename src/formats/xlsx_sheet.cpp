#include "formats/xlsx_sheet.hpp"

#include "formats/faults.hpp"
#include "formats/parse_double.hpp"
#include "formats/serial_date.hpp"
#include "formats/xml_attributes.hpp"
#include "formats/xml_text.hpp"

namespace tonghop {
namespace {

// A cell reference in capitals, the only form the standard knows. 0-based.
std::optional<CellRef> parse_reference(std::string_view text) {
    constexpr std::size_t kMostLetters = 3;
    constexpr std::size_t kMostDigits = 7;
    std::uint32_t column = 0;
    std::size_t at = 0;
    for (; at < text.size() && at < kMostLetters && text[at] >= 'A' && text[at] <= 'Z'; ++at) {
        column = column * 26 + static_cast<std::uint32_t>(text[at] - 'A' + 1);
    }
    const std::size_t digits = text.size() - at;
    if (column == 0 || column > kMaxColumns || digits == 0 || digits > kMostDigits) return {};
    if (text[at] == '0') return {};
    std::uint32_t row = 0;
    for (; at < text.size(); ++at) {
        if (text[at] < '0' || text[at] > '9') return {};
        row = row * 10 + static_cast<std::uint32_t>(text[at] - '0');
    }
    if (row > kMaxRows) return {};
    return CellRef{row - 1, column - 1};
}

}  // namespace

XlsxSheet::XlsxSheet(ByteSource& source, const std::string& part, XlsxContext& context,
                     CellVisitor& visitor)
    : scanner_(source, part, context.limits.xml_depth),
      context_(context),
      visitor_(visitor),
      item_(context.limits.text_bytes),
      wants_formulas_(visitor.wants_formulas()) {}

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
        const bool hidden = parse_boolean(scanner_.attribute("hidden"), false) ||
                            is_zero_size(scanner_.attribute("width").value_or(""));
        if (!hidden || !first || !last) continue;
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
            refuse_over(Limit::merges, context_.limits.merges);
        }
        visitor_.merge(*range);
    }
}

void XlsxSheet::read_data() {
    const std::size_t outside = scanner_.depth() - 1;
    while (scanner_.depth() > outside) {
        if (scanner_.depth() == outside + 1) read_plain_rows();
        if (scanner_.next() != XmlEvent::start) continue;
        if (scanner_.is(XmlNamespace::spreadsheet, "row")) {
            const auto number = scanner_.attribute("r");
            const bool hidden = parse_boolean(scanner_.attribute("hidden"), false) ||
                                is_zero_size(scanner_.attribute("ht").value_or(""));
            if (number && number->empty()) scanner_.refuse("an empty row number");
            begin_row(number.value_or(""), hidden);
            read_row(scanner_.depth() - 1);
        } else if (scanner_.is(XmlNamespace::spreadsheet, "c")) {
            scanner_.refuse("a cell outside of a row");
        } else {
            scanner_.skip_element();
        }
    }
}

void XlsxSheet::read_plain_rows() {
    if (!context_.use_plain_scan || !scanner_.plain_names_are_spreadsheet()) return;
    RawRow row;
    while (
        scan_plain(scanner_.window(), [&row](const char* at) { return scan_plain_row(at, row); })) {
        begin_row(row.number, row.hidden);
        if (!row.empty) {
            read_plain_cells();
            if (!scan_plain(scanner_.window(), scan_plain_row_end)) {
                scanner_.enter("row", XmlNamespace::spreadsheet);
                read_row(scanner_.depth() - 1);
                continue;
            }
        }
        ++next_row_;
    }
}

void XlsxSheet::begin_row(std::string_view number, bool hidden) {
    row_is_known_ = !number.empty();
    reference_end_ = {};
    if (row_is_known_) {
        const auto row = parse_unsigned(number);
        if (!row || *row == 0 || *row > kMaxRows) scanner_.refuse("a row number out of range");
        next_row_ = static_cast<std::uint32_t>(*row - 1);
        reference_end_ = ReferenceEnd(next_row_ + 1);
    }
    if (next_row_ >= kMaxRows) scanner_.refuse("more rows than a sheet has");
    view_.hidden_row = hidden;
    next_column_ = 0;
}

// The rest of a row that has been entered.
void XlsxSheet::read_row(std::size_t outside) {
    while (scanner_.depth() > outside) {
        if (scanner_.depth() == outside + 1) read_plain_cells();
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
    if (!context_.use_plain_scan || !scanner_.plain_names_are_spreadsheet()) return;
    RawCell raw;
    const auto scan = [&](const char* at) { return scan_plain_cell(at, reference_end_, raw); };
    while (scan_plain(scanner_.window(), scan)) hand_over(raw);
}

void XlsxSheet::read_general_cell() {
    RawCell raw;
    raw.decoded = true;
    // Copied: the views of the scanner do not outlive the next event.
    const std::string reference(scanner_.attribute("r").value_or(""));
    const std::string style(scanner_.attribute("s").value_or(""));
    raw.type = raw_type(scanner_.attribute("t").value_or(""));
    raw_value_.clear();
    raw_formula_.clear();
    const std::size_t outside = scanner_.depth() - 1;
    while (scanner_.depth() > outside) {
        if (scanner_.next() != XmlEvent::start) continue;
        if (scanner_.is(XmlNamespace::spreadsheet, "v")) {
            scanner_.append_element_text(raw_value_, context_.limits.text_bytes);
        } else if (scanner_.is(XmlNamespace::spreadsheet, "f")) {
            raw.has_formula = true;
            raw_formula_kind_ = scanner_.attribute("t").value_or("");
            raw_formula_index_ = scanner_.attribute("si").value_or("");
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
    raw.value = raw_value_;
    raw.has_value = !raw_value_.empty();
    raw.formula = raw_formula_;
    raw.formula_kind = raw_formula_kind_;
    raw.formula_index = raw_formula_index_;
    hand_over(raw);
}

// Where the cell is: as it says, else right of the last one.
void XlsxSheet::place(const RawCell& raw) {
    view_.ref = {next_row_, next_column_};
    if (raw.column >= 0) {
        view_.ref.column = static_cast<std::uint32_t>(raw.column);
    } else if (!raw.reference.empty()) {
        const auto ref = parse_reference(raw.reference);
        if (!ref) scanner_.refuse("a cell reference out of range");
        if (row_is_known_ && ref->row != next_row_) scanner_.refuse("a cell in another row");
        view_.ref = *ref;
    }
    if (view_.ref.column >= kMaxColumns) scanner_.refuse("more cells than a row has");
    if (!row_is_known_ && !raw.reference.empty()) {
        next_row_ = view_.ref.row;
        row_is_known_ = true;
        reference_end_ = ReferenceEnd(next_row_ + 1);
    }
    next_column_ = view_.ref.column + 1;
}

// Cells of one column often have one formula: its text stands with the first of them, by whose
// attribute si the others name it (18.3.1.40).
std::string_view XlsxSheet::formula_text(const RawCell& raw) {
    const std::string_view text = decoded(raw, raw.formula, formula_);
    const auto index =
        raw.formula_kind == "shared" ? parse_unsigned(raw.formula_index) : std::nullopt;
    if (!index) return text;
    if (!text.empty()) {
        shared_formulas_.define(*index, view_.ref, text);
        return text;
    }
    const std::uint64_t left = context_.limits.formula_bytes - context_.formula_bytes;
    const std::string_view made = shared_formulas_.text_at(*index, view_.ref, left);
    context_.formula_bytes += made.size();
    return made;
}

void XlsxSheet::hand_over(const RawCell& raw) {
    place(raw);
    if (++context_.cells > context_.limits.cells) {
        refuse_over(Limit::cells, context_.limits.cells);
    }
    if (!raw.has_value && !raw.has_formula && !raw.has_text) return;
    view_.style =
        &context_.styles.at(parse_unsigned(raw.style).value_or(raw.style.empty() ? 0 : ~0ULL));
    view_.has_formula = raw.has_formula;
    view_.has_result = true;
    view_.number = 0;
    view_.text = {};
    view_.runs = {};
    if (!fill_value(raw) && !raw.has_formula) return;
    if (!seen_.add(view_.ref)) scanner_.refuse("twice: the cell " + view_.ref.to_string());
    view_.array_formula = raw.has_formula && raw.formula_kind == "array";
    view_.formula = raw.has_formula && wants_formulas_ ? formula_text(raw) : std::string_view();
    visitor_.cell(view_);
}

}  // namespace tonghop
