#include "extract/observe.hpp"
#include "extract/cell_number.hpp"

#include <doctest/doctest.h>

#include "support/findings_table.hpp"
#include "support/grid_builder.hpp"
#include "support/small_district.hpp"

using namespace tonghop;
using Lines = std::vector<std::string>;

namespace {

const Period kJune = Period::month(2024, 6);

struct Observed {
    Lines observations;  ///< "cell indicator scenario comparator value..value_to unit status"
    Lines findings;
};

std::string spelt(const Observation& observation) {
    std::string line = observation.source.cell->to_string() + ' ' + observation.key.indicator +
                       ' ' + std::string(to_string(observation.key.scenario));
    const Amount& amount = observation.amount;
    if (amount.value || amount.comparator != Comparator::equal) {
        line += ' ' + std::string(to_string(amount.comparator));
    }
    if (amount.value) line += ' ' + amount.value->to_string();
    if (amount.value_to) line += ".." + amount.value_to->to_string();
    return line + ' ' + observation.unit + ' ' + std::string(to_string(observation.status));
}

Observed observe_grid(std::string_view grid, Mapping mapping = test::small_mapping()) {
    const Configuration config = test::small_district();
    const Sheet sheet = test::draw_sheet("T6", grid);
    Findings findings;
    const LabelIndex labels(mapping, config);
    const ReportContext context{config, mapping, "a.xlsx", "06373", kJune};
    const RawTable table = read_table(sheet, *locate_table(sheet, mapping.tables.front(), kJune),
                                      context, labels, findings);
    Observed observed;
    const auto observations = observe(table, context, findings);
    CHECK(table.ledger.unaccounted(sheet, observations, findings).empty());
    for (const Observation& observation : observations) {
        observed.observations.push_back(spelt(observation));
    }
    observed.findings = test::lines(findings);
    return observed;
}

}  // namespace

