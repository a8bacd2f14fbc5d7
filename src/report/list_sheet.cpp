#include "report/list_sheet.hpp"

#include "grid/cell_ref.hpp"

namespace tonghop {
namespace {

constexpr int kSize = 11;

}  // namespace

ListSheet::ListSheet(Book& book, const std::string& name, std::string_view title,
                     std::string_view subtitle, std::vector<ListColumn> columns)
    : columns_(std::move(columns)), sheet_(book.add_sheet(name)) {
    const auto last = static_cast<std::uint32_t>(columns_.size()) - 1;
    sheet_.merged(0, 0, last, title, look::title());
    sheet_.merged(1, 0, last, subtitle, look::subtitle());
    sheet_.row_height(0, 22);
    sheet_.row_height(1, 20);
    for (std::uint32_t column = 0; column <= last; ++column) {
        sheet_.column_width(column, column, columns_[column].width);
        sheet_.text(kHeaderRow, column, columns_[column].heading, look::header(kSize));
    }
    sheet_.freeze(kFirstRow, 0);
    sheet_.page(Paper::a4, kHeaderRow, kHeaderRow);
}

bool ListSheet::has_room() const {
    return row_ + 2 < kMaxRows;
}

Style ListSheet::style(std::uint32_t column) const {
    Style style = look::body(kSize);
    style.align = columns_[column].align;
    return style;
}

void ListSheet::text(std::uint32_t column, std::string_view text, std::uint32_t fill) {
    Style shaded = style(column);
    shaded.fill = fill;
    sheet_.text(row_, column, text, shaded);
}

void ListSheet::number(std::uint32_t column, const Decimal& value, const std::string& format) {
    Style formatted = style(column);
    formatted.wrap = false;
    formatted.align = Style::Align::right;
    formatted.number_format = format;
    sheet_.number(row_, column, value, formatted);
}

void ListSheet::filter() {
    sheet_.autofilter(kHeaderRow, std::max(row_, kHeaderRow),
                      static_cast<std::uint32_t>(columns_.size()) - 1);
}

}  // namespace tonghop
