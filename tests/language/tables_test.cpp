// Several tables on a sheet, how far a table reaches, and which mapping is meant.
#include <doctest/doctest.h>

#include "support/findings_table.hpp"
#include "support/read_form.hpp"

using namespace tonghop::test;
using Lines = std::vector<std::string>;

namespace {

constexpr const char* kHeadCount = R"("rows": { "indicator": "Chỉ tiêu" },
    "columns": [ { "header": "Số con", "scenario": "actual", "period": "{report}", "unit": "con" } ])";

std::string table(const std::string& more) {
    return R"("table": { )" + std::string(kHeadCount) + more + " }";
}

}  // namespace

TEST_SUITE("language") {
    TEST_CASE("tables below each other and side by side each take their own cells") {
        const FormRead read = read_form(R"(
            "tables": [
              { "rows": { "indicator": "Vật nuôi" }, "columns": [ { "header": "Số con", "scenario": "actual", "period": "{report}", "unit": "con" } ] },
              { "rows": { "indicator": "Cây trồng", "outline": "TT" }, "columns": [ { "header": "DT*", "measure": "Diện tích", "scenario": "actual", "period": "{report}" } ] },
              { "rows": { "indicator": "Nội dung" }, "columns": [ { "header": "Số hộ", "scenario": "actual", "period": "{report}", "unit": "hộ" } ] } ]
            )",
                                        R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |    |           |         |
            | Vật nuôi   | Số con           | TT | Cây trồng | DT (ha) |
            | Đàn trâu   | 12               | 1  | Lúa       | 55      |
            | Đàn bò     | 7                | 2  | Ngô       | 30      |
            | II. Các hộ |                  |    |           |         |
            | Nội dung   | Số hộ            |    |           |         |
            | Hộ nghèo   | 4                |    |           |         |
        )");
        CHECK(read.observations == Lines{"B3 06352 livestock.buffalo.head actual 2024-06 12",
                                         "B4 06352 livestock.cattle.head actual 2024-06 7",
                                         "E3 06352 crop.rice.area actual 2024-06 55",
                                         "E4 06352 crop.maize.area actual 2024-06 30",
                                         "B7 06352 poverty.poor.households actual 2024-06 4"});
        CHECK(read.findings == Lines{});
    }

    TEST_CASE("two tables of one header are told apart by the text they stand below") {
        const FormRead read = read_form(R"(
            "tables": [
              { "below": "Thực hiện", "rows": { "indicator": "Chỉ tiêu" }, "columns": [ { "header": "Số con", "scenario": "actual", "period": "{report}", "unit": "con" } ] },
              { "below": "Kế hoạch", "rows": { "indicator": "Chỉ tiêu" }, "columns": [ { "header": "Số con", "scenario": "plan", "period": "{year}", "unit": "con" } ] } ]
            )",
                                        R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |
            | Thực hiện  |                  |
            | Chỉ tiêu   | Số con           |
            | Đàn trâu   | 12               |
            | Kế hoạch   |                  |
            | Chỉ tiêu   | Số con           |
            | Đàn trâu   | 15               |
        )");
        CHECK(read.observations == Lines{"B4 06352 livestock.buffalo.head actual 2024-06 12",
                                         "B7 06352 livestock.buffalo.head plan 2024 15"});
    }

    TEST_CASE("a table that is nowhere is said to be absent, unless it is optional") {
        const std::string grid = R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |
            | Chỉ tiêu   | Số con           |
            | Đàn trâu   | 12               |
        )";
        const auto two = [](const std::string& optional) {
            return R"("tables": [ { )" + std::string(kHeadCount) + R"( }, { )" + optional +
                   R"( "rows": { "indicator": "Cây" }, "columns": [ { "header": "DT", "scenario": "actual", "period": "{year}" } ] } ])";
        };
        CHECK(read_form(two(""), grid).findings == Lines{"warning form-drift(table-absent)"});
        CHECK(read_form(two(R"("optional": true,)"), grid).findings == Lines{});
    }

    TEST_CASE("pairs that are nowhere are said to be absent too") {
        const FormRead read = read_form(R"("tables": [ { )" + std::string(kHeadCount) + R"( },
              { "pairs": "right", "below": "PHIẾU THÔNG TIN*", "scenario": "actual", "period": "{year}" } ])",
                                        R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |
            | Chỉ tiêu   | Số con           |
            | Đàn trâu   | 12               |
        )");
        CHECK(read.findings == Lines{"warning form-drift(table-absent)"});
        CHECK(read.messages.front().find("PHIẾU THÔNG TIN") != std::string::npos);
    }

    TEST_CASE("a bounded table ends at its first end, a set one where it is told, others late") {
        const std::string grid = R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |
            | Chỉ tiêu   | Số con           |
            | Đàn trâu   | 12               |
            | Ghi chú:   |                  |
            | Đàn bò     | 7                |
        )";
        const auto cells = [&](const std::string& more) {
            Lines found;
            for (const auto& line : read_form(table(more), grid).observations) {
                found.push_back(line.substr(0, 2));
            }
            return found;
        };
        CHECK(cells(R"(, "end": "Ghi chú:*")") == Lines{"B3", "B5"});
        CHECK(cells(R"(, "end": "Ghi chú:*", "extent": "bounded")") == Lines{"B3"});
        CHECK(cells(R"(, "extent": "A2:B3")") == Lines{"B3"});
        CHECK(read_form(table(R"(, "end": "Hết", "extent": "bounded")"), grid).findings ==
              Lines{"warning form-drift(end-absent) A2"});
    }

    TEST_CASE(
        "of two mappings that fit equally none is taken; one that extends the other is meant") {
        const std::string grid = R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |
            | Chỉ tiêu   | Số con           |
            | Đàn trâu   | 12               |
        )";
        const std::string form =
            R"("form": "a", "recognise": [ { "text": "XÃ *" } ], )" + table("");
        const FormRead tied = read_forms({form, form}, grid);
        CHECK(tied.observations == Lines{});
        CHECK(tied.findings == Lines{"error form-unrecognised(tied)"});
    }

    TEST_CASE("a mapping whose text is on no sheet does not fit") {
        const FormRead read = read_forms(
            {R"("form": "a", "recognise": [ { "text": "XÃ *", "anywhere": "Mẫu 9" } ], )" +
             table("")},
            R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |
            | Chỉ tiêu   | Số con           |
            | Đàn trâu   | 12               |
        )");
        CHECK(read.findings == Lines{"error form-unrecognised(nearest)"});
    }

    TEST_CASE("a mapping that fits no sheet: the sheet that comes nearest, and what it lacks") {
        const std::string form =
            R"("form": "a", "recognise": [ { "text": "Biểu 01" } ], )" + table("");
        const std::string grid = R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |
            | Chỉ tiêu   | Số con           |
            | Đàn trâu   | 12               |
        )";
        const FormRead read = read_forms({form}, grid);
        CHECK(read.findings == Lines{"error form-unrecognised(nearest)"});
        CHECK(read.args.front().at("parts") == "\"Biểu 01\"");
        // File, line, column and JSON path.
        CHECK(read.args.front().at("mapping").find("form-0.json:1:") != std::string::npos);
        CHECK(read.args.front().at("mapping").ends_with(": /recognise"));
        const FormRead header = read_forms(
            {R"("form": "a", "recognise": [ { "text": "XÃ*" } ], "table": { "rows": { "indicator": "Chỉ tiêu" },
                "columns": [ { "header": "Số con", "scenario": "plan", "period": "{year}" },
                             { "header": "Số đầu con", "scenario": "actual", "period": "{month}" } ] })"},
            R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |
            | Nội dung   | Số con | Số đầu con |
            | Đàn trâu   | 12     | 12         |
        )");
        CHECK(header.findings == Lines{"error form-unrecognised(nearest)"});
        CHECK(header.args.front().at("parts") == "\"Chỉ tiêu\"");
        CHECK(read_forms({form}, "| Họ và tên | Hệ số |\n| Hoàng Văn A | 2,34 |").findings ==
              Lines{"error form-unrecognised"});
    }
}
