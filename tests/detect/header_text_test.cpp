#include "detect/header_text.hpp"

#include <doctest/doctest.h>

#include "detect/measure_word.hpp"
#include "detect/pasted_markup.hpp"

using namespace tonghop;

namespace {

struct Row {
    const char* text;
    std::optional<Scenario> scenario;
    TimeWord time;
    bool compared;
    const char* rest;
};

}  // namespace

TEST_SUITE("detect") {
    TEST_CASE("a header text says scenario and time, and what is left is not hidden") {
        using enum Scenario;
        const std::vector<Row> rows = {
            {"KH năm 2024", plan, TimeWord::none, false, ""},
            {"Dự toán HĐND giao", plan, TimeWord::none, false, ""},
            {"Chỉ tiêu phấn đấu", plan, TimeWord::none, false, ""},
            {"TH T6/2024", actual, TimeWord::none, false, ""},
            {"Kết quả thực hiện năm 2023", actual, TimeWord::none, false, ""},
            {"Ước TH cả năm 2024", estimate, TimeWord::year, false, ""},
            {"Lũy kế từ đầu năm", {}, TimeWord::to_date, false, ""},
            {"% so CK", {}, TimeWord::same_before, true, ""},
            {"LK/KH (%)", plan, TimeWord::to_date, true, ""},
            {"6 tháng/KH (%)", plan, TimeWord::none, true, ""},
            {"6T/KH (%)", plan, TimeWord::none, true, ""},
            {"9T/NQ (%)", plan, TimeWord::none, true, ""},
            {"TH/NSNN (%)", actual, TimeWord::none, true, "NSNN"},
            {"Năm 2023/2022 (%)", {}, TimeWord::none, true, "2023 2022"},
            {"2023/2022", {}, TimeWord::none, true, "2023 2022"},
            {"Năm học 2022/2023", {}, TimeWord::none, false, "học 2022 2023"},
            {"Thời điểm 01/10/2024", {}, TimeWord::none, false, ""},
            {"TH 2023/TH 2022 (%)", actual, TimeWord::none, true, "2023"},
            {"Tỷ lệ đạt KH (%)", plan, TimeWord::none, true, ""},
            {"KH tỷ lệ hộ nghèo (%)", plan, TimeWord::none, false, "hộ nghèo"},
            {"Chỉ tiêu HĐND xã giao 2023", plan, TimeWord::none, false, ""},
            {"Ước thực hiện quý II/2024", estimate, TimeWord::none, false, ""},
            {"% KH", plan, TimeWord::none, true, ""},
            {"KH giao năm 2024 (%)", plan, TimeWord::none, false, ""},
            {"Thực hiện HĐND giao", actual, TimeWord::none, false, ""},
            {"Kế hoạch thực hiện năm 2024", plan, TimeWord::none, false, ""},
            {"Chỉ tiêu năm 2021", plan, TimeWord::none, false, ""},
            {"Điểm tự chấm", {}, TimeWord::none, false, "Điểm tự chấm"},
            {"Kế hoạch vốn năm 2024", plan, TimeWord::none, false, "vốn"},
            {"Kế hoạch<br/>năm 2023", plan, TimeWord::none, false, ""},
        };
        for (const Row& row : rows) {
            CAPTURE(row.text);
            const HeaderText read = read_header_text(row.text);
            CHECK(read.scenario == row.scenario);
            CHECK(read.time == row.time);
            CHECK(read.compared == row.compared);
            CHECK(read.rest == row.rest);
        }
    }

    TEST_CASE("in a table of money DT is what was budgeted, and a share of it no budget") {
        CHECK(read_header_text("DT giao", true).scenario == Scenario::plan);
        CHECK(read_header_text("Lũy kế/DT (%)", true).compared);
        CHECK(read_header_text("TH/DT", true).compared);
        CHECK(read_header_text("TH/DT", false).compared == false);
    }

    TEST_CASE("a day alone or behind the word for it is the month that a stock is of") {
        for (const char* text : {"Thời điểm 01/10/2024", "Tại thời điểm 1/10/2024", "01/10/2024",
                                 "Tại ngày 01/10/2024", "Ngày 1/10/2024"}) {
            CAPTURE(text);
            const HeaderText read = read_header_text(text);
            REQUIRE(read.mentions.size() == 1);
            CHECK(read.mentions.front().period() == Period::month(2024, 10));
            CHECK_FALSE(read.to_date);
        }
        CHECK(read_header_text("KH (QĐ số 45 ngày 12/3/2024)").mentions.empty());
    }

    TEST_CASE("the name of a header is what time words leave of it") {
        CHECK(read_header_text("Số người tham gia BHYT các tháng năm 2024").name ==
              "Số người tham gia BHYT");
        CHECK(read_header_text("Số hộ (hộ)").unit == "hộ");
        CHECK(read_header_text("Tỷ lệ (%)").per_cent);
    }

    TEST_CASE("short words of measures stand for the long ones") {
        CHECK(measure_word("DT") == "Diện tích");
        CHECK(measure_word("NS (tạ/ha)") == "Năng suất");
        CHECK(measure_word("sản lượng") == "Sản lượng");
        CHECK(measure_word("Số hộ").empty());
    }

    TEST_CASE("tags and entities of web pages are left out") {
        CHECK(without_markup("<p>Diện tích trồng&nbsp;rừng</p>") == "Diện tích trồng rừng");
        CHECK(without_markup("a < b") == "a < b");
    }
}
