// Periods of reports that no title names.
#pragma once

#include <optional>

#include "detect/find_blocks.hpp"
#include "extract/report_heading.hpp"

namespace tonghop {

/// The latest that headers of the table name; of equals the finest. A month that is given
/// no year is of the latest year, and months from January on are the year up to the last of them.
std::optional<Period> period_of_headers(const Sheet& sheet, const TableBlock& block);

/// Of a list whose lines name their own periods: the year of the latest.
std::optional<Period> period_of_lines(const Sheet& sheet, const TableBlock& block);

/// "THỜI ĐIỂM 01/10/2023": the day of a count stands for its month.
inline constexpr const char* kCountDay = "*thời điểm */{month-number}/{year-number}*";
std::optional<Period> counted_on(const Sheet& sheet, HeadingRows rows);

/// "tu_thang | 01 | den_thang | 06 | nam | 2024" above the export of a portal.
std::optional<Period> period_of_parameters(const Sheet& sheet, HeadingRows rows);

/// "(Kèm theo Công văn số ... ngày ... tháng 4 năm 2024)": the document's year.
inline constexpr const char* kDocumentDate = "*tháng * năm {year-number}*";
std::optional<Period> year_of_document(const Sheet& sheet, HeadingRows rows);

}  // namespace tonghop
