#include "detect/header_pattern.hpp"

#include <doctest/doctest.h>

using namespace tonghop;

TEST_SUITE("detect") {
    TEST_CASE("a pattern fits next month's report too") {
        const Period june = Period::month(2024, 6);
        CHECK(pattern_of("KH năm 2024", june) == "KH năm {year}");
        CHECK(pattern_of("TH2023", june) == "TH {year-1}");
        CHECK(pattern_of("Lũy kế 6 tháng", june) == "Lũy kế {month} tháng");
        CHECK(pattern_of("TH tháng 5", june) == "TH tháng 5");
        CHECK(pattern_of("Năm 2021", june) == "Năm 2021");
        CHECK(pattern_of("<b>Chỉ tiêu</b> {x}", june) == "*b*Chỉ tiêu*/b* *x*");
    }

    TEST_CASE("places and months of columns are captures") {
        ColumnDraft place;
        place.levels = {"Chia theo xã", "Long Đống"};
        place.place = "06328";
        place.place_level = 1;
        CHECK(pattern_of(place, std::nullopt) == "Chia theo xã > {place}");
        ColumnDraft month;
        month.levels = {"Số người tham gia BHYT năm 2024", "T6"};
        month.by_month = true;
        CHECK(pattern_of(month, std::nullopt) ==
              "Số người tham gia BHYT năm {year-number} > T{month-number}");
    }
}
