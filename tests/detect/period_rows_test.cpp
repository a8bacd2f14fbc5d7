// Tables whose rows are months and quarters, in workbooks whose form nobody has described.
#include <algorithm>

#include <doctest/doctest.h>

#include "support/read_form.hpp"

using namespace tonghop;
using test::FormRead;
using test::read_unknown;
using Lines = std::vector<std::string>;

TEST_SUITE("detect") {
    TEST_CASE(
        "rows that are months are read for their own period, and columns for their indicator") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | TÌNH HÌNH BẢO HIỂM Y TẾ CÁC THÁNG NĂM 2023 | | |
            | STT | Thời gian      | Dân số (người) | Tỷ lệ bao phủ BHYT (%) |
            | 1   | Tháng 1        | 3858           | 91.7 |
            | 2   | Tháng 2        | 3863           | 91.8 |
            | 3   | Tháng 3        | -              | 91.9 |
        )");
        CHECK(read.observations == Lines{"C3 06373 pop.total actual 2023-01 3858",
                                         "D3 06373 health.insurance.rate actual 2023-01 91.7",
                                         "C4 06373 pop.total actual 2023-02 3863",
                                         "D4 06373 health.insurance.rate actual 2023-02 91.8",
                                         "C5 06373 pop.total actual 2023-03 nil",
                                         "D5 06373 health.insurance.rate actual 2023-03 91.9"});
        CHECK(read.findings.empty());
    }

    TEST_CASE("the plan of the year and its sum stand among quarters") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | NĂM 2023 |
            | Thời kỳ     | Số lao động được giải quyết việc làm (người) |
            | KH năm 2023 | 269 |
            | Quý I       | 61  |
            | Quý II      | 69  |
            | Cả năm      | 130 |
        )");
        CHECK(read.observations == Lines{"B3 06373 labor.jobs_created plan 2023 269",
                                         "B4 06373 labor.jobs_created actual 2023-Q1 61",
                                         "B5 06373 labor.jobs_created actual 2023-Q2 69",
                                         "B6 06373 labor.jobs_created actual 2023 130"});
    }

    TEST_CASE("villages that are called like months are none") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | BÁO CÁO CHĂN NUÔI THÁNG 6 NĂM 2024 |
            | Thôn | Đàn trâu (con) |
            | T1   | 12             |
            | T2   | 9              |
        )");
        for (const std::string& line : read.observations) {
            CHECK(line.find("2024-06") != std::string::npos);
        }
    }

    TEST_CASE("quarters below an indicator are no table of periods") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | NĂM 2024 | |
            | Chỉ tiêu          | ĐVT   | TH năm 2024 |
            | Số trẻ sinh ra    | người | 40          |
            | Quý I             |       | 10          |
            | Quý II            |       | 30          |
            | Đàn trâu          | con   | 70          |
        )");
        CHECK(std::find(read.observations.begin(), read.observations.end(),
                        "C6 06373 livestock.buffalo.head actual 2024 70") !=
              read.observations.end());
    }

    TEST_CASE("a column of another time than the months of its rows is not read") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | NĂM 2024 | | |
            | Tháng   | Đàn trâu năm 2023 (con) | Số sinh lũy kế từ đầu năm (người) | Đàn bò (con) |
            | Tháng 1 | 120                     | 3                                 | 40           |
            | Tháng 2 | 121                     | 7                                 | 41           |
        )");
        CHECK(read.observations == Lines{"D3 06373 livestock.cattle.head actual 2024-01 40",
                                         "D4 06373 livestock.cattle.head actual 2024-02 41"});
    }

    TEST_CASE("beside a column that says what each row is of, months are not read without it") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | NĂM 2024 | |
            | Thời gian | Loại số liệu | Đàn trâu (con) |
            | Quý I     | Kế hoạch     | 12             |
            | Quý II    | Thực hiện    | 9              |
        )");
        CHECK(read.observations == Lines{});
    }

    TEST_CASE(
        "a year above months is theirs, and a month after the report's end is of no certain year") {
        const FormRead years = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | BÁO CÁO NĂM 2024 |
            | Tháng    | Đàn trâu (con) |
            | Năm 2023 |                |
            | Tháng 11 | 12             |
            | Năm 2024 |                |
            | Tháng 1  | 9              |
        )");
        CHECK(years.observations == Lines{"B4 06373 livestock.buffalo.head actual 2023-11 12",
                                          "B6 06373 livestock.buffalo.head actual 2024-01 9"});
        const FormRead winter = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | BÁO CÁO QUÝ I NĂM 2024 |
            | Tháng    | Đàn trâu (con) |
            | Tháng 12 | 12             |
            | Tháng 1  | 9              |
        )");
        CHECK(winter.observations == Lines{"B4 06373 livestock.buffalo.head actual 2024-01 9"});
        CHECK(winter.findings == Lines{"warning period-unknown(year) A3"});
    }
}
