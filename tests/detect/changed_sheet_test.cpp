// Sheets that somebody changed: what detection makes of the rest is right, or is not read.
#include <doctest/doctest.h>

#include "support/read_form.hpp"

using namespace tonghop;
using test::FormRead;
using test::read_unknown;
using Lines = std::vector<std::string>;

TEST_SUITE("detect") {
    TEST_CASE("a part with a name of its own is no play on the words of the row above") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | KẾT QUẢ NĂM 2024 | | |
            | STT | Chỉ tiêu            | ĐVT | TH năm 2024 |
            | 2   | Giảm nghèo          |     |             |
            |     | - Số hộ nghèo       | hộ  | 47          |
            |     | - Số hộ cận nghèo   | hộ  | 91          |
        )");
        CHECK(read.observations == Lines{"D4 06373 poverty.poor.households actual 2024 47",
                                         "D5 06373 poverty.near_poor.households actual 2024 91"});
    }

    TEST_CASE("an area below an output belongs to a row that was deleted") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | KẾT QUẢ NĂM 2024 | | |
            | STT | Chỉ tiêu                           | ĐVT | TH năm 2024 |
            | 1   | Tổng sản lượng lương thực có hạt   | tấn | 2016        |
            |     | + Diện tích                        | ha  | 271         |
        )");
        CHECK(read.observations == Lines{"D3 06373 crop.grain.output actual 2024 2016"});
        CHECK(read.findings == Lines{"warning label-unknown B4"});
        const FormRead short_words = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | KẾT QUẢ NĂM 2024 | | |
            | STT | Chỉ tiêu              | ĐVT | TH năm 2024 |
            |     | - Tổng SL LT có hạt   | tấn | 2016        |
            |     | + DT                  | ha  | 271         |
        )");
        CHECK(short_words.observations == Lines{"D3 06373 crop.grain.output actual 2024 2016"});
        CHECK(short_words.findings == Lines{"warning label-unknown B4"});
    }

    TEST_CASE("a column below shares that is called something else is told") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | KẾT QUẢ NĂM 2024 | | | |
            | Chỉ tiêu       | KH năm 2024 | TH năm 2024 | Tỷ lệ (%) | <            |
            | ^              | ^           | ^           | So KH     | Số liệu khác |
            | Đàn trâu (con) | 120         | 60          | 50        | 130          |
            | Đàn bò (con)   | 40          | 30          | 75        | 17           |
        )");
        CHECK(read.observations.size() == 4);
        CHECK(read.findings ==
              Lines{"warning value-unclaimed(column) E4", "warning value-unclaimed(column) E5"});
    }

    TEST_CASE("without a title the months of the header say the period, in the year of the plan") {
        const FormRead month = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN |             |            |
            | Chỉ tiêu                     | KH năm 2024 | TH tháng 6 |
            | Đàn trâu (con)               | 120         | 60         |
        )");
        CHECK(month.observations == Lines{"B3 06373 livestock.buffalo.head plan 2024 120",
                                          "C3 06373 livestock.buffalo.head actual 2024-06 60"});
    }

    TEST_CASE("a letterhead that another title contradicts does not say who reports") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ                                 |             |
            | KẾT QUẢ NĂM 2024                              |             |
            | (Kèm theo Báo cáo của UBND xã Tân Lập)        |             |
            | Chỉ tiêu                                      | TH năm 2024 |
            | Đàn trâu (con)                                | 120         |
        )");
        CHECK(read.observations == Lines{});
        CHECK(read.findings == Lines{"error place-mismatch A1"});
    }
}
