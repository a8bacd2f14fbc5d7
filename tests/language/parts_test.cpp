// A row under "Trong đó", "Chia ra", "-" is a part of the row above it, whatever its label means
// elsewhere.
#include <doctest/doctest.h>

#include "support/findings_table.hpp"
#include "support/read_form.hpp"

using namespace tonghop::test;
using Lines = std::vector<std::string>;

namespace {

/// "poverty.poor.households 42" for each figure, and the findings.
FormRead read_rows(const std::string& rows, const std::string& labels = "") {
    return read_form(
        labels + R"("table": { "rows": { "indicator": "Chỉ tiêu", "unit": "ĐVT", "outline": "TT" },
            "columns": [ { "header": "Lũy kế", "scenario": "actual", "period": "{report}" } ] })",
        "| XÃ TÂN LẬP |  | THÁNG 6 NĂM 2024 | |\n| TT | Chỉ tiêu | ĐVT | Lũy kế |\n" + rows);
}

Lines figures(const FormRead& read) {
    Lines lines;
    for (const std::string& line : read.observations) {
        const std::size_t place = line.find("06352 ") + 6;
        lines.push_back(line.substr(place, line.find(' ', place) - place) +
                        line.substr(line.rfind(' ')));
    }
    return lines;
}

}  // namespace

TEST_SUITE("language") {
    TEST_CASE("ethnic-minority households among the poor are the poor ones") {
        for (const char* part :
             {"| | Trong đó: Hộ DTTS | hộ | 30 |", "| | Trong đó: Hộ dân tộc thiểu số | hộ | 30 |",
              "| - | Hộ DTTS | hộ | 30 |", "| | Trong đó: | | |\n| | Hộ DTTS | hộ | 30 |",
              "| | Chia ra: | | |\n| | - Hộ DTTS | hộ | 30 |"}) {
            CAPTURE(part);
            const FormRead read = read_rows(std::string("| 1 | Số hộ nghèo | hộ | 42 |\n") + part);
            CHECK(figures(read) == Lines{"poverty.poor.households 42",
                                         "poverty.poor.ethnic_minority_households 30"});
            CHECK(read.findings == Lines{});
        }
    }

    TEST_CASE("among all households they are all of them") {
        const FormRead read = read_rows(R"(
            | 1 | Tổng số hộ            | hộ | 686 |
            |   | Trong đó: Hộ DTTS     | hộ | 512 |
            | 2 | Số hộ nghèo           | hộ | 42  |
            | 3 | Số hộ dân tộc thiểu số | hộ | 512 |
        )");
        CHECK(figures(read) ==
              Lines{"hh.total 686", "hh.ethnic_minority 512", "poverty.poor.households 42"});
    }

    TEST_CASE("a part that the catalogue does not have is asked about, never taken for a whole") {
        const FormRead read = read_rows(R"(
            | 1 | Số hộ thoát nghèo     | hộ | 12 |
            |   | Trong đó: Hộ DTTS     | hộ | 8  |
            | 2 | Số hộ cận nghèo       | hộ | 20 |
            |   | - Hộ DTTS             | hộ | 9  |
            | 3 | Số người tham gia BHYT | người | 900 |
            |   | Trong đó: Dân số nữ   | người | 400 |
        )");
        CHECK(figures(read) == Lines{"poverty.escaped 12", "poverty.near_poor.households 20",
                                     "health.insurance.persons 900"});
        CHECK(read.findings == Lines{"warning label-ambiguous(part) B4",
                                     "warning label-ambiguous(part) B6",
                                     "warning label-ambiguous(part) B8"});
        CHECK(read.messages.front().find(
                  "\"Trong đó: Hộ DTTS\" là một phần của dòng trên nó (\"Số hộ thoát nghèo\"), "
                  "không phải chỉ tiêu \"Số hộ dân tộc thiểu số\" nói chung") != std::string::npos);
    }

    TEST_CASE("below a row that nothing knows no part of something else is taken") {
        const FormRead read = read_rows(R"(
            | 1 | Hội viên phụ nữ    | người | 90  |
            |   | Trong đó: Người dân tộc thiểu số | người | 40 |
            | 2 | Đàn vật nuôi chính | con   | 500 |
            |   | Trong đó: Đàn lợn  | con   | 300 |
        )");
        CHECK(figures(read) == Lines{"livestock.pig.head 300"});
        CHECK(read.findings == Lines{"warning label-unknown B3", "warning label-ambiguous(part) B4",
                                     "warning label-unknown B5"});
    }

    TEST_CASE(
        "what is counted in another unit of measure is no part, a rate of it may stand there") {
        const FormRead read = read_rows(R"(
            | 1 | Số hộ nghèo               | hộ    | 42  |
            |   | Trong đó: Dân số          | người | 160 |
            |   | Trong đó: Tỷ lệ hộ nghèo  | %     | 6,1 |
        )");
        CHECK(figures(read) == Lines{"poverty.poor.households 42", "poverty.poor.rate 6.1"});
        CHECK(read.findings == Lines{"warning label-ambiguous(part) B4"});
    }

    TEST_CASE("a whole is no part of its part") {
        const FormRead read = read_rows(R"(
            | 1 | Số hộ nghèo | hộ | 42  |
            | - | Tổng số hộ  | hộ | 686 |
        )");
        CHECK(figures(read) == Lines{"poverty.poor.households 42"});
        CHECK(read.findings == Lines{"warning label-ambiguous(part) B4"});
    }

    TEST_CASE("parts that the catalogue knows as such are taken") {
        const FormRead read = read_rows(R"(
            | 1 | Tổng đàn bò       | con | 260 |
            |   | Trong đó: Bò lai  | con | 31  |
            | 2 | Dân số trung bình | người | 5226 |
            |   | - Dân số nam      | người | 2632 |
            |   | - Dân số nữ       | người | 2594 |
        )");
        CHECK(figures(read) == Lines{"livestock.cattle.head 260",
                                     "livestock.cattle_crossbred.head 31", "pop.total 5226",
                                     "pop.male 2632", "pop.female 2594"});
        CHECK(read.findings == Lines{});
    }

    TEST_CASE("what the mapping says of a label holds") {
        const FormRead read =
            read_rows("| 1 | Số hộ thoát nghèo | hộ | 12 |\n| | Trong đó: Hộ DTTS | hộ | 8 |",
                      R"("labels": { "Số hộ thoát nghèo > Hộ DTTS": "poverty.newly" }, )");
        CHECK(figures(read) == Lines{"poverty.escaped 12", "poverty.newly 8"});
    }
}
