#include "extract/raw_table.hpp"

#include <doctest/doctest.h>

#include "support/findings_table.hpp"
#include "support/grid_builder.hpp"
#include "support/small_district.hpp"

using namespace tonghop;
using Lines = std::vector<std::string>;

namespace {

const Period kJune = Period::month(2024, 6);

struct ReadGrid {
    Sheet sheet;
    Configuration config = test::small_district();
    Findings findings;
    RawTable table;

    explicit ReadGrid(std::string_view grid, Mapping mapping = test::small_mapping())
        : sheet(test::draw_sheet("T6", grid)) {
        const LabelIndex labels(mapping, config);
        const ReportContext context{config, mapping, "a.xlsx", "06373", kJune};
        table = read_table(sheet, *locate_table(sheet, mapping.tables.front(), kJune), context,
                           labels, findings);
    }

    /// "code: values" for each row that carries an indicator.
    Lines rows() const {
        Lines rows;
        for (const RawRow& row : table.rows) {
            std::string line = table.target_of(row.values.front()).indicator + ':';
            for (const RawCell& value : row.values) {
                line += ' ' + (value.cell == nullptr ? "." : value.cell->shown);
            }
            rows.push_back(std::move(line));
        }
        return rows;
    }
    std::size_t excluded(std::string_view rule_name) const {
        const auto counts = table.ledger.counts();
        const auto found = counts.find(std::string(rule_name));
        return found == counts.end() ? 0 : found->second;
    }
};

}  // namespace

