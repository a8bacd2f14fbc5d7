// What is a part of something else, or a share of it, in workbooks whose form nobody has described.
#include <doctest/doctest.h>

#include "support/read_form.hpp"

using namespace tonghop;
using test::FormRead;
using test::read_unknown;
using Lines = std::vector<std::string>;

TEST_SUITE("detect") {
    TEST_CASE("% beside plan and result is a share of the plan, and recomputed") {
        const auto read = [](const std::string& share) {
            return read_unknown(R"(
                | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | THAM GIA BHYT THÁNG 5 NĂM 2024 |   |
                | Thôn    | Số người tham gia BHYT | <           | <     |
                | ^       | KH năm 2024            | TH tháng 5  | %     |
                | Lân Pán | 360                    | 340         | )" +
                                share + R"( |
                | Nà Nâm  | 350                    | 350         | 100   |
                | Pá Nim  | 440                    | 400         | 90.91 |
            )");
        };
        const FormRead right = read("94.44");
        CHECK(right.observations ==
              Lines{"B4 06373/Lân Pán health.insurance.persons plan 2024 360",
                    "C4 06373/Lân Pán health.insurance.persons actual 2024-05 340",
                    "B5 06373/Nà Nâm health.insurance.persons plan 2024 350",
                    "C5 06373/Nà Nâm health.insurance.persons actual 2024-05 350",
                    "B6 06373/Pá Nim health.insurance.persons plan 2024 440",
                    "C6 06373/Pá Nim health.insurance.persons actual 2024-05 400"});
        CHECK(right.findings == Lines{});
        // Nobody can say what it is then.
        CHECK(read("49.44").observations == right.observations);
        CHECK(read("49.44").findings == Lines{"warning value-unclaimed(column) D4",
                                              "warning value-unclaimed(column) D5",
                                              "warning value-unclaimed(column) D6"});
    }

    TEST_CASE("households that have something are no per cent of households") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | NƯỚC SẠCH VÀ ĐIỆN NĂM 2024 |  |
            | Thôn    | Tổng số hộ | Số hộ sử dụng điện | Hộ dùng nước hợp vệ sinh |
            | Lân Pán | 90         | 90                 | 88                       |
            | Nà Nâm  | 80         | 79                 | 70                       |
        )");
        CHECK(read.observations == Lines{"B3 06373/Lân Pán hh.total actual 2024 90",
                                         "B4 06373/Nà Nâm hh.total actual 2024 80"});
        CHECK(read.findings ==
              Lines{"warning value-unclaimed(column) C3", "warning value-unclaimed(column) D3",
                    "warning value-unclaimed(column) C4", "warning value-unclaimed(column) D4"});
    }

    TEST_CASE("ethnic-minority households below or beside poor ones are poor") {
        for (const char* header :
             {"| Thôn | Số hộ nghèo cuối năm | <     |\n| ^ | Số hộ | Hộ DTTS |",
              "| Thôn | Cuối năm | <     |\n| ^ | Số hộ | Hộ DTTS |",
              "| Thôn | Số hộ nghèo | Trong đó |\n| ^ | ^ | Hộ DTTS |",
              "| Thôn | Số hộ nghèo | Trong đó: hộ DTTS |\n| ^ | ^ | Số hộ |"}) {
            const FormRead read =
                read_unknown("| UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | RÀ SOÁT HỘ NGHÈO NĂM 2024 |\n" +
                             std::string(header) + "\n| Lân Pán | 12 | 10 |\n| Nà Nâm | 9 | 8 |\n");
            CAPTURE(header);
            CHECK(read.observations ==
                  Lines{"B4 06373/Lân Pán poverty.poor.households actual 2024 12",
                        "C4 06373/Lân Pán poverty.poor.ethnic_minority_households actual 2024 10",
                        "B5 06373/Nà Nâm poverty.poor.households actual 2024 9",
                        "C5 06373/Nà Nâm poverty.poor.ethnic_minority_households actual 2024 8"});
        }
    }

    TEST_CASE("who died beside accidents died of them, in columns and in rows") {
        const FormRead columns = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | AN TOÀN GIAO THÔNG THÁNG 5 NĂM 2024 | |
            | Thôn    | Số vụ tai nạn giao thông | Số người | <          |
            | ^       | ^                        | Chết     | Bị thương  |
            | Lân Pán | 2                        | 1        | 3          |
        )");
        CHECK(columns.observations ==
              Lines{"B4 06373/Lân Pán security.traffic.accidents actual 2024-05 2",
                    "C4 06373/Lân Pán security.traffic.deaths actual 2024-05 1",
                    "D4 06373/Lân Pán security.traffic.injured actual 2024-05 3"});
        const FormRead rows = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | TRẬT TỰ AN TOÀN THÁNG 5 NĂM 2024 | |
            | TT | Chỉ tiêu                 | ĐVT   | Tháng 5 |
            | 1  | Số vụ tai nạn giao thông | vụ    | 2       |
            | 2  | Số người chết            | người | 1       |
            | 3  | Số vụ phạm pháp hình sự  | vụ    | 4       |
            | 4  | Số người chết            | người | 5       |
            | II | Cháy nổ                  |       |         |
            | 1  | Số người chết            | người | 6       |
        )");
        CHECK(rows.observations == Lines{"D3 06373 security.traffic.accidents actual 2024-05 2",
                                         "D4 06373 security.traffic.deaths actual 2024-05 1",
                                         "D5 06373 security.crime.cases actual 2024-05 4",
                                         "D6 06373 pop.deaths actual 2024-05 5"});
        CHECK(rows.findings == Lines{"warning label-unknown B8"});
    }

    TEST_CASE("who died beside people did not die of the accidents further left") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | DÂN SỐ VÀ AN TOÀN GIAO THÔNG NĂM 2024 | | |
            | Thôn    | Số vụ tai nạn giao thông | Dân số | Số người chết |
            | Lân Pán | 2                        | 400    | 3             |
        )");
        CHECK(read.observations ==
              Lines{"B3 06373/Lân Pán security.traffic.accidents actual 2024 2",
                    "C3 06373/Lân Pán pop.total actual 2024 400",
                    "D3 06373/Lân Pán pop.deaths actual 2024 3"});
    }

    TEST_CASE("% that is a share of all households stays one beside a plan") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | HỘ NGHÈO NĂM 2024 |     |       |
            | Thôn    | Tổng số hộ | Hộ nghèo | <  | <     |
            | ^       | ^          | KH       | TH | %     |
            | Lân Pán | 108        | 10       | 12 | 11.11 |
            | Nà Nâm  | 90         | 8        | 9  | 10    |
            | Pá Nim  | 70         | 6        | 7  | 10    |
        )");
        CHECK(read.observations.size() == 12);
        CHECK(read.observations[3] == "E4 06373/Lân Pán poverty.poor.rate actual 2024 11.11");
    }

    TEST_CASE("cells or a note in per cent make shares of households that have something") {
        for (const char* note : {"", "ĐVT: %"}) {
            const FormRead read =
                read_unknown("| UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | ĐIỆN NĂM 2024 |\n| " +
                             std::string(note) + " | |\n| Thôn | Hộ sử dụng điện |\n" +
                             (*note == 0 ? "| Lân Pán | 98% |\n| Nà Nâm | 95,5% |\n"
                                         : "| Lân Pán | 98 |\n| Nà Nâm | 95,5 |\n"));
            CHECK(read.observations ==
                  Lines{"B4 06373/Lân Pán infra.electricity.household.rate actual 2024 98",
                        "B5 06373/Nà Nâm infra.electricity.household.rate actual 2024 95.5"});
        }
    }
}
