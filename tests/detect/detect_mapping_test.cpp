#include "detect/detect_mapping.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "config/parse_mapping.hpp"
#include "config/write_mapping.hpp"
#include "support/grid_builder.hpp"
#include "support/small_district.hpp"

using namespace tonghop;

namespace {

Detection detect(std::string_view grid) {
    static const Configuration config = test::small_district();
    const Workbook workbook = test::draw_workbook("BC_T6.xlsx", grid);
    return detect_mapping({{&workbook, &workbook.sheets.front()}},
                          std::make_shared<IndicatorNames>(config));
}

bool says(const Detection& detection, const std::string& code) {
    return std::any_of(detection.evidence.begin(), detection.evidence.end(),
                       [&](const Evidence& evidence) { return evidence.code == code; });
}

constexpr std::string_view kMonthly = R"(
    | ỦY BAN NHÂN DÂN XÃ VŨ LỄ        |          |     |             |          |         |        |
    | KẾT QUẢ THÁNG 6 NĂM 2024        |          |     |             |          |         |        |
    | STT                             | Chỉ tiêu | ĐVT | KH năm 2024 | Năm 2024 | <       | Ghi chú |
    | ^                               | ^        | ^   | ^           | TH T6    | Lũy kế  | ^      |
    | 1                               | Đàn trâu | con | 120         | 118      | 118     |        |
    | 2                               | Dân số   | người | 5226      | 5230     | 5230    | tăng   |
)";

}  // namespace

TEST_SUITE("detect") {
    TEST_CASE("a monthly form becomes a mapping that says what each column is") {
        const Detection detection = detect(kMonthly);
        REQUIRE(detection.mapping);
        REQUIRE(detection.mapping->tables.size() == 1);
        const TableSpec& table = detection.mapping->tables.front();
        CHECK(table.indicator == std::vector<std::string>{"Chỉ tiêu"});
        CHECK(table.unit == std::vector<std::string>{"ĐVT"});
        CHECK(table.outline == std::vector<std::string>{"STT"});
        std::string columns;
        for (const ColumnSpec& column : table.columns) {
            columns += column.header.front() + " = " +
                       (column.scenario ? std::string(to_string(*column.scenario)) : "none") + "; ";
        }
        CHECK(columns ==
              "Năm {year} > TH T{month} = actual; Năm {year} > Lũy kế = actual; "
              "KH năm {year} = plan; Ghi chú = none; ");
    }

    TEST_CASE("a detected mapping is written, loaded and written again alike") {
        const Detection detection = detect(kMonthly);
        REQUIRE(detection.mapping);
        const std::string json = mapping_json(*detection.mapping);
        const Mapping loaded = parse_mapping(json, "draft", test::small_district());
        CHECK(mapping_json(loaded) == json);
    }

    TEST_CASE("columns that mean the same are not read, and said") {
        const Detection detection = detect(R"(
            | ỦY BAN NHÂN DÂN XÃ VŨ LỄ | |    |             |                    |
            | KẾT QUẢ THÁNG 6 NĂM 2024 |  |     |             |                    |
            | STT | Chỉ tiêu | KH năm 2024 | Kế hoạch năm 2024 | TH tháng 6 |
            | 1   | Đàn trâu | 120         | 130               | 118        |
            | 2   | Dân số   | 5226        | 5300              | 5230       |
        )");
        REQUIRE(detection.mapping);
        CHECK(says(detection, "unread-tied"));
        CHECK(detection.mapping->tables.front().columns.size() == 1);
    }

    TEST_CASE("a table that is not understood makes no mapping") {
        const Detection detection = detect(R"(
            | ỦY BAN NHÂN DÂN XÃ VŨ LỄ |            |            |
            | THÁNG 6 NĂM 2024         |            |            |
            | Chỉ tiêu                 | Điểm tự chấm | Điểm tối đa |
            | Đàn trâu                 | 120        | 130        |
        )");
        CHECK(!detection.mapping);
        CHECK(says(detection, "table-no-column"));
        CHECK(says(detection, "unread-text"));
    }

    TEST_CASE("communes as rows name places, and their columns indicators") {
        const Detection detection = detect(R"(
            | UBND HUYỆN BẮC SƠN       |                |                |
            | SỐ LIỆU THÁNG 6 NĂM 2024 |                |                |
            | Xã, thị trấn             | Đàn trâu (con) | Dân số (người) |
            | Thị trấn Bắc Sơn         | 10             | 5000           |
            | Xã Vũ Lễ                 | 120            | 5226           |
            | Xã Tân Lập               | 130            | 2900           |
            | Toàn huyện               | 260            | 13126          |
        )");
        REQUIRE(detection.mapping);
        const TableSpec& table = detection.mapping->tables.front();
        CHECK(table.place == std::vector<std::string>{"Xã, thị trấn"});
        REQUIRE(table.columns.size() == 2);
        CHECK(table.columns.front().indicator == "livestock.buffalo.head");
        CHECK(table.columns.back().indicator == "pop.total");
    }

    TEST_CASE("a title merged over the labels and their units of measure heads the labels") {
        const Detection detection = detect(R"(
            | ỦY BAN NHÂN DÂN XÃ VŨ LỄ |   |             |            |
            | KẾT QUẢ THÁNG 6 NĂM 2024 |   |             |            |
            | Nội dung | <    | KH năm 2024 | TH tháng 6 |
            | Đàn trâu | con  | 120         | 118        |
            | Đàn bò   | con  | 130         | 128        |
            | Dân số   | người | 5226       | 5230       |
        )");
        REQUIRE(detection.mapping);
        const TableSpec& table = detection.mapping->tables.front();
        CHECK(table.indicator == std::vector<std::string>{"Nội dung"});
        CHECK(table.unit.empty());
    }
}
