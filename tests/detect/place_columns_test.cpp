// Columns of places in workbooks whose form nobody has described.
#include <doctest/doctest.h>

#include "support/read_form.hpp"

using namespace tonghop;
using test::FormRead;
using test::read_unknown;
using Lines = std::vector<std::string>;

TEST_SUITE("detect") {
    TEST_CASE("headers that say nothing are villages if their figures add up to the total") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | ĐÀN GIA SÚC THÁNG 6 NĂM 2024 | | | |
            | Loại vật nuôi | ĐVT | Tổng số | Quang Thái | Nà Danh |
            | Đàn trâu      | con | 30      | 12         | 18      |
            | Đàn bò        | con | 50      | 21         | 29      |
            | Đàn dê        | con | 9       | 4          | 5       |
        )");
        CHECK(read.observations ==
              Lines{"D3 06373/Quang Thái livestock.buffalo.head actual 2024-06 12",
                    "E3 06373/Nà Danh livestock.buffalo.head actual 2024-06 18",
                    "D4 06373/Quang Thái livestock.cattle.head actual 2024-06 21",
                    "E4 06373/Nà Danh livestock.cattle.head actual 2024-06 29",
                    "D5 06373/Quang Thái livestock.goat.head actual 2024-06 4",
                    "E5 06373/Nà Danh livestock.goat.head actual 2024-06 5"});
        CHECK(read.findings.empty());
    }

    TEST_CASE("headers that say nothing are not read if their figures do not add up") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | ĐÀN GIA SÚC THÁNG 6 NĂM 2024 | | | |
            | Loại vật nuôi | ĐVT | Tổng số | Giống cũ | Nhập thêm |
            | Đàn trâu      | con | 30      | 40       | 2         |
            | Đàn bò        | con | 50      | 61       | 3         |
            | Đàn dê        | con | 9       | 14       | 5         |
        )");
        CHECK(read.observations == Lines{"C3 06373 livestock.buffalo.head actual 2024-06 30",
                                         "C4 06373 livestock.cattle.head actual 2024-06 50",
                                         "C5 06373 livestock.goat.head actual 2024-06 9"});
        CHECK(read.findings.size() == 6);  // value-unclaimed
    }

    TEST_CASE("the group beside groups of communes adds them up") {
        const FormRead read = read_unknown(R"(
            | UBND HUYỆN BẮC SƠN | TỔNG HỢP NĂM 2024 | | | | |
            | Chỉ tiêu | Tổng số | <   | Xã Vũ Lễ | <  | Xã Tân Lập | <  |
            | ^        | KH      | TH  | KH       | TH | KH         | TH |
            | Đàn trâu (con) | 30 | 33 | 12     | 13 | 18         | 20 |
        )");
        CHECK(read.observations == Lines{"D4 06373 livestock.buffalo.head plan 2024 12",
                                         "E4 06373 livestock.buffalo.head actual 2024 13",
                                         "F4 06352 livestock.buffalo.head plan 2024 18",
                                         "G4 06352 livestock.buffalo.head actual 2024 20"});
        CHECK(read.findings.empty());
    }

    TEST_CASE(
        "a table of several communes is their district's, whichever of them its title names") {
        const FormRead read = read_unknown(R"(
            | TÌNH HÌNH CÁC XÃ VÙNG VŨ LỄ, HUYỆN BẮC SƠN NĂM 2024 | | | | |
            | Chỉ tiêu | ĐVT | Xã Vũ Lễ | Xã Tân Lập | Xã Vũ Sơn |
            | Đàn trâu | con | 12       | 18         | 7         |
        )");
        CHECK(read.observations == Lines{"C3 06373 livestock.buffalo.head actual 2024 12",
                                         "D3 06352 livestock.buffalo.head actual 2024 18",
                                         "E3 06355 livestock.buffalo.head actual 2024 7"});
    }
}
