// A drawn sheet, the marks on it, and what the mapping learnt from them reads.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "config/load.hpp"
#include "config/parse_mapping.hpp"
#include "config/write_mapping.hpp"
#include "pipeline/read_workbook_reports.hpp"
#include "support/findings_table.hpp"
#include "support/grid_builder.hpp"
#include "teach/learn_mapping.hpp"

using namespace tonghop;
using Lines = std::vector<std::string>;

namespace {

const Configuration& catalogues() {
    static const Configuration config = load_catalogues(TONGHOP_SOURCE_DIR "/mappings");
    return config;
}

/// "B2 chỉ tiêu": a note on B2.
Remarks notes(const Lines& lines) {
    Remarks remarks;
    for (const std::string& line : lines) {
        const std::size_t blank = line.find(' ');
        remarks.notes.push_back(
            {"Sheet1", *CellRef::parse(line.substr(0, blank)), line.substr(blank + 1)});
    }
    return remarks;
}

Workbook drawn(std::string_view grid) {
    Workbook workbook;
    workbook.file = "mau.xlsx";
    workbook.sheets.push_back(test::draw_sheet("Sheet1", grid));
    return workbook;
}

Lines read_with(const Mapping& mapping, const Workbook& workbook) {
    Configuration config = catalogues();
    // As it would be loaded from the file.
    config.mappings = {parse_mapping(mapping_json(mapping), "learnt", config)};
    const Vocabulary vocabulary(config);
    Lines lines;
    for (const WorkbookReport& report : read_reports(workbook, vocabulary, std::nullopt, {})) {
        for (const Observation& o : report.observations) {
            lines.push_back(o.source.cell->to_string() + ' ' + o.key.place + ' ' + o.key.indicator +
                            ' ' + std::string(to_string(o.key.scenario)) + ' ' +
                            o.key.period.to_string() + ' ' +
                            (o.amount.value ? o.amount.value->to_string() : "?"));
        }
        for (const Finding& finding : report.findings) {
            if (finding.severity == Severity::info) continue;
            lines.push_back(finding.code + ' ' + finding.detail +
                            (finding.source.cell ? ' ' + finding.source.cell->to_string() : ""));
        }
    }
    return lines;
}

Lines learn_and_read(std::string_view grid, const Lines& marks) {
    const Workbook workbook = drawn(grid);
    const Lesson lesson = learn_mapping(workbook, notes(marks), catalogues());
    for (const MarkProblem& problem : lesson.problems) {
        FAIL_CHECK(problem.code << ' ' << problem.found << ' ' << problem.expected);
    }
    REQUIRE(lesson.mapping);
    INFO(mapping_json(*lesson.mapping));
    return read_with(*lesson.mapping, workbook);
}

Lines problems(std::string_view grid, const Lines& marks) {
    const Lesson lesson = learn_mapping(drawn(grid), notes(marks), catalogues());
    CHECK_FALSE(lesson.mapping);
    Lines lines;
    for (const MarkProblem& problem : lesson.problems) {
        lines.push_back(problem.code +
                        (problem.source.cell ? ' ' + problem.source.cell->to_string() : "") +
                        (problem.expected.empty() ? "" : " -> " + problem.expected));
    }
    return lines;
}

constexpr std::string_view kMonthly = R"(
    | XÃ TÂN LẬP | BÁO CÁO THÁNG 6 NĂM 2024 |     |      |       |       |
    | STT | Diễn giải  | Đo bằng | Chỉ  | Đạt được | Từ đầu |
    | 1   | Đàn trâu   | con     | 120  | 118      | 119    |
    | 2   | Con bò cái | con     | 60   | 58       | 58     |
    | Người lập |  |         |      |          |        |
)";

}  // namespace

