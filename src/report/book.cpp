#include "report/book.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>
#include <fstream>
#include <iterator>

#include "base/bilingual_error.hpp"
#include "base/error.hpp"
#include "report/first_page.hpp"
#include "report/xlsx_writer.hpp"

namespace tonghop {
namespace {

std::string whole_file(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Midnight UTC of "YYYY-MM-DD"; the first day of zip archives if it is none. Never the clock,
/// which the library would take for 0.
time_t seconds_of(std::string_view day) {
    std::array<int, 3> parts{};
    const char* const end = day.data() + day.size();
    const char* at = day.data();
    for (int& part : parts) {
        at = std::from_chars(at, end, part).ptr;
        at += at != end ? 1 : 0;
    }
    std::chrono::year_month_day date{std::chrono::year(parts[0]),
                                     std::chrono::month(static_cast<unsigned>(parts[1])),
                                     std::chrono::day(static_cast<unsigned>(parts[2]))};
    constexpr std::chrono::year kFirstYear(1980);
    if (!date.ok() || date.year() < kFirstYear) {
        date = kFirstYear / std::chrono::January / 1;
    }
    return std::chrono::duration_cast<std::chrono::seconds>(
               std::chrono::sys_days(date).time_since_epoch())
        .count();
}

}  // namespace

Book::Book(const std::filesystem::path& path, const std::string& title, const std::string& company,
           std::string_view day)
    : path_(path.string()), workbook_(nullptr) {
    // The library writes at the end, and prints what fails then: find out before it does.
    if (!std::ofstream(path, std::ios::binary)) {
        throw InBothLanguages<OutputError>(path_ + ": cannot be written",
                                           path_ + ": không ghi được");
    }
    workbook_ = xlsx_writer().workbook_new(path_.c_str());
    if (workbook_ == nullptr) {
        throw InBothLanguages<OutputError>(path_ + ": not enough memory",
                                           path_ + ": không đủ bộ nhớ");
    }
    std::string shown_title = title;
    std::string shown_company = company;
    std::string author = "tonghop";
    lxw_doc_properties properties{};
    properties.title = shown_title.data();
    properties.company = shown_company.data();
    properties.author = author.data();
    properties.created = seconds_of(day);
    xlsx_writer().workbook_set_properties(workbook_, &properties);
}

Book::~Book() {
    if (workbook_ != nullptr) {
        xlsx_writer().lxw_workbook_free(workbook_);
    }
}

BookSheet Book::add_sheet(const std::string& name) {
    lxw_worksheet* sheet = xlsx_writer().workbook_add_worksheet(workbook_, name.c_str());
    if (sheet == nullptr) {
        throw InBothLanguages<OutputError>(
            fmt::format("{}: sheet \"{}\" cannot be added", path_, name),
            fmt::format("{}: không thêm được trang \"{}\"", path_, name));
    }
    xlsx_writer().worksheet_set_comments_author(sheet, "tonghop");
    return BookSheet(*this, sheet);
}

void Book::close() {
    const lxw_error code = xlsx_writer().workbook_close(workbook_);  // frees it, whatever happens
    workbook_ = nullptr;
    if (code != LXW_NO_ERROR) {
        throw InBothLanguages<OutputError>(
            fmt::format("{}: {}", path_, xlsx_writer().lxw_strerror(code)),
            path_ + ": không ghi được");
    }
    const std::string finished = without_first_page_number(whole_file(path_));
    std::ofstream stream(path_, std::ios::binary | std::ios::trunc);
    if (!stream.write(finished.data(), static_cast<std::streamsize>(finished.size())).flush()) {
        throw InBothLanguages<OutputError>(path_ + ": cannot be written",
                                           path_ + ": không ghi được");
    }
}

lxw_format* Book::format(const Style& style) {
    lxw_format*& made = formats_[style];
    if (made != nullptr) {
        return made;
    }
    made = xlsx_writer().workbook_add_format(workbook_);
    xlsx_writer().format_set_font_name(made, kFont);
    xlsx_writer().format_set_font_size(made, style.size);
    if (style.bold) xlsx_writer().format_set_bold(made);
    if (style.italic) xlsx_writer().format_set_italic(made);
    if (style.underline) xlsx_writer().format_set_underline(made, LXW_UNDERLINE_SINGLE);
    if (style.wrap) xlsx_writer().format_set_text_wrap(made);
    if (style.border) xlsx_writer().format_set_border(made, LXW_BORDER_THIN);
    if (style.upright) xlsx_writer().format_set_rotation(made, 90);
    if (style.indent > 0) xlsx_writer().format_set_indent(made, style.indent);
    if (style.fill != 0) xlsx_writer().format_set_bg_color(made, style.fill);
    if (!style.number_format.empty())
        xlsx_writer().format_set_num_format(made, style.number_format.c_str());
    constexpr std::array kAligns = {LXW_ALIGN_LEFT, LXW_ALIGN_CENTER, LXW_ALIGN_RIGHT};
    xlsx_writer().format_set_align(made, kAligns.at(static_cast<std::size_t>(style.align)));
    xlsx_writer().format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
    return made;
}

}  // namespace tonghop
