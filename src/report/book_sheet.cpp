#include "report/book.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "report/storable_text.hpp"
#include "report/text_height.hpp"
#include "report/xlsx_writer.hpp"

namespace tonghop {
namespace {

constexpr double kTallestRow = 409;  // points; Excel's limit
constexpr double kMillimetres = 1 / 25.4;

void check(lxw_error code) {
    if (code != LXW_NO_ERROR) {
        throw OutputError(fmt::format("rollup.xlsx: {}", xlsx_writer().lxw_strerror(code)));
    }
}

lxw_col_t col(std::uint32_t column) {
    return static_cast<lxw_col_t>(column);
}

}  // namespace

void BookSheet::text(std::uint32_t row, std::uint32_t column, std::string_view text,
                     const Style& style) {
    if (text.empty()) {
        blank(row, column, style);
        return;
    }
    check(xlsx_writer().worksheet_write_string(sheet_, row, col(column), storable(text).c_str(),
                                               book_->format(style)));
    grow_row(row, column, text, style);
}

void BookSheet::grow_row(std::uint32_t row, std::uint32_t column, std::string_view text,
                         const Style& style) {
    const auto width = widths_.find(column);
    if (style.upright || !style.border || width == widths_.end()) {
        return;
    }
    const double needed =
        text_height(style.wrap ? text : "", width->second, style.size, style.bold);
    if (needed > heights_[row]) {
        row_height(row, std::min(needed, kTallestRow));
    }
}

void BookSheet::number(std::uint32_t row, std::uint32_t column, const Decimal& value,
                       const Style& style) {
    check(xlsx_writer().worksheet_write_number(sheet_, row, col(column), value.to_double(),
                                               book_->format(style)));
}

void BookSheet::blank(std::uint32_t row, std::uint32_t column, const Style& style) {
    check(xlsx_writer().worksheet_write_blank(sheet_, row, col(column), book_->format(style)));
}

void BookSheet::formula(std::uint32_t row, std::uint32_t column, std::string_view formula,
                        const std::optional<Decimal>& value, std::string_view cached,
                        const Style& style) {
    const std::string text = fmt::format("={}", formula);
    lxw_format* const format = book_->format(style);
    if (value) {
        check(xlsx_writer().worksheet_write_formula_num(sheet_, row, col(column), text.c_str(),
                                                        format, value->to_double()));
    } else {
        check(xlsx_writer().worksheet_write_formula_str(sheet_, row, col(column), text.c_str(),
                                                        format, storable(cached).c_str()));
    }
}

void BookSheet::merged(std::uint32_t row, std::uint32_t first, std::uint32_t last,
                       std::string_view text, const Style& style) {
    if (first == last) {
        this->text(row, first, text, style);
        return;
    }
    check(xlsx_writer().worksheet_merge_range(sheet_, row, col(first), row, col(last),
                                              storable(text).c_str(), book_->format(style)));
}

void BookSheet::comment(std::uint32_t row, std::uint32_t column, std::string_view text) {
    lxw_comment_options options{};
    options.width = 320;
    options.height = 110;
    std::string font = Book::kFont;
    options.font_name = font.data();
    options.font_size = 11;
    check(xlsx_writer().worksheet_write_comment_opt(sheet_, row, col(column),
                                                    storable(text).c_str(), &options));
}

void BookSheet::column_width(std::uint32_t first, std::uint32_t last, double characters) {
    check(xlsx_writer().worksheet_set_column(sheet_, col(first), col(last), characters, nullptr));
    for (std::uint32_t column = first; column <= last; ++column) {
        widths_[column] = characters;
    }
}

void BookSheet::row_height(std::uint32_t row, double points) {
    check(xlsx_writer().worksheet_set_row(sheet_, row, points, nullptr));
    heights_[row] = points;
}

void BookSheet::freeze(std::uint32_t row, std::uint32_t column) {
    xlsx_writer().worksheet_freeze_panes(sheet_, row, col(column));
}

void BookSheet::autofilter(std::uint32_t header, std::uint32_t last_row,
                           std::uint32_t last_column) {
    check(xlsx_writer().worksheet_autofilter(sheet_, header, 0, last_row, col(last_column)));
}

void BookSheet::tab_colour(std::uint32_t rgb) {
    xlsx_writer().worksheet_set_tab_color(sheet_, rgb);
}

void BookSheet::page(Paper paper, std::uint32_t first, std::uint32_t last) {
    constexpr std::uint8_t kA3 = 8;
    constexpr std::uint8_t kA4 = 9;
    xlsx_writer().worksheet_set_paper(sheet_, paper == Paper::a3 ? kA3 : kA4);
    xlsx_writer().worksheet_set_landscape(sheet_);
    xlsx_writer().worksheet_fit_to_pages(sheet_, 1, 0);
    // Left 30-35, right 15-20, top and bottom 20-25 mm (Decree 30/2020/NĐ-CP, annex I, I.3).
    xlsx_writer().worksheet_set_margins(sheet_, 30 * kMillimetres, 15 * kMillimetres,
                                        20 * kMillimetres, 20 * kMillimetres);
    lxw_header_footer_options options{};
    options.margin = 10 * kMillimetres;
    check(xlsx_writer().worksheet_set_header_opt(sheet_, "&C&\"Times New Roman,Regular\"&13&P",
                                                 &options));
    check(xlsx_writer().worksheet_repeat_rows(sheet_, first, last));
    xlsx_writer().worksheet_center_horizontally(sheet_);
}

}  // namespace tonghop
