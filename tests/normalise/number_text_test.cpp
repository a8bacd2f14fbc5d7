#include "normalise/number_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace tonghop;

namespace {

std::string_view name(NumberProblem problem) {
    switch (problem) {
        case NumberProblem::none:
            return "";
        case NumberProblem::blank:
            return "blank";
        case NumberProblem::not_a_number:
            return "not a number";
        case NumberProblem::malformed:
            return "malformed";
        case NumberProblem::too_large:
            return "too large";
        case NumberProblem::date:
            return "date";
    }
    return "?";
}

/// "> 92 %", "10..11 %", "maintain 6/6", or the problem: everything the reading says on one line.
std::string shown(const NumberText& number) {
    if (number.problem != NumberProblem::none) return std::string(name(number.problem));
    std::string line;
    if (number.approximate) line += "about ";
    const Amount& amount = number.amount;
    const bool plain =
        amount.comparator == Comparator::equal || amount.comparator == Comparator::range;
    if (!plain) line += std::string(to_string(amount.comparator));
    if (amount.value) line += (plain ? "" : " ") + amount.value->to_string();
    if (amount.value_to) line += ".." + amount.value_to->to_string();
    if (number.of) line += "/" + number.of->to_string();
    if (!number.unit.empty()) line += " [" + number.unit + "]";
    if (!number.base.empty()) line += " against " + number.base;
    if (number.other_reading) line += " or " + number.other_reading->to_string();
    if (number.noted) line += " noted";
    return line;
}

struct Row {
    std::string_view text;
    std::string_view want;
};

void check(const Row& row, Separators convention = Separators::vietnamese) {
    const std::string text(row.text);
    CAPTURE(text);
    CHECK(shown(parse_number_text(row.text, convention)) == row.want);
}

}  // namespace