TEST_SUITE("teach") {
    TEST_CASE("marks on headers teach columns that nothing else would tell") {
        const Lines marks = {"B2 chỉ tiêu",
                             "C2 ĐVT",
                             "D2 giá trị: kế hoạch 2024",
                             "E2 gia tri: thuc hien thang 6",
                             "F2 value: actual 2024-01/2024-06",
                             "B4 = livestock.cattle.head"};
        CHECK(learn_and_read(kMonthly, marks) ==
              Lines{"D3 06352 livestock.buffalo.head plan 2024 120",
                    "E3 06352 livestock.buffalo.head actual 2024-06 118",
                    "F3 06352 livestock.buffalo.head actual 2024-01/2024-06 119",
                    "D4 06352 livestock.cattle.head plan 2024 60",
                    "E4 06352 livestock.cattle.head actual 2024-06 58",
                    "F4 06352 livestock.cattle.head actual 2024-01/2024-06 58"});
    }

    TEST_CASE("the mapping learnt reads next month's report of a neighbour, unmarked") {
        const Lines marks = {"B2 label",
                             "C2 unit",
                             "D2 value: plan 2024",
                             "E2 value: actual 2024-06",
                             "F2 value: actual 2024-01/2024-06",
                             "B4 = Đàn bò"};
        const Lesson lesson = learn_mapping(drawn(kMonthly), notes(marks), catalogues());
        REQUIRE(lesson.mapping);
        CHECK(read_with(*lesson.mapping, drawn(R"(
            | XÃ VŨ LỄ | BÁO CÁO THÁNG 7 NĂM 2024 |  |      |       |       |
            | STT | Diễn giải  | Đo bằng | Chỉ  | Đạt được | Từ đầu |
            | 1   | Con bò cái | con     | 70   | 66       | 67     |
        )")) == Lines{"D3 06373 livestock.cattle.head plan 2024 70",
                      "E3 06373 livestock.cattle.head actual 2024-07 66",
                      "F3 06373 livestock.cattle.head actual 2024-01/2024-07 67"});
    }

    TEST_CASE("where detection errs the marks correct it") {
        // Both columns look like plans of the year; the second is what was done.
        const std::string grid = R"(
            | XÃ TÂN LẬP | BÁO CÁO THÁNG 6 NĂM 2024 |     |             |            |
            | STT | Chỉ tiêu | ĐVT | KH năm 2024 | Năm 2024 |
            | 1   | Đàn trâu | con | 120         | 118      |
        )";
        CHECK(learn_and_read(grid, {"B2 chỉ tiêu", "E2 giá trị: thực hiện tháng 6 năm 2024"}) ==
              Lines{"D3 06352 livestock.buffalo.head plan 2024 120",
                    "E3 06352 livestock.buffalo.head actual 2024-06 118"});
        CHECK(learn_and_read(grid, {"B2 chỉ tiêu", "E2 bỏ qua"}) ==
              Lines{"D3 06352 livestock.buffalo.head plan 2024 120"});
    }

    TEST_CASE("rows that are places, columns that are indicators, with a total") {
        const std::string grid = R"(
            | XÃ TÂN LẬP | RÀ SOÁT HỘ NGHÈO NĂM 2023 |   |      |
            | TT | Địa bàn     | Hộ  | Trong đó |
            | ^  | ^           | ^   | N        |
            | 1  | Lân Pán     | 108 | 6        |
            | 2  | Nà Nâm      | 90  | 4        |
            |    | Cả xã       | 198 | 10       |
        )";
        CHECK(learn_and_read(
                  grid,
                  {"B2 thôn", "C2 giá trị: thực hiện 2023, = hh.total, đvt hộ",
                   "D3 giá trị: thực hiện 2023; = poverty.poor.households; đvt: hộ", "B6 cộng"}) ==
              Lines{"C4 06352/Lân Pán hh.total actual 2023 108",
                    "D4 06352/Lân Pán poverty.poor.households actual 2023 6",
                    "C5 06352/Nà Nâm hh.total actual 2023 90",
                    "D5 06352/Nà Nâm poverty.poor.households actual 2023 4"});
    }

    TEST_CASE("a form without a header is taught by its labels") {
        const std::string grid = R"(
            | PHIẾU THÔNG TIN |         |       |
            | Báo cáo của     | Tân Lập |       |
            | Thời gian       | Năm 2023 |      |
            | Nhân khẩu       | 5226    | người |
            | Nhà ở           | 1200    | hộ    |
        )";
        CHECK(learn_and_read(grid, {"A2 xã", "B3 kỳ", "A4 = pop.total", "A5 = hh.total",
                                    "B4 giá trị: thực hiện"}) ==
              Lines{"B4 06352 pop.total actual 2023 5226", "B5 06352 hh.total actual 2023 1200"});
    }

    TEST_CASE("first and last row, place, period and sign of the form") {
        const std::string grid = R"(
            | BM-07 | ỦY BAN NHÂN DÂN XÃ TÂN LẬP |     |      |
            | (so với xã Vũ Lễ) | KẾ HOẠCH NĂM 2024 VÀ KẾT QUẢ NĂM 2023 |     |      |
            | STT | Chỉ tiêu | ĐVT | Số đạt |
            | a   | thí dụ   | con | 1      |
            | 1   | Đàn trâu | con | 118    |
            | Cộng dồn các năm trước | Đàn bò | con | 7 |
        )";
        CHECK(learn_and_read(grid, {"A1 nhận biết", "B1 xã", "B2 kỳ", "B3 chỉ tiêu", "C3 đvt",
                                    "D3 giá trị: kế hoạch 2024", "B5 từ đây", "B5 đến đây"}) ==
              Lines{"D5 06352 livestock.buffalo.head plan 2024 118"});  // D4 is an info
        CHECK(problems(R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |
            | Chỉ tiêu   | Số con |
            | Đàn trâu   | 118    |
            |            | 7      |
        )",
                       {"A2 chỉ tiêu", "B2 giá trị: kế hoạch 2024", "A3 đến đây"}) ==
              Lines{"no-end A3"});
    }

    TEST_CASE("names of ranges are marks too") {
        Remarks remarks;
        const auto name = [&](const char* text, const char* cell) {
            remarks.names.push_back({text, "Sheet1", *CellRange::parse(cell)});
        };
        name("tonghop_chi_tieu", "B2");
        name("tonghop_unit", "C2");
        name("tonghop_value.plan.2024", "D2");
        name("tonghop_value_2.actual.2024_01.2024_06", "F2");
        name("tonghop_is.livestock.cattle.head", "B4");
        name("tonghop_ignore", "E2");
        name("_xlnm.Print_Area", "A1:F5");
        const Workbook workbook = drawn(kMonthly);
        const Lesson lesson = learn_mapping(workbook, remarks, catalogues());
        for (const MarkProblem& problem : lesson.problems) {
            FAIL_CHECK(problem.code << ' ' << problem.found);
        }
        REQUIRE(lesson.mapping);
        CHECK(lesson.marks == 6);
        CHECK(read_with(*lesson.mapping, workbook) ==
              Lines{"D3 06352 livestock.buffalo.head plan 2024 120",
                    "F3 06352 livestock.buffalo.head actual 2024-01/2024-06 119",
                    "D4 06352 livestock.cattle.head plan 2024 60",
                    "F4 06352 livestock.cattle.head actual 2024-01/2024-06 58"});
    }

    TEST_CASE("a mark that cannot be used is told with its cell, and no mapping is made") {
        CHECK(problems(kMonthly, {"B2 chỉ tiu"}) == Lines{"unknown B2 -> chỉ tiêu"});
        CHECK(problems(kMonthly, {"B2 chỉ tiêu", "E2 giá trị: hôm qua"}) ==
              Lines{"value-unclear E2 -> hôm qua", "value-incomplete E2 -> scenario, period"});
        CHECK(problems(kMonthly, {"B2 chỉ tiêu", "D2 giá trị: kế hoạch 2024", "D2 đvt"}) ==
              Lines{"contradicts D2 -> giá trị: kế hoạch 2024"});
        CHECK(problems(kMonthly, {"B2 chỉ tiêu", "C2 nhãn", "D2 giá trị: kế hoạch 2024"}) ==
              Lines{"contradicts C2 -> chỉ tiêu"});
        CHECK(problems(kMonthly, {"B2 chỉ tiêu", "D2 giá trị: kế hoạch 2024", "D4 đvt"}) ==
              Lines{"outside D4"});
        CHECK(
            problems(kMonthly, {"B2 chỉ tiêu", "D2 giá trị: kế hoạch 2024", "B4 = đàn bò sữa xám"})
                .front()
                .starts_with("indicator-unknown B4"));
        CHECK(problems(kMonthly, {"B2 chỉ tiêu", "D2 giá trị: kế hoạch 2024, đvt mẫu tây"}) ==
              Lines{"unit-unknown D2 -> mẫu tây"});
        CHECK(problems(kMonthly, {"B2 chỉ tiêu", "D2 đối chiếu"}).front() == "check-unclear D2");
        CHECK(problems(kMonthly, {"B2 chỉ tiêu"}) == Lines{"no-value B2"});
        CHECK(problems(kMonthly, {"B1 kỳ"}) == Lines{"no-label"});
    }
}
