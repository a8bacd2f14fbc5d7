// A column that says what several rows are about, in workbooks whose form nobody has described.
#include <doctest/doctest.h>

#include "support/read_form.hpp"

using namespace tonghop;
using test::FormRead;
using test::read_unknown;
using Lines = std::vector<std::string>;

TEST_SUITE("detect") {
    TEST_CASE("a crop merged or typed once beside its measures is what they are about") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | KẾT QUẢ TRỒNG TRỌT NĂM 2024 |  |        |
            | Cây trồng | Chỉ tiêu  | ĐVT   | TH năm 2023 | KH năm 2024 |
            | Lúa       | Diện tích | ha    | 298.4       | 303         |
            | ^         | Năng suất | tạ/ha | 45.7        | 46          |
            | Ngô       | Diện tích | ha    | 204.6       | 211         |
            |           | Sản lượng | tấn   | 942.4       | 981.2       |
        )");
        CHECK(read.observations == Lines{"D3 06373 crop.rice.area actual 2023 298.4",
                                         "E3 06373 crop.rice.area plan 2024 303",
                                         "D4 06373 crop.rice.yield actual 2023 45.7",
                                         "E4 06373 crop.rice.yield plan 2024 46",
                                         "D5 06373 crop.maize.area actual 2023 204.6",
                                         "E5 06373 crop.maize.area plan 2024 211",
                                         "D6 06373 crop.maize.output actual 2023 942.4",
                                         "E6 06373 crop.maize.output plan 2024 981.2"});
        CHECK(read.findings.empty());
    }

    TEST_CASE("a crop repeated in every row is what each row is about") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | NĂM 2024 | |
            | Loại cây | Nội dung  | ĐVT | TH năm 2024 |
            | Lúa      | Diện tích | ha  | 303         |
            | Lúa      | Sản lượng | tấn | 1364        |
            | Ngô      | Diện tích | ha  | 211         |
            | Ngô      | Sản lượng | tấn | 942         |
        )");
        CHECK(read.observations == Lines{"D3 06373 crop.rice.area actual 2024 303",
                                         "D4 06373 crop.rice.output actual 2024 1364",
                                         "D5 06373 crop.maize.area actual 2024 211",
                                         "D6 06373 crop.maize.output actual 2024 942"});
    }

    TEST_CASE("a field typed once beside its indicators is no figure and no label") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | NĂM 2024 | | |
            | TT | Lĩnh vực  | Chỉ tiêu | ĐVT | TH năm 2024 |
            | 1  | Chăn nuôi | Đàn trâu | con | 120         |
            | 2  |           | Đàn bò   | con | 40          |
            | 3  | Dân số    | Số khẩu  | người | 3000      |
        )");
        CHECK(read.observations == Lines{"E3 06373 livestock.buffalo.head actual 2024 120",
                                         "E4 06373 livestock.cattle.head actual 2024 40",
                                         "E5 06373 pop.total actual 2024 3000"});
        CHECK(read.findings.empty());
    }

    TEST_CASE("labels beside a column of remarks are no sections") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | NĂM 2024 | |
            | Chỉ tiêu | Diễn giải         | TH năm 2024 |
            | Đàn trâu | theo thống kê     | 120         |
            | Đàn bò   | theo thống kê     | 40          |
        )");
        CHECK(read.observations == Lines{"C3 06373 livestock.buffalo.head actual 2024 120",
                                         "C4 06373 livestock.cattle.head actual 2024 40"});
    }
}
