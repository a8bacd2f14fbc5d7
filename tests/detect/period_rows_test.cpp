// Tables whose rows are months and quarters, in workbooks whose form nobody has described.
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
}
