#include "extract/report_heading.hpp"

#include <doctest/doctest.h>

#include "support/findings_table.hpp"
#include "support/grid_builder.hpp"
#include "support/small_district.hpp"

using namespace tonghop;
using Lines = std::vector<std::string>;
using namespace std::string_literals;

namespace {

const Period kJune = Period::month(2024, 6);

struct Heading {
    std::string place;
    std::string period;
    bool usable = true;
    Lines findings;
};

Heading heading_of(const std::string& file, std::string_view titles,
                   std::optional<Period> wanted = kJune) {
    const Configuration config = test::small_district();
    const Workbook workbook = test::draw_workbook(file, titles);
    const Sheet& sheet = workbook.sheets.front();
    const ReportSpec spec;
    const SourceCell source{file, sheet.name(), {}};
    Findings findings;
    const auto period = settle_period(stated_periods(workbook, sheet, {100, 99}, spec), spec,
                                      wanted, source, findings);
    const auto place = settle_place(stated_places(workbook, sheet, {100, 99}, spec,
                                                  config.places.children("185", kJune.last_day())),
                                    source, findings);
    return {place.value ? (*place.value)->code : "", period.value ? period.value->to_string() : "",
            period.usable && place.usable, test::lines(findings)};
}

}  // namespace

TEST_SUITE("extract") {
    TEST_CASE("title and file name that agree are believed") {
        const Heading heading = heading_of("BC_VuLe_T6.2024.xlsx", R"(
            | ỦY BAN NHÂN DÂN XÃ VŨ LỄ, HUYỆN BẮC SƠN | |
            | CÁC CHỈ TIÊU THÁNG 6 NĂM 2024           | |
        )");
        CHECK(heading.place == "06373");
        CHECK(heading.period == "2024-06");
        CHECK(heading.usable);
        CHECK(heading.findings.empty());
    }

    TEST_CASE("a title copied from a neighbour refuses the report") {
        const Heading heading = heading_of("BC_VuLe_T6.2024.xlsx", R"(
            | UBND XÃ TÂN LẬP               | |
            | CÁC CHỈ TIÊU THÁNG 6 NĂM 2024 | |
        )");
        CHECK_FALSE(heading.usable);
        CHECK(heading.findings == Lines{"error place-mismatch A1"});
    }

    TEST_CASE("a title of last month refuses the report, whatever the file is called") {
        const Heading heading = heading_of("BC_VuLe_T6.2024.xlsx", R"(
            | UBND XÃ VŨ LỄ                 | |
            | CÁC CHỈ TIÊU THÁNG 5 NĂM 2024 | |
        )");
        CHECK_FALSE(heading.usable);
        CHECK(heading.findings == Lines{"error period-mismatch A2"});
    }

    TEST_CASE("a right title outweighs a wrong file name, with a warning") {
        const Heading heading = heading_of("BC_VuLe_T5.2024.xlsx", R"(
            | UBND XÃ VŨ LỄ                 | |
            | CÁC CHỈ TIÊU THÁNG 6 NĂM 2024 | |
        )");
        CHECK(heading.usable);
        CHECK(heading.findings == Lines{"warning period-mismatch"});
    }

    TEST_CASE("if the title says neither, the file name does") {
        const Heading heading = heading_of("BC_VuLe_T6.2024.xlsx", "| CÁC CHỈ TIÊU CHỦ YẾU | |");
        CHECK(heading.place == "06373");
        CHECK(heading.usable);
        CHECK(heading.findings.empty());
    }

    TEST_CASE("nothing says the place") {
        const Heading heading = heading_of("bao cao.xlsx", "| THÁNG 6 NĂM 2024 | |");
        CHECK_FALSE(heading.usable);
        CHECK(heading.findings == Lines{"error place-unknown"});
    }

    TEST_CASE("nothing says the period: the one asked for is assumed, with a warning") {
        const Heading heading = heading_of("VuLe.xlsx", "| UBND XÃ VŨ LỄ | |");
        CHECK(heading.period == "2024-06");
        CHECK(heading.usable);
        CHECK(heading.findings == Lines{"warning period-unknown(assumed)"});
        const Heading alone = heading_of("VuLe.xlsx", "| UBND XÃ VŨ LỄ | |", std::nullopt);
        CHECK_FALSE(alone.usable);
        CHECK(alone.findings == Lines{"error period-unknown(none)"});
    }

    TEST_CASE("without a period asked for, the finest one stated is taken") {
        const Heading heading = heading_of("VuLe.xlsx", R"(
            | UBND XÃ VŨ LỄ                            | |
            | KẾ HOẠCH NĂM 2024, THỰC HIỆN THÁNG 5/2024 | |
        )",
                                           std::nullopt);
        CHECK(heading.period == "2024-05");
    }

    TEST_CASE("months since January are finer than the year that a file's name holds") {
        const Heading heading = heading_of("vu-le-2024.xlsx", R"(
            | ỦY BAN NHÂN DÂN XÃ VŨ LỄ       | |
            | CÁC CHỈ TIÊU 9 THÁNG NĂM 2024  | |
        )",
                                           std::nullopt);
        CHECK(heading.period == "2024-01/2024-09");
        CHECK(heading.findings.empty());
    }

    TEST_CASE("a title and a file name that speak of other times contradict each other") {
        const Heading older = heading_of("BC_VuLe_T6.2024.xlsx", R"(
            | ỦY BAN NHÂN DÂN XÃ VŨ LỄ | |
            | CÁC CHỈ TIÊU NĂM 2023    | |
        )",
                                         std::nullopt);
        CHECK(older.findings == Lines{"warning period-mismatch A2"});
        const Heading compared = heading_of("BC_VuLe_T6.2024.xlsx", R"(
            | ỦY BAN NHÂN DÂN XÃ VŨ LỄ                        | |
            | CÁC CHỈ TIÊU THÁNG 6 NĂM 2024 SO VỚI NĂM 2023   | |
        )",
                                            std::nullopt);
        CHECK(compared.period == "2024-06");
        CHECK(compared.findings.empty());
    }

    TEST_CASE("the day of a report is not its period") {
        const Heading heading = heading_of("VuLe.xlsx", R"(
            | UBND XÃ VŨ LỄ                                        | |
            | THÁNG 6 NĂM 2024                                     | |
            | (Kèm theo Báo cáo số 85/BC-UBND ngày 14/7/2024)      | |
        )");
        CHECK(heading.usable);
        CHECK(heading.findings.empty());
    }

    TEST_CASE("the town of the district's own name is told from the district") {
        const Heading heading = heading_of("BC_TT Bac Son_T6.2024.xlsx", R"(
            | ỦY BAN NHÂN DÂN HUYỆN BẮC SƠN | |
            | THỊ TRẤN BẮC SƠN              | |
            | THÁNG 6 NĂM 2024              | |
        )");
        CHECK(heading.place == "06325");
        CHECK(heading.usable);
    }

    TEST_CASE("the district above a commune is no contradiction but another district is") {
        Place district{"185", "Bắc Sơn", PlaceType::district, "20", "", "", {}, {}};
        Place other{"184", "Văn Quan", PlaceType::district, "20", "", "", {}, {}};
        Place commune{"06373", "Vũ Lễ", PlaceType::commune, "185", "", "", {}, {}};
        const auto settle = [](const Place& above, const Place& below) {
            Findings findings;
            const auto verdict = settle_place(
                {{&above, ReportSource::title, {}, ""}, {&below, ReportSource::title, {}, ""}}, {},
                findings);
            return verdict.usable ? (*verdict.value)->code : "";
        };
        CHECK(settle(district, commune) == "06373");
        CHECK(settle(commune, district) == "06373");
        CHECK(settle(other, commune).empty());
        CHECK(settle(district, other).empty());
    }

    TEST_CASE("a name that two places have is nobody's, and both are named") {
        const auto findings_for = [](const std::string& title, PlaceType type) {
            const Place here{"06379", "Tân Thành", PlaceType::commune, "185", "", "", {}, {}};
            const Place there{"06190", "Tân Thành", type, "183", "", "", {}, {}};
            const Workbook workbook = test::draw_workbook("a.xlsx", "| " + title + " | |");
            const Sheet& sheet = workbook.sheets.front();
            Findings findings;
            const auto place =
                settle_place(stated_places(workbook, sheet, {100, 99}, {}, {&here, &there}),
                             {"a.xlsx", sheet.name(), {}}, findings);
            for (const Finding& finding : findings) {
                CHECK(finding.args.at("places") == "06379, 06190");
            }
            return std::pair(test::lines(findings), place.value ? (*place.value)->code : "");
        };
        const Lines ambiguous{"error place-unknown(ambiguous) A1"};
        CHECK(findings_for("UBND XÃ TÂN THÀNH", PlaceType::commune) == std::pair(ambiguous, ""s));
        CHECK(findings_for("TÂN THÀNH", PlaceType::town) == std::pair(ambiguous, ""s));
        CHECK(findings_for("UBND XÃ TÂN THÀNH", PlaceType::town) == std::pair(Lines{}, "06379"s));
    }

    TEST_CASE("behind its district a name is the province's, not that of the province's city") {
        const Place province{"42", "Hà Tĩnh", PlaceType::province, "", "", "", {}, {}};
        const Place city{"436", "Hà Tĩnh", PlaceType::district, "42", "", "", {}, {}};
        const Place district{"446", "Cẩm Xuyên", PlaceType::district, "42", "", "", {}, {}};
        const Place commune{"18730", "Cẩm Lộc", PlaceType::commune, "446", "", "", {}, {}};
        const Workbook workbook =
            test::draw_workbook("a.xlsx", "| XÃ CẨM LỘC - HUYỆN CẨM XUYÊN - HÀ TĨNH | |");
        const Sheet& sheet = workbook.sheets.front();
        Findings findings;
        const auto place = settle_place(
            stated_places(workbook, sheet, {100, 99}, {}, {&province, &city, &district, &commune}),
            {"a.xlsx", sheet.name(), {}}, findings);
        CHECK(findings.empty());
        CHECK(place.value == &commune);
    }

    TEST_CASE("what stands left of a name says what kind of place it is") {
        const Heading heading = heading_of("BC T6.2024.xlsx", R"(
            | Huyện: | Bắc Sơn          |
            | Xã     | Tân Lập          |
            | Kỳ     | THÁNG 6 NĂM 2024 |
        )");
        CHECK(heading.place == "06352");
        CHECK(heading.usable);
    }
}
