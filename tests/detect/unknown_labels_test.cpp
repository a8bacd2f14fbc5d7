// Labels of workbooks whose form nobody has described.
#include <doctest/doctest.h>

#include "support/read_form.hpp"

using namespace tonghop;
using test::FormRead;
using test::read_unknown;
using Lines = std::vector<std::string>;

TEST_SUITE("detect") {
    TEST_CASE("a part means what it and the row above mean together") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | KẾT QUẢ NĂM 2024 | | |
            | STT | Chỉ tiêu            | ĐVT   | TH năm 2024 |
            | 1   | Tai nạn giao thông  |       |             |
            |     | - Số vụ             | vụ    | 4           |
            |     | - Số người chết     | người | 1           |
            | 2   | Số khẩu             | khẩu  | 3730        |
            |     | Trong đó: Nam       | người | 1875        |
            | 3   | Số người chết       | người | 21          |
        )");
        CHECK(read.observations == Lines{"D4 06373 security.traffic.accidents actual 2024 4",
                                         "D5 06373 security.traffic.deaths actual 2024 1",
                                         "D6 06373 pop.total actual 2024 3730",
                                         "D7 06373 pop.male actual 2024 1875",
                                         "D8 06373 pop.deaths actual 2024 21"});
        CHECK(read.findings.empty());
    }

    TEST_CASE("what plants and herds are called otherwise does not matter") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | KẾT QUẢ NĂM 2024 | |
            | Chỉ tiêu                              | ĐVT   | TH năm 2024 |
            | Tổng diện tích gieo trồng cây hằng năm | ha    | 410         |
            | Diện tích cây lạc                     | ha    | 12          |
            | Năng suất cây lạc                     | tạ/ha | 24          |
            | Sản lượng cây lạc                     | tấn   | 28,8        |
            | Tổng đàn dê, con                      |       | 120         |
        )");
        CHECK(read.observations == Lines{"C3 06373 crop.sown.area actual 2024 410",
                                         "C4 06373 crop.groundnut.area actual 2024 12",
                                         "C5 06373 crop.groundnut.yield actual 2024 24",
                                         "C6 06373 crop.groundnut.output actual 2024 28.8",
                                         "C7 06373 livestock.goat.head actual 2024 120"});
        CHECK(read.findings.empty());
    }

    TEST_CASE("a label in other words is read if its unit of measure allows one indicator") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | KẾT QUẢ NĂM 2024 | |
            | Chỉ tiêu                             | ĐVT | TH năm 2024 |
            | Tỷ lệ thu gom rác thải sinh hoạt     | %   | 84,5        |
            | Tổng số hộ nghèo toàn xã             | hộ  | 92          |
            | Tổng số hộ nghèo theo chuẩn cũ       | hộ  | 99          |
        )");
        CHECK(read.observations == Lines{"C3 06373 env.waste.collected.rate actual 2024 84.5",
                                         "C4 06373 poverty.poor.households actual 2024 92"});
        CHECK(read.findings == Lines{"warning label-unknown A5"});
    }

    TEST_CASE("young animals are not the herd, whatever words may be left off") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | KẾT QUẢ NĂM 2024 | |
            | Chỉ tiêu                          | ĐVT | TH năm 2024 |
            | Số con trâu                       | con | 44          |
            | Đàn bò con                        | con | 40          |
            | Tỷ lệ trẻ dưới 5 tuổi SDD thấp còi | %  | 12          |
        )");
        CHECK(read.observations ==
              Lines{"C3 06373 livestock.buffalo.head actual 2024 44",
                    "C5 06373 health.malnutrition.stunting.rate actual 2024 12"});
        CHECK(read.findings == Lines{"warning label-unknown A4"});
    }

    TEST_CASE("another name of a crop in brackets says the same crop") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | KẾT QUẢ NĂM 2024 | |
            | Chỉ tiêu               | ĐVT  | TH năm 2024 |
            | Cây sắn (mì)           |      |             |
            | - Diện tích            | ha   | 12          |
            | Sản lượng ngô (bắp)    | tấn  | 40          |
        )");
        CHECK(read.observations == Lines{"C4 06373 crop.cassava.area actual 2024 12",
                                         "C5 06373 crop.maize.output actual 2024 40"});
    }
}
