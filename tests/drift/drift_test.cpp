// A form drifts in one way at a time: what moved is said, the patch is the smallest that will do,
// the patched mapping passes `check` and reads every figure of the drifted workbook.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include <nlohmann/json.hpp>

#include "base/temporary_folder.hpp"
#include "config/load.hpp"
#include "pipeline/revise_mapping.hpp"
#include "support/findings_table.hpp"
#include "support/grid_builder.hpp"

using namespace tonghop;
using Lines = std::vector<std::string>;

namespace {

const std::filesystem::path kMappings = TONGHOP_SOURCE_DIR "/mappings";

constexpr const char* kForm = R"({ "$schema": "../schema/mapping.schema.json", "version": 1,
  "form": "thu", "recognise": [ { "text": "Biểu số 01/KTXH" } ],
  "report": { "place": "title", "period": "title" },
  "table": {
    "rows": { "indicator": "Chỉ tiêu", "unit": "ĐVT", "outline": "STT" },
    "columns": [
      { "header": "KH năm {year}", "scenario": "plan", "period": "{year}" },
      { "header": "TH T{month}", "scenario": "actual", "period": "{month}" },
      { "header": ["Lũy kế*"], "scenario": "actual", "period": "{year-to-date}" },
      { "header": "Ghi chú", "ignore": true, "optional": true } ] } })";

struct Revised {
    Lines changes;  ///< code, reason, cell; "?" in front of what a person must decide
    Lines patch;    ///< op, path, value
    std::size_t before = 0;
    std::size_t now = 0;
    Lines left;  ///< codes of findings about the form that stay
};

Workbook workbook_of(const std::vector<std::pair<std::string, std::string>>& sheets) {
    Workbook workbook;
    workbook.file = "BC.xlsx";
    for (const auto& [name, grid] : sheets) {
        workbook.sheets.push_back(test::draw_sheet(name, grid));
    }
    return workbook;
}

Revised revise(const std::string& mapping, const Workbook& workbook,
               const std::string& extended = "") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "form.json";
    std::ofstream(file) << mapping;
    if (!extended.empty()) std::ofstream(folder.path() / "base.json") << extended;
    const Configuration config = load_mapping(file, kMappings);
    const MappingRevision revision = revise_mapping(config, std::deque<Workbook>{workbook});
    Revised revised;
    for (const FormChange& change : revision.changes) {
        revised.changes.push_back(
            (change.settled ? "" : "? ") + change.code + ' ' + change.reason +
            (change.source.cell ? ' ' + change.source.cell->to_string() : ""));
    }
    auto patched = nlohmann::ordered_json::parse(mapping);
    const auto operations = nlohmann::ordered_json::parse(revision.patch.operations);
    for (const auto& one : operations) {
        revised.patch.push_back(one["op"].get<std::string>() + ' ' +
                                one["path"].get<std::string>() + ' ' + one["value"].dump());
    }
    // The patch is one that any program for JSON Patch applies, to the same file.
    CHECK(patched.patch(operations) == nlohmann::ordered_json::parse(revision.patch.whole));
    std::ofstream(file) << revision.patch.whole;
    for (const ConfigMistake& mistake : check_configuration({file})) {
        FAIL_CHECK(mistake.path << ": " << mistake.message);
    }
    revised.before = revision.readings.front().before;
    revised.now = revision.readings.front().now;
    for (const Finding& finding : revision.readings.front().left) {
        revised.left.push_back(finding.code + ' ' + finding.detail);
    }
    return revised;
}

Revised revise(const std::string& grid) {
    return revise(kForm, workbook_of({{"T6", grid}}));
}

}  // namespace

