#include "normalise/pattern.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace tonghop;

namespace {

const Period kJune = Period::month(2024, 6);

struct Row {
    std::string_view pattern;
    std::string_view text;
    bool want;
};

void check(const Row& row, std::optional<Period> report = kJune) {
    const std::string pattern(row.pattern);
    const std::string text(row.text);
    CAPTURE(pattern);
    CAPTURE(text);
    CHECK(Pattern(row.pattern, report).matches(row.text) == row.want);
}

}  // namespace

TEST_SUITE("normalise") {
    TEST_CASE("a pattern is told to a clerk as the header it stands for") {
        const Period june = Period::month(2024, 6);
        CHECK(written_example("KH năm {year}", june) == "KH năm 2024");
        CHECK(written_example("TH năm {year-1}", june) == "TH năm 2023");
        CHECK(written_example("Lũy kế*", june) == "Lũy kế");
        CHECK(written_example("*% KH*", june) == "% KH");
        CHECK(written_example("So sánh* > KH*", june) == "So sánh… > KH");
        CHECK(written_example("Tháng {month-number}", june) == "Tháng …");
    }

    TEST_CASE("a pattern is compared folded and as a whole") {
        const Row rows[] = {
            {"Chỉ tiêu", "CHỈ TIÊU", true},
            {"Chỉ tiêu", " chỉ\n tiêu ", true},
            {"Chỉ tiêu", "chi\u0309 tie\u0302u", true},
            {"Tỷ lệ", "tỉ lệ", true},
            {"Văn hoá", "văn hóa", true},
            {"Chỉ tiêu", "Chi tieu", false},
            {"Văn Lang", "Văn Lăng", false},
            {"Chỉ tiêu", "Các chỉ tiêu", false},
            {"", "", true},
            {"", "x", false},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("a star stands for any text, also for none") {
        const Row rows[] = {
            {"Chỉ tiêu*", "Chỉ tiêu", true},
            {"Chỉ tiêu*", "Chỉ tiêu chủ yếu", true},
            {"*chỉ tiêu", "Các chỉ tiêu", true},
            {"*% KH*", "So sánh % KH năm", true},
            {"*% KH*", "% cùng kỳ", false},
            {"Tổng*rừng*ha", "Tổng diện tích rừng trồng (ha) ha", true},
            {"Tổng*rừng*ha", "Tổng diện tích rừng trồng", false},
            {"*", "", true},
            {"**a**", "xay", true},
            {"a*a", "a", false},
            {"a*ab*b", "aabb", true},
            {"*ab", "abab", true},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("placeholders stand for the report's year and month as people write them") {
        const Row rows[] = {
            {"TH năm {year-1}", "TH năm 2023", true},
            {"TH năm {year-1}", "TH năm 23", true},
            {"TH năm {year-1}", "TH năm 2024", false},
            {"KH {year}", "KH2024", true},
            {"KH{year}", "KH 2024", true},
            {"KH {year} (ha)", "KH 2024(ha)", true},
            {"T{month}", "T6", true},
            {"T{month}", "T06", true},
            {"T{month}", "T 6", true},
            {"T{month}", "T60", false},
            {"T{month}", "T16", false},
            {"T{month-1}", "T5", true},
            {"*tháng {month}*", "Thực hiện tháng 6 năm 2024", true},
            {"*tháng {month}/{year}*", "TH tháng 6/2024", true},
            {"*tháng {month}/{year}*", "TH tháng 06 / 24", true},
            {"*{month}*", "16 và 61", false},
            {"*{month}*", "16 và 6", true},
            {"{years}", "{years}", true},
            {"{year", "{year", true},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("without a report a placeholder is any number") {
        const Row rows[] = {
            {"TH năm {year-1}", "TH năm 1999", true},
            {"TH năm {year}", "TH năm nay", false},
            {"T{month}", "T12", true},
        };
        for (const Row& row : rows) check(row, std::nullopt);
    }

    TEST_CASE("headers of several levels are matched from the deepest one up") {
        struct Levels {
            std::string_view pattern;
            std::vector<std::string> levels;
            bool want;
        };
        const Levels rows[] = {
            {"TH T{month}", {"Năm 2024", "TH T6"}, true},
            {"Năm {year} TH T{month}", {"Năm 2024", "TH T6"}, true},
            {"Năm {year} > TH T{month}", {"Năm 2024", "TH T6"}, true},
            {"Năm {year} > TH T{month}", {"Kết quả", "Năm 2024", "TH T6"}, true},
            {"Năm {year} > TH T{month}", {"Năm 2023", "TH T6"}, false},
            {"Năm {year} > TH T{month}", {"Năm 2024", "TH T6", "TH T6"}, true},
            {"Năm {year} > TH T{month}", {"Năm 2024", "TH T6", ""}, true},
            {"So sánh* > KH*", {"So sánh (%)", "KH năm"}, true},
            {"So sánh* > KH*", {"KH năm"}, false},
            {"Chỉ tiêu", {"Chỉ tiêu", "Chỉ tiêu"}, true},
            {"Năm*", {"Năm 2024", "TH T6"}, true},
            {"TH", {}, false},
            {"*", {"", ""}, false},
        };
        for (const Levels& row : rows) {
            const std::string pattern(row.pattern);
            CAPTURE(pattern);
            CHECK(Pattern(row.pattern, kJune).matches_levels(row.levels) == row.want);
        }
    }

    TEST_CASE("captures hand out what stands in their place, as written") {
        struct Row {
            std::string_view pattern;
            std::vector<std::string> levels;
            std::optional<Captures> want;
        };
        const Row rows[] = {
            {"{place}", {"T. Lân Pán"}, Captures{{"place", "T. Lân Pán"}}},
            {"Thôn {place}", {"THÔN  Hoà Bình"}, Captures{{"place", "Hoà Bình"}}},
            {"Tháng {month-number}", {"Tháng 12"}, Captures{{"month-number", "12"}}},
            {"T{month-number}", {"BHYT", "T01"}, Captures{{"month-number", "01"}}},
            {"T{month-number}", {"T13"}, std::nullopt},
            {"T{month-number}", {"Tổng"}, std::nullopt},
            {"{scenario} {year-number}",
             {"TH2019"},
             Captures{{"scenario", "TH"}, {"year-number", "2019"}}},
            {"{scenario} vụ * {year-number}",
             {"TH vụ Xuân 2023"},
             Captures{{"scenario", "TH"}, {"year-number", "2023"}}},
            {"{year-number}", {"24"}, std::nullopt},
            {"Thôn {place}", {"Thôn"}, std::nullopt},
            {"{place} > Số hộ", {"Xã Vũ Lễ", "Số hộ"}, Captures{{"place", "Xã Vũ Lễ"}}},
            {"{place} > Số hộ", {"Số hộ"}, std::nullopt},
            {"KH {year}", {"KH 2024"}, Captures{}},
        };
        for (const Row& row : rows) {
            const std::string pattern(row.pattern);
            CAPTURE(pattern);
            auto got = Pattern(row.pattern, kJune).capture_levels(row.levels);
            if (got)
                std::sort(got->begin(), got->end(),
                          [](const auto& a, const auto& b) { return a.name < b.name; });
            CHECK((got == row.want));
        }
    }

    TEST_CASE("the weight of a pattern is how many letters and digits it insists on") {
        CHECK(Pattern("*").weight() == 0);
        CHECK(Pattern("Lũy kế*").weight() == 5);
        CHECK(Pattern("KH {year}", kJune).weight() == 6);
        CHECK(Pattern("KH {year}").weight() == 2);
        CHECK(Pattern("Năm > TH").weight() == 5);
        CHECK(Pattern("Năm > TH").levels() == 2);
    }

    TEST_CASE("a pattern with many stars does not try every way to share out a long text") {
        // There are 10^31 ways: one that tried them would not come back.
        const std::string text(30'000, 'a');
        CHECK_FALSE(Pattern("*a*a*a*a*a*a*a*a*b").matches(text));
    }

    TEST_CASE("placeholders in titles are filled with plain numbers") {
        CHECK(fill_placeholders("THÁNG {month} NĂM {year}", kJune) == "THÁNG 6 NĂM 2024");
        CHECK(fill_placeholders("TH năm {year-1}, {day}", kJune) == "TH năm 2023, {day}");
        CHECK(fill_placeholders("T{month-6}", kJune) == "T12");
        CHECK(fill_placeholders("{", kJune) == "{");
    }
}