TEST_SUITE("normalise") {
    TEST_CASE("separators group or divide as their digits show, and as the convention says else") {
        const Row rows[] = {
            {"3000", "3000"},
            {"02", "2"},
            {"0", "0"},
            {"1.789,2", "1789.2"},
            {"6.541.055.000", "6541055000"},
            {"1.234.567,89", "1234567.89"},
            {"1,234,567.89", "1234567.89"},
            {"1 234 567", "1234567"},
            {"1 234,5", "1234.5"},
            {"1\u00A0234\u202F567", "1234567"},
            {"0,005", "0.005"},
            {"0.005", "0.005"},
            {"39,1", "39.1"},
            {"39.1", "39.1"},
            {"1,5", "1.5"},
            {"07,07%", "7.07 [%]"},
            {"1234,567", "1234.567"},
            {"1.500", "1500 or 1.5"},
            {"12,345", "12.345 or 12345"},
            {"15.000.00", "malformed"},
            {"1.23.456", "malformed"},
            {"1.234,567.8", "malformed"},
            {"8,10,15,16", "malformed"},
            {"0.000.000", "malformed"},
            {"12 34", "not a number"},
            {"1, 3, 8", "not a number"},
            {"1e5", "not a number"},
            {",5", "not a number"},
            {"1.000.000.000.000.000.000.000.000.000.000.000.000.000", "too large"},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("the English convention turns only what could be read both ways") {
        const Row rows[] = {
            {"1.500", "1.5 or 1500"}, {"1,500", "1500 or 1.5"}, {"1,5", "1.5"},
            {"0.005", "0.005"},       {"1.789,2", "1789.2"},
        };
        for (const Row& row : rows) check(row, Separators::english);
    }

    TEST_CASE("separators that leave no choice prove the convention of their column") {
        const Row rows[] = {
            {"1.789,2", "vietnamese"},
            {"12,5", "vietnamese"},
            {"6.541.055", "vietnamese"},
            {"1 234,5", "vietnamese"},
            {"8,5-9%", "vietnamese"},
            {"8 - 9,5%", "vietnamese"},
            {"1,789.2", "english"},
            {"12.5", "english"},
            {"1,234,567", "english"},
            {"0.005", "english"},
            {"1.500", ""},
            {"1,500", ""},
            {"3000", ""},
            {"1 234 567", ""},
            {"8,5 - 9.5", ""},
            {"duy trì", ""},
        };
        for (const Row& row : rows) {
            const std::string text(row.text);
            CAPTURE(text);
            for (const Separators asked : {Separators::vietnamese, Separators::english}) {
                const auto proves = parse_number_text(row.text, asked).proves;
                CHECK((!proves                             ? ""
                       : *proves == Separators::vietnamese ? "vietnamese"
                                                           : "english") == row.want);
            }
        }
    }

    TEST_CASE("signs of every kind make a figure negative") {
        const Row rows[] = {
            {"-12", "-12"},
            {"\u22123,5", "-3.5"},
            {"\u20131.250", "-1250 or -1.25"},
            {"(1.250)", "-1250 or -1.25"},
            {"(2,5%)", "-2.5 [%]"},
            {"+5", "5"},
            {"(1000 con)", "not a number"},
            {"--5", "not a number"},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("typing and scanning leave traces that say nothing") {
        const Row rows[] = {
            {"'1.789,2", "1789.2"},        {"１２,５", "12.5"},
            {"\u00A0 35 \u00A0", "35"},    {"35\u200B", "35"},
            {"5 ha.", "5 [ha]"},           {"từ 80% trở' lên", ">= 80 [%]"},
            {"tr\u00EAn 92%", "> 92 [%]"}, {"tre\u0302n 92%", "> 92 [%]"},
            {"TRÊN 92%", "> 92 [%]"},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("blank is not the same as no figure") {
        const Row rows[] = {
            {"", "blank"},
            {" \u00A0\t\n", "blank"},
            {"-", "not a number"},
            {"–", "not a number"},
            {"…", "not a number"},
            {"...", "not a number"},
            {"x", "not a number"},
            {"KPS", "not a number"},
            {"không", "not a number"},
            {"ko", "not a number"},
            {"chưa giao", "not a number"},
            {"chưa đạt", "not a number"},
            {"nông thôn mới nâng cao", "not a number"},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("comparator words survive") {
        const Row rows[] = {
            {"trên 92%", "> 92 [%]"},
            {"hơn 200 ha", "> 200 [ha]"},
            {"vượt 5.000 tấn", "> 5000 [tấn] or 5"},
            {"đạt trên 55%", "> 55 [%]"},
            {"> 90 %", "> 90 [%]"},
            {"dưới 16%", "< 16 [%]"},
            {"giảm dưới 16%", "< 16 [%]"},
            {"giảm còn dưới 16%", "< 16 [%]"},
            {"ít nhất 01 doanh nghiệp", ">= 1 [doanh nghiệp]"},
            {"tối thiểu 95%", ">= 95 [%]"},
            {"từ 5%", ">= 5 [%]"},
            {"từ 5% trở lên", ">= 5 [%]"},
            {"96% trở lên", ">= 96 [%]"},
            {"trên 90% trở lên", ">= 90 [%]"},
            {"05 tiêu chí trở lên", ">= 5 [tiêu chí]"},
            {">= 95%", ">= 95 [%]"},
            {"≥95%", ">= 95 [%]"},
            {"giảm còn 53,38%", "<= 53.38 [%]"},
            {"còn 12 hộ", "<= 12 [hộ]"},
            {"giảm xuống còn 3%", "<= 3 [%]"},
            {"không quá 3%", "<= 3 [%]"},
            {"tối đa 5 vụ", "<= 5 [vụ]"},
            {"16% trở xuống", "<= 16 [%]"},
            {"từ 16% trở xuống", "<= 16 [%]"},
            {"đạt 95%", "95 [%]"},
            {"hoàn thành 06 tiêu chí", "6 [tiêu chí]"},
            {"lũy kế 15 xã", "15 [xã]"},
            {"luỹ kế 15 xã", "15 [xã]"},
            {"khoảng 10%", "about 10 [%]"},
            {"247 (ước)", "about 247"},
            {"1,2 tấn (ước tính)", "about 1.2 [tấn]"},
            {"ước", "not a number"},
            {"ước đạt 250 tấn", "about 250 [tấn]"},
            {"dưới 5% trở lên", "not a number"},
            {"ít nhất tối đa 5", "not a number"},
            {"trên", "not a number"},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("a change is by, a level is to") {
        const Row rows[] = {
            {"giảm 76 hộ", "delta -76 [hộ]"},
            {"giảm 76", "delta -76"},
            {"tăng 20 hộ", "delta 20 [hộ]"},
            {"thêm 02 trường", "delta 2 [trường]"},
            {"có thêm 02 trường", "delta 2 [trường]"},
            {"giảm 2%/năm", "delta -2 [%/năm]"},
            {"giảm 0,5%", "delta -0.5 [%]"},
            {"giảm 5% so với cùng kỳ", "growth -5 [%] against cùng kỳ"},
            {"tăng 17%", "growth 17 [%]"},
            {"tăng 5%/năm", "growth 5 [%/năm]"},
            {"tăng 2 điểm %", "delta 2 [điểm %]"},
            {"tăng khoảng 10%", "about growth 10 [%]"},
            {"tăng 17% so với dự toán huyện giao", "growth 17 [%] against dự toán huyện giao"},
            {"tăng 20 hộ so với năm 2023", "delta 20 [hộ] against năm 2023"},
            {"vượt 5% so với kế hoạch", "growth 5 [%] against kế hoạch"},
            {"bằng 95% so với cùng kỳ", "95 [%] against cùng kỳ"},
            {"tăng lên 95%", ">= 95 [%]"},
            {"tăng trên 10%", "> 10 [%]"},
            {"giảm trên 5%", "< -5 [%]"},
            {"giảm từ 5% trở lên", "<= -5 [%]"},
            {"giảm không quá 5%", ">= -5 [%]"},
            {"tăng 1,2 lần", "not a number"},
            {"giảm -5", "not a number"},
            {"tăng giảm 5%", "not a number"},
            {"tăng 5% so với xã bạn", "not a number"},
            {"tăng 5% so với", "not a number"},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("two ends make a range, whatever stands between and before them") {
        const Row rows[] = {
            {"10 - 11%", "10..11 [%]"},
            {"từ 10 - 11%", "10..11 [%]"},
            {"10% - 11%", "10..11 [%]"},
            {"8,5-9%", "8.5..9 [%]"},
            {"tăng 8,5-9%", "8.5..9 [%]"},
            {"giảm 1-2%/năm", "-2..-1 [%/năm]"},
            {"1- 2%/năm", "1..2 [%/năm]"},
            {"2–5", "2..5"},
            {"từ 2-5", "2..5"},
            {"56 - 57", "56..57"},
            {"từ 60 - 70 người", "60..70 [người]"},
            {"300 ÷ 350 lao động", "300..350 [lao động]"},
            {"19 đến 20 tỷ đồng", "19..20 [tỷ đồng]"},
            {"19 tỷ đến 20 tỷ đồng", "19..20 [tỷ đồng]"},
            {"khoảng 12 - 13 tỷ đồng", "about 12..13 [tỷ đồng]"},
            {"3 - 4 nghìn con", "3000..4000 [con]"},
            {"3 nghìn - 4 nghìn con", "3000..4000 [con]"},
            {"từ 3 tới 5 ha", "3..5 [ha]"},
            {"-5 đến 3", "-5..3"},
            {"5 - 3", "malformed"},
            {"3 nghìn - 4 con", "not a number"},
            {"3 con - 4 ha", "not a number"},
            {"3 ha - 4", "3..4 [ha]"},
            {"trên 3 - 4 ha", "not a number"},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("so many of so many keeps both numbers; a day is neither") {
        const Row rows[] = {
            {"06/6", "6/6"},
            {"12/19 tiêu chí", "12/19 [tiêu chí]"},
            {"duy trì 06/6", "maintain 6/6"},
            {"31/12/2022", "date"},
            {"14-6-24", "date"},
            {"ngày 31/12/2022", "date"},
            {"ngày 5 tháng 6 năm 2024", "date"},
            {"2024-06-30", "date"},
            {"6/2024", "date"},
            {"1/2/3/4", "not a number"},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("a state needs no figure") {
        const Row rows[] = {
            {"Duy trì", "maintain"},
            {"Duy trì và giữ vững", "maintain"},
            {"Duy trì, giữ vững", "maintain"},
            {"Duy trì ổn định", "maintain"},
            {"giữ vững", "maintain"},
            {"Duy trì 100%", "maintain 100 [%]"},
            {"Giữ vững 100%", "maintain 100 [%]"},
            {"Duy trì ổn định so với năm 2023", "maintain against năm 2023"},
            {"duy trì ở mức 81%", "maintain 81 [%]"},
            {"duy trì trên 90%", "> 90 [%]"},
            {"đạt", "achieve 1"},
            {"Đạt", "achieve 1"},
            {"Đảm bảo", "achieve 1"},
            {"hoàn thành", "achieve 1"},
            {"một số", "unquantified"},
            {"một số tiêu chuẩn", "unquantified [tiêu chuẩn]"},
            {"Duy trì đàn trâu", "not a number"},
            {"đạt tốt", "not a number"},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("the mark of a note is no part of the figure") {
        const Row rows[] = {
            {"128¹", "128 noted"},
            {"128 ⁽²⁾", "128 noted"},
            {"1.234,5¹", "1234.5 noted"},
            {"98%²", "98 [%] noted"},
            {"128¹ con", "128 [con] noted"},
            {"128¹con", "128 [con] noted"},
            {"12 m³", "12 [m³]"},
            {"12¹ - 15² %", "12..15 [%] noted"},
            {"06/6¹", "6/6 noted"},
            {"128*", "128 noted"},
            {"128 con **", "128 [con] noted"},
            {"10¹", "10 noted"},
            // What might be another figure is none.
            {"10⁶", "not a number"},
            {"5.10⁶", "not a number"},
            {"12¹ 345", "not a number"},
            {"12¹345", "not a number"},
            {"*", "not a number"},
            {"¹", "not a number"},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("the unit of measure is what follows, as written") {
        const Row rows[] = {
            {"12.500con", "12500 [con] or 12.5"},
            {"9.000ha", "9000 [ha] or 9"},
            {"17.600 tấn", "17600 [tấn] or 17.6"},
            {"1.000 m<sup>3</sup>", "1000 [m<sup>3</sup>] or 1"},
            {"12,5 m3", "12.5 [m3]"},
            {"12 m³", "12 [m³]"},
            {"100 %", "100 [%]"},
            {"8‰", "8 [‰]"},
            {"66,9 kg/người/năm", "66.9 [kg/người/năm]"},
            {"39,1 tạ / ha", "39.1 [tạ / ha]"},
            {"50 triệu đồng/người/năm", "50 [triệu đồng/người/năm]"},
            {"5 tr.đ", "5 [tr.đ]"},
            {"12 (ha)", "12 [ha]"},
            {"5 ha lúa nước và 3 ha ngô", "not a number"},
            {"trẻ 5 tuổi", "not a number"},
            {"mức độ 1", "not a number"},
            {"thông tư 124", "not a number"},
            {"tiêu chí số 02", "not a number"},
            {"năm 2023", "not a number"},
            {"Lũy kế 5 tháng", "not a number"},
            {"1. Chi thường xuyên", "not a number"},
            {"T6", "not a number"},
            {"5x3", "not a number"},
            {"giảm còn 53,38% (giảm 76 hộ)", "not a number"},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("scale words multiply things and stay with money") {
        const Row rows[] = {
            {"3 ngàn cây", "3000 [cây]"},
            {"19 nghìn con", "19000 [con]"},
            {"1,5 triệu con", "1500000 [con]"},
            {"17.500 nghìn con", "17500000 [con] or 17500"},
            {"3 ngàn", "3000"},
            {"3 tỷ", "3 [tỷ]"},
            {"19 tỷ đồng", "19 [tỷ đồng]"},
            {"130 triệu", "130 [triệu]"},
            {"32 triệu/người/năm", "32 [triệu/người/năm]"},
            {"1,2 nghìn tỷ đồng", "1.2 [nghìn tỷ đồng]"},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("rounding is half a unit of the last digit written") {
        struct Rounding {
            std::string_view text;
            std::string_view want;
        };
        const Rounding rows[] = {
            {"215", "0.5"},          {"39,1", "0.05"},           {"66,40%", "0.005"},
            {"1.177,2 tấn", "0.05"}, {"1.500", "0.5"},           {"3 ngàn cây", "500"},
            {"8,5-9%", "0.5"},       {"duy trì", "0"},           {"0", "0.5"},
            {"100", "0.5"},          {"1,5 triệu con", "50000"},
        };
        for (const Rounding& row : rows) {
            const std::string text(row.text);
            CAPTURE(text);
            CHECK(parse_number_text(row.text, Separators::vietnamese).rounding.to_string() ==
                  row.want);
        }
    }

    TEST_CASE("hostile text is refused and never throws") {
        const std::string nines(5000, '9');
        const std::string dots(390, '.');
        std::string list;
        for (int i = 0; i < 90; ++i) list += "1,2 ";
        for (const std::string& text : {nines, dots, list,
                                        std::string("\xFF\xFE"
                                                    "12"),
                                        std::string("<sup>3</sup>"), std::string("m<sup>")}) {
            CHECK(parse_number_text(text, Separators::vietnamese).problem != NumberProblem::none);
        }
        CHECK(parse_number_text(std::string(60, '9'), Separators::vietnamese).problem ==
              NumberProblem::too_large);
    }

    TEST_CASE("two figures above each other in one cell are no number") {
        for (const char* text : {"234\n230", "234 \r\n 230", "1.200\n\n1.250"}) {
            CAPTURE(text);
            CHECK(parse_number_text(text, Separators::vietnamese).problem ==
                  NumberProblem::not_a_number);
        }
        CHECK(parse_number_text("230\n", Separators::vietnamese).problem == NumberProblem::none);
        CHECK(parse_number_text("230\ncon", Separators::vietnamese).unit == "con");
    }
}
