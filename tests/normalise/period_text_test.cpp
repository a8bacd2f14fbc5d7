#include "normalise/period_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace tonghop;

namespace {

struct Row {
    std::string_view text;
    std::string_view want;  ///< periods in order, separated by blanks
};

std::string shown(const std::vector<Period>& periods) {
    std::string line;
    for (const Period& period : periods) {
        if (!line.empty()) line += ' ';
        line += period.to_string();
    }
    return line;
}

void check_all(const Row& row, std::optional<int> year = std::nullopt) {
    const std::string text(row.text);
    CAPTURE(text);
    CHECK(shown(find_periods(row.text, year)) == row.want);
}

void check_one(const Row& row) {
    const std::string text(row.text);
    CAPTURE(text);
    const std::optional<Period> period = period_of(row.text);
    CHECK((period ? period->to_string() : "") == row.want);
}

}  // namespace

TEST_SUITE("normalise") {
    TEST_CASE("months are read in all the ways titles, sheets and files write them") {
        const Row rows[] = {
            {"THÁNG 6 NĂM 2024", "2024-06"},
            {"tháng 06/2024", "2024-06"},
            {"Tháng 6, năm 2024", "2024-06"},
            {"tháng 6 - 2024", "2024-06"},
            {"tha\u0301ng 6 na\u0306m 2024", "2024-06"},
            {"T6/2024", "2024-06"},
            {"T6.2024", "2024-06"},
            {"T06-2024", "2024-06"},
            {"T6/24", "2024-06"},
            {"TH T12/2023", "2023-12"},
            {"06/2024", "2024-06"},
            {"Kỳ báo cáo: 6-2024", "2024-06"},
            {"2024-06", "2024-06"},
            {"202406", "2024-06"},
            {"Nhat Hoa - Bieu 01 thang 5.2024.xlsx", "2024-05"},
            {"Biểu 6 tháng đầu năm 2024", "2024-H1"},
            {"BC T6.2024 (sửa).xls", "2024-06"},
            {"BC_VuLe_T5_2024.xlsx", "2024-05"},
            {"BC_VuLeT5_2024.xlsx", "2024-05"},
            {"BaoCaoThang6.2024.xlsx", "2024-06"},
            {"Thang_6_2024.xlsx", "2024-06"},
            {"ktxh thang 6 nam 2024", "2024-06"},
            {"KTXH_062024.xls", "2024-06"},
            {"T62024", "2024-06"},
            {"2024_T6_VuLe.ods", "2024-06"},
            {"tháng 6/2024 và tháng 6/2023", "2024-06 2023-06"},
        };
        for (const Row& row : rows) check_all(row);
    }

    TEST_CASE("quarters, halves, years and runs from January have their own forms") {
        const Row rows[] = {
            {"thuy-san-quy-2-2024_thien-cam.xlsx", "2024-Q2"},
            {"quý II/2024", "2024-Q2"},
            {"QUÝ 2 NĂM 2024", "2024-Q2"},
            {"Q2/2024", "2024-Q2"},
            {"QIV-2023", "2023-Q4"},
            {"Quy I nam 2024", "2024-Q1"},
            {"6 tháng đầu năm 2024", "2024-H1"},
            {"06 tháng đầu năm 2024", "2024-H1"},
            {"sáu tháng đầu năm 2024", "2024-H1"},
            {"6 tháng cuối năm 2024", "2024-H2"},
            {"6 tháng năm 2024", "2024-H1"},
            {"BC 6T2024.xlsx", "2024-H1"},
            {"9 tháng năm 2024", "2024-01/2024-09"},
            {"9T/2024", "2024-01/2024-09"},
            {"5 tháng đầu năm 2024", "2024-01/2024-05"},
            {"lũy kế 5 tháng năm 2024", "2024-01/2024-05"},
            {"Luỹ kế 6 tháng năm 2024", "2024-01/2024-06"},
            {"Lũy kế đến hết tháng 6/2024", "2024-01/2024-06"},
            {"từ đầu năm đến tháng 8/2024", "2024-01/2024-08"},
            {"LK T6/2024", "2024-01/2024-06"},
            {"tháng 1 - 6/2024", "2024-01/2024-06"},
            {"từ tháng 01 đến tháng 05 năm 2024", "2024-01/2024-05"},
            {"T1-T6/2024", "2024-01/2024-06"},
            {"năm 2024", "2024"},
            {"cả năm 2024", "2024"},
            {"KH năm 2024", "2024"},
            {"cam_linh_h1_2024", "2024-H1"},
            {"KTXH H2/2024", "2024-H2"},
            {"bieu v2-2024", "2024"},
            {"TH2019", "2019"},
            {"Năm2002", "2002"},
            {"TH vụ Xuân 2023", "2023"},
            {"tháng 6 và 6 tháng đầu năm 2024", "2024-06 2024-H1"},
            {"quý II và 6 tháng đầu năm 2024", "2024-Q2 2024-H1"},
        };
        for (const Row& row : rows) check_all(row);
    }

    TEST_CASE("periods in the words of headers and titles, and what is decided about them") {
        const Row with_year[] = {
            {"tháng 6/2024", "2024-06"},
            {"T6/24", "2024-06"},
            {"quý II", "2024-Q2"},
            {"Quý 2", "2024-Q2"},
            {"6T đầu năm", "2024-H1"},
            {"6 tháng đầu năm", "2024-H1"},
            {"6 tháng cuối năm", "2024-H2"},
            {"9T", "2024-01/2024-09"},
            {"9 tháng", "2024-01/2024-09"},
            {"TH 9T năm 2024", "2024-01/2024-09"},
            {"LK 6 tháng", "2024-01/2024-06"},
            {"Lũy kế từ đầu năm đến hết tháng 6", "2024-01/2024-06"},
            {"Ước cả năm 2024", "2024"},
            {"ước TH năm 2024", "2024"},
            // A season's crop belongs to its year.
            {"vụ Xuân 2024", "2024"},
            {"Vụ Đông Xuân 2023 - 2024", ""},
            {"vụ Mùa năm 2023", "2023"},
            // Two halves of two years are no calendar period; the mapping says which year is meant.
            {"năm học 2023-2024", ""},
            {"Năm học 2023 - 2024", ""},
            // When in the year a stock was counted is the mapping's to say.
            {"đầu năm 2024", "2024"},
            {"Cuối năm 2023", "2023"},
            // No year, no period: whose year would it be?
            {"cả năm", ""},
            {"vụ Xuân", ""},
            {"đầu năm", ""},
        };
        for (const Row& row : with_year) check_all(row, 2024);
    }

    TEST_CASE("months and quarters that go on counting are one span") {
        const Row rows[] = {
            {"Tháng 1+2 năm 2024", "2024-01/2024-02"},
            {"Tháng 5, 6 năm 2024", "2024-05/2024-06"},
            {"Tháng 1, 2 và 3/2024", "2024-01/2024-03"},
            {"Quý I+II năm 2024", "2024-H1"},
            {"Quý I, II, III năm 2024", "2024-01/2024-09"},
            {"Quý II và III/2024", "2024-04/2024-09"},
            {"1-6/2024", "2024-01/2024-06"},
            {"Kỳ 01-06/2024", "2024-01/2024-06"},
            // No list: another period, a gap, a day.
            {"Tháng 5 và 6 tháng đầu năm 2024", "2024-05 2024-H1"},
            {"Tháng 6, 12 chỉ tiêu năm 2024", "2024-06 2024"},
            {"ngày 1/6/2024", ""},
            {"tháng 2/3/2024", ""},
        };
        for (const Row& row : rows) check_all(row);
    }

    TEST_CASE("a month without a year takes the nearest year, or the one given, or is left out") {
        check_all({"TH T6", ""});
        check_all({"TH T6", "2024-06"}, 2024);
        check_all({"Quý II", "2024-Q2"}, 2024);
        check_all({"Lũy kế 6 tháng", "2024-01/2024-06"}, 2024);
        check_all({"Năm 2024 TH T6", "2024 2024-06"}, 2023);
        check_all({"tháng 6", ""}, 24);
    }

    TEST_CASE("a day, the number of a document and a plan of five years are no periods") {
        const Row rows[] = {
            {"ngày 14/6/2024", ""},
            {"Bắc Sơn, ngày 14 tháng 6 năm 2024", ""},
            {"ngày    tháng 4 năm 2024", ""},
            {"ngày … tháng 4 năm 2024", ""},
            {"ngày ..... tháng 4 năm 2024", ""},
            {"05 tháng 7 năm 2024", ""},
            {"31/12/2022", ""},
            {"2024-06-30", ""},
            {"(Kèm theo Báo cáo số 85/BC-UBND ngày 14/6/2024 của UBND xã Tân Lập)", ""},
            {"Quyết định 05/2023/QĐ-TTg", ""},
            {"Nghị quyết số 18/2024", ""},
            {"Thông tư 344/2016/TT-BTC", ""},
            {"Biểu 02a", ""},
            {"Biểu số 01/KTXH", ""},
            {"giai đoạn 2021-2025", ""},
            {"năm học 2023 - 2024", ""},
            {"định hướng đến năm 2030", ""},
            {"Số: 10/2024/NQ-HĐND", ""},
            {"xã Đồng Thắng 6", ""},
            {"Xã Nam Phúc Thăng", ""},
            {"T. Lân Pán", ""},
            {"1.500 con", ""},
            {"06352", ""},
            {"", ""},
            {"tháng 13 năm 2024", "2024"},
        };
        for (const Row& row : rows) check_all(row);
    }

    TEST_CASE("the finest period of a title is its period, if there is one such") {
        const Row rows[] = {
            {"KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI THÁNG 6 NĂM 2024", "2024-06"},
            {"Báo cáo tháng 6 và 6 tháng đầu năm 2024", "2024-06"},
            {"Báo cáo quý II, 6 tháng đầu năm 2024", "2024-Q2"},
            {"Báo cáo tháng 6, phương hướng nhiệm vụ tháng 7 năm 2024", "2024-06"},
            {"tháng 6/2024 so với tháng 6/2023", "2024-06"},
            {"Tháng 6/2024 (KH năm 2024)", "2024-06"},
            {"tháng 5 và tháng 6 năm 2024", ""},
            {"Kế hoạch năm 2024, định hướng đến năm 2025", "2024"},
            {"Nhiệm vụ tháng 7 năm 2024", "2024-07"},
            {"Ghi chú", ""},
        };
        for (const Row& row : rows) check_one(row);
    }
}
