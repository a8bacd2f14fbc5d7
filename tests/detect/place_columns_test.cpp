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

    TEST_CASE("khóm of a town are villages, and the town's own column adds them up") {
        const FormRead read = read_unknown(R"(
            | UBND THỊ TRẤN THIÊN CẦM, HUYỆN CẨM XUYÊN | SỐ LIỆU CÁC KHÓM QUÝ II NĂM 2024 | | | |
            | Nội dung    | Đơn vị | Toàn thị trấn | Chia theo khóm | <      |
            | ^           | ^      | ^             | Khóm 1         | Khóm 2 |
            | Số hộ nghèo | hộ     | 22            | 16             | 6      |
        )");
        CHECK(read.observations ==
              Lines{"D4 18676/Khóm 1 poverty.poor.households actual 2024-Q2 16",
                    "E4 18676/Khóm 2 poverty.poor.households actual 2024-Q2 6"});
        CHECK(read.findings.empty());
    }

    TEST_CASE("khóm stand beside their months as villages do") {
        const FormRead read = read_unknown(R"(
            | UBND THỊ TRẤN THIÊN CẦM, HUYỆN CẨM XUYÊN | THAM GIA BHYT QUÝ I NĂM 2024 | |
            | Khóm   | Tháng 1/2024 | <         |
            | ^      | Số người     | Tỷ lệ (%) |
            | Khóm 1 | 436          | 92,37     |
            | Khóm 2 | 353          | 94,64     |
        )");
        CHECK(read.observations ==
              Lines{"B4 18676/Khóm 1 health.insurance.persons actual 2024-01 436",
                    "C4 18676/Khóm 1 health.insurance.rate actual 2024-01 92.37",
                    "B5 18676/Khóm 2 health.insurance.persons actual 2024-01 353",
                    "C5 18676/Khóm 2 health.insurance.rate actual 2024-01 94.64"});
    }

    TEST_CASE("names alone above every column of figures are the commune's villages") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | ĐÀN VẬT NUÔI NĂM 2023 | | |
            | Chỉ tiêu       | Quang Thái | Nà Danh | Ngọc Lân |
            | Đàn trâu (con) | 12         | 18      | 7        |
            | Đàn bò (con)   | 21         | 29      | 5        |
        )");
        CHECK(read.observations ==
              Lines{"B3 06373/Quang Thái livestock.buffalo.head actual 2023 12",
                    "C3 06373/Nà Danh livestock.buffalo.head actual 2023 18",
                    "D3 06373/Ngọc Lân livestock.buffalo.head actual 2023 7",
                    "B4 06373/Quang Thái livestock.cattle.head actual 2023 21",
                    "C4 06373/Nà Danh livestock.cattle.head actual 2023 29",
                    "D4 06373/Ngọc Lân livestock.cattle.head actual 2023 5"});
    }

    TEST_CASE("words that are no names are no villages, and a row of figures is no pair") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | ĐÀN VẬT NUÔI NĂM 2023 | | |
            | Chỉ tiêu       | Giống cũ | Nhập thêm | Đã tiêm phòng |
            | Đàn trâu (con) | 12       | 18        | 7             |
            | Đàn bò (con)   | 21       | 29        | 5             |
            | Đàn lợn (con)  | 22       | 28        | 6             |
            | Đàn dê (con)   | 23       | 27        | 8             |
        )");
        CHECK(read.observations.empty());
    }

    TEST_CASE("the title of the next table of villages is none of the villages above it") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | TỔNG HỢP SỐ LIỆU THÔN NĂM 2023 | | |
            | I. HỘ, NHÂN KHẨU |                 |       |           |
            | TT               | Thôn            | Số hộ | Nhân khẩu |
            | 1                | Thôn Quang Thái | 150   | 652       |
            | II. CHĂN NUÔI    |                 |       |           |
            | TT               | Thôn            | Trâu  | Bò        |
            | 1                | Thôn Quang Thái | 12    | 21        |
        )");
        CHECK(read.observations ==
              Lines{"C4 06373/Quang Thái hh.total actual 2023 150",
                    "D4 06373/Quang Thái pop.total actual 2023 652",
                    "C7 06373/Quang Thái livestock.buffalo.head actual 2023 12",
                    "D7 06373/Quang Thái livestock.cattle.head actual 2023 21"});
        CHECK(read.findings == Lines{"warning unit-missing C6", "warning unit-missing D6"});
    }
}