TEST_SUITE("drift") {
    TEST_CASE("a workbook that fits needs no patch, nor does one whose rows or columns moved") {
        const Revised same = revise(R"(
            | Biểu số 01/KTXH | XÃ TÂN LẬP THÁNG 6 NĂM 2024 |   |             |       |        |
            | STT | Chỉ tiêu | ĐVT | KH năm 2024 | TH T6 | Lũy kế |
            | 1   | Đàn trâu | con | 120         | 118   | 118    |
            | 2   | Đàn bò   | con | 60          | 58    | 58     |
        )");
        CHECK(same.changes == Lines{});
        CHECK(same.patch == Lines{});
        CHECK(same.now == 6);
        const Revised moved = revise(R"(
            | Biểu số 01/KTXH | XÃ TÂN LẬP THÁNG 6 NĂM 2024 |   |             |       |        |
            | Kính gửi: phòng Thống kê |  |  |  |  |  |
            |  |  |  |  |  |  |
            | STT | Chỉ tiêu | ĐVT | Lũy kế | TH T6 | KH năm 2024 |
            | 1   | Đàn trâu | con | 118    | 118   | 120         |
            | 2   | Đàn bò   | con | 58     | 58    | 60          |
        )");
        CHECK(moved.changes == Lines{});
        CHECK(moved.patch == Lines{});
        CHECK(moved.now == 6);
        CHECK(moved.left == Lines{});
    }

    TEST_CASE("a column called otherwise is the one that says the same") {
        const Revised read = revise(R"(
            | Biểu số 01/KTXH | XÃ TÂN LẬP THÁNG 6 NĂM 2024 |   |             |       |        |
            | STT | Chỉ tiêu | ĐVT | Kế hoạch năm 2024 | Thực hiện tháng 6 | Cộng dồn 6 tháng |
            | 1   | Đàn trâu | con | 120         | 118   | 119    |
        )");
        CHECK(read.changes == Lines{"column-renamed same-meaning D2",
                                    "column-renamed same-meaning E2",
                                    "column-renamed same-meaning F2"});
        CHECK(read.patch ==
              Lines{R"(replace /table/columns/0/header ["KH năm {year}","Kế hoạch năm {year}"])",
                    R"(replace /table/columns/1/header ["TH T{month}","Thực hiện tháng {month}"])",
                    R"(add /table/columns/2/header/1 "Cộng dồn {month} tháng")"});
        CHECK(read.now == 3);
        CHECK(read.left == Lines{});
    }

    TEST_CASE("below a group that is called otherwise, columns are known by their own header") {
        const std::string quarter = R"({
            "$schema": "../schema/mapping.schema.json",
            "version": 1,
            "form": "bien-dong",
            "recognise": [{"text": "Biểu số 02/DS"}],
            "report": {"place": "title", "period": "title"},
            "table": {
                "scenario": "actual", "period": "{quarter}",
                "rows": {"place": "Thôn", "outline": "TT"},
                "columns": [
                    {"header": "Số hộ", "indicator": "hh.total"},
                    {"header": "Biến động > Sinh", "indicator": "pop.births"},
                    {"header": "Biến động > Chết", "indicator": "pop.deaths"}
                ]
            }
        })";
        const Revised read = revise(quarter, workbook_of({{"Q2", R"(
            | Biểu số 02/DS | XÃ TÂN LẬP QUÝ II NĂM 2024 | |   |
            | TT | Thôn   | Số hộ | Tình hình trong quý | < |
            | ^  | ^      | ^     | Sinh | Chết |
            | 1  | Nà Kéo | 80    | 5    | 2    |
            | 2  | Pác Mỏ | 95    | 4    | 1    |
        )"}}));
        CHECK(read.changes ==
              Lines{"column-renamed same-below D3", "column-renamed same-below E3"});
        CHECK(
            read.patch ==
            Lines{
                R"(replace /table/columns/1/header ["Biến động > Sinh","Tình hình trong quý > Sinh"])",
                R"(replace /table/columns/2/header ["Biến động > Chết","Tình hình trong quý > Chết"])"});
        CHECK(read.now == 6);
    }

    TEST_CASE("a column put in is added with what its header says, or said and left to a person") {
        const Revised read = revise(R"(
            | Biểu số 01/KTXH | XÃ TÂN LẬP THÁNG 6 NĂM 2024 |   |             |       |        |  |  |
            | STT | Chỉ tiêu | ĐVT | TH năm 2023 | KH năm 2024 | TH T6 | Lũy kế | Xếp hạng |
            | 1   | Đàn trâu | con | 115         | 120         | 118   | 118    | 3 |
        )");
        CHECK(read.changes ==
              Lines{"column-added understood D2", "? column-added not-understood H2"});
        REQUIRE(read.patch.size() == 1);
        CHECK(
            read.patch.front().starts_with("add /table/columns/4 {\"header\":\"TH năm {year-1}\""));
        CHECK(read.before == 3);
        CHECK(read.now == 4);
        CHECK(read.left == Lines{"value-unclaimed column"});
    }

    TEST_CASE("the unit column gone: a note is read as it is, a title's unit becomes the default") {
        const Revised note = revise(R"(
            | Biểu số 01/KTXH | XÃ TÂN LẬP THÁNG 6 NĂM 2024 |             |       |        |
            |     |          | Đơn vị tính: con |       |        |
            | STT | Chỉ tiêu | KH năm 2024 | TH T6 | Lũy kế |
            | 1   | Đàn trâu | 120         | 118   | 118    |
        )");
        CHECK(note.changes == Lines{"unit-moved note-is-read C2"});
        CHECK(note.patch == Lines{});
        CHECK(note.now == 3);
        const Revised title = revise(R"(
            | Biểu số 01/KTXH | XÃ TÂN LẬP THÁNG 6 NĂM 2024 |             |       |        |
            | TÌNH HÌNH CHĂN NUÔI (con) |          |  |       |        |
            | STT | Chỉ tiêu | KH năm 2024 | TH T6 | Lũy kế |
            | 1   | Đàn trâu | 120         | 118   | 118    |
        )");
        CHECK(title.changes == Lines{"unit-moved title-names-it A2"});
        CHECK(title.patch == Lines{R"(add /table/rows/default_unit "con")"});
        CHECK(title.now == 3);
        CHECK(title.left == Lines{});
        const Revised nowhere = revise(R"(
            | Biểu số 01/KTXH | XÃ TÂN LẬP THÁNG 6 NĂM 2024 |             |       |        |
            | STT | Chỉ tiêu | KH năm 2024 | TH T6 | Lũy kế |
            | 1   | Đàn trâu | 120         | 118   | 118    |
        )");
        CHECK(nowhere.changes == Lines{"? unit-gone nothing-alike B2"});
        CHECK(nowhere.patch == Lines{});
    }

    TEST_CASE("columns that say what a row is about are known by their use") {
        const Revised read = revise(R"(
            | Biểu số 01/KTXH | XÃ TÂN LẬP THÁNG 6 NĂM 2024 |   |             |       |        |
            | TT | Nội dung | Đơn vị | KH năm 2024 | TH T6 | Lũy kế |
            | 1   | Đàn trâu | con | 120         | 118   | 118    |
        )");
        CHECK(read.changes == Lines{"label-renamed columns-below B2", "column-renamed same-use C2",
                                    "column-renamed same-use A2"});
        CHECK(read.patch == Lines{R"(replace /table/rows/indicator ["Chỉ tiêu","Nội dung"])",
                                  R"(replace /table/rows/unit ["ĐVT","Đơn vị"])",
                                  R"(replace /table/rows/outline ["STT","TT"])"});
        CHECK(read.before == 0);
        CHECK(read.now == 3);
        CHECK(read.left == Lines{});
    }

    TEST_CASE("a label column of periods that is called otherwise stays one of periods") {
        constexpr const char* kByMonth = R"({ "$schema": "../schema/mapping.schema.json",
          "version": 1, "form": "thu", "recognise": [ { "text": "Biểu số 02/CA" } ],
          "report": { "place": "title", "period": "title" },
          "table": {
            "scenario": "actual", "rows": { "period": "Kỳ", "outline": "STT" },
            "columns": [
              { "header": "Số vụ", "indicator": "security.traffic.accidents", "unit": "vụ" },
              { "header": "Chết", "indicator": "security.traffic.deaths", "unit": "người" } ] } })";
        const Revised read = revise(kByMonth, workbook_of({{"2024", R"(
            | Biểu số 02/CA | XÃ TÂN LẬP 6 THÁNG NĂM 2024 |       |      |
            | STT           | Nội dung                    | Số vụ | Chết |
            | 1             | Tháng 1                     | 2     | 1    |
            | 2             | Tháng 2                     | 3     | 0    |
        )"}}));
        CHECK(read.changes == Lines{"label-renamed columns-below B2"});
        CHECK(read.patch == Lines{R"(replace /table/rows/period ["Kỳ","Nội dung"])"});
        CHECK(read.before == 0);
        CHECK(read.now == 4);
        CHECK(read.left == Lines{});
    }

    TEST_CASE("a header row more: what stood there is a level above now") {
        const Revised read = revise(R"(
            | Biểu số 01/KTXH | XÃ TÂN LẬP THÁNG 6 NĂM 2024 |   |             |       |        | |
            | STT | Chỉ tiêu | ĐVT | KH năm 2024 | TH T6    | <          | Lũy kế |
            | ^   | ^        | ^   | ^           | Số lượng | % KH       | ^      |
            | 1   | Đàn trâu | con | 120         | 60       | 50,00      | 118    |
        )");
        CHECK(read.changes ==
              Lines{"column-renamed same-meaning E3", "column-added understood F3"});
        CHECK(read.now == 3);
        CHECK(read.left == Lines{});
    }

    TEST_CASE("the sheet or the text that the form is known by is called otherwise") {
        const std::string grid = R"(
            | Biểu 01/BC-KTXH | XÃ TÂN LẬP THÁNG 6 NĂM 2024 |   |             |       |        |
            | STT | Chỉ tiêu | ĐVT | KH năm 2024 | TH T6 | Lũy kế |
            | 1   | Đàn trâu | con | 120         | 118   | 118    |
        )";
        const Revised title = revise(grid);
        CHECK(title.changes == Lines{"title-changed reads-alike A1"});
        CHECK(title.patch == Lines{R"(add /recognise/1 {"text":"Biểu 01/BC-KTXH"})"});
        CHECK(title.before == 0);
        CHECK(title.now == 3);

        std::string by_sheet = kForm;
        const std::string sign = R"({ "text": "Biểu số 01/KTXH" })";
        by_sheet.replace(by_sheet.find(sign), sign.size(), R"({ "sheet": "T{month}" })");
        const Revised sheet = revise(by_sheet, workbook_of({{"Báo cáo tháng 6", grid}}));
        CHECK(sheet.changes == Lines{"sheet-renamed same-tables"});
        CHECK(sheet.patch ==
              Lines{R"(replace /recognise/0/sheet ["T{month}","Báo cáo tháng {month}"])"});
        CHECK(sheet.now == 3);

        by_sheet.replace(by_sheet.find(R"("T{month}")"), 10, R"("T{month}", "header": "Cột lạ")");
        const Revised header = revise(by_sheet, workbook_of({{"Báo cáo tháng 6", grid}}));
        CHECK(header.changes == Lines{"form-unknown same-headers"});
        CHECK(header.now == 3);
    }

    TEST_CASE("a sheet split in two: each part is known, the columns of the other may be absent") {
        const std::string first = R"(
            | Biểu số 01/KTXH | XÃ TÂN LẬP THÁNG 6 NĂM 2024 |   |             |       |        |
            | STT | Chỉ tiêu | ĐVT | KH năm 2024 | TH T6 | Lũy kế |
            | 1   | Đàn trâu | con | 120         | 118   | 118    |
        )";
        const Revised rows = revise(kForm, workbook_of({{"Trang 1", first}, {"Trang 2", R"(
            | STT | Chỉ tiêu | ĐVT | KH năm 2024 | TH T6 | Lũy kế |
            | 2   | Đàn bò   | con | 60          | 58    | 58     |
        )"}}));
        CHECK(rows.changes == Lines{"sheet-split same-headers"});
        CHECK(rows.before == 3);
        CHECK(rows.now == 6);
        CHECK(rows.left == Lines{});
        const Revised columns = revise(kForm, workbook_of({{"KH", R"(
            | Biểu số 01/KTXH | XÃ TÂN LẬP THÁNG 6 NĂM 2024 |   |             |
            | STT | Chỉ tiêu | ĐVT | KH năm 2024 |
            | 1   | Đàn trâu | con | 120         |
        )"},
                                                           {"TH", R"(
            | Biểu số 01/KTXH | XÃ TÂN LẬP THÁNG 6 NĂM 2024 |   |             |
            | STT | Chỉ tiêu | ĐVT | TH T6 | Lũy kế |
            | 1   | Đàn trâu | con | 118   | 118    |
        )"}}));
        CHECK(columns.changes == Lines{"column-elsewhere other-sheet B2",
                                       "column-elsewhere other-sheet B2",
                                       "column-elsewhere other-sheet B2"});
        CHECK(columns.patch == Lines{"add /table/columns/0/optional true",
                                     "add /table/columns/1/optional true",
                                     "add /table/columns/2/optional true"});
        CHECK(columns.now == 3);
        CHECK(columns.left == Lines{});
    }

    TEST_CASE("place and period written elsewhere are read where they are now") {
        std::string form = kForm;
        const std::string report = R"("period": "title")";
        form.replace(form.find(report), report.size(), R"("period": "sheet-name")");
        const Revised read = revise(form, workbook_of({{"Sheet1", R"(
            | Biểu số 01/KTXH | XÃ TÂN LẬP THÁNG 6 NĂM 2024 |   |             |       |        |
            | STT | Chỉ tiêu | ĐVT | KH năm 2024 | TH T6 | Lũy kế |
            | 1   | Đàn trâu | con | 120         | 118   | 118    |
        )"}}));
        CHECK(read.changes == Lines{"period-moved said-there"});
        CHECK(read.patch == Lines{R"(replace /report/period ["sheet-name","title"])"});
        CHECK(read.before == 0);
        CHECK(read.now == 3);
    }

    TEST_CASE("a set range moves with its header; a text above the table is known by its words") {
        std::string form = kForm;
        const std::string rows = R"("rows":)";
        form.replace(form.find(rows), rows.size(), R"("extent": "A2:F4", "rows":)");
        const Revised read = revise(form, workbook_of({{"T6", R"(
            | Biểu số 01/KTXH | XÃ TÂN LẬP THÁNG 6 NĂM 2024 |   |             |       |        |
            | (kèm theo công văn số 12) |  |  |  |  |  |
            | STT | Chỉ tiêu | ĐVT | KH năm 2024 | TH T6 | Lũy kế |
            | 1   | Đàn trâu | con | 120         | 118   | 118    |
            | 2   | Đàn bò   | con | 60          | 58    | 58     |
        )"}}));
        CHECK(read.changes == Lines{"table-moved same-header B3"});
        CHECK(read.patch == Lines{R"(replace /table/extent "A3:F5")"});
        CHECK(read.before == 3);
        CHECK(read.now == 6);
    }

    TEST_CASE("what is inherited is changed in the file that was named, not in the one extended") {
        const std::string own = R"({ "$schema": "../schema/mapping.schema.json", "version": 1,
            "extends": "base.json" })";
        const Revised read = revise(own, workbook_of({{"T6", R"(
            | Biểu 01/BC-KTXH | XÃ TÂN LẬP THÁNG 6 NĂM 2024 |   |             |       |        |
            | STT | Chỉ tiêu | Đơn vị | KH năm 2024 | TH T6 | Cộng dồn 6 tháng |
            | 1   | Đàn trâu | con | 120         | 118   | 119    |
        )"}}),
                                    kForm);
        CHECK(
            read.patch ==
            Lines{
                R"(add /recognise [{"text":"Biểu số 01/KTXH"},{"text":"Biểu 01/BC-KTXH"}])",
                R"(add /table {"rows":{"unit":["ĐVT","Đơn vị"]},"columns":[{"header":["Lũy kế*","Cộng dồn {month} tháng"],"scenario":"actual","period":"{year-to-date}"}]})"});
        CHECK(read.now == 3);
        CHECK(read.left == Lines{});
    }

    TEST_CASE("what cannot be told apart is said and not patched") {
        const Revised twice = revise(R"(
            | Biểu số 01/KTXH | XÃ TÂN LẬP THÁNG 6 NĂM 2024 |   |             |       |        | |
            | STT | Chỉ tiêu | ĐVT | KH năm 2024 | TH T6 | Cộng dồn 6 tháng | Cộng dồn 6T |
            | 1   | Đàn trâu | con | 120         | 118   | 119    | 120 |
        )");
        CHECK(twice.patch == Lines{});
        CHECK(twice.changes.front().starts_with("? column-absent"));
        const Revised strange = revise(R"(
            | Biểu số 01/KTXH | XÃ TÂN LẬP THÁNG 6 NĂM 2024 |   |             |       |        |
            | STT | Chỉ tiêu | ĐVT | KH năm 2024 | TH T6 | Tổng hợp |
            | 1   | Đàn trâu | con | 120         | 118   | 119    |
        )");
        CHECK(strange.patch == Lines{});
        CHECK(strange.changes ==
              Lines{"? column-absent nothing-alike B2", "? column-added not-understood F2"});
        const Revised other = revise(R"(
            | DANH SÁCH CÁN BỘ | XÃ TÂN LẬP THÁNG 6 NĂM 2024 | |
            | TT | Họ và tên | Hệ số |
            | 1  | Hoàng Văn A | 2,34 |
        )");
        CHECK(other.patch == Lines{});
        CHECK(other.changes == Lines{"? table-absent nothing-alike"});
    }

    TEST_CASE("of two columns that one header fits, the one that says what is meant is taken") {
        std::string form = kForm;
        form.replace(form.find("TH T{month}"), 11, "TH*");
        const Revised read = revise(form, workbook_of({{"T6", R"(
            | Biểu số 01/KTXH | XÃ TÂN LẬP THÁNG 6 NĂM 2024 |   |             |       |        |   |
            | STT | Chỉ tiêu | ĐVT | TH năm 2023 | KH năm 2024 | TH T6 | Lũy kế |
            | 1   | Đàn trâu | con | 115         | 120         | 118   | 119    |
        )"}}));
        CHECK(read.changes == Lines{"columns-tied same-meaning F2", "column-added understood D2"});
        CHECK(read.before == 2);
        CHECK(read.now == 4);
        CHECK(read.left == Lines{});
    }

    TEST_CASE("columns put in keep their order, and stand before the one that would take them") {
        std::string form = kForm;
        form.replace(form.find("TH T{month}"), 11, "TH*");
        const Revised read = revise(form, workbook_of({{"T6", R"(
            | Biểu số 01/KTXH | XÃ TÂN LẬP THÁNG 6 NĂM 2024 |   |             |       |        |   | |
            | STT | Chỉ tiêu | ĐVT | TH năm 2022 | TH năm 2023 | KH năm 2024 | TH T6 | Lũy kế |
            | 1   | Đàn trâu | con | 110         | 115         | 120         | 118   | 119    |
        )"}}));
        REQUIRE(read.patch.size() == 3);
        CHECK(read.patch[0].starts_with("add /table/columns/1 {\"header\":\"TH năm"));
        CHECK(read.patch[1].starts_with("add /table/columns/2 {\"header\":\"TH năm {year-1}\""));
        CHECK(read.patch[2] == R"(replace /table/columns/3/header ["TH T{month}","TH*"])");
        CHECK(read.now == 5);
    }
}
