// Headers as clerks word them, in reports of a month.
#include <doctest/doctest.h>

#include "support/read_form.hpp"

using namespace tonghop;
using test::FormRead;
using test::read_unknown;
using Lines = std::vector<std::string>;

namespace {

/// Scenario and period of a column headed `header` in a report of May 2024; "-" if it is not read.
std::string read_as(const std::string& header, const std::string& title = "THÁNG 5 NĂM 2024") {
    const auto read = read_unknown("| UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | " + title + " |\n" +
                                   "| Chỉ tiêu | " + header + " |\n| Đàn trâu (con) | 120 |\n");
    const std::string front = "B3 06373 livestock.buffalo.head ";
    if (read.observations.empty() || !read.observations.front().starts_with(front)) return "-";
    const std::string rest = read.observations.front().substr(front.size());
    return rest.substr(0, rest.rfind(' '));
}

}  // namespace

TEST_SUITE("detect") {
    TEST_CASE("what is to be reached is a plan, whoever set it") {
        for (const char* header :
             {"Chỉ tiêu năm 2024", "Nghị quyết HĐND xã năm 2024", "NQ 2024", "Nhiệm vụ năm 2024",
              "KH xã phấn đấu", "Dự toán giao đầu năm", "KH năm"}) {
            CHECK_MESSAGE(read_as(header) == "plan 2024", header);
        }
        CHECK(read_as("KH tháng") == "plan 2024-05");
        CHECK(read_as("KH quý", "QUÝ III NĂM 2024") == "plan 2024-Q3");
    }

    TEST_CASE("a share of the plan is no plan") {
        CHECK(read_as("Đạt % KH") == "-");
        CHECK(read_as("Mức độ hoàn thành KH (%)") == "-");
    }

    TEST_CASE("up to a month or a day is from January on") {
        CHECK(read_as("TH đến hết tháng 5") == "actual 2024-01/2024-05");
        CHECK(read_as("Kết quả đến 31/5/2024") == "actual 2024-01/2024-05");
        CHECK(read_as("LK cùng kỳ năm trước") == "actual 2023-01/2023-05");
        CHECK(read_as("Tháng 5 năm trước") == "actual 2023-05");
        CHECK(read_as("Ước thực hiện năm") == "estimate 2024");
    }

    TEST_CASE("what may be of several periods is not read") {
        CHECK(read_as("TH năm 2024") == "-");
        CHECK(read_as("TH năm 2024", "QUÝ III NĂM 2024") == "-");
        CHECK(read_as("TH cả năm") == "-");
        CHECK(read_as("Năm 2025", "KẾT QUẢ NĂM 2024") == "-");
        CHECK(read_as("6 tháng cuối năm", "KẾT QUẢ 6 THÁNG ĐẦU NĂM 2024") == "-");
    }

    TEST_CASE("quarters are named without their number") {
        CHECK(read_as("Chính thức quý trước", "QUÝ I NĂM 2024") == "actual 2023-Q4");
        CHECK(read_as("Ước tính quý báo cáo", "QUÝ I NĂM 2024") == "estimate 2024-Q1");
        CHECK(read_as("Quý này", "6 THÁNG ĐẦU NĂM 2024") == "-");
    }

    TEST_CASE("a header merged over an empty column is of the label alone") {
        const auto read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | THÁNG 5 NĂM 2024 | |
            | Chỉ tiêu       | < | TH tháng 5 |
            | Đàn trâu (con) |   | 120        |
        )");
        CHECK(read.observations == Lines{"C3 06373 livestock.buffalo.head actual 2024-05 120"});
    }

    TEST_CASE("communes are no villages") {
        const auto read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | THÁNG 5 NĂM 2024 | |
            | Chỉ tiêu       | Thôn Nà Pán | Xã Bắc Xa |
            | Đàn trâu (con) | 12          | 120       |
        )");
        CHECK(read.observations ==
              Lines{"B3 06373/Nà Pán livestock.buffalo.head actual 2024-05 12"});
    }

    TEST_CASE(
        "the plan of a year is given to the places of its first day, where a district gives it") {
        const auto read = read_unknown(R"(
            | UBND HUYỆN ĐÌNH LẬP | KẾ HOẠCH NĂM 2025 | |
            | Chỉ tiêu       | Thị trấn Đình Lập | Xã Bắc Xa |
            | Đàn trâu (con) | 12                | 120       |
        )");
        CHECK(read.observations == Lines{"B3 06613 livestock.buffalo.head plan 2025 12",
                                         "C3 06619 livestock.buffalo.head plan 2025 120"});
    }

    TEST_CASE("names of signatories below a list are in no line of it") {
        const auto read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | SỐ LIỆU NĂM 2024 | | |
            | Chỉ tiêu | Loại số liệu | Kỳ       | Giá trị | ĐVT |
            | Đàn trâu | Kế hoạch     | Năm 2024 | 120     | con |
            | Đàn trâu | Thực hiện    | Năm 2024 | 118     | con |
            |          | NGƯỜI LẬP    | CHỦ TỊCH |         |     |
        )");
        CHECK(read.observations == Lines{"D3 06373 livestock.buffalo.head plan 2024 120",
                                         "D4 06373 livestock.buffalo.head actual 2024 118"});
    }

    TEST_CASE("who works at the health station is a figure, whoever minds the indicator a remark") {
        const FormRead read = read_unknown(R"(
            | UBND HUYỆN BẮC SƠN | NĂM 2023 | |
            | Tên xã    | Số cán bộ y tế (người) | Cán bộ theo dõi |
            | Xã Vũ Lễ  | 6                      | Hoàng Văn Nam   |
            | Xã Hưng Vũ | 5                     | Nông Thị Hà     |
        )");
        CHECK(read.observations ==
              Lines{"B3 06373 health.staff actual 2023 6", "B4 06349 health.staff actual 2023 5"});
    }

    TEST_CASE("DT giao is what the budget was set to, beside what was spent") {
        const FormRead read = read_unknown(R"(
            | UBND HUYỆN BẮC SƠN | CHI NGÂN SÁCH XÃ NĂM 2023 (ĐVT: triệu đồng) |  |
            | Đơn vị     | Chi thường xuyên | <          |
            | ^          | DT giao          | TH cả năm  |
            | Xã Vũ Lễ   | 610              | 600        |
            | Xã Hưng Vũ | 520              | 510        |
        )");
        CHECK(read.observations == Lines{"B4 06373 budget.expenditure.recurrent plan 2023 610",
                                         "C4 06373 budget.expenditure.recurrent actual 2023 600",
                                         "B5 06349 budget.expenditure.recurrent plan 2023 520",
                                         "C5 06349 budget.expenditure.recurrent actual 2023 510"});
    }

    TEST_CASE("what is registered with the office is done, and what is kept in full is money") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | KẾT QUẢ NĂM 2023 | |
            | Thời kỳ | Số cặp đăng ký kết hôn (cặp) | Các khoản thu xã hưởng 100% (triệu đồng) |
            | Quý I   | 7                            | 16.5 |
            | Quý II  | 5                            | 18   |
        )");
        CHECK(read.observations == Lines{"B3 06373 pop.marriages actual 2023-Q1 7",
                                         "C3 06373 budget.revenue.full actual 2023-Q1 16.5",
                                         "B4 06373 pop.marriages actual 2023-Q2 5",
                                         "C4 06373 budget.revenue.full actual 2023-Q2 18"});
    }

    TEST_CASE("of the years before each is named below") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | KẾT QUẢ NĂM 2024 |  |   |
            | Chỉ tiêu | Thực hiện các năm trước | <        | TH năm 2024 |
            | ^        | Năm 2022                | Năm 2023 | ^           |
            | Đàn trâu (con) | 118               | 119      | 120         |
        )");
        CHECK(read.observations == Lines{"B4 06373 livestock.buffalo.head actual 2022 118",
                                         "C4 06373 livestock.buffalo.head actual 2023 119",
                                         "D4 06373 livestock.buffalo.head actual 2024 120"});
    }

    TEST_CASE("a criterion is told by its number, whatever its name is") {
        const FormRead read = read_unknown(R"(
            | UBND HUYỆN BẮC SƠN | BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NĂM 2023 |
            | Tên xã     | TC1 - Quy hoạch | TC 2: Giao thông |
            | Xã Vũ Lễ   | x               | x                |
            | Xã Hưng Vũ | x               | x                |
        )");
        CHECK(read.observations ==
              Lines{"B3 06373 ntm.c01 actual 2023 1", "C3 06373 ntm.c02 actual 2023 1",
                    "B4 06349 ntm.c01 actual 2023 1", "C4 06349 ntm.c02 actual 2023 1"});
    }

    TEST_CASE("labels that count, and plants by their kind") {
        const auto read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | NĂM 2023 |
            | Chỉ tiêu                         | TH   |
            | Tổng số lợn (con)                | 120  |
            | NS cây thuốc lá (tạ/ha)          | 21,5 |
            | Tỷ lệ thôn (bản, khu dân cư) văn hóa (%) | 90 |
        )");
        CHECK(read.observations == Lines{"B3 06373 livestock.pig.head actual 2023 120",
                                         "B4 06373 crop.tobacco.yield actual 2023 21.5",
                                         "B5 06373 culture.village.rate actual 2023 90"});
    }

    TEST_CASE("the crop of a title is told without the season that the headers repeat") {
        const auto read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | KẾT QUẢ SẢN XUẤT LÚA ĐÔNG XUÂN NĂM 2025 | | |
            | Thôn    | Vụ Đông Xuân 2025 | <           | <        |
            | ^       | Diện tích (ha)    | NS (tạ/ha)  | SL (tấn) |
            | Nà Pán  | 24,9              | 56,2        | 139,9    |
            | Nà Danh | 27,5              | 56,5        | 155,4    |
        )");
        CHECK(read.observations ==
              Lines{"B4 06373/Nà Pán crop.rice_spring.area actual 2025 24.9",
                    "C4 06373/Nà Pán crop.rice_spring.yield actual 2025 56.2",
                    "D4 06373/Nà Pán crop.rice_spring.output actual 2025 139.9",
                    "B5 06373/Nà Danh crop.rice_spring.area actual 2025 27.5",
                    "C5 06373/Nà Danh crop.rice_spring.yield actual 2025 56.5",
                    "D5 06373/Nà Danh crop.rice_spring.output actual 2025 155.4"});
    }

    TEST_CASE("administrative units head the places of an export") {
        const auto read = read_unknown(R"(
            | Dân số trung bình phân theo xã, thị trấn huyện Bắc Sơn (Người) | | |
            | Đơn vị hành chính | 2022 | Sơ bộ 2023 |
            | Xã Vũ Lễ          | 3388 | 3397       |
            | Xã Tân Lập        | 3989 | 3990       |
        )");
        CHECK(read.observations ==
              Lines{"B3 06373 pop.total actual 2022 3388", "C3 06373 pop.total actual 2023 3397",
                    "B4 06352 pop.total actual 2022 3989", "C4 06352 pop.total actual 2023 3990"});
    }

    TEST_CASE("a form of pairs names its place and year beside labels") {
        const auto read = read_unknown(R"(
            | Huyện                  | Bắc Sơn |
            | Xã                     | Vũ Lễ   |
            | Năm                    | 2024    |
            | Dân số (người)         | 5373    |
            | Tổng số hộ (hộ)        | 1327    |
            | Tổng đàn trâu (con)    | 488     |
            | Tổng đàn lợn (con)     | 2705    |
        )");
        CHECK(read.observations == Lines{"B4 06373 pop.total actual 2024 5373",
                                         "B5 06373 hh.total actual 2024 1327",
                                         "B6 06373 livestock.buffalo.head actual 2024 488",
                                         "B7 06373 livestock.pig.head actual 2024 2705"});
    }

    TEST_CASE("a per cent sign alone below households is their share, where that is an indicator") {
        const auto read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | DIỄN BIẾN HỘ NGHÈO TRONG NĂM 2023 | | | | |
            | Thôn    | Tổng số hộ | Số hộ nghèo cuối năm 2023 | <     | Hộ thoát nghèo | < |
            | ^       | ^          | Số hộ                     | %     | Số hộ          | % |
            | Nà Pán  | 111        | 18                        | 16,22 | 3              | 2 |
        )");
        CHECK(read.observations == Lines{"B4 06373/Nà Pán hh.total actual 2023 111",
                                         "C4 06373/Nà Pán poverty.poor.households actual 2023 18",
                                         "D4 06373/Nà Pán poverty.poor.rate actual 2023 16.22",
                                         "E4 06373/Nà Pán poverty.escaped actual 2023 3"});
    }

    TEST_CASE("a part of what stands above is not read as all of it") {
        const auto read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | HỘ NGHÈO NĂM 2023 | |
            | Thôn    | Số hộ nghèo | <                 |
            | ^       | Số hộ       | Trong đó: hộ DTTS |
            | Nà Pán  | 18          | 15                |
        )");
        CHECK(read.observations ==
              Lines{"B4 06373/Nà Pán poverty.poor.households actual 2023 18",
                    "C4 06373/Nà Pán poverty.poor.ethnic_minority_households actual 2023 15"});
    }

    TEST_CASE("a share of the plan is that of the column that its header names") {
        const auto read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | 6 THÁNG ĐẦU NĂM 2024 | | | | |
            | Chỉ tiêu       | KH năm 2024 | TH 6 tháng | Ước cả năm | 6T/KH (%) | Cả năm/KH (%) |
            | Đàn trâu (con) | 200         | 100        | 198        | 50        | 99            |
            | Đàn bò (con)   | 400         | 300        | 380        | 75        | 90            |
        )");
        CHECK(read.findings == Lines{"warning derived-mismatch(percent) F4"});
    }

    TEST_CASE("persons are counted in what the note above the table says") {
        const auto read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | DÂN SỐ NĂM 2023          |
            |                              | Đơn vị tính: nghìn người |
            | Thôn                         | Dân số                   |
            | Nà Pán                       | 0,45                     |
            | Nà Danh                      | 0,52                     |
        )");
        CHECK(read.observations == Lines{"B4 06373/Nà Pán pop.total actual 2023 450",
                                         "B5 06373/Nà Danh pop.total actual 2023 520"});
    }
}