TEST_SUITE("extract") {
    TEST_CASE("rows with a known label are data; all others are excluded by a rule with a name") {
        const ReadGrid read(R"(
            | STT | Chỉ tiêu       | ĐVT | KH năm 2024 | Lũy kế | Ghi chú  |
            | A   | B              | C   | 1           | 2      | 3        |
            | I   | KINH TẾ        |     |             |        |          |
            | 1   | Đàn trâu       | con | 120         | 118    | ước      |
            |     |                |     |             |        |          |
            | STT | Chỉ tiêu       | ĐVT | KH năm 2024 | Lũy kế | Ghi chú  |
            | 2   | Sản lượng ngô  | tấn | 55.5        |        |          |
            |     |                |     | Vũ Lễ, ngày 14 tháng 6 |  |     |
            |     | Người lập biểu |     |             |        | CHỦ TỊCH |
        )");
        CHECK(read.rows() == Lines{"livestock.buffalo.head: 120 118", "crop.maize.output: 55.5 ."});
        CHECK(test::lines(read.findings).empty());
        CHECK(read.excluded(rule::kIndexRow) == 6);
        CHECK(read.excluded(rule::kRepeatedHeader) == 6);
        CHECK(read.excluded(rule::kSectionRow) == 2);
        CHECK(read.excluded(rule::kIgnoredColumn) == 1);
        CHECK(read.excluded(rule::kNoteRow) == 1);
    }

    TEST_CASE("an unknown label is a finding, and so is each figure behind it") {
        const ReadGrid read(R"(
            | Chỉ tiêu    | ĐVT | KH năm 2024 | Lũy kế |
            | Đàn đà điểu | con | 12          | 10     |
        )");
        CHECK(read.rows().empty());
        CHECK(test::lines(read.findings) == Lines{"warning label-unknown A2",
                                                  "info value-unclaimed(row) C2",
                                                  "info value-unclaimed(row) D2"});
    }

    TEST_CASE("a misspelt label gets a suggestion, never a guess") {
        const ReadGrid read(R"(
            | Chỉ tiêu | ĐVT | KH năm 2024 |
            | Đàn trầu | con | 12          |
        )");
        REQUIRE(!read.findings.empty());
        CHECK(read.findings.front().code == "label-unknown");
        CHECK(read.findings.front().args.at("suggestion") == "Đàn trâu");
    }

    TEST_CASE("figures under a header that nothing claims, and beside the table, are findings") {
        const ReadGrid read(R"(
            | Chỉ tiêu | ĐVT | KH năm 2024 | Số hộ nuôi |   |
            | Đàn trâu | con | 120         | 45         | 7 |
        )");
        CHECK(read.rows() == Lines{"livestock.buffalo.head: 120"});
        CHECK(test::lines(read.findings) ==
              Lines{"warning value-unclaimed(column) D2", "warning value-unclaimed(column) E2"});
    }

    TEST_CASE("figures in a row without a label are findings") {
        const ReadGrid read(R"(
            | Chỉ tiêu | ĐVT | KH năm 2024 |
            | Đàn trâu | con | 120         |
            |          |     | 240         |
        )");
        CHECK(test::lines(read.findings) == Lines{"warning value-unclaimed(row) C3"});
    }

    TEST_CASE("text that looks like an end does not cut off figures below it") {
        const ReadGrid read(R"(
            | Chỉ tiêu               | ĐVT | KH năm 2024 |
            | Ghi chú: số ước        |     |             |
            | Đàn trâu               | con | 120         |
            | Ghi chú: theo thống kê |     |             |
            | Đàn voi                |     |             |
        )");
        CHECK(read.rows() == Lines{"livestock.buffalo.head: 120"});
        CHECK_FALSE(read.table.ledger.covers({4, 0}));
    }

    TEST_CASE("targets and marks below a text that looks like an end are not cut off either") {
        const ReadGrid read(R"(
            | Chỉ tiêu               | ĐVT | KH năm 2024 |
            | Đàn trâu               | con | 120         |
            | Ghi chú: số ước        |     |             |
            | Sản lượng lúa          | tấn | trên 92     |
            | Sản lượng ngô          | tấn | KPS         |
        )");
        CHECK(read.rows() == Lines{"livestock.buffalo.head: 120", "crop.rice.output: trên 92",
                                   "crop.maize.output: KPS"});
    }

    TEST_CASE("a figure in a section row, under a column nobody claims, is pointed out") {
        const ReadGrid read(R"(
            | STT | Chỉ tiêu | ĐVT | KH năm 2024 | Quý II |
            | I   | KINH TẾ  |     |             | 12345  |
            | 1   | Đàn trâu | con | 120         |        |
        )");
        CHECK(test::lines(read.findings) == Lines{"warning value-unclaimed(row) E2"});
    }

    TEST_CASE("sections say which indicator a repeated label means") {
        Mapping mapping = test::small_mapping();
        mapping.labels = {{"Cây lúa > Sản lượng", {"crop.rice.output", {}, false, ""}},
                          {"Cây ngô > Sản lượng", {"crop.maize.output", {}, false, ""}}};
        const ReadGrid read(R"(
            | STT | Chỉ tiêu    | ĐVT | KH năm 2024 |
            | 1   | Cây lúa     |     |             |
            |     | - Sản lượng | tấn | 612         |
            | 2   | Cây ngô     |     |             |
            |     | - Sản lượng | tấn | 1177.2      |
        )",
                            mapping);
        CHECK(read.rows() == Lines{"crop.rice.output: 612", "crop.maize.output: 1177.2"});
        REQUIRE(read.table.rows.size() == 2);
        CHECK(read.table.rows[1].sections == Lines{"Cây ngô"});
    }

    TEST_CASE("the catalogue's own name may be spread over section and label") {
        const ReadGrid read(R"(
            | STT | Chỉ tiêu    | ĐVT | KH năm 2024 |
            | 1   | Lúa         |     |             |
            |     | - Sản lượng | tấn | 612         |
        )");
        CHECK(read.rows() == Lines{"crop.rice.output: 612"});
    }

    TEST_CASE("ditto marks repeat the unit of measure above; a merged unit covers its rows") {
        const ReadGrid read(R"(
            | Chỉ tiêu      | ĐVT  | KH năm 2024 |
            | Sản lượng lúa | tấn  | 612         |
            | Sản lượng ngô | -nt- | 55          |
            | Đàn trâu      | con  | 120         |
            | Đàn gia cầm   | ^    | 4400        |
        )");
        Lines units;
        for (const RawRow& row : read.table.rows) units.push_back(row.row_unit);
        CHECK(units == Lines{"tấn", "tấn", "con", "con"});
    }

    TEST_CASE("a null label is a known row; a figure in it is still pointed out") {
        Mapping mapping = test::small_mapping();
        mapping.labels = {{"Cây hằng năm", {}}};
        const ReadGrid read(R"(
            | Chỉ tiêu     | ĐVT | KH năm 2024 |
            | Cây hằng năm |     | 9           |
        )",
                            mapping);
        CHECK(test::lines(read.findings) == Lines{"warning value-unclaimed(row) C2"});
    }
}
