#include "extract/formula_findings.hpp"

#include <doctest/doctest.h>

#include "support/findings_table.hpp"
#include "support/formula_sheet.hpp"
#include "support/small_district.hpp"

using namespace tonghop;
using Lines = std::vector<std::string>;

namespace {

const Period kJune = Period::month(2024, 6);

struct Seen {
    Lines findings;  ///< "error value-stale(changed) C2 found 5 expected 6"
    Lines statuses;  ///< of the observations
    FormulaCounts counts;
};

Seen look_at(Workbook workbook) {
    const Configuration config = test::small_district();
    const Mapping mapping = test::small_mapping();
    const Sheet& sheet = workbook.sheets[0];
    Findings findings;
    const LabelIndex labels(mapping, config);
    const Recalculation formulas = recalculate(workbook, {0});
    const ReportContext context{config, mapping, "a.xlsx", "06373", kJune, &workbook, &formulas, 0};
    const RawTable table = read_table(sheet, *locate_table(sheet, mapping.tables.front(), kJune),
                                      context, labels, findings);
    findings.clear();
    Seen seen;
    for (const Observation& observation : observe(table, context, findings)) {
        seen.statuses.push_back(observation.source.cell->to_string() + " " +
                                std::string(to_string(observation.status)));
    }
    derived_figures(table, context, findings);
    report_formulas(table, context, findings);
    seen.counts = count_formulas(table, context);
    for (const Finding& finding : findings) {
        std::string line = test::lines({finding}).front();
        if (!finding.found.empty()) line += " found " + finding.found;
        if (!finding.expected.empty()) line += " expected " + finding.expected;
        if (finding.args.contains("other")) line += " other " + finding.args.at("other");
        if (finding.args.contains("cells")) line += " cells " + finding.args.at("cells");
        seen.findings.push_back(line);
    }
    return seen;
}

Seen look_at(std::string_view grid) {
    return look_at(test::workbook_of_formulas(grid));
}

}  // namespace

TEST_SUITE("extract") {
    TEST_CASE("a stale or missing result is rejected and says what it should be") {
        const Seen seen = look_at(R"(
            | Chỉ tiêu      | ĐVT | KH năm 2024     | TH T6           |
            | Sản lượng lúa | tấn | =400+10 -> 410  | =C2/4 -> 100    |
            | Sản lượng ngô | tấn | =C2*2           | =D2+0.5 -> 100.5|
            | Đàn trâu      | con | =C2+D2 -> #REF! | 7               |
        )");
        CHECK(seen.findings == Lines{"error value-stale(changed) D2 found 100 expected 102.5",
                                     "error value-stale(no-result) C3 expected 820",
                                     "error value-stale(changed) C4 found #REF! expected 512.5"});
        CHECK(seen.statuses == Lines{"C2 reported", "D2 rejected", "C3 rejected", "D3 reported",
                                     "C4 rejected", "D4 reported"});
        CHECK(seen.counts.verified == 2);
        CHECK(seen.counts.stale == 2);
        CHECK(seen.counts.missing == 1);
        CHECK(seen.counts.unverified == 0);
    }

    TEST_CASE("a figure that rests on a stale cell elsewhere is told, once, where it first shows") {
        Workbook workbook = test::workbook_of_formulas(R"(
            | Chỉ tiêu      | ĐVT | KH năm 2024            | TH T6        |
            | Sản lượng lúa | tấn | ='Số liệu'!B1 -> 410   | =C2+1 -> 411 |
        )");
        workbook.sheets.push_back(test::draw_formulas("Số liệu", "| 450 | =A1 -> 410 |"));
        const Seen seen = look_at(workbook);
        CHECK(seen.findings ==
              Lines{"error value-stale(input) C2 found 410 expected 450 other Số liệu!B1"});
        CHECK(seen.statuses == Lines{"C2 rejected", "D2 reported"});
    }

    TEST_CASE("a stale percentage is a warning, for it is recomputed anyway") {
        const Seen seen = look_at(R"(
            | Chỉ tiêu      | ĐVT | KH năm 2024 | TH T6 | % KH              |
            | Sản lượng lúa | tấn | 400         | 100   | =D2/C2*100 -> 99  |
            | Sản lượng ngô | tấn | 400         | 100   | =D3/C3*100        |
        )");
        CHECK(seen.findings == Lines{"warning value-stale(derived) E2 found 99 expected 25",
                                     "warning value-stale(derived) E3 expected 25"});
    }

    TEST_CASE("formulas that cannot be checked are named once a table, by function") {
        const Seen seen = look_at(R"(
            | Chỉ tiêu      | ĐVT | KH năm 2024                     | TH T6                  |
            | Sản lượng lúa | tấn | =VLOOKUP(1,A1:B2,2) -> 4        | =INDEX(A:A,2)+1 -> 100 |
            | Sản lượng ngô | tấn | =VLOOKUP(2,A1:B2,2) -> 4        | =Tax -> 100            |
            | Đàn trâu      | con | =OFFSET(C1,0,Tax)*[1]a!B2 -> 4  | =VLOOKUP(3,A1:B2,2) -> 7 |
        )");
        CHECK(seen.findings ==
              Lines{"info value-stale(unchecked) D3 cells D3",
                    "info value-stale(unchecked) D2 found INDEX cells D2",
                    "info value-stale(unchecked) C4 found OFFSET cells C4",
                    "info value-stale(unchecked) C2 found VLOOKUP cells C2:C3, D4"});
        CHECK(seen.counts.unverified == 6);
        CHECK(seen.statuses == Lines{"C2 reported", "D2 reported", "C3 reported", "D3 reported",
                                     "C4 reported", "D4 reported"});
    }

    TEST_CASE("a sum of a value column that misses a row is told, and used") {
        const Seen seen = look_at(R"(
            | Chỉ tiêu                | ĐVT | KH năm 2024       | TH T6             | Ghi chú |
            | Sản lượng lúa           | tấn | 10                | 1                 |         |
            | Đàn trâu                | tấn | 20                | 2                 |         |
            | Sản lượng ngô           | tấn | 30                | 3                 |         |
            | Tổng sản lượng lương thực | tấn | =SUM(C2:C3) -> 30 | =SUM(D2:D4) -> 6 |         |
        )");
        const Lines left_out{"warning total-mismatch(left-out) C5 found 30 other C4"};
        CHECK(Lines{seen.findings.back()} == left_out);
    }
}