TEST_SUITE("extract") {
    TEST_CASE("values are converted exactly into the indicator's own unit of measure") {
        const Observed seen = observe_grid(R"(
            | Chỉ tiêu               | ĐVT     | KH năm 2024 |
            | Sản lượng lúa          | tạ      | 1789.2      |
            | Năng suất lúa          | tấn/ha  | 4.36        |
            | Đàn gia cầm            | 1000 con | 17.5       |
            | Đàn trâu (nghìn con)   |         | 0.12        |
            | Sản lượng ngô          | ha      | '12 tạ      |
        )");
        CHECK(seen.observations == Lines{"C2 crop.rice.output plan = 178.92 tấn reported",
                                         "C3 crop.rice.yield plan = 43.6 tạ/ha reported",
                                         "C4 livestock.poultry.head plan = 17500 con reported",
                                         "C5 livestock.buffalo.head plan = 120 con reported",
                                         "C6 crop.maize.output plan = 1.2 tấn reported"});
        CHECK(seen.findings.empty());
    }

    TEST_CASE("what is no figure is told apart: nil, not applicable, missing, text, error") {
        const Observed seen = observe_grid(R"(
            | Chỉ tiêu      | ĐVT | KH năm 2024 | Lũy kế     |
            | Đàn trâu      | con | -           | x          |
            | Sản lượng lúa | tấn |             | chưa giao  |
            | Sản lượng ngô | tấn | #REF!       | 0          |
            | Đàn gia cầm   | con |             |            |
        )");
        CHECK(seen.observations == Lines{"C2 livestock.buffalo.head plan = 0 con nil",
                                         "D2 livestock.buffalo.head actual con not-applicable",
                                         "C3 crop.rice.output plan tấn missing",
                                         "D3 crop.rice.output actual tấn rejected",
                                         "C4 crop.maize.output plan tấn rejected",
                                         "D4 crop.maize.output actual = 0 tấn reported",
                                         "C5 livestock.poultry.head plan con missing",
                                         "D5 livestock.poultry.head actual con missing"});
        CHECK(seen.findings == Lines{"warning value-missing(blank-cell) C3",
                                     "error value-not-number D3", "error value-error C4",
                                     "warning value-missing(blank-row) C5"});
    }

    TEST_CASE(
        "comparators survive; a growth is in per cent whatever the indicator is measured in") {
        const Observed seen = observe_grid(R"(
            | Chỉ tiêu               | ĐVT | KH năm 2024   |
            | Tỷ lệ trẻ 5 tuổi đi học | %  | trên 92%      |
            | Sản lượng lúa          | tấn | 10 - 11       |
            | Đàn trâu               | con | tăng 17%      |
            | Đàn gia cầm            | con | giảm 76 con   |
            | Sản lượng ngô          | tấn | Duy trì       |
        )");
        CHECK(seen.observations == Lines{"C2 edu.age5.rate plan > 92 % reported",
                                         "C3 crop.rice.output plan range 10..11 tấn reported",
                                         "C4 livestock.buffalo.head plan growth 17 % reported",
                                         "C5 livestock.poultry.head plan delta -76 con reported",
                                         "C6 crop.maize.output plan maintain tấn reported"});
        CHECK(seen.findings.empty());
    }

    TEST_CASE("a number shown in per cent is that many per cent") {
        const Observed seen = observe_grid(R"(
            | Chỉ tiêu                | ĐVT | KH năm 2024 | Lũy kế |
            | Tỷ lệ trẻ 5 tuổi đi học | %   | 95%         | 95     |
        )");
        CHECK(seen.observations == Lines{"C2 edu.age5.rate plan = 95 % reported",
                                         "D2 edu.age5.rate actual = 95 % reported"});
    }

    TEST_CASE("a boolean is a promise in a plan and a state in a report") {
        const Observed seen = observe_grid(R"(
            | Chỉ tiêu          | ĐVT | KH năm 2024 | TH T6 | Lũy kế   |
            | Xã đạt chuẩn y tế |     | Đạt         | Có    | chưa đạt |
        )");
        CHECK(seen.observations == Lines{"C2 health.standard plan achieve 1 đạt/không reported",
                                         "D2 health.standard actual = 1 đạt/không reported",
                                         "E2 health.standard actual = 0 đạt/không reported"});
        CHECK(seen.findings.empty());
    }

    TEST_CASE("a unit of measure that is missing, unknown or of another kind") {
        const Observed seen = observe_grid(R"(
            | Chỉ tiêu      | ĐVT  | KH năm 2024 | Lũy kế |
            | Đàn trâu      |      | 120         | 118    |
            | Sản lượng lúa | thúng | 612        | 290    |
            | Đàn gia cầm   | ha   | 4400        | 4300   |
        )");
        CHECK(seen.observations == Lines{"C2 livestock.buffalo.head plan = 120 con reported",
                                         "D2 livestock.buffalo.head actual = 118 con reported",
                                         "C3 crop.rice.output plan = 612 tấn rejected",
                                         "D3 crop.rice.output actual = 290 tấn rejected",
                                         "C4 livestock.poultry.head plan = 4400 con rejected",
                                         "D4 livestock.poultry.head actual = 4300 con rejected"});
        CHECK(seen.findings ==
              Lines{"warning unit-missing B2", "error unit-unknown B3", "error unit-mismatch B4"});
    }

    TEST_CASE("a note above the table gives the unit of measure to rows that say none") {
        const Observed seen = observe_grid(R"(
            |               |     | ĐVT: tạ     |
            | Chỉ tiêu      | ĐVT | KH năm 2024 |
            | Sản lượng lúa |     | 6120        |
            | Sản lượng ngô | tấn | 55          |
        )");
        CHECK(seen.observations == Lines{"C3 crop.rice.output plan = 612 tấn reported",
                                         "C4 crop.maize.output plan = 55 tấn reported"});
        CHECK(seen.findings.empty());
    }

    TEST_CASE("the mapping's label overrides comparator, sign and unit of measure") {
        Mapping mapping = test::small_mapping();
        mapping.labels = {
            {"Giảm đàn trâu", {"livestock.buffalo.head", Comparator::delta, true, "con"}}};
        const Observed seen = observe_grid(R"(
            | Chỉ tiêu      | ĐVT | KH năm 2024 |
            | Giảm đàn trâu | hộ  | 12          |
        )",
                                           mapping);
        CHECK(seen.observations == Lines{"C2 livestock.buffalo.head plan delta -12 con reported"});
    }

    TEST_CASE(
        "text numbers: the column decides about separators, and counted things have no fraction") {
        const Observed seen = observe_grid(R"(
            | Chỉ tiêu      | ĐVT | KH năm 2024 | Lũy kế  |
            | Sản lượng lúa | tấn | '1,789.2    | '1.500  |
            | Sản lượng ngô | tấn | '1,500      | '12,5   |
            | Đàn trâu      | con | '1.200      | '1,200  |
        )");
        CHECK(seen.observations == Lines{"C2 crop.rice.output plan = 1789.2 tấn reported",
                                         "D2 crop.rice.output actual = 1500 tấn reported",
                                         "C3 crop.maize.output plan = 1500 tấn reported",
                                         "D3 crop.maize.output actual = 12.5 tấn reported",
                                         "C4 livestock.buffalo.head plan = 1200 con reported",
                                         "D4 livestock.buffalo.head actual = 1200 con reported"});
        CHECK(seen.findings.empty());
    }

    TEST_CASE("of thousands of things there are fractions") {
        const Observed seen = observe_grid(R"(
            | Chỉ tiêu    | ĐVT      | KH năm 2024 | Lũy kế |
            | Đàn gia cầm | 1000 con | '2,437      | '12,5  |
            | Đàn trâu    | con      | '2,437      | '118   |
        )");
        CHECK(seen.observations == Lines{"C2 livestock.poultry.head plan = 2437 con reported",
                                         "D2 livestock.poultry.head actual = 12500 con reported",
                                         "C3 livestock.buffalo.head plan = 2437 con reported",
                                         "D3 livestock.buffalo.head actual = 118 con reported"});
    }

    TEST_CASE("a share of a set keeps its meaning, a day in a value column does not become one") {
        const Observed seen = observe_grid(R"(
            | Chỉ tiêu            | ĐVT      | KH năm 2024 |
            | Số tiêu chí NTM đạt | tiêu chí | '12/19      |
            | Đàn trâu            | con      | '01/6       |
            | Sản lượng lúa       | tấn      | '12/5       |
        )");
        CHECK(seen.observations == Lines{"C2 ntm.criteria.met plan = 12 tiêu chí reported",
                                         "C3 livestock.buffalo.head plan con rejected",
                                         "C4 crop.rice.output plan tấn rejected"});
        CHECK(seen.findings == Lines{"error value-as-date C3", "error value-as-date C4"});
    }

    TEST_CASE("a percent sign that is only printed does not multiply by a hundred") {
        const Configuration config = test::small_district();
        Cell cell;
        cell.type = CellType::number;
        cell.number = 0.49;
        for (const auto& [format, value] : std::vector<std::pair<std::string, std::string>>{
                 {"0.00\"%\"", "0.49"}, {"0.0\\%", "0.49"}, {"0.00%", "49"}}) {
            CAPTURE(format);
            cell.number_format = format;
            const CellReading reading = read_cell(cell, *config.indicators.find("edu.age5.rate"),
                                                  test::small_mapping(), Separators::vietnamese);
            CHECK(reading.number.amount.value->to_string() == value);
        }
    }

    TEST_CASE("a formula without a stored result is stale, not blank") {
        const Configuration config = test::small_district();
        Cell cell;
        cell.has_formula = true;
        cell.has_result = false;
        cell.formula = "SUM(D9:D12)";
        const CellReading reading = read_cell(cell, *config.indicators.find("pop.total"),
                                              test::small_mapping(), Separators::vietnamese);
        CHECK(reading.fault == "value-stale");
        CHECK(reading.status == Status::rejected);
    }

    TEST_CASE("a text number that nothing decides is read by convention, with a finding") {
        const Observed seen = observe_grid(R"(
            | Chỉ tiêu      | ĐVT | KH năm 2024 |
            | Sản lượng lúa | tấn | '1.500      |
        )");
        CHECK(seen.observations == Lines{"C2 crop.rice.output plan = 1500 tấn reported"});
        CHECK(seen.findings == Lines{"info value-ambiguous C2"});
    }

    TEST_CASE("the mark of a note and what is struck out are no part of a figure") {
        const Observed seen = observe_grid(R"(
            | Chỉ tiêu      | ĐVT | KH năm 2024 |
            | Sản lượng lúa | tấn | '128¹       |
            | Đàn trâu      | con | ~~450~~405  |
            | Đàn gia cầm   | con | ~~450~~     |
        )");
        CHECK(seen.observations == Lines{"C2 crop.rice.output plan = 128 tấn reported",
                                         "C3 livestock.buffalo.head plan = 405 con reported",
                                         "C4 livestock.poultry.head plan = 450 con reported"});
        CHECK(seen.findings == Lines{"warning value-ambiguous(note) C2",
                                     "warning value-ambiguous(struck-part) C3",
                                     "warning value-ambiguous(struck-out) C4"});
    }

    TEST_CASE("a power of ten is no figure, and what is left of a struck-out one may be a mark") {
        const Observed seen = observe_grid(R"(
            | Chỉ tiêu      | ĐVT | KH năm 2024 |
            | Sản lượng lúa | tấn | '10⁶        |
            | Đàn trâu      | con | ~~450~~-    |
        )");
        CHECK(seen.observations == Lines{"C2 crop.rice.output plan tấn rejected",
                                         "C3 livestock.buffalo.head plan = 0 con nil"});
        CHECK(seen.findings ==
              Lines{"error value-not-number C2", "warning value-ambiguous(struck-part) C3"});
    }

    TEST_CASE("a number beyond any figure is rejected, not rounded") {
        const Observed seen = observe_grid(R"(
            | Chỉ tiêu      | ĐVT | KH năm 2024               |
            | Sản lượng lúa | tấn | 12345678901234567890      |
            | Đàn trâu      | con | '99999999999999999999     |
        )");
        CHECK(seen.observations == Lines{"C2 crop.rice.output plan tấn rejected",
                                         "C3 livestock.buffalo.head plan con rejected"});
        CHECK(seen.findings == Lines{"error value-out-of-range(too-large) C2",
                                     "error value-out-of-range(too-large) C3"});
    }

    TEST_CASE(
        "a figure that is said to be approximate is used, and told; a target may be meant so") {
        const Observed seen = observe_grid(R"(
            | Chỉ tiêu      | ĐVT | KH năm 2024 | Lũy kế      |
            | Đàn trâu      | con | khoảng 100  | '~247       |
            | Đàn gia cầm   | con | 2000        | 1950 (ước)  |
        )");
        CHECK(seen.observations == Lines{"C2 livestock.buffalo.head plan = 100 con reported",
                                         "D2 livestock.buffalo.head actual = 247 con reported",
                                         "C3 livestock.poultry.head plan = 2000 con reported",
                                         "D3 livestock.poultry.head actual = 1950 con reported"});
        CHECK(seen.findings == Lines{"info value-ambiguous(approximate) C2",
                                     "warning value-ambiguous(approximate) D2",
                                     "warning value-ambiguous(approximate) D3"});
    }

    TEST_CASE("a letter among digits makes no figure and no unit of measure") {
        const Observed seen = observe_grid(R"(
            | Chỉ tiêu      | ĐVT | KH năm 2024 | Lũy kế  |
            | Đàn trâu      | con | 1O0         | 7O      |
        )");
        CHECK(seen.observations == Lines{"C2 livestock.buffalo.head plan con rejected",
                                         "D2 livestock.buffalo.head actual con rejected"});
        CHECK(seen.findings == Lines{"error value-not-number C2", "error value-not-number D2"});
    }
}
