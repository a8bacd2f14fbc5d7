#include "report/summary_sheet.hpp"

#include <fmt/format.h>

#include "report/letterhead.hpp"
#include "report/look.hpp"
#include "report/number_format.hpp"
#include "report/sheet_name.hpp"
#include "report/summary_row.hpp"
#include "report/words.hpp"

namespace tonghop {
namespace {

/// Where the columns of the official form stand.
struct SummaryGeometry {
    static constexpr std::uint32_t kFirstFigure = 3;
    std::uint32_t figures = 0;
    bool has_percent = false;

    std::uint32_t percent() const { return kFirstFigure + figures; }
    std::uint32_t coverage() const { return percent() + (has_percent ? 1 : 0); }
    std::uint32_t remarks() const { return coverage() + 1; }
    std::uint32_t last() const { return remarks(); }
};

SummaryGeometry geometry_of(const RollupFrame& frame) {
    return {static_cast<std::uint32_t>(frame.columns().size()),
            frame.content().config.profile.layout.percent.has_value()};
}

void set_widths(BookSheet& sheet, const SummaryGeometry& geometry) {
    sheet.column_width(0, 0, 6);
    sheet.column_width(1, 1, 46);
    sheet.column_width(2, 2, 13);
    sheet.column_width(SummaryGeometry::kFirstFigure, geometry.percent() - 1, 14);
    if (geometry.has_percent) {
        sheet.column_width(geometry.percent(), geometry.percent(), 11);
    }
    sheet.column_width(geometry.coverage(), geometry.coverage(), 11);
    sheet.column_width(geometry.remarks(), geometry.remarks(), 26);
}

void write_header(BookSheet& sheet, const RollupFrame& frame, const SummaryGeometry& geometry,
                  std::uint32_t row) {
    const Style header = look::header();
    sheet.text(row, 0, frame.heading("TT", "No."), header);
    sheet.text(row, 1, frame.heading("Chỉ tiêu", "Indicator"), header);
    sheet.text(row, 2, frame.heading("Đơn vị tính", "Unit of measure"), header);
    std::uint32_t column = SummaryGeometry::kFirstFigure;
    for (const RollupColumn& figure : frame.columns()) {
        sheet.text(row, column++, figure.title, header);
    }
    if (geometry.has_percent) {
        sheet.text(row, geometry.percent(), frame.heading("% thực hiện KH", "% of plan"), header);
    }
    sheet.text(row, geometry.coverage(), frame.heading("Số xã báo cáo", "Places reported"), header);
    sheet.text(row, geometry.remarks(), frame.heading("Ghi chú", "Remarks"), header);
}

/// "A | B | C | 1 | 2 | 3 | 4=3/1 ...": how official forms number their columns.
void write_index_row(BookSheet& sheet, const RollupFrame& frame, const SummaryGeometry& geometry,
                     std::uint32_t row) {
    Style style = look::centred(10);
    style.italic = true;
    const auto& percent = frame.content().config.profile.layout.percent;
    for (std::uint32_t column = 0; column <= geometry.last(); ++column) {
        if (column < SummaryGeometry::kFirstFigure) {
            sheet.text(row, column, std::string(1, static_cast<char>('A' + column)), style);
            continue;
        }
        std::string index = std::to_string(column - SummaryGeometry::kFirstFigure + 1);
        if (percent && column == geometry.percent()) {
            index += fmt::format("={}/{}", percent->first + 1, percent->second + 1);
        }
        sheet.text(row, column, index, style);
    }
}

void write_derived(BookSheet& sheet, std::uint32_t row, std::uint32_t column,
                   const DerivedCell& cell, const Style& style) {
    if (!cell.formula.empty()) {
        sheet.formula(row, column, cell.formula, cell.value, cell.text, style);
    } else {
        sheet.text(row, column, cell.text, style);
    }
}

/// The totals of a row, each by reference to the sheet of its column.
void write_totals(BookSheet& sheet, const RollupFrame& frame, const std::vector<Matrix>& matrices,
                  std::size_t index, std::uint32_t row) {
    RowDigits digits(frame.rows()[index].indicator->decimals);
    for (const Matrix& matrix : matrices) {
        digits.take(matrix.totals[index].value);
    }
    for (std::size_t i = 0; i < matrices.size(); ++i) {
        const TotalCell& total = matrices[i].totals[index];
        const bool counts =
            frame.rows()[index].indicator->over_places.kind == Aggregation::count_true;
        Style style = look::figure(counts ? achievement_count_format()
                                          : number_format(digits.digits(), total.nil));
        const std::uint32_t column = SummaryGeometry::kFirstFigure + static_cast<std::uint32_t>(i);
        if (!total.doubt.empty()) {
            style.fill = look::kLookFill;
            sheet.comment(row, column, capitalised(total.doubt));
        }
        // A reference to a blank cell would show 0, and missing is not zero.
        const bool blank = total.formula.empty() && !total.value && total.text.empty();
        if (blank) {
            sheet.blank(row, column, style);
        } else {
            sheet.formula(
                row, column,
                sheet_prefix(frame.columns()[i].sheet) + matrices[i].geometry.total_ref(index),
                total.value, total.text, style);
        }
    }
}

void write_row(BookSheet& sheet, const RollupFrame& frame, const std::vector<Matrix>& matrices,
               std::size_t index, std::uint32_t at) {
    const SummaryGeometry geometry = geometry_of(frame);
    const RollupRow& row = frame.rows()[index];
    if (row.indicator == nullptr) {
        Style number = look::section();
        number.align = Style::Align::centre;
        sheet.text(at, 0, row.number, number);
        sheet.merged(at, 1, 2, row.title, look::section());
        for (std::uint32_t column = 3; column <= geometry.last(); ++column) {
            sheet.blank(at, column, look::section());
        }
        return;
    }
    sheet.text(at, 0, row.number, look::centred());
    sheet.text(at, 1, row.title, look::body());
    sheet.text(at, 2, row.indicator->unit, look::centred());
    write_totals(sheet, frame, matrices, index, at);
    const SummaryRow derived(frame, matrices, index);
    const auto& percent = frame.content().config.profile.layout.percent;
    if (percent) {
        const auto cell = [at](std::size_t column) {
            return CellRef{at, SummaryGeometry::kFirstFigure + static_cast<std::uint32_t>(column)}
                .to_string();
        };
        write_derived(sheet, at, geometry.percent(),
                      derived.percent(cell(percent->first), cell(percent->second)),
                      look::figure(number_format(1)));
    }
    write_derived(sheet, at, geometry.coverage(), derived.coverage(), look::centred());
    sheet.text(at, geometry.remarks(), derived.remarks(), look::body(11));
}

}  // namespace

void write_summary_sheet(Book& book, const RollupFrame& frame,
                         const std::vector<Matrix>& matrices) {
    const SummaryGeometry geometry = geometry_of(frame);
    BookSheet sheet = book.add_sheet("Tổng hợp");
    set_widths(sheet, geometry);
    const std::uint32_t header =
        write_letterhead(sheet, frame, geometry.last(),
                         fmt::format("(Tổng hợp từ báo cáo của {}/{} {})", frame.places_reported(),
                                     frame.places().size(), frame.kinds_of_places()));
    write_header(sheet, frame, geometry, header);
    write_index_row(sheet, frame, geometry, header + 1);
    std::uint32_t row = header + 2;
    for (std::size_t index = 0; index < frame.rows().size(); ++index) {
        write_row(sheet, frame, matrices, index, row++);
    }
    write_signatures(sheet, frame, row + 1, geometry.last());
    sheet.freeze(header + 2, SummaryGeometry::kFirstFigure);
    sheet.page(Paper::a4, header, header + 1);
}

}  // namespace tonghop
