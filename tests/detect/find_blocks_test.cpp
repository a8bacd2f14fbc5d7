#include "detect/find_blocks.hpp"

#include <doctest/doctest.h>

#include "support/grid_builder.hpp"

using namespace tonghop;
using test::draw_sheet;

namespace {

std::string blocks_of(std::string_view grid) {
    const Sheet sheet = draw_sheet("T6", grid);
    std::string text;
    for (const TableBlock& block : find_blocks(sheet, rows_of_sheet(sheet))) {
        text += std::to_string(block.header_first + 1) + '-' +
                std::to_string(block.header_last + 1) + ' ' + block.label.to_string() + ' ' +
                column_letters(block.first_column) + ':' + column_letters(block.last_column) + "; ";
    }
    return text;
}

}  // namespace

TEST_SUITE("detect") {
    TEST_CASE("a header is found above sections and numbers of columns") {
        CHECK(blocks_of(R"(
            | XÃ TÂN LẬP |            |     |         |          |        |
            | STT        | Chỉ tiêu   | ĐVT | KH 2024 | Năm 2024 | <      |
            | ^          | ^          | ^   | ^       | TH T6    | Lũy kế |
            | A          | B          | C   | 1       | 2        | 3      |
            | I          | KINH TẾ    |     |         |          |        |
            | 1          | Đàn trâu   | con | 120     | 118      | 118    |
        )") == "2-3 B2 A:F; ");
    }

    TEST_CASE("numbers of columns may have parts") {
        CHECK(blocks_of(R"(
            | TT | Thôn       | Số hộ | Nhân khẩu | Nam | Nữ |
            | A  | B          | 1     | 2=2a+2b   | 2a  | 2b |
            | 1  | Quang Thái | 120   | 500       | 240 | 260 |
        )") == "1-1 B1 A:F; ");
    }

    TEST_CASE("a header goes on below a label that is not merged, while words stand beside it") {
        CHECK(blocks_of(R"(
            | Chỉ tiêu   | KH năm 2024 | Quý II   |           |   | Lũy kế |
            |            |             | Kế hoạch | Thực hiện | % |        |
            | A          | 1           | 2        | 3         | 4 | 5      |
            | KINH TẾ    |             |          |           |   |        |
            | Đàn trâu   | 120         | 30       | 28        |   | 118    |
        )") == "1-2 A1 A:F; ");
        CHECK(blocks_of(R"(
            | Chỉ tiêu   | TH 6T 2023 | Năm 2024 |            |            | So sánh (%) |
            |            |            | Kế hoạch | TH 6 tháng | Ước cả năm | 6T/KH       |
            | Đàn trâu   | 110        | 120      | 118        | 119        | 98,3        |
        )") == "1-2 A1 A:F; ");
        CHECK(blocks_of(R"(
            | Chỉ tiêu   | KH năm 2024 | TH T6 |
            |            | 100         | 118   |
            | Đàn trâu   | 120         | 118   |
        )") == "1-1 A1 A:C; ");
    }

    TEST_CASE("a header that is printed again begins no table, another one does") {
        CHECK(blocks_of(R"(
            | STT | Chỉ tiêu | KH 2024 | TH T6  |
            | 1   | Đàn trâu | 120     | 118    |
            | STT | Chỉ tiêu | KH 2024 | TH T6  |
            | 2   | Đàn bò   | 20      | 18     |
            |     |          |         |        |
            | TT  | Nội dung | TH T6   | Lũy kế |
            | 1   | Số hộ    | 100     | 100    |
        )") == "1-1 B1 A:D; 6-6 B6 A:D; ");
    }

    TEST_CASE("tables side by side have labels of their own") {
        CHECK(blocks_of(R"(
            | NỘI DUNG THU | DỰ TOÁN | NỘI DUNG CHI | DỰ TOÁN |
            | Tổng thu     | 100     | Tổng chi     | 90      |
            | Thu cân đối  | 50      | Chi đầu tư   | 40      |
        )") == "1-1 A1 A:B; 1-1 C1 C:D; ");
    }

    TEST_CASE("figures without a header are no table") {
        CHECK(blocks_of(R"(
            | Dân số | 5226 |
            | Số hộ  | 1212 |
        )")
                  .empty());
    }

    TEST_CASE("a second column of labels begins a table beside the first, numbered or not") {
        CHECK(blocks_of(R"(
            | NỘI DUNG THU        | DT năm 2024 | TH quý II | NỘI DUNG CHI          | DT năm 2024 | TH quý II |
            | TỔNG SỐ THU         | 6129429     | 1377266   | TỔNG SỐ CHI           | 5626538     | 1255036   |
            | 1. Thu hưởng 100%   | 186814      | 47149     | 1. Chi đầu tư         | 786240      | 175376    |
            | 2. Thu phân chia    | 89941       | 24640     | 2. Chi thường xuyên   | 4722364     | 1053354   |
        )") == "1-1 A1 A:C; 1-1 D1 D:F; ");
    }
}
