#include "extract/cell_date.hpp"

#include <doctest/doctest.h>

using namespace tonghop;

namespace {

Cell day(double serial, std::string format, std::string shown) {
    Cell cell;
    cell.type = CellType::date;
    cell.number = serial;
    cell.number_format = std::move(format);
    cell.shown = std::move(shown);
    return cell;
}

}  // namespace

TEST_SUITE("extract") {
    TEST_CASE("what Excel made a day of is told as it was probably typed") {
        struct Row {
            Cell cell;
            std::string typed;
        };
        const Row rows[] = {
            {day(45576, "d-mmm", "11-Oct"), "10-11"},      // 2024-10-11, typed in the American way
            {day(45606, "d-mmm", "10-Nov"), "10-11"},      // 2024-11-10, typed in ours
            {day(45449, "d-mmm", "6-Jun"), "6-6"},         // 06/6 of the villages
            {day(45327, "dd/mm", "05/02"), "2-5"},         // 2-5 criteria
            {day(43800, "mmm-yy", "Dec-19"), "12-19"},     // 12/19 is no day and month
            {day(45449, "dd/mm/yyyy", "06/06/2024"), ""},  // typed as a day
            {day(45449.5, "d-mmm", "6-Jun"), ""},
        };
        for (const Row& row : rows) {
            CAPTURE(row.cell.shown);
            CHECK(typed_before(row.cell) == row.typed);
        }
        CHECK(typed_before(Cell()).empty());
    }

    TEST_CASE("a day is shown without the midnight that nobody wrote") {
        CHECK(shown_day(day(45455, "", "2024-06-12 0:00:00")) == "2024-06-12");
        CHECK(shown_day(day(45455, "", "12/6/2024")) == "12/6/2024");
        CHECK(shown_day(day(45455.5, "", "2024-06-12 12:00:00")) == "2024-06-12 12:00:00");
    }
}
