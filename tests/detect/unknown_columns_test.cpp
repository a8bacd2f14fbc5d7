// Columns of workbooks whose form nobody has described.
#include <doctest/doctest.h>

#include "support/read_form.hpp"

using namespace tonghop;
using test::FormRead;
using test::read_unknown;
using Lines = std::vector<std::string>;

TEST_SUITE("detect") {
    TEST_CASE("a share of the plan is none of its figures, however it is worded") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | QUÝ II NĂM 2024 |    |    |    |
            | Chỉ tiêu | ĐVT | TH 6 tháng | Chỉ tiêu giao năm 2024 | 6 tháng/KH (%) |
            | Đàn trâu | con | 60         | 120                    | 50             |
            | Đàn bò   | con | 30         | 40                     | 75             |
        )");
        CHECK(read.observations ==
              Lines{"C3 06373 livestock.buffalo.head actual 2024-01/2024-06 60",
                    "D3 06373 livestock.buffalo.head plan 2024 120",
                    "C4 06373 livestock.cattle.head actual 2024-01/2024-06 30",
                    "D4 06373 livestock.cattle.head plan 2024 40"});
        CHECK(read.findings.empty());
    }

    TEST_CASE("a plan of the report's year beside the share of it that was reached is a plan") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | THÁNG 5 NĂM 2024 | | |
            | Chỉ tiêu | Năm nay | <        | Tỷ lệ đạt KH (%) |
            | ^        | KH năm  | TH tháng 5 | ^              |
            | Đàn trâu (con) | 120 | 60     | 50               |
        )");
        CHECK(read.observations == Lines{"B4 06373 livestock.buffalo.head plan 2024 120",
                                         "C4 06373 livestock.buffalo.head actual 2024-05 60"});
        CHECK(read.findings.empty());
    }

    TEST_CASE("what a quarter's plan was stands below its unmerged title") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | TÌNH HÌNH THỰC HIỆN QUÝ II NĂM 2024 | | | |
            | Chỉ tiêu | KH giao năm 2024 | Quý II   |           | Lũy kế từ đầu năm |
            |          |                  | Kế hoạch | Thực hiện |                   |
            | Đàn trâu | 120              | 110      | 112       | 112               |
            | Đàn bò   | 40               | 35       | 36        | 36                |
        )");
        CHECK(read.observations ==
              Lines{"B4 06373 livestock.buffalo.head plan 2024 120",
                    "C4 06373 livestock.buffalo.head plan 2024-Q2 110",
                    "D4 06373 livestock.buffalo.head actual 2024-Q2 112",
                    "E4 06373 livestock.buffalo.head actual 2024-01/2024-06 112",
                    "B5 06373 livestock.cattle.head plan 2024 40",
                    "C5 06373 livestock.cattle.head plan 2024-Q2 35",
                    "D5 06373 livestock.cattle.head actual 2024-Q2 36",
                    "E5 06373 livestock.cattle.head actual 2024-01/2024-06 36"});
    }

    TEST_CASE("months that are compared are no columns of months") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | THÁNG 3 NĂM 2024 | | | |
            | Chỉ tiêu | TH tháng 3/2023 | TH tháng 3/2024 | So sánh tháng 3/2024 với (%) | < |
            | ^        | ^               | ^               | Tháng 2/2024 | Tháng 3/2023 |
            | Đàn trâu (con) | 100       | 120             | 101          | 120          |
        )");
        CHECK(read.observations == Lines{"B4 06373 livestock.buffalo.head actual 2023-03 100",
                                         "C4 06373 livestock.buffalo.head actual 2024-03 120"});
        CHECK(read.findings.empty());
    }

    TEST_CASE("plans and actuals of the same years are told apart before the year is known") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | KẾT QUẢ NĂM 2023 | | |
            | Chỉ tiêu | Kế hoạch | <    | Thực hiện | <    |
            | ^        | Năm 2022 | Năm 2023 | Năm 2022 | Năm 2023 |
            | Đàn trâu | 100      | 110  | 101       | 112  |
        )");
        CHECK(read.observations == Lines{"B4 06373 livestock.buffalo.head plan 2022 100",
                                         "C4 06373 livestock.buffalo.head plan 2023 110",
                                         "D4 06373 livestock.buffalo.head actual 2022 101",
                                         "E4 06373 livestock.buffalo.head actual 2023 112"});
    }

    TEST_CASE("DT is dự toán in a table of money, diện tích elsewhere") {
        CHECK(read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | THU, CHI NGÂN SÁCH NĂM 2024 | |
            | Nội dung (triệu đồng) | DT 2024 | TH 2024 |
            | Tổng thu ngân sách xã | 900     | 950     |
        )")
                  .observations == Lines{"B3 06373 budget.revenue.total plan 2024 900",
                                         "C3 06373 budget.revenue.total actual 2024 950"});
    }

    TEST_CASE("a note of hectares above crops makes them areas") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | DIỆN TÍCH GIEO TRỒNG THEO THÔN NĂM 2023 | | ĐVT: ha |
            | TT | Thôn           | Lúa cả năm | Ngô |
            | 1  | Thôn Nà Pàn    | 8          | 5.8 |
            | 2  | Thôn Bản Nhuần | 11.1       | 6.5 |
        )");
        CHECK(read.observations == Lines{"C3 06373/Nà Pàn crop.rice.area actual 2023 8",
                                         "D3 06373/Nà Pàn crop.maize.area actual 2023 5.8",
                                         "C4 06373/Bản Nhuần crop.rice.area actual 2023 11.1",
                                         "D4 06373/Bản Nhuần crop.maize.area actual 2023 6.5"});
        CHECK(read.findings.empty());
    }

    TEST_CASE("what stands under a subject is of it: deaths in traffic are not all deaths") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | TÌNH HÌNH AN NINH TRẬT TỰ NĂM 2023 | | |
            | TT | Thôn           | Tai nạn giao thông    | <                       |
            | ^  | ^              | Số người chết (người) | Số người bị thương (người) |
            | 1  | Thôn Nà Pàn    | 1                     | 2                       |
            | 2  | Thôn Bản Nhuần | 0                     | 3                       |
        )");
        CHECK(read.observations ==
              Lines{"C4 06373/Nà Pàn security.traffic.deaths actual 2023 1",
                    "D4 06373/Nà Pàn security.traffic.injured actual 2023 2",
                    "C5 06373/Bản Nhuần security.traffic.deaths actual 2023 0",
                    "D5 06373/Bản Nhuần security.traffic.injured actual 2023 3"});
    }

    TEST_CASE("traffic (giao thông) and a quota of recruits are no plans that somebody gave") {
        const FormRead traffic = read_unknown(R"(
            | UBND HUYỆN BẮC SƠN | TAI NẠN GIAO THÔNG NĂM 2022 VÀ NĂM 2023 | | |
            | TT | Xã       | Số vụ TNGT | <        |
            | ^  | ^        | Năm 2022   | Năm 2023 |
            | 1  | Xã Vũ Lễ | 9          | 8        |
            | 2  | Tân Lập  | 6          | 6        |
        )");
        CHECK(traffic.observations == Lines{"C4 06373 security.traffic.accidents actual 2022 9",
                                            "D4 06373 security.traffic.accidents actual 2023 8",
                                            "C5 06352 security.traffic.accidents actual 2022 6",
                                            "D5 06352 security.traffic.accidents actual 2023 6"});
        const FormRead quota = read_unknown(R"(
            | UBND HUYỆN BẮC SƠN | KẾT QUẢ GỌI CÔNG DÂN NHẬP NGŨ NĂM 2024 | |
            | TT | Xã       | Chỉ tiêu giao quân (người) |
            | 1  | Xã Vũ Lễ | 6                          |
            | 2  | Tân Lập  | 10                         |
        )");
        CHECK(quota.observations == Lines{"C3 06373 defense.recruit_quota actual 2024 6",
                                          "C4 06352 defense.recruit_quota actual 2024 10"});
    }

    TEST_CASE("a row of the header that holds units of measure is none of its levels") {
        const FormRead read = read_unknown(R"(
            | UBND HUYỆN BẮC SƠN | TỔNG HỢP QUÝ III NĂM 2024 |                     |                     |
            | STT | Xã       | Số trẻ sinh ra sống | Số hồ sơ trực tuyến | Tỷ lệ giao quân so với chỉ tiêu |
            |     |          | (trẻ)               | (hồ sơ)             | (%)                 |
            | 1   | Xã Vũ Lễ | 3                   | 5                   | 100                 |
            | 2   | Tân Lập  | 4                   | 6                   | 90                  |
        )");
        CHECK(read.observations == Lines{"C4 06373 pop.births actual 2024-Q3 3",
                                         "D4 06373 admin.dossiers.online actual 2024-Q3 5",
                                         "E4 06373 defense.recruit.rate actual 2024-Q3 100",
                                         "C5 06352 pop.births actual 2024-Q3 4",
                                         "D5 06352 admin.dossiers.online actual 2024-Q3 6",
                                         "E5 06352 defense.recruit.rate actual 2024-Q3 90"});
        CHECK(read.findings.empty());
    }

    TEST_CASE("what is registered (đăng ký) or given (DT giao) is a plan") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | CHỈ TIÊU THI ĐUA NĂM 2023 | |
            | Chỉ tiêu | ĐVT | KQ năm 2022 | Đăng ký năm 2023 |
            | Đàn trâu | con | 267         | 269              |
            | Đàn bò   | con | 448         | 457              |
        )");
        CHECK(read.observations == Lines{"C3 06373 livestock.buffalo.head actual 2022 267",
                                         "D3 06373 livestock.buffalo.head plan 2023 269",
                                         "C4 06373 livestock.cattle.head actual 2022 448",
                                         "D4 06373 livestock.cattle.head plan 2023 457"});
    }

    TEST_CASE("lines that name their place and year are read with the columns' scenarios") {
        const FormRead read = read_unknown(R"(
            | UBND HUYỆN BẮC SƠN |           |     |      |          |           |
            | Đơn vị    | Chỉ tiêu           | ĐVT | Năm  | Kế hoạch | Thực hiện |
            | Xã Vũ Lễ  | Tổng đàn trâu      | con | 2022 | 742      | 743       |
            | Xã Vũ Lễ  | Tổng đàn trâu      | con | 2023 | 714      | 700       |
            | Tân Lập   | Số hộ nghèo        | hộ  | 2023 | 96       | 97        |
        )");
        CHECK(read.observations == Lines{"E3 06373 livestock.buffalo.head plan 2022 742",
                                         "F3 06373 livestock.buffalo.head actual 2022 743",
                                         "E4 06373 livestock.buffalo.head plan 2023 714",
                                         "F4 06373 livestock.buffalo.head actual 2023 700",
                                         "E5 06352 poverty.poor.households plan 2023 96",
                                         "F5 06352 poverty.poor.households actual 2023 97"});
    }

    TEST_CASE("two columns under one header never make a mapping that cannot be loaded") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | NĂM 2024 |             |
            | Nội dung | Nội dung | TH năm 2024 |
            | Đàn trâu | con      | 44          |
            | Đàn bò   | con      | 40          |
        )");
        CHECK(read.observations == Lines{"C3 06373 livestock.buffalo.head actual 2024 44",
                                         "C4 06373 livestock.cattle.head actual 2024 40"});
        CHECK(read.findings == Lines{"warning unit-missing A3", "warning unit-missing A4"});
    }

    TEST_CASE(
        "a year by the year before is no year's figure, and those beside it are none's share") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | DIỆN TÍCH, NĂNG SUẤT, SẢN LƯỢNG NĂM 2023 | | |
            | Cây trồng | Năm 2022 | Năm 2023 | Năm 2023/2022 (%) |
            |           | DT       | DT       | DT                |
            |           | (ha)     | (ha)     |                   |
            | Cây lúa   | 317,1    | 321,4    | 101,4             |
            | Cây ngô   | 50,3     | 50,8     | 101               |
            | Cây sắn   | 86,9     | 88,6     | 102               |
            | Thạch đen | 5,8      | 4,4      | 75,9              |
        )");
        CHECK(read.observations == Lines{"B5 06373 crop.rice.area actual 2022 317.1",
                                         "C5 06373 crop.rice.area actual 2023 321.4",
                                         "B6 06373 crop.maize.area actual 2022 50.3",
                                         "C6 06373 crop.maize.area actual 2023 50.8",
                                         "B7 06373 crop.cassava.area actual 2022 86.9",
                                         "C7 06373 crop.cassava.area actual 2023 88.6"});
    }

    TEST_CASE("days at which stocks are counted are their months") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | SỐ LƯỢNG VẬT NUÔI NĂM 2024 | | |
            | Tên chỉ tiêu | Đơn vị tính | Thời điểm 01/10/2023 | Thời điểm 01/10/2024 |
            | Tổng đàn trâu | con        | 267                  | 269                  |
            | Tổng đàn bò   | con        | 448                  | 457                  |
        )");
        CHECK(read.observations == Lines{"C3 06373 livestock.buffalo.head actual 2023-10 267",
                                         "D3 06373 livestock.buffalo.head actual 2024-10 269",
                                         "C4 06373 livestock.cattle.head actual 2023-10 448",
                                         "D4 06373 livestock.cattle.head actual 2024-10 457"});
        CHECK(read.findings.empty());
    }

    TEST_CASE("of years that a title puts side by side the last is the report's") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | SO SÁNH TỔNG ĐÀN HAI NĂM 2022, 2023 | |
            | Tên thôn   | Năm 2022 | Năm 2023 |
            | ^          | Trâu     | Trâu     |
            | Quang Thái | 67       | 68       |
            | Nà Danh    | 60       | 61       |
        )");
        CHECK(read.observations ==
              Lines{"B4 06373/Quang Thái livestock.buffalo.head actual 2022 67",
                    "C4 06373/Quang Thái livestock.buffalo.head actual 2023 68",
                    "B5 06373/Nà Danh livestock.buffalo.head actual 2022 60",
                    "C5 06373/Nà Danh livestock.buffalo.head actual 2023 61"});
    }

    TEST_CASE(
        "a season's column is of that season's crop, which the title names, and never the year's") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | NĂNG SUẤT, SẢN LƯỢNG LÚA NĂM 2024 | | | |
            | Thôn       | Vụ Đông Xuân | <         | Vụ Hè Thu | Cả năm    |
            | ^          | Diện tích    | Sản lượng | Diện tích | Diện tích |
            | ^          | (ha)         | (tấn)     | (ha)      | (ha)      |
            | Quang Thái | 23,8         | 116,6     | 26,2      | 50        |
        )");
        CHECK(read.observations ==
              Lines{"B5 06373/Quang Thái crop.rice_spring.area actual 2024 23.8",
                    "C5 06373/Quang Thái crop.rice_spring.output actual 2024 116.6",
                    "D5 06373/Quang Thái crop.rice_summer.area actual 2024 26.2",
                    "E5 06373/Quang Thái crop.rice.area actual 2024 50"});
        CHECK(read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | KẾT QUẢ SẢN XUẤT LÚA VỤ XUÂN NĂM 2024 |
            | Thôn       | TH vụ Xuân 2024 |
            | ^          | Diện tích (ha)  |
            | Quang Thái | 23,8            |
        )")
                  .observations ==
              Lines{"B4 06373/Quang Thái crop.rice_spring.area actual 2024 23.8"});
        CHECK(read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | DIỆN TÍCH NGÔ NĂM 2024 |
            | Thôn       | Vụ Xuân   |
            | ^          | Diện tích |
            | Quang Thái | 23,8      |
        )")
                  .observations.empty());
    }

    TEST_CASE("a share of what was budgeted is no figure of money") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | THU, CHI NGÂN SÁCH THÁNG 7 NĂM 2024 | | |
            | Nội dung (triệu đồng) | Dự toán giao 2024 | Lũy kế 7 tháng | Lũy kế/DT (%) |
            | Tổng thu ngân sách xã | 900               | 450            | 50            |
        )");
        CHECK(read.observations ==
              Lines{"B3 06373 budget.revenue.total plan 2024 900",
                    "C3 06373 budget.revenue.total actual 2024-01/2024-07 450"});
        CHECK(read.findings == Lines{"warning unit-missing A3"});
    }
}
