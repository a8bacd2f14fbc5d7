// Learns one table from the marks on its header and rows. Private to learn_header.cpp,
// learn_columns.cpp and learn_table.cpp, which hold one part each.
#pragma once

#include <string>
#include <vector>

#include "teach/learn_parts.hpp"

namespace tonghop {

inline constexpr std::uint32_t kMarkedHeaderRows = 4;  // as extract looks for

// Figures stand below headers; a number among headers is a year or the number of a month.
inline bool is_header_text(const Sheet& sheet, CellRef cell) {
    const Cell* marked = sheet.at_merged(cell);
    return marked != nullptr && marked->type == CellType::text;
}

class TableTeacher {
 public:
    TableTeacher(const MarkedSheet& sheet, const Mark& label, std::uint32_t last_row)
        : sheet_(sheet), label_(label), last_row_(last_row) {}

    /// `own` are the marks from this table's header down to the next one's.
    MarkedTable learn(std::vector<Mark> own);

 private:
    const Sheet& cells() const { return sheet_.view.sheet(); }

    // learn_header.cpp: where the header stands, what its columns are called
    void find_header(const std::vector<Mark>& own);
    std::vector<std::string> levels_of(std::uint32_t column) const;
    std::string pattern_of_column(std::uint32_t column) const;

    // learn_columns.cpp: what each marked column is
    void take_row_columns(const std::vector<Mark>& own);
    void take_away(std::uint32_t column);
    void teach_column(const Mark& mark);
    void teach_value(const Mark& mark);
    void teach_check(const Mark& mark);
    void teach_ignored(const Mark& mark);
    void teach_unit(const Mark& mark);
    void put_first(ColumnSpec column) {
        table_.spec.columns.insert(table_.spec.columns.begin() + taught_++, std::move(column));
    }
    void set_role(const Mark& mark, std::vector<std::string> TableSpec::*role) {
        take_away(mark.cell.column);
        table_.spec.*role = {pattern_of_column(mark.cell.column)};
    }

    // learn_table.cpp: the table as a whole
    void start_from_detection();
    void teach_end(const Mark& mark);

    const MarkedSheet& sheet_;
    const Mark& label_;
    std::uint32_t last_row_;
    MarkedTable table_;
    std::ptrdiff_t taught_ = 0;  // columns that marks say, which stand first
};

}  // namespace tonghop
