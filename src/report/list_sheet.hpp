// A plain list on a sheet: a title, a header that stays in sight, rows of texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/book.hpp"
#include "report/look.hpp"

namespace tonghop {

struct ListColumn {
    std::string heading;
    double width = 12;
    Style::Align align = Style::Align::left;
};

class ListSheet {
 public:
    static constexpr std::uint32_t kHeaderRow = 3;
    static constexpr std::uint32_t kFirstRow = 4;

    ListSheet(Book& book, const std::string& name, std::string_view title,
              std::string_view subtitle, std::vector<ListColumn> columns);

    /// Whether another row still fits on a sheet, with one to spare for saying so.
    bool has_room() const;
    void next_row() { ++row_; }
    void text(std::uint32_t column, std::string_view text, std::uint32_t fill = 0);
    void number(std::uint32_t column, const Decimal& value, const std::string& format);
    /// The autofilter over all rows written.
    void filter();
    BookSheet& sheet() { return sheet_; }

 private:
    Style style(std::uint32_t column) const;
    std::vector<ListColumn> columns_;
    BookSheet sheet_;
    std::uint32_t row_ = kFirstRow - 1;
};

}  // namespace tonghop
