// Rows and columns that are places: communes of a district, villages of a commune.
#include <doctest/doctest.h>

#include "support/findings_table.hpp"
#include "support/read_form.hpp"

using namespace tonghop::test;
using Lines = std::vector<std::string>;

namespace {

/// A table of the year's households, whose rows are the places below the header `place`.
std::string households_by(const std::string& place) {
    return R"("table": {
        "scenario": "actual", "period": "{year}", "rows": { "place": ")" +
           place + R"(" },
        "columns": [ { "header": "Số hộ", "indicator": "hh.total", "unit": "hộ" } ]
    })";
}

}  // namespace

TEST_SUITE("language") {
    TEST_CASE("villages as columns are places of the commune, without the word for village") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "period": "{report}",
              "rows": { "indicator": "Loại vật nuôi", "unit": "ĐVT" },
              "columns": [ { "header": "Toàn xã", "check": "total" }, { "header": "{place}" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP    | THÁNG 6 NĂM 2024 |            |          |        |         |
            | Loại vật nuôi | ĐVT      | T. Lân Pán | Thôn Bản Cầm | Thôn 1 | Toàn xã |
            | Đàn trâu      | con      | 12         | 8            | 0      | 20      |
            | Đàn gia cầm   | 1000 con | 1.2        | 0.8          |        | 2       |
        )");
        CHECK(read.observations ==
              Lines{"C3 06352/Lân Pán livestock.buffalo.head actual 2024-06 12",
                    "D3 06352/Bản Cầm livestock.buffalo.head actual 2024-06 8",
                    "E3 06352/Thôn 1 livestock.buffalo.head actual 2024-06 0",
                    "C4 06352/Lân Pán livestock.poultry.head actual 2024-06 1200",
                    "D4 06352/Bản Cầm livestock.poultry.head actual 2024-06 800",
                    "E4 06352/Thôn 1 livestock.poultry.head actual 2024-06 missing"});
        CHECK(read.findings == Lines{"warning value-missing(blank-cell) E4"});
    }

    TEST_CASE("kinds of villages of several words are no part of a name") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "period": "{report}",
              "rows": { "place": "Thôn" },
              "columns": [ { "header": "Số hộ", "indicator": "poverty.poor.households", "unit": "hộ" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP         | THÁNG 6 NĂM 2024 |
            | Thôn               | Số hộ            |
            | Khu dân cư Nà Nâm  | 12               |
            | Cụm dân cư Nà Lay  | 8                |
            | Tổ dân phố 3       | 5                |
        )");
        CHECK(read.observations ==
              Lines{"B3 06352/Nà Nâm poverty.poor.households actual 2024-06 12",
                    "B4 06352/Nà Lay poverty.poor.households actual 2024-06 8",
                    "B5 06352/Tổ dân phố 3 poverty.poor.households actual 2024-06 5"});
    }

    TEST_CASE("totals, other years and signatures are nobody's village") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "period": "{report}",
              "rows": { "place": "Thôn" },
              "columns": [ { "header": "Số hộ", "indicator": "poverty.poor.households", "unit": "hộ" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP       | THÁNG 6 NĂM 2024 |
            | Thôn             | Số hộ |
            | T. Nà Nâm        | 12    |
            | Thôn Số 3        | 8     |
            | T.cộng           | 20    |
            | Năm trước        | 19    |
            | Cùng kỳ          | 18    |
            | Người lập biểu   | 1     |
        )");
        CHECK(read.observations ==
              Lines{"B3 06352/Nà Nâm poverty.poor.households actual 2024-06 12",
                    "B4 06352/Số 3 poverty.poor.households actual 2024-06 8"});
        CHECK(read.findings ==
              Lines{"warning place-unknown(row) A5", "warning place-unknown(row) A6",
                    "warning place-unknown(row) A7", "warning place-unknown(row) A8"});
    }

    TEST_CASE("communes as rows get their codes; the columns say the indicators") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "period": "{year}",
              "rows": { "place": "Xã", "outline": "TT", "total": ["Tổng*", "Khu vực*"] },
              "columns": [
                { "header": "Tổng số hộ", "indicator": "hh.total", "unit": "hộ" },
                { "header": "Đầu năm > Số hộ", "indicator": "poverty.poor.households", "period": "{year-1}", "unit": "hộ" },
                { "header": "Cuối năm > Số hộ", "indicator": "poverty.poor.households", "unit": "hộ" } ]
            })",
                                        R"(
            | HUYỆN BẮC SƠN | NĂM 2023           |            |         |          |
            | TT            | Xã                 | Tổng số hộ | Đầu năm | Cuối năm |
            | ^             | ^                  | ^          | Số hộ   | Số hộ    |
            | I             | Khu vực nông thôn  | 300        | 30      | 25       |
            | 1             | Xã Vũ Lễ           | 100        | 10      | 5        |
            | 2             | Tân Lập            | 200        | 20      | 20       |
            |               | Tổng cộng          | 300        | 30      | 25       |
        )");
        CHECK(read.observations == Lines{"C5 06373 hh.total actual 2023 100",
                                         "D5 06373 poverty.poor.households actual 2022 10",
                                         "E5 06373 poverty.poor.households actual 2023 5",
                                         "C6 06352 hh.total actual 2023 200",
                                         "D6 06352 poverty.poor.households actual 2022 20",
                                         "E6 06352 poverty.poor.households actual 2023 20"});
        CHECK(read.findings == Lines{});
    }

    TEST_CASE("a row of elsewhere, and a total that the mapping does not know, are no places") {
        const FormRead read = read_form(households_by("Xã"),
                                        R"(
            | HUYỆN BẮC SƠN | NĂM 2023 |
            | Xã            | Số hộ    |
            | Vũ Lễ         | 100      |
            | Cường Lợi     | 50       |
            | Toàn huyện    | 150      |
        )");
        CHECK(read.observations == Lines{"B3 06373 hh.total actual 2023 100"});
        CHECK(read.findings ==
              Lines{"warning place-unknown(row) A4", "warning place-unknown(row) A5"});
    }

    TEST_CASE(
        "a place of the report that is misspelt is an error that names it, never taken for it") {
        const FormRead read = read_form(households_by("Xã"),
                                        R"(
            | HUYỆN BẮC SƠN | NĂM 2023 |
            | Xã            | Số hộ    |
            | Xã Vũ Lăng    | 100      |
            | Xã Vũ Lãng    | 50       |
        )");
        CHECK(read.observations.size() == 1);
        CHECK(read.findings == Lines{"error place-unknown(row) A4"});
        REQUIRE(read.messages.size() == 1);
        CHECK(read.messages[0].find("có phải \"Xã Vũ Lăng\"") != std::string::npos);
    }

    TEST_CASE("villages below communes in a district's table are those of the commune above") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "period": "{year}",
              "rows": { "place": "Xã / thôn", "outline": "TT", "total": "Tổng*" },
              "columns": [ { "header": "Số hộ", "indicator": "hh.total", "unit": "hộ" } ]
            })",
                                        R"(
            | HUYỆN BẮC SƠN | NĂM 2023          |       |
            | TT            | Xã / thôn         | Số hộ |
            | I             | Xã Vũ Lễ          | 100   |
            | 1             | Thôn Quang Thái   | 60    |
            | 2             | Thôn Minh Tiến    | 40    |
            | II            | Xã Chiến Thắng    | 150   |
            | 1             | Thôn Hồng Phong 1 | 150   |
            |               | Tổng cộng         | 250   |
        )");
        CHECK(read.observations == Lines{"C3 06373 hh.total actual 2023 100",
                                         "C4 06373/Quang Thái hh.total actual 2023 60",
                                         "C5 06373/Minh Tiến hh.total actual 2023 40",
                                         "C6 06364 hh.total actual 2023 150",
                                         "C7 06364/Hồng Phong 1 hh.total actual 2023 150"});
        CHECK(read.findings == Lines{});
    }

    TEST_CASE("villages below a commune that is misspelt are not those of the commune above it") {
        const FormRead read = read_form(households_by("Xã / thôn"),
                                        R"(
            | HUYỆN BẮC SƠN | NĂM 2023 |
            | Xã / thôn     | Số hộ    |
            | Xã Vũ Lễ      | 160      |
            | Thôn Minh Tiến | 160     |
            | Xã Vũ Lãng    | 150      |
            | Thôn Bình An  | 150      |
        )");
        CHECK(read.observations == Lines{"B3 06373 hh.total actual 2023 160",
                                         "B4 06373/Minh Tiến hh.total actual 2023 160"});
        CHECK(read.findings ==
              Lines{"error place-unknown(row) A5", "warning place-unknown(row) A6"});
    }

    TEST_CASE(
        "below villages a name without the word for one and without figures signs the table") {
        const FormRead read = read_form(households_by("Thôn"),
                                        R"(
            | XÃ TÂN LẬP     | NĂM 2023 |
            | Thôn           | Số hộ    |
            | Thôn Lân Pán   | 12       |
            | Bản Soong      |          |
            | Phố Mới        |          |
            |                |          |
            | Người viết     |          |
        )");
        CHECK(read.observations == Lines{"B3 06352/Lân Pán hh.total actual 2023 12",
                                         "B4 06352/Bản Soong hh.total actual 2023 missing",
                                         "B5 06352/Phố Mới hh.total actual 2023 missing"});
    }

    TEST_CASE("columns below a heading that is no place are not the report's, beside places") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "rows": { "indicator": "Chỉ tiêu" },
              "groups": [ { "header": "{place}" } ],
              "columns": [ { "header": "TH {year}", "period": "{year}" } ]
            })",
                                        R"(
            | HUYỆN BẮC SƠN | NĂM 2023  |             |         |
            | Chỉ tiêu      | Vũ Lễ     | Long Đống   | Cả thảy |
            |               | TH 2023   | TH 2023     | TH 2023 |
            | Đàn trâu (con)| 100       | 50          | 150     |
        )");
        CHECK(read.observations == Lines{"B4 06373 livestock.buffalo.head actual 2023 100",
                                         "C4 06328 livestock.buffalo.head actual 2023 50"});
        CHECK(read.findings == Lines{"warning value-unclaimed(column) D4"});
    }

    TEST_CASE("a column beside the labels names the place of each row; a blank repeats it") {
        const FormRead read = read_form(R"(
            "table": {
              "rows": { "indicator": "Chỉ tiêu", "place": "Thôn", "scenario": "Loại", "period": "Kỳ", "unit": "ĐVT" },
              "columns": [ { "header": "Số liệu" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |           |              |     |         |
            | Thôn       | Chỉ tiêu         | Loại      | Kỳ           | ĐVT | Số liệu |
            | Lân Pán    | Đàn trâu         | Kế hoạch  | 2024         | con | 12      |
            |            | Đàn bò           | Thực hiện | Tháng 6/2024 | con | 7       |
            | Nà Nâm     | Đàn trâu         | Lũy kế    | 6 tháng 2024 | con | 3       |
        )");
        CHECK(read.observations ==
              Lines{"F3 06352/Lân Pán livestock.buffalo.head plan 2024 12",
                    "F4 06352/Lân Pán livestock.cattle.head actual 2024-06 7",
                    "F5 06352/Nà Nâm livestock.buffalo.head actual 2024-01/2024-06 3"});
        CHECK(read.findings == Lines{});
    }

    TEST_CASE("villages called Cộng Hòa and Toàn Thắng are no totals, whatever looks for these") {
        const FormRead read = read_form(R"(
            "table": { "scenario": "actual", "period": "{report}",
              "rows": { "place": "Thôn", "total": ["Cộng*", "Toàn*"] },
              "columns": [ { "header": "Số hộ", "indicator": "hh.total", "unit": "hộ" } ] })",
                                        R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |
            | Thôn       | Số hộ            |
            | Cộng Hòa   | 12               |
            | Toàn Thắng | 13               |
            | Cộng xã    | 25               |
        )");
        CHECK(read.observations == Lines{"B3 06352/Cộng Hòa hh.total actual 2024-06 12",
                                         "B4 06352/Toàn Thắng hh.total actual 2024-06 13"});
        CHECK(read.findings == Lines{});
    }

    TEST_CASE("a title that begins with a village of the commune makes the table the village's") {
        const std::string kMembers = R"(
            "table": { "scenario": "actual", "period": "{report}", "rows": { "indicator": "Chỉ tiêu" }, "columns": [ { "header": "Số" } ] })";
        for (const std::string title : {"THÔN NÀ NÂM - XÃ TÂN LẬP", "Thôn Nà Nâm – xã Tân Lập",
                                        "Thôn Nà Nâm, xã Tân Lập - huyện Bắc Sơn"}) {
            CAPTURE(title);
            const FormRead village = read_form(kMembers, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |
            | )" + title + R"( | |
            | Chỉ tiêu                        | Số               |
            | Đàn trâu (con)                  | 12               |
        )");
            CHECK(village.observations ==
                  Lines{"B4 06352/Nà Nâm livestock.buffalo.head actual 2024-06 12"});
        }
        for (const std::string title :
             {"Thôn, bản đặc biệt khó khăn xã Tân Lập", "KHỐI ĐOÀN THỂ - XÃ TÂN LẬP",
              "Thôn Nà Nâm, thôn Nà Riềng - xã Tân Lập", "BẢN TỔNG HỢP SỐ LIỆU - XÃ TÂN LẬP",
              "Bản báo cáo: Xã Tân Lập", "THÔN ĐẶC BIỆT KHÓ KHĂN - XÃ TÂN LẬP",
              "Thôn văn hóa, gia đình văn hóa xã Tân Lập"}) {
            CAPTURE(title);
            const FormRead about = read_form(kMembers, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |
            | )" + title + R"( | |
            | Chỉ tiêu                        | Số               |
            | Đàn trâu (con)                  | 12               |
        )");
            CHECK(about.observations == Lines{"B4 06352 livestock.buffalo.head actual 2024-06 12"});
        }
    }

    TEST_CASE("below the table of a village a title of the commune begins the commune's own") {
        const FormRead read = read_form(R"(
            "table": { "below": "TOÀN XÃ*", "scenario": "actual", "period": "{report}", "rows": { "indicator": "Chỉ tiêu" }, "columns": [ { "header": "Số" } ] })",
                                        R"(
            | XÃ TÂN LẬP               | THÁNG 6 NĂM 2024 |
            | THÔN NÀ NÂM - XÃ TÂN LẬP |                  |
            | Chỉ tiêu                 | Số               |
            | Đàn trâu (con)           | 12               |
            | TOÀN XÃ TÂN LẬP          |                  |
            | Chỉ tiêu                 | Số               |
            | Đàn trâu (con)           | 50               |
        )");
        CHECK(read.observations == Lines{"B7 06352 livestock.buffalo.head actual 2024-06 50"});
    }

    TEST_CASE("a form of pairs below the title of a village is the village's too") {
        const FormRead read = read_form(R"(
            "table": { "scenario": "actual", "period": "{report}", "pairs": "right" })",
                                        R"(
            | XÃ TÂN LẬP               | THÁNG 6 NĂM 2024 |
            | THÔN NÀ NÂM - XÃ TÂN LẬP |                  |
            | Đàn trâu (con)           | 12               |
        )");
        CHECK(read.observations ==
              Lines{"B3 06352/Nà Nâm livestock.buffalo.head actual 2024-06 12"});
    }

    TEST_CASE("marks below each other number no columns, however short the name of the row") {
        const FormRead read = read_form(R"(
            "table": { "scenario": "actual", "period": "{report}", "rows": { "place": "Xã", "outline": "TT" }, "columns": [ { "header": "{indicator}" } ] })",
                                        R"(
            | HUYỆN BẮC SƠN | NĂM 2023 |     |     |
            | TT            | Xã       | TC1 | TC2 |
            | 1             | Vũ Lễ    | x   | x   |
            | 2             | abc      | x   | x   |
        )");
        CHECK(read.findings == Lines{"warning place-unknown(row) B4"});
    }

    TEST_CASE("an office in charge of a criterion is no village") {
        const FormRead read = read_form(R"("extends": "../shipped/tieu-chi-ntm.json")", R"(
            | XÃ VŨ LỄ | BIỂU TỰ ĐÁNH GIÁ NĂM 2024 | | |
            | TT | Tên tiêu chí | Cơ quan phụ trách | Kết quả tự đánh giá năm 2024 |
            | 1  | Quy hoạch    | Phòng NN&PTNT     | Đạt                          |
            | 2  | Giao thông   | Phòng KT-HT       | Chưa đạt                     |
        )");
        CHECK(read.observations ==
              Lines{"D3 06373 ntm.c01 actual 2024 1", "D4 06373 ntm.c02 actual 2024 nil"});
    }

    TEST_CASE("the commune's own row among its villages is what they come to") {
        const FormRead read = read_form(R"(
            "table": { "scenario": "actual", "period": "{report}", "rows": { "place": "Thôn" }, "columns": [ { "header": "{indicator}" } ] })",
                                        R"(
            | XÃ TÂN LẬP  | THÁNG 6 NĂM 2024 |               |
            | Thôn        | Đàn trâu (con)   | Đàn bò (con)  |
            | Xã Tân Lập  | 40               | 60            |
            | Lân Pán     | 12               | 20            |
            | Nà Nâm      | 18               | 40            |
        )");
        CHECK(read.observations.front() == "B3 06352 livestock.buffalo.head actual 2024-06 40");
        CHECK(read.findings == Lines{"warning total-mismatch(equal) B3"});
    }

    TEST_CASE("headers that {place} cannot be are no villages, though these bear any name") {
        const FormRead read = read_form(R"(
            "table": { "scenario": "actual", "period": "{report}", "rows": { "indicator": "Chỉ tiêu" }, "columns": [ { "header": "Chia ra > {place}" } ] })",
                                        R"(
            | XÃ TÂN LẬP     | THÁNG 6 NĂM 2024 |    |               |                  |                 |        |
            | Chỉ tiêu       | Chia ra          | <  | <             | <                | <               | <      |
            | ^              | Nam Hà           | Nữ | Tỷ lệ (%)     | Dân tộc thiểu số | Trường MN Tân Lập | Nà Nâm |
            | Đàn trâu (con) | 12               | 5  | 40            | 9                | 3               | 18     |
        )");
        CHECK(read.observations ==
              Lines{"B4 06352/Nam Hà livestock.buffalo.head actual 2024-06 12",
                    "G4 06352/Nà Nâm livestock.buffalo.head actual 2024-06 18"});
        CHECK(read.findings ==
              Lines{"warning value-unclaimed(column) C4", "warning value-unclaimed(column) D4",
                    "warning value-unclaimed(column) E4", "warning value-unclaimed(column) F4"});
    }
}
