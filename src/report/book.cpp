#include "report/book.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <fstream>
#include <iterator>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/rewrite_archive.hpp"
#include "report/text_height.hpp"

namespace tonghop {
namespace {

constexpr const char* kFont = "Times New Roman";
constexpr std::size_t kLongestText = 32'000;  // Excel: 32,767 characters a cell
constexpr double kTallestRow = 409;           // points; Excel's limit
constexpr double kMillimetres = 1 / 25.4;

void check(lxw_error code) {
    if (code != LXW_NO_ERROR) {
        throw OutputError(fmt::format("rollup.xlsx: {}", lxw_strerror(code)));
    }
}

lxw_col_t col(std::uint32_t column) {
    return static_cast<lxw_col_t>(column);
}

/// What XML 1.0 (section 2.2) and Excel's cells can hold.
std::string storable(std::string_view text) {
    std::string clean = to_valid_utf8(text);
    for (const std::string_view noncharacter : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
        for (auto at = clean.find(noncharacter); at != std::string::npos;
             at = clean.find(noncharacter, at)) {
            clean.replace(at, noncharacter.size(), "\xEF\xBF\xBD");
        }
    }
    if (clean.size() > kLongestText) {
        std::size_t end = kLongestText;
        while ((static_cast<unsigned char>(clean[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        clean.resize(end);
        clean += "…";
    }
    return clean;
}

std::string whole_file(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The decree shows no number on the first page (annex I, I.4); the library has no such option. A
/// header for first pages that is not given is blank (ECMA-376 part 1, 18.3.1.46).
std::string without_first_page_number(const std::string& workbook) {
    constexpr std::string_view kTag = "<headerFooter>";
    constexpr std::string_view kBlankFirst = "<headerFooter differentFirst=\"1\">";
    const PartEdit change{
        [](std::string_view name) { return name.starts_with("xl/worksheets/sheet"); },
        [&](std::string_view, std::string sheet) {
            // Near the end, after the cells; a cell's text would have its "<" escaped.
            const std::size_t at = sheet.rfind(kTag);
            return at == std::string::npos ? sheet : sheet.replace(at, kTag.size(), kBlankFirst);
        }};
    return rewrite_archive(workbook, change);
}

/// Midnight UTC of "YYYY-MM-DD"; the first day Excel knows if it is none.
time_t seconds_of(std::string_view day) {
    std::array<int, 3> parts{1900, 1, 1};
    const char* const end = day.data() + day.size();
    const char* at = day.data();
    for (int& part : parts) {
        at = std::from_chars(at, end, part).ptr;
        at += at != end ? 1 : 0;
    }
    const std::chrono::sys_days date = std::chrono::year(parts[0]) /
                                       std::chrono::month(static_cast<unsigned>(parts[1])) /
                                       std::chrono::day(static_cast<unsigned>(parts[2]));
    return std::chrono::duration_cast<std::chrono::seconds>(date.time_since_epoch()).count();
}

}  // namespace

Book::Book(const std::filesystem::path& path, const std::string& title, const std::string& company,
           std::string_view day)
    : path_(path.string()), workbook_(nullptr) {
    // The library writes at the end, and prints what fails then: find out before it does.
    if (!std::ofstream(path, std::ios::binary)) {
        throw OutputError(fmt::format("{}: cannot be written", path_));
    }
    workbook_ = workbook_new(path_.c_str());
    if (workbook_ == nullptr) {
        throw OutputError(fmt::format("{}: not enough memory", path_));
    }
    std::string shown_title = title;
    std::string shown_company = company;
    std::string author = "tonghop";
    lxw_doc_properties properties{};
    properties.title = shown_title.data();
    properties.company = shown_company.data();
    properties.author = author.data();
    properties.created = seconds_of(day);
    workbook_set_properties(workbook_, &properties);
}

Book::~Book() {
    if (workbook_ != nullptr) {
        lxw_workbook_free(workbook_);
    }
}

BookSheet Book::add_sheet(const std::string& name) {
    lxw_worksheet* sheet = workbook_add_worksheet(workbook_, name.c_str());
    if (sheet == nullptr) {
        throw OutputError(fmt::format("{}: sheet \"{}\" cannot be added", path_, name));
    }
    worksheet_set_comments_author(sheet, "tonghop");
    return BookSheet(*this, sheet);
}

void Book::close() {
    const lxw_error code = workbook_close(workbook_);  // frees it, whatever happens
    workbook_ = nullptr;
    if (code != LXW_NO_ERROR) {
        throw OutputError(fmt::format("{}: {}", path_, lxw_strerror(code)));
    }
    const std::string finished = without_first_page_number(whole_file(path_));
    std::ofstream stream(path_, std::ios::binary | std::ios::trunc);
    if (!stream.write(finished.data(), static_cast<std::streamsize>(finished.size())).flush()) {
        throw OutputError(fmt::format("{}: cannot be written", path_));
    }
}

lxw_format* Book::format(const Style& style) {
    lxw_format*& made = formats_[style];
    if (made != nullptr) {
        return made;
    }
    made = workbook_add_format(workbook_);
    format_set_font_name(made, kFont);
    format_set_font_size(made, style.size);
    if (style.bold) format_set_bold(made);
    if (style.italic) format_set_italic(made);
    if (style.underline) format_set_underline(made, LXW_UNDERLINE_SINGLE);
    if (style.wrap) format_set_text_wrap(made);
    if (style.border) format_set_border(made, LXW_BORDER_THIN);
    if (style.upright) format_set_rotation(made, 90);
    if (style.indent > 0) format_set_indent(made, style.indent);
    if (style.fill != 0) format_set_bg_color(made, style.fill);
    if (!style.number_format.empty()) format_set_num_format(made, style.number_format.c_str());
    constexpr std::array kAligns = {LXW_ALIGN_LEFT, LXW_ALIGN_CENTER, LXW_ALIGN_RIGHT};
    format_set_align(made, kAligns.at(static_cast<std::size_t>(style.align)));
    format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
    return made;
}

void BookSheet::text(std::uint32_t row, std::uint32_t column, std::string_view text,
                     const Style& style) {
    if (text.empty()) {
        blank(row, column, style);
        return;
    }
    check(worksheet_write_string(sheet_, row, col(column), storable(text).c_str(),
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
    check(
        worksheet_write_number(sheet_, row, col(column), value.to_double(), book_->format(style)));
}

void BookSheet::blank(std::uint32_t row, std::uint32_t column, const Style& style) {
    check(worksheet_write_blank(sheet_, row, col(column), book_->format(style)));
}

void BookSheet::formula(std::uint32_t row, std::uint32_t column, std::string_view formula,
                        const std::optional<Decimal>& value, std::string_view cached,
                        const Style& style) {
    const std::string text = fmt::format("={}", formula);
    lxw_format* const format = book_->format(style);
    if (value) {
        check(worksheet_write_formula_num(sheet_, row, col(column), text.c_str(), format,
                                          value->to_double()));
    } else {
        check(worksheet_write_formula_str(sheet_, row, col(column), text.c_str(), format,
                                          storable(cached).c_str()));
    }
}

void BookSheet::merged(std::uint32_t row, std::uint32_t first, std::uint32_t last,
                       std::string_view text, const Style& style) {
    if (first == last) {
        this->text(row, first, text, style);
        return;
    }
    check(worksheet_merge_range(sheet_, row, col(first), row, col(last), storable(text).c_str(),
                                book_->format(style)));
}

void BookSheet::comment(std::uint32_t row, std::uint32_t column, std::string_view text) {
    lxw_comment_options options{};
    options.width = 320;
    options.height = 110;
    std::string font = kFont;
    options.font_name = font.data();
    options.font_size = 11;
    check(worksheet_write_comment_opt(sheet_, row, col(column), storable(text).c_str(), &options));
}

void BookSheet::column_width(std::uint32_t first, std::uint32_t last, double characters) {
    check(worksheet_set_column(sheet_, col(first), col(last), characters, nullptr));
    for (std::uint32_t column = first; column <= last; ++column) {
        widths_[column] = characters;
    }
}

void BookSheet::row_height(std::uint32_t row, double points) {
    check(worksheet_set_row(sheet_, row, points, nullptr));
    heights_[row] = points;
}

void BookSheet::freeze(std::uint32_t row, std::uint32_t column) {
    worksheet_freeze_panes(sheet_, row, col(column));
}

void BookSheet::autofilter(std::uint32_t header, std::uint32_t last_row,
                           std::uint32_t last_column) {
    check(worksheet_autofilter(sheet_, header, 0, last_row, col(last_column)));
}

void BookSheet::tab_colour(std::uint32_t rgb) {
    worksheet_set_tab_color(sheet_, rgb);
}

void BookSheet::page(Paper paper, std::uint32_t first, std::uint32_t last) {
    constexpr std::uint8_t kA3 = 8;
    constexpr std::uint8_t kA4 = 9;
    worksheet_set_paper(sheet_, paper == Paper::a3 ? kA3 : kA4);
    worksheet_set_landscape(sheet_);
    worksheet_fit_to_pages(sheet_, 1, 0);
    // Left 30-35, right 15-20, top and bottom 20-25 mm (Decree 30/2020/NĐ-CP, annex I, I.3).
    worksheet_set_margins(sheet_, 30 * kMillimetres, 15 * kMillimetres, 20 * kMillimetres,
                          20 * kMillimetres);
    lxw_header_footer_options options{};
    options.margin = 10 * kMillimetres;
    check(worksheet_set_header_opt(sheet_, "&C&\"Times New Roman,Regular\"&13&P", &options));
    check(worksheet_repeat_rows(sheet_, first, last));
    worksheet_center_horizontally(sheet_);
}

std::string free_sheet_name(std::string_view wanted, std::map<std::string, int>& taken) {
    constexpr std::size_t kLongestName = 31;
    std::string name;
    std::size_t letters = 0;
    for (const char c : squeeze(storable(wanted))) {
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U && ++letters > kLongestName - 4) {
            break;
        }
        name += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : ' ';
    }
    name = squeeze(name);
    if (name.empty()) {
        name = "Biểu";
    }
    const int repeat = ++taken[to_lower(name)];
    return repeat == 1 ? name : free_sheet_name(fmt::format("{} {}", name, repeat), taken);
}

std::string sheet_prefix(std::string_view name) {
    return fmt::format("'{}'!", name);
}

}  // namespace tonghop
