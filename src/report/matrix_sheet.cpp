#include "report/matrix_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "report/look.hpp"
#include "report/matrix_widths.hpp"
#include "report/number_format.hpp"
#include "report/words.hpp"

namespace tonghop {
namespace {

constexpr int kSize = 11;

std::string place_heading(const Place& place) {
    switch (place.type) {
        case PlaceType::town:
            return "TT. " + place.name;
        case PlaceType::ward:
            return "P. " + place.name;
        default:
            return place.name;
    }
}

void write_header(BookSheet& sheet, const RollupFrame& frame, const MatrixGeometry& geometry) {
    const std::uint32_t row = MatrixGeometry::kHeaderRow;
    sheet.text(row, 0, frame.heading("TT", "No."), look::header(kSize));
    sheet.text(row, 1, frame.heading("Chỉ tiêu", "Indicator"), look::header(kSize));
    sheet.text(row, 2, frame.heading("Đơn vị tính", "Unit"), look::header(kSize));
    if (geometry.has_total) {
        sheet.text(row, MatrixGeometry::kTotalColumn, frame.total_heading(), look::header(kSize));
    }
    Style upright = look::header(kSize);
    upright.upright = true;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < frame.places().size(); ++i) {
        const std::string name = place_heading(*frame.places()[i]);
        longest = std::max(longest, name.size());
        sheet.text(row, geometry.first_place() + static_cast<std::uint32_t>(i), name, upright);
    }
    sheet.row_height(row, std::clamp(6.0 * static_cast<double>(longest), 60.0, 140.0));
}

bool counts_achievements(const Indicator& indicator) {
    return indicator.over_places.kind == Aggregation::count_true;
}

void write_place(BookSheet& sheet, std::uint32_t row, std::uint32_t column, const PlaceCell& cell,
                 const std::string& format) {
    Style style = look::figure(format, kSize);
    switch (cell.mark) {
        case PlaceCell::Mark::none:
            break;
        case PlaceCell::Mark::look:
            style.fill = look::kLookFill;
            break;
        case PlaceCell::Mark::rejected:
            style.fill = look::kRejectedFill;
            break;
    }
    if (cell.number) {
        sheet.number(row, column, *cell.number, style);
    } else {
        style.wrap = true;
        style.number_format.clear();
        sheet.text(row, column, cell.text, style);
    }
    if (!cell.comment.empty()) {
        sheet.comment(row, column, cell.comment);
    }
}

void write_total(BookSheet& sheet, std::uint32_t row, const TotalCell& total,
                 const std::string& format) {
    Style style = look::figure(format, kSize);
    style.bold = true;
    const std::uint32_t column = MatrixGeometry::kTotalColumn;
    if (!total.doubt.empty()) {
        style.fill = look::kLookFill;
        sheet.comment(row, column, capitalised(total.doubt));
    }
    if (!total.formula.empty()) {
        sheet.formula(row, column, total.formula, total.value, "", style);
    } else if (total.value) {
        sheet.number(row, column, *total.value, style);
    } else {
        sheet.text(row, column, total.text, style);
    }
}

void write_row(BookSheet& sheet, const RollupFrame& frame, const Matrix& matrix,
               std::size_t index) {
    const RollupRow& row = frame.rows()[index];
    const std::uint32_t at = matrix.geometry.row(index);
    if (row.indicator == nullptr) {
        Style number = look::section(kSize);
        number.align = Style::Align::centre;
        sheet.text(at, 0, row.number, number);
        sheet.merged(at, 1, 2, row.title, look::section(kSize));
        for (std::uint32_t column = 3; column <= matrix.geometry.last_column(); ++column) {
            sheet.blank(at, column, look::section(kSize));
        }
        return;
    }
    const int digits = row_digits(*row.indicator, matrix, index);
    const bool words = counts_achievements(*row.indicator);
    sheet.text(at, 0, row.number, look::centred(kSize));
    sheet.text(at, 1, row.title, look::body(kSize));
    sheet.text(at, 2, row.indicator->unit, look::centred(kSize));
    if (matrix.geometry.has_total) {
        const TotalCell& total = matrix.totals[index];
        write_total(sheet, at, total,
                    words ? achievement_count_format() : number_format(digits, total.nil));
    }
    for (std::size_t i = 0; i < matrix.cells[index].size(); ++i) {
        const PlaceCell& cell = matrix.cells[index][i];
        write_place(sheet, at, matrix.geometry.first_place() + static_cast<std::uint32_t>(i), cell,
                    words && !cell.nil ? achievement_format() : number_format(digits, cell.nil));
    }
}

void write_legend(BookSheet& sheet, const RollupFrame& frame, std::uint32_t row) {
    Style style;
    style.size = kSize;
    style.italic = true;
    sheet.text(row, 1,
               frame.say("Ô trống: chưa có số.  \"-\": không phát sinh.  x: không thuộc đối "
                         "tượng.  Nền đỏ: số bị loại, không cộng.  Nền vàng: cần xem lại "
                         "(lý do ở ghi chú của ô và trang \"Cảnh báo\").",
                         "Blank: no figure yet.  \"-\": none.  x: not applicable.  Red: rejected, "
                         "not counted.  Yellow: to be looked at (see the cell's comment and sheet "
                         "\"Cảnh báo\")."),
               style);
}

}  // namespace

void write_matrix_sheet(Book& book, const RollupFrame& frame, const RollupColumn& column,
                        const Matrix& matrix) {
    const MatrixGeometry& geometry = matrix.geometry;
    const MatrixWidths widths = matrix_widths(frame, matrix);
    BookSheet sheet = book.add_sheet(column.sheet);
    sheet.column_width(0, 0, widths.outline);
    sheet.column_width(1, 1, widths.name);
    sheet.column_width(2, 2, widths.unit);
    if (geometry.has_total) {
        sheet.column_width(MatrixGeometry::kTotalColumn, MatrixGeometry::kTotalColumn,
                           widths.total);
    }
    sheet.column_width(geometry.first_place(), geometry.last_column(), widths.place);

    sheet.merged(0, 0, geometry.last_column(),
                 to_upper(column.title + " phân theo " + frame.kinds_of_places()), look::title());
    sheet.merged(1, 0, geometry.last_column(),
                 fmt::format("{}, {}", frame.parent_name(),
                             period_words(column.period, Language::vietnamese)),
                 look::subtitle());
    write_header(sheet, frame, geometry);
    for (std::size_t index = 0; index < frame.rows().size(); ++index) {
        write_row(sheet, frame, matrix, index);
    }
    write_legend(sheet, frame, geometry.row(frame.rows().size()) + 1);
    sheet.freeze(MatrixGeometry::kFirstRow, geometry.first_place());
    sheet.page(paper_for(geometry, widths), MatrixGeometry::kHeaderRow, MatrixGeometry::kHeaderRow);
}

}  // namespace tonghop
