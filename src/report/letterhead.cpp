#include "report/letterhead.hpp"

#include <fmt/format.h>

#include <charconv>

#include "base/text.hpp"
#include "normalise/pattern.hpp"
#include "report/look.hpp"

namespace tonghop {
namespace {

Style centred(int size, bool bold, bool italic = false) {
    Style style;
    style.size = size;
    style.bold = bold;
    style.italic = italic;
    style.wrap = true;
    style.align = Style::Align::centre;
    return style;
}

/// "05" -> 5; nothing unless all of it is digits.
std::optional<int> digits(std::string_view text) {
    int value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc() && end == text.data() + text.size() ? std::optional(value)
                                                                    : std::nullopt;
}

}  // namespace

std::string signing_day(std::string_view place, std::string_view day) {
    const auto year = day.size() == 10 ? digits(day.substr(0, 4)) : std::nullopt;
    const auto month = day.size() == 10 ? digits(day.substr(5, 2)) : std::nullopt;
    const auto date = day.size() == 10 ? digits(day.substr(8, 2)) : std::nullopt;
    if (!year || !month || !date) {
        return fmt::format("{}, ngày ..... tháng ..... năm ......", place);
    }
    const std::string month_text =
        *month < 3 ? fmt::format("{:02}", *month) : fmt::format("{}", *month);
    return fmt::format("{}, ngày {:02} tháng {} năm {}", place, *date, month_text, *year);
}

std::uint32_t write_letterhead(BookSheet& sheet, const RollupFrame& frame,
                               std::uint32_t last_column, std::string_view subtitle) {
    const Layout& layout = frame.content().config.profile.layout;
    const Period& period = frame.content().period;
    const std::uint32_t left = last_column < 6 ? 1 : 2;  // last column of the left half
    const std::string agency =
        layout.agency.empty() ? to_upper(frame.parent_name()) : layout.agency;
    Style motto = centred(13, true);
    motto.underline = true;

    sheet.merged(0, 0, left, agency, centred(12, true));
    sheet.merged(0, left + 1, last_column, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", centred(12, true));
    sheet.merged(1, 0, left, "_______________", centred(8, false));
    sheet.merged(1, left + 1, last_column, "Độc lập - Tự do - Hạnh phúc", motto);
    sheet.row_height(0, 20);
    sheet.row_height(1, 20);

    std::uint32_t row = 2;
    if (!layout.form_number.empty()) {
        sheet.merged(row, 0, left, layout.form_number, centred(12, false));
    }
    ++row;
    const std::string title = fill_placeholders(layout.title, period);
    sheet.merged(row, 0, last_column, title, look::title());
    // A merged cell does not grow with its text.
    constexpr std::size_t kTitleBytesPerLine = 120;
    sheet.row_height(row, 22.0 * static_cast<double>(1 + title.size() / kTitleBytesPerLine));
    ++row;
    sheet.merged(row, 0, last_column, subtitle, look::subtitle());
    sheet.row_height(row, 20);
    return row + 2;
}

void write_signatures(BookSheet& sheet, const RollupFrame& frame, std::uint32_t row,
                      std::uint32_t last_column) {
    const std::uint32_t left = 2;
    const std::uint32_t right = last_column < 6 ? left + 1 : 4;
    const Style bold = centred(13, true);
    const Style italic = centred(13, false, true);
    sheet.merged(row, right, last_column,
                 signing_day(frame.parent_short_name(), frame.content().as_of), italic);
    sheet.merged(row + 1, 0, left, "NGƯỜI LẬP BIỂU", bold);
    sheet.merged(row + 1, right, last_column, "TM. ỦY BAN NHÂN DÂN", bold);
    sheet.merged(row + 2, 0, left, "(Ký, ghi rõ họ tên)", italic);
    sheet.merged(row + 2, right, last_column, "CHỦ TỊCH", bold);
    sheet.merged(row + 3, right, last_column, "(Ký tên, đóng dấu)", italic);
    for (std::uint32_t line = row; line < row + 4; ++line) {
        sheet.row_height(line, 19);
    }
}

}  // namespace tonghop
