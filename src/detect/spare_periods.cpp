#include "detect/spare_periods.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "detect/titles.hpp"
#include "normalise/pattern.hpp"
#include "normalise/period_text.hpp"

namespace tonghop {
namespace {

/// The number in the cell to the right of the one that is called `name`.
std::optional<int> parameter(const Sheet& sheet, HeadingRows rows, const std::string& name) {
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row >= rows.header_first) break;
        if (cell.type != CellType::text || fold(squeeze(cell.text)) != name) continue;
        const Cell* value = sheet.at({cell.ref.row, cell.ref.column + 1});
        const std::string digits = value == nullptr ? "" : squeeze(value->shown);
        const bool number = !digits.empty() && digits.size() <= 4 &&
                            digits.find_first_not_of("0123456789") == std::string::npos;
        if (number) return std::stoi(digits);
    }
    return std::nullopt;
}

// "Kế hoạch 2024 | Tháng 6": the month is of that year; "Tháng 1 | Tháng 2 | Tháng 3": the year up
// to the last.
std::optional<Period> months_of_headers(const Sheet& sheet, const TableBlock& block, int year) {
    std::set<int> months;
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row < block.header_first || cell.ref.row > block.header_last) continue;
        for (const Period& period : find_periods(squeeze(cell.shown), year)) {
            const bool month = period.kind() == Period::Kind::month && period.year() == year;
            if (month) months.insert(period.first_month());
        }
    }
    if (months.empty()) return std::nullopt;
    const Period last = Period::month(year, *months.rbegin());
    if (months.size() == 1) return last;
    const bool all = months.size() == static_cast<std::size_t>(last.last_month());
    return all ? std::optional(last.year_to_date()) : std::nullopt;
}

}  // namespace

std::optional<Period> period_of_headers(const Sheet& sheet, const TableBlock& block) {
    std::optional<Period> latest;
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row < block.header_first || cell.ref.row > block.header_last) continue;
        for (const Period& period : find_periods(squeeze(cell.shown))) {
            const bool later =
                !latest || period.last_day() > latest->last_day() ||
                (period.last_day() == latest->last_day() && period.months() < latest->months());
            if (later) latest = period;
        }
    }
    if (!latest || latest->kind() != Period::Kind::year) return latest;
    const auto months = months_of_headers(sheet, block, latest->year());
    return months ? months : latest;
}

std::optional<Period> period_of_lines(const Sheet& sheet, const TableBlock& block) {
    std::map<std::uint32_t, std::size_t> cells;
    std::map<std::uint32_t, std::vector<Period>> periods;
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row <= block.header_last || cell.ref.row > block.last_row) continue;
        ++cells[cell.ref.column];
        const auto found = find_periods(squeeze(cell.shown));
        if (found.size() == 1) periods[cell.ref.column].push_back(found.front());
    }
    for (const auto& [column, found] : periods) {
        if (found.size() != cells[column]) continue;
        const auto latest = std::max_element(
            found.begin(), found.end(),
            [](const Period& a, const Period& b) { return a.last_day() < b.last_day(); });
        return latest->whole_year();
    }
    return std::nullopt;
}

std::optional<Period> counted_on(const Sheet& sheet, HeadingRows rows) {
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row >= rows.header_first) break;
        if (cell.type != CellType::text) continue;
        const auto captures = Pattern(kCountDay).capture(squeeze(cell.text));
        if (!captures) continue;
        int month = 0;
        int year = 0;
        for (const Capture& capture : *captures) {
            if (capture.name == "month-number") month = std::stoi(capture.text);
            if (capture.name == "year-number") year = std::stoi(capture.text);
        }
        return Period::month(year, month);
    }
    return std::nullopt;
}

std::optional<Period> period_of_parameters(const Sheet& sheet, HeadingRows rows) {
    const auto year = parameter(sheet, rows, "nam");
    const auto from = parameter(sheet, rows, "tu_thang");
    const auto to = parameter(sheet, rows, "den_thang");
    if (!year || *year < Period::kFirstYear || *year > Period::kLastYear) return std::nullopt;
    const int last = to.value_or(12);
    if (last < 1 || last > 12 || from.value_or(1) != 1) return std::nullopt;
    if (last == 12) return Period::of_year(*year);
    return Period::month(*year, last).year_to_date();
}

std::optional<Period> year_of_document(const Sheet& sheet, HeadingRows rows) {
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row >= rows.header_first) break;
        if (cell.type != CellType::text) continue;
        const auto captures = Pattern(kDocumentDate).capture(squeeze(cell.text));
        if (captures) return Period::of_year(std::stoi(captures->front().text));
    }
    return std::nullopt;
}

}  // namespace tonghop
