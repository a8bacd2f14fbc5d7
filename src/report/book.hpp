// A workbook being written: the only door to libxlsxwriter. Texts are always written as texts, so
// nothing that came from a commune's workbook can become a formula.
#pragma once

#include <compare>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "model/decimal.hpp"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace tonghop {

/// How a cell looks. Times New Roman throughout (Decree 30/2020/NĐ-CP, annex I, part I).
struct Style {
    enum class Align : std::uint8_t { left, centre, right };
    int size = 12;
    bool bold = false;
    bool italic = false;
    bool underline = false;
    bool wrap = false;
    bool border = false;
    bool upright = false;  ///< text turned by 90 degrees, for narrow columns
    Align align = Align::left;
    std::uint8_t indent = 0;
    std::uint32_t fill = 0;     ///< RGB; 0: none
    std::string number_format;  ///< Excel's code, US notation; empty: General

    auto operator<=>(const Style&) const = default;
};

enum class Paper { a4, a3 };

class Book;

/// One sheet of a Book. Rows and columns count from zero. Set column widths first: rows grow with
/// the wrapped texts written into them (not every program does so when it opens the file).
class BookSheet {
 public:
    void text(std::uint32_t row, std::uint32_t column, std::string_view text, const Style& style);
    void number(std::uint32_t row, std::uint32_t column, const Decimal& value, const Style& style);
    void blank(std::uint32_t row, std::uint32_t column, const Style& style);
    /// `formula` without "="; `value` or, if there is none, `cached` is what it gives now.
    void formula(std::uint32_t row, std::uint32_t column, std::string_view formula,
                 const std::optional<Decimal>& value, std::string_view cached, const Style& style);
    /// One text over the columns `first` to `last`.
    void merged(std::uint32_t row, std::uint32_t first, std::uint32_t last, std::string_view text,
                const Style& style);
    void comment(std::uint32_t row, std::uint32_t column, std::string_view text);

    void column_width(std::uint32_t first, std::uint32_t last, double characters);
    void row_height(std::uint32_t row, double points);
    /// Rows above `row` and columns before `column` stay in sight.
    void freeze(std::uint32_t row, std::uint32_t column);
    void autofilter(std::uint32_t header, std::uint32_t last_row, std::uint32_t last_column);
    void tab_colour(std::uint32_t rgb);
    /// Landscape, one page wide, margins and page number of Decree 30/2020/NĐ-CP; `first` to
    /// `last` are the header rows repeated on every page.
    void page(Paper paper, std::uint32_t first, std::uint32_t last);

 private:
    friend class Book;
    BookSheet(Book& book, lxw_worksheet* sheet) : book_(&book), sheet_(sheet) {}
    void grow_row(std::uint32_t row, std::uint32_t column, std::string_view text,
                  const Style& style);

    Book* book_;
    lxw_worksheet* sheet_;
    std::map<std::uint32_t, double> widths_;   // of columns, in characters
    std::map<std::uint32_t, double> heights_;  // of rows, in points
};

class Book {
 public:
    static constexpr const char* kFont = "Times New Roman";

    /// `day` ("YYYY-MM-DD") becomes the created property: two writes of the same content on
    /// different days are the same bytes.
    Book(const std::filesystem::path& path, const std::string& title, const std::string& company,
         std::string_view day);
    ~Book();
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    /// Precondition: `name` is a sheet name Excel accepts (see free_sheet_name).
    BookSheet add_sheet(const std::string& name);
    /// Writes the file. Throws OutputError.
    void close();

 private:
    friend class BookSheet;
    lxw_format* format(const Style& style);

    std::string path_;
    lxw_workbook* workbook_;
    std::map<Style, lxw_format*> formats_;
};

}  // namespace tonghop
