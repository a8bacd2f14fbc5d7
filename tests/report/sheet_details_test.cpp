
#include <doctest/doctest.h>

#include <vector>

#include "report/number_format.hpp"
#include "report/sheet_name.hpp"
#include "report/text_height.hpp"

namespace tonghop {

TEST_SUITE("report") {
    TEST_CASE("sheet names are made acceptable and kept apart") {
        std::map<std::string, int> taken;
        CHECK(free_sheet_name("KH năm 2024", taken) == "KH năm 2024");
        CHECK(free_sheet_name("kh năm 2024", taken) == "kh năm 2024 2");
        CHECK(free_sheet_name("Thu/chi [1.000đ]: *?", taken) == "Thu chi 1.000đ");
        CHECK(free_sheet_name("'''", taken) == "Biểu");
        CHECK(free_sheet_name("Ước thực hiện cả năm 2024 so với kế hoạch", taken) ==
              "Ước thực hiện cả năm 2024 s");
        CHECK(sheet_prefix("KH năm 2024") == "'KH năm 2024'!");
    }

    TEST_CASE("a row shows as many digits as its longest figure, within reason") {
        struct Row {
            int decimals;
            std::vector<const char*> values;
            int digits;
        };
        const Row rows[] = {
            {2, {"1", "20"}, 0},   {2, {"1789.2", "865"}, 1}, {0, {"0.1234567"}, 3},
            {4, {"0.1234567"}, 4}, {2, {"1.0004"}, 0},        {2, {}, 0},
        };
        for (const Row& row : rows) {
            RowDigits digits(row.decimals);
            digits.take(std::nullopt);
            for (const char* value : row.values) {
                digits.take(Decimal::parse(value));
            }
            CHECK(digits.digits() == row.digits);
        }
        CHECK(number_format(0) == "#,##0");
        CHECK(number_format(1) == "#,##0.0");
        CHECK(number_format(0, true) == "#,##0;-#,##0;\"-\"");
    }

    TEST_CASE("rows grow with the lines of their longest text") {
        CHECK(text_lines("", 10, 12, false) == 1);
        CHECK(text_lines("Lúa", 10, 12, false) == 1);
        CHECK(text_lines("Lúa\nNgô", 10, 12, false) == 2);
        CHECK(text_lines("Tổng sản lượng lương thực có hạt", 10, 12, false) >= 4);
        CHECK(text_lines("Tổng sản lượng lương thực có hạt", 46, 12, false) == 1);
        CHECK(text_lines(std::string(200, 'x'), 10, 12, false) > 15);
        CHECK(text_height("a\nb", 10, 12, false) > text_height("a", 10, 12, false));
    }
}

}  // namespace tonghop
