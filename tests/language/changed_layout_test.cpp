// Layouts that changed since their mapping was written: what is no longer as the mapping says is
// told, never read as something else and never passed over.
#include <doctest/doctest.h>

#include "language/forms.hpp"
#include "support/findings_table.hpp"
#include "support/read_form.hpp"

using namespace tonghop::test;
using Lines = std::vector<std::string>;

namespace {

constexpr const char* kToDate = R"(
    "table": {
      "rows": { "indicator": "Chỉ tiêu", "unit": "ĐVT" },
      "columns": [
        { "header": "KH năm*", "scenario": "plan", "period": "{year}" },
        { "header": "TH T6", "scenario": "actual", "period": "{month}" },
        { "header": ["Lũy kế*", "Đầu năm*"], "scenario": "actual", "period": "{year-to-date}" } ]
    })";

}  // namespace

TEST_SUITE("language") {
    TEST_CASE("a header that names another year than its figures are read for is told") {
        const FormRead read = read_form(kToDate, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |             |          |        |
            | Chỉ tiêu   | ĐVT              | KH năm 2023 | Năm 2026 | <      |
            | ^          | ^                | ^           | TH T6    | Lũy kế |
            | Đàn trâu   | con              | 120         | 110      | 112    |
        )");
        CHECK(read.observations.size() == 3);
        CHECK(read.findings == Lines{"warning period-mismatch(column) C3",
                                     "warning period-mismatch(column) D3",
                                     "warning period-mismatch(column) E3"});
    }

    TEST_CASE("years of laws, of a beginning and of both sides of a comparison are no other time") {
        const FormRead read = read_form(kToDate, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |                          |       |              |
            | Chỉ tiêu   | ĐVT              | KH năm theo QĐ 12/2021   | TH T6 | Đầu năm 2025 |
            | Đàn trâu   | con              | 120                      | 110   | 112          |
        )");
        CHECK(read.observations.size() == 3);
        CHECK(read.findings == Lines{});
    }

    TEST_CASE(
        "figures of a month that was not over when the report was made are told, plans are not") {
        const FormRead read = read_form(kToDate, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |         |       |        |         |            |
            | Chỉ tiêu   | ĐVT              | KH năm  | TH T6 | Lũy kế | Tháng 7 | KH tháng 8 |
            | Đàn trâu   | con              | 120     | 110   | 112    | 113     | 114        |
        )");
        CHECK(read.findings == Lines{"warning period-mismatch(column) F2",
                                     "warning value-unclaimed(column) F3",
                                     "warning value-unclaimed(column) G3"});
    }

    TEST_CASE("a number that was typed as text is missed from an unknown column like any other") {
        const FormRead read = read_form(kToDate, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |        |       |        |         |
            | Chỉ tiêu   | ĐVT              | KH năm | TH T6 | Lũy kế | Khác    |
            | Đàn trâu   | con              | 120    | 110   | 112    | '1.500  |
            | Đàn bò     | con              | 120    | 110   | 112    | Đ       |
            | Đàn dê     | con              | 120    | 110   | 112    | theo sổ |
        )");
        CHECK(read.findings ==
              Lines{"warning value-unclaimed(column) F3", "warning value-unclaimed(column) F4"});
    }

    TEST_CASE("a title that was merged over two columns leaves both unread") {
        const FormRead read = read_form(kVillages, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |              |              |   |             |
            | Vật nuôi   | ĐVT              | Thôn Lân Pán | Thôn Nà Nâm  | < | Thôn Pá Nim |
            | Đàn trâu   | con              | 12           | 8            | 8 | 3           |
        )");
        CHECK(read.observations ==
              Lines{"C3 06352/Lân Pán livestock.buffalo.head actual 2024-06 12",
                    "F3 06352/Pá Nim livestock.buffalo.head actual 2024-06 3"});
        CHECK(read.findings == Lines{"warning form-drift(columns-tied) A2",
                                     "warning value-unclaimed(column) D3",
                                     "warning value-unclaimed(column) E3"});
    }

    TEST_CASE("the title of the labels or of the units of measure is no village") {
        const FormRead read = read_form(kVillages, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |    |              |
            | Vật nuôi   | ĐVT              | <  | Thôn Lân Pán |
            | Đàn trâu   | con              | 12 | 8            |
        )");
        CHECK(read.observations ==
              Lines{"D3 06352/Lân Pán livestock.buffalo.head actual 2024-06 8"});
        CHECK(read.findings == Lines{"warning value-unclaimed(column) C3"});
    }

    TEST_CASE("a title of figures is no village") {
        const FormRead read = read_form(kVillages, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |              |                    |         |
            | Vật nuôi   | ĐVT              | Thôn Lân Pán | Thực hiện nm 2023  | Dự toán |
            | Đàn trâu   | con              | 8            | 12                 | 9       |
        )");
        CHECK(read.observations.size() == 1);
        CHECK(read.findings ==
              Lines{"warning value-unclaimed(column) D3", "warning value-unclaimed(column) E3"});
    }

    TEST_CASE("a name without the word that the other villages have is read, and told") {
        const FormRead columns = read_form(kVillages, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |              |             |          |
            | Vật nuôi   | ĐVT              | Thôn Lân Pán | Thôn Nà Nâm | Mục khác |
            | Đàn trâu   | con              | 12           | 8           | 3        |
        )");
        CHECK(columns.observations.size() == 3);
        CHECK(columns.findings == Lines{"warning place-unknown(untyped) E2"});
        const FormRead rows = read_form(R"(
            "table": {
              "scenario": "actual", "period": "{month}", "indicator": "livestock.buffalo.head", "unit": "con",
              "rows": { "place": "Thôn" }, "columns": [ { "header": "Trâu" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP   | THÁNG 6 NĂM 2024 |
            | Thôn         | Trâu             |
            | Thôn Lân Pán | 12               |
            | T. Nà Nâm    | 12               |
            | Thon Na Tang | 8                |
        )");
        CHECK(rows.observations.size() == 3);
        CHECK(rows.findings == Lines{"warning place-unknown(untyped) A5"});
    }

    TEST_CASE("names of villages that all stand alone, or half of them, are as good as any") {
        const FormRead read = read_form(kVillages, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |         |             |         |        |
            | Vật nuôi   | ĐVT              | Lân Pán | Thôn Nà Nâm | Pá Nim  | Khu 2  |
            | Đàn trâu   | con              | 12      | 8           | 3       | 4      |
        )");
        CHECK(read.observations.size() == 4);
        CHECK(read.findings == Lines{});
    }

    TEST_CASE(
        "without its column of scenarios or periods a list is not taken for what was done now") {
        const FormRead read = read_form(R"(
            "table": {
              "rows": { "indicator": "Chỉ tiêu", "scenario": "Loại", "period": "Kỳ" },
              "columns": [ { "header": "Giá trị" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP     | THÁNG 6 NĂM 2024 |         |
            | Chỉ tiêu       | Kỳ báo           | Giá trị |
            | Đàn trâu (con) | 2023             | 120     |
        )");
        CHECK(read.findings == Lines{"warning form-drift(column-absent) A2",
                                     "warning form-drift(column-absent) A2",
                                     "warning value-unclaimed(column) B3"});
    }

    TEST_CASE("a table whose header is no longer known does not vanish above one that is read") {
        const FormRead read = read_form(kToDate, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |        |       |        |
            | Chỉ tiêu   | Đơn vị           | Khác   | Số    | Số 2   |
            | Đàn trâu   | con              | 120    | 110   | 112    |
            | Đàn bò     | con              | 20     | 10    | 12     |
            | Chỉ tiêu   | ĐVT              | KH năm | TH T6 | Lũy kế |
            | Đàn dê     | con              | 120    | 110   | 112    |
        )");
        CHECK(read.observations.size() == 3);
        CHECK(read.findings == Lines{"warning form-drift(figures-outside) C3"});
    }

    TEST_CASE("numbers above a table that are no table of figures are nobody's") {
        const FormRead read = read_form(kToDate, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |        |       |        |
            | Năm        | 2024             | 2023   |       |        |
            | Số văn bản | 85               |        |       |        |
            | Số trang   | 1                | 2      |       |        |
            | Chỉ tiêu   | ĐVT              | KH năm | TH T6 | Lũy kế |
            | Đàn dê     | con              | 120    | 110   | 112    |
        )");
        CHECK(read.findings == Lines{});
    }

    TEST_CASE("a header that gives no unit of measure where the others do is told") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "period": "{year}", "rows": { "indicator": "Cây trồng" },
              "columns": [
                { "header": "DT*", "measure": "Diện tích" }, { "header": "NS*", "measure": "Năng suất" },
                { "header": "SL*", "measure": "Sản lượng" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP | NĂM 2024 |            |         |
            | Cây trồng  | DT (ha)  | NS (tạ/ha) | SL (đv) |
            | Lúa        | 100      | 40         | 400     |
        )");
        CHECK(read.observations.size() == 3);
        CHECK(read.findings == Lines{"warning unit-unknown(header) D2", "warning unit-missing A3"});
    }

    TEST_CASE("a commune's signature below what calls itself the district's is told") {
        const FormRead read = read_form(kToDate, R"(
            | HUYỆN BẮC SƠN | THÁNG 6 NĂM 2024 |        |       |        |
            | Chỉ tiêu      | ĐVT              | KH năm | TH T6 | Lũy kế |
            | Đàn dê        | con              | 120    | 110   | 112    |
            |               | Tân Lập, ngày 14 tháng 6 năm 2024 |  |  |  |
        )");
        CHECK(read.findings == Lines{"warning place-mismatch B4"});
        const FormRead own = read_form(kToDate, R"(
            | HUYỆN BẮC SƠN | THÁNG 6 NĂM 2024 |        |       |        |
            | Chỉ tiêu      | ĐVT              | KH năm | TH T6 | Lũy kế |
            | Đàn dê        | con              | 120    | 110   | 112    |
            |               | Bắc Sơn, ngày 14 tháng 6 năm 2024 |  |  |  |
        )");
        CHECK(own.findings == Lines{});
    }
}
