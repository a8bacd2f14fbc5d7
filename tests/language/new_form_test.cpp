// A form that nobody mapped before: tiem-phong.json was written with docs/mapping.md alone.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "config/load.hpp"
#include "support/findings_table.hpp"
#include "support/read_form.hpp"

using namespace tonghop::test;
using Lines = std::vector<std::string>;

namespace {

const std::filesystem::path kMapping = TONGHOP_SOURCE_DIR "/tests/language/tiem-phong.json";

// Villages as rows, a header of two rows, columns numbered below it, three periods side by side.
constexpr const char* kGrid = R"(
    | ỦY BAN NHÂN DÂN XÃ TÂN LẬP |  |  |  |  |  |  |  |  |
    | KẾT QUẢ TIÊM PHÒNG GIA SÚC, GIA CẦM THÁNG 6 NĂM 2024 | | | | | | | | |
    |     |                 |          |    |     |             |         |           | ĐVT: con    |               |
    | STT | Thôn            | Tổng đàn |    |     | Từ đầu năm  |         |           | Trong tháng | Ghi chú       |
    |     |                 | Trâu     | Bò | Lợn | Thuộc diện  | Đã tiêm | Tỷ lệ (%) | Đã tiêm     |               |
    | A   | B               | 1        | 2  | 3   | 4           | 5       | '6=5/4    | 7           | 8             |
    | 1   | Thôn Lân Pán    | 40       | 12 | 210 | 250         | 200     | 80        | 35          |               |
    | 2   | Thôn Nà Nâm     | -        | 8  | 150 | 150         | 90      | 60        | KPS         | thiếu vắc xin |
    |     | Tổng cộng       | 40       | 20 | 360 | 400         | 290     | 72.5      | 35          |               |
    |     | Người lập biểu  |          |    |     |             |         |           |             |               |
)";

}  // namespace

TEST_SUITE("language") {
    TEST_CASE("a form not seen before is mapped in less than 40 lines and read in full") {
        std::ifstream file(kMapping);
        std::size_t lines = 0;
        for (std::string line; std::getline(file, line);) ++lines;
        CHECK(lines < 40);
        CHECK(tonghop::check_configuration({kMapping}, true).empty());

        const FormRead read = read_mapping(kMapping, kGrid);
        CHECK(read.observations ==
              Lines{"C7 06352/Lân Pán livestock.buffalo.head actual 2024-06 40",
                    "D7 06352/Lân Pán livestock.cattle.head actual 2024-06 12",
                    "E7 06352/Lân Pán livestock.pig.head actual 2024-06 210",
                    "F7 06352/Lân Pán livestock.vaccination_due actual 2024-01/2024-06 250",
                    "G7 06352/Lân Pán livestock.vaccinated actual 2024-01/2024-06 200",
                    "H7 06352/Lân Pán livestock.vaccination.rate actual 2024-01/2024-06 80",
                    "I7 06352/Lân Pán livestock.vaccinated actual 2024-06 35",
                    "C8 06352/Nà Nâm livestock.buffalo.head actual 2024-06 nil",
                    "D8 06352/Nà Nâm livestock.cattle.head actual 2024-06 8",
                    "E8 06352/Nà Nâm livestock.pig.head actual 2024-06 150",
                    "F8 06352/Nà Nâm livestock.vaccination_due actual 2024-01/2024-06 150",
                    "G8 06352/Nà Nâm livestock.vaccinated actual 2024-01/2024-06 90",
                    "H8 06352/Nà Nâm livestock.vaccination.rate actual 2024-01/2024-06 60",
                    "I8 06352/Nà Nâm livestock.vaccinated actual 2024-06 nil"});
        CHECK(read.findings == Lines{});
    }

    TEST_CASE("its totals are compared, and a rate that does not follow is seen") {
        std::string wrong = kGrid;
        wrong.replace(wrong.find("| 72.5"), 6, "| 70  ");
        wrong.replace(wrong.find("| 360 "), 6, "| 390 ");
        wrong.replace(wrong.find("| 60  "), 6, "| 66  ");
        CHECK(read_mapping(kMapping, wrong).findings ==
              Lines{"warning derived-mismatch(ratio) H8", "error total-mismatch(equal) E9"});
    }
}
