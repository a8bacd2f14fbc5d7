#include "formats/xml_2003_sheet.hpp"

#include <algorithm>

#include "formats/faults.hpp"
#include "formats/parse_double.hpp"
#include "formats/r1c1_formula.hpp"
#include "formats/serial_date.hpp"
#include "formats/xml_attributes.hpp"
#include "formats/xml_children.hpp"

namespace tonghop {

void Xml2003Sheet::read() {
    table_style_ = attribute("StyleID").value_or("");
    each_child(scanner_, [this] {
        if (scanner_.is(XmlNamespace::spreadsheet_03, "Column")) {
            read_column();
        } else if (scanner_.is(XmlNamespace::spreadsheet_03, "Row")) {
            read_row();
        } else if (scanner_.is(XmlNamespace::spreadsheet_03, "Cell")) {
            scanner_.refuse("a cell outside of a row");
        }
    });
}

// Where the row, column or cell is: as ss:Index says, counted from one, else behind the last one.
std::uint32_t Xml2003Sheet::take_index(std::uint32_t next, std::uint32_t end) const {
    const auto text = attribute("Index");
    if (!text) return next;
    const auto index = parse_unsigned(*text);
    if (!index || *index == 0 || *index > end || *index - 1 < next) {
        scanner_.refuse("an ss:Index out of order or range");
    }
    return static_cast<std::uint32_t>(*index - 1);
}

std::uint32_t Xml2003Sheet::number(std::string_view local, std::uint32_t most) const {
    const auto number = parse_unsigned(attribute(local).value_or("0"));
    if (!number) scanner_.refuse("a span that is no number");
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(*number, most));
}

void Xml2003Sheet::read_column() {
    const std::uint32_t first = take_index(next_column_style_, kMaxColumns);
    if (first >= kMaxColumns) scanner_.refuse("more columns than a sheet has");
    const std::uint32_t last = std::min(first + number("Span", kMaxColumns), kMaxColumns - 1);
    next_column_style_ = last + 1;
    if (parse_boolean(attribute("Hidden"), false) && !cells_seen_) {
        visitor_.hidden_columns(first, last);
    }
    if (const auto style = attribute("StyleID")) {
        columns_.push_back({first, last, std::string(*style)});
    }
}

void Xml2003Sheet::read_row() {
    row_ = take_index(row_, kMaxRows);
    if (row_ >= kMaxRows) scanner_.refuse("more rows than a sheet has");
    column_ = 0;
    row_style_ = attribute("StyleID").value_or("");
    view_.hidden_row = parse_boolean(attribute("Hidden"), false);
    const std::uint32_t further = number("Span", kMaxRows);  // rows that are formatted alike
    each_child(scanner_, [this] {
        if (scanner_.is(XmlNamespace::spreadsheet_03, "Cell")) read_cell();
    });
    row_ += 1 + further;
}

// Its own, else that of its row, its column, its table.
const std::string& Xml2003Sheet::style_at(const std::string& own) const {
    if (!own.empty()) return own;
    if (!row_style_.empty()) return row_style_;
    const auto column = std::lower_bound(
        columns_.begin(), columns_.end(), view_.ref.column,
        [](const ColumnStyle& style, std::uint32_t at) { return style.last < at; });
    const bool covers = column != columns_.end() && column->first <= view_.ref.column;
    return covers ? column->style : table_style_;
}

void Xml2003Sheet::read_cell() {
    column_ = take_index(column_, kMaxColumns);
    if (column_ >= kMaxColumns) scanner_.refuse("more cells than a row has");
    cells_seen_ = true;
    const std::string own_style(attribute("StyleID").value_or(""));
    const std::string formula(attribute("Formula").value_or(""));
    const bool is_array = attribute("ArrayRange").has_value();
    const std::uint32_t across = number("MergeAcross", kMaxColumns);
    const std::uint32_t down = number("MergeDown", kMaxRows);
    std::string type;
    std::string_view data;
    view_.runs = {};
    each_child(scanner_, [&] {
        if (!scanner_.is(XmlNamespace::spreadsheet_03, "Data")) return;
        type = attribute("Type").value_or("");
        data = text_.read(scanner_);
        view_.runs = text_.runs();
    });
    if (++context_.cells > context_.limits.cells) {
        refuse_over(Limit::cells, context_.limits.cells);
    }
    merge(across, down);
    view_.ref = {row_, column_};
    column_ = std::min(column_ + across, kMaxColumns - 1) + 1;
    view_.has_formula = !formula.empty();
    view_.array_formula = is_array;
    if (type.empty() && !view_.has_formula) return;
    style_ = &context_.styles.at(style_at(own_style));
    view_.style = &style_->style;
    view_.has_result = !type.empty();
    fill(type, data);
    if (view_.type == CellType::text && view_.text.empty() && !view_.has_formula) return;
    const std::string a1 =
        formula.starts_with('=') ? a1_formula(std::string_view(formula).substr(1), view_.ref) : "";
    view_.formula = a1;
    visitor_.cell(view_);
}

void Xml2003Sheet::merge(std::uint32_t across, std::uint32_t down) {
    if (across == 0 && down == 0) return;
    if (++merges_ > context_.limits.merges) {
        refuse_over(Limit::merges, context_.limits.merges);
    }
    visitor_.merge(
        {{row_, column_},
         {std::min(row_ + down, kMaxRows - 1), std::min(column_ + across, kMaxColumns - 1)}});
}

void Xml2003Sheet::fill(const std::string& type, std::string_view data) {
    view_.number = 0;
    view_.text = {};
    if (type.empty()) {
        view_.type = CellType::blank;
    } else if (type == "Number") {
        const auto number = parse_double(data);
        number ? fill_number(*number) : fill_text(data);
    } else if (type == "DateTime") {
        fill_date(data);
    } else if (type == "Boolean" && (data == "0" || data == "1")) {
        view_.type = CellType::boolean;
        view_.number = data == "1" ? 1 : 0;
    } else {
        fill_text(data);
        if (type == "Error") view_.type = CellType::error;
    }
}

void Xml2003Sheet::fill_number(double number) {
    view_.type = CellType::number;
    view_.number = number;
    if (!style_->style.is_date) return;
    const double serial = number + (context_.date1904 && style_->is_calendar ? kDays1904 : 0);
    if (serial < 0 || serial >= kSerialDateEnd) return;  // Excel shows no date either
    view_.type = CellType::date;
    view_.number = serial;
}

// A time of day is stored as that time of the first day.
void Xml2003Sheet::fill_date(std::string_view data) {
    const auto serial = parse_iso_date_time(data);
    if (!serial) return fill_text(data);
    const bool time_1904 = context_.date1904 && style_->style.is_date && !style_->is_calendar;
    view_.type = CellType::date;
    view_.number = time_1904 && *serial >= kDays1904 ? *serial - kDays1904 : *serial;
}

void Xml2003Sheet::fill_text(std::string_view data) {
    view_.type = CellType::text;
    view_.text = data;
}

}  // namespace tonghop
