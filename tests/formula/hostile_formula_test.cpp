// Formulas and workbooks made to take time, memory or the stack.
#include <doctest/doctest.h>

#include <chrono>
#include <random>
#include <string>

#include "formula/left_out_rows.hpp"
#include "formula/recalculate.hpp"
#include "formula/shift.hpp"
#include "formula/syntax.hpp"

namespace tonghop {
namespace {

std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

Cell formula_cell(CellRef ref, std::string formula) {
    Cell cell;
    cell.ref = ref;
    cell.has_formula = true;
    cell.has_result = false;
    cell.formula = std::move(formula);
    return cell;
}

Workbook column_of(std::uint32_t rows, const std::function<std::string(std::uint32_t)>& formula) {
    Workbook workbook;
    workbook.sheets.emplace_back("T6", false);
    for (std::uint32_t row = 0; row < rows; ++row) {
        workbook.sheets[0].add(formula_cell({row, 0}, formula(row)));
    }
    workbook.sheets[0].seal();
    return workbook;
}

Value only_result(const std::string& formula) {
    const Workbook workbook = column_of(1, [&](std::uint32_t) { return formula; });
    return recalculate(workbook, {0}).results().front().computed;
}

}  // namespace

TEST_SUITE("formula") {
    TEST_CASE("depth costs no stack, and too long a formula is not read") {
        constexpr std::size_t kMany = 10'000;
        CHECK(only_result(repeated("(", kMany)).text == "syntax");
        CHECK(only_result(repeated("(", kMany) + "1" + repeated(")", kMany)).number == 1);
        CHECK(only_result("1" + repeated("+1", kMany)).number == kMany + 1);
        CHECK(only_result("2" + repeated("^1", kMany)).number == 2);
        CHECK(only_result(repeated("-", kMany) + "1").number == 1);
        CHECK(only_result("1" + repeated("%", 20)).number == doctest::Approx(1e-40));
        CHECK(only_result(repeated("ABS(", kMany) + "1" + repeated(")", kMany)).number == 1);
        CHECK(only_result(repeated("IF(1,", kMany) + "1" + repeated(",2)", kMany)).text ==
              "length");
        CHECK(only_result("SUM(" + repeated("1,", 200) + "1)").number == 201);
        CHECK(only_result("SUM(" + repeated("1,", kMany) + "1)").text == "SUM");
    }

    TEST_CASE("text that opens and never closes is read once") {
        for (const char* part : {"{", "\"", "'", "[", "A[", "'a'", "a:", "$", "#", "\xFF(", "1E"}) {
            const std::string text = repeated(part, 20'001);
            CAPTURE(part);
            CHECK_FALSE(parse_formula(text).is_usable());
            CHECK(shift_formula(text, 1, 1).size() >= text.size());
        }
    }

    TEST_CASE("any text ends in a tree or a fault, and can be moved") {
        std::mt19937 random(20240630);
        const std::string letters = "A1$:!'\"#(){},+-*/^&%<>= .Ez[]@;\xC4\x90";
        for (int round = 0; round < 20'000; ++round) {
            std::string text;
            for (std::size_t size = random() % 24; size > 0; --size) {
                text += letters[random() % letters.size()];
            }
            CAPTURE(text);
            const FormulaTree tree = parse_formula(text);
            CHECK((tree.is_usable() ? !tree.nodes.empty() : tree.nodes.empty()));
            only_result(text);
            shift_formula(text, 3, -2);
        }
    }

    TEST_CASE("every beginning of a formula is read without harm") {
        const std::string whole =
            "IFERROR(SUMIF('Tổng hợp'!$A$1:$A9,\">=5\",B:B)*-2.5E-3%,\"x\"\"y\")&[1]T!A1&{1,2}";
        for (std::size_t size = 0; size <= whole.size(); ++size) {
            only_result(whole.substr(0, size));
            shift_formula(whole.substr(0, size), 1, 1);
        }
        CHECK(parse_formula(whole).is_usable());
    }

    TEST_CASE("a column in which each cell needs the one above works, in either direction") {
        constexpr std::uint32_t kRows = 100'000;
        constexpr std::uint32_t kFewer = 20'000;
        const auto down = column_of(kFewer, [](std::uint32_t row) {
            return row == 0 ? std::string("1") : "A" + std::to_string(row) + "+1";
        });
        CHECK(recalculate(down, {0}).results().back().computed.number == kFewer);
        const auto up = column_of(kRows, [](std::uint32_t row) {
            return row + 1 == kRows ? std::string("1") : "A" + std::to_string(row + 2) + "+1";
        });
        CHECK(recalculate(up, {0}).results().front().computed.number == kRows);
    }

    TEST_CASE("work beyond the budget is given up, and named") {
        constexpr std::uint32_t kRows = 3'000;
        const RecalculationLimits limits{1'000'000, 1'000'000};
        const auto running = column_of(kRows, [](std::uint32_t row) {
            return row == 0 ? std::string("1") : "SUM(A$1:A" + std::to_string(row) + ")";
        });
        const auto results = recalculate(running, {0}, limits).results();
        CHECK(results.size() == kRows);
        CHECK(results.back().computed.text == "too much work");

        Workbook columns;
        columns.sheets.emplace_back("T6", false);
        for (std::uint32_t row = 0; row < kRows; ++row) {
            Cell number;
            number.ref = {row, 0};
            number.type = CellType::number;
            number.number = 1;
            columns.sheets[0].add(number);
            columns.sheets[0].add(formula_cell({row, 1}, "SUM(A:A)"));
        }
        columns.sheets[0].seal();
        const Recalculation all = recalculate(columns, {0}, limits);
        CHECK(all.results().front().computed.number == kRows);
        CHECK(all.results().back().computed.text == "too much work");
    }

    TEST_CASE("arrays over blank areas and long patterns are paid for before they are worked on") {
        // None of these reads a single cell.
        for (const char* formula :
             {"SUMPRODUCT(B1:ALM1000*1)", "SUMPRODUCT((B1:B1000=C1:ALM1)*1)",
              "SUMPRODUCT((B1:B1000+0)*(C1:ALM1+0))", "SUMPRODUCT(B1:B400000)"}) {
            CAPTURE(formula);
            CHECK(only_result(formula).text == "large array");
        }
        const auto grids = column_of(2'000, [](std::uint32_t row) {
            return "SUMPRODUCT((C1:C500=D1:GR1)*1)+" + std::to_string(row);
        });
        const RecalculationLimits limits{1'000'000, 1'000'000};
        CHECK(recalculate(grids, {0}, limits).results().back().computed.text == "too much work");

        Workbook texts;
        texts.sheets.emplace_back("T6", false);
        for (std::uint32_t row = 0; row < 200; ++row) {
            Cell text;
            text.ref = {row, 1};
            text.type = CellType::text;
            text.text = std::string(30'000, 'a');
            texts.sheets[0].add(text);
            texts.sheets[0].add(
                formula_cell({row, 0}, "COUNTIF(B1:B200,\"*" + std::string(250, 'a') + "b\")"));
        }
        texts.sheets[0].seal();
        const Recalculation matched = recalculate(texts, {0});
        CHECK(matched.results().front().computed.text == "COUNTIF");
        CHECK(matched.results().back().computed.text == "too much work");
    }

    TEST_CASE("a row left out is looked for in bounded work, however long its texts are") {
        // 400 totals over 400 rows that all say the same in 20,000 letters.
        Workbook workbook = column_of(1, [](std::uint32_t) { return "1"; });
        constexpr std::uint32_t kRows = 400;
        for (std::uint32_t row = 1; row < kRows; ++row) {
            Cell text;
            text.ref = {row, 0};
            text.type = CellType::text;
            text.text = std::string(20'000, 'x');
            workbook.sheets[0].add(text);
            for (std::uint32_t column = 1; column < kRows; ++column) {
                Cell number;
                number.ref = {row, column};
                number.type = CellType::number;
                number.number = 1;
                workbook.sheets[0].add(number);
            }
        }
        for (std::uint32_t column = 1; column < kRows; ++column) {
            const std::string letters = column_letters(column);
            workbook.sheets[0].add(
                formula_cell({kRows, column},
                             "SUM(" + letters + "2:" + letters + std::to_string(kRows - 1) + ")"));
        }
        workbook.sheets[0].seal();
        const auto started = std::chrono::steady_clock::now();
        find_left_out_rows(workbook.sheets[0]);
        CHECK(std::chrono::steady_clock::now() - started < std::chrono::seconds(3));
    }

    TEST_CASE("texts that double each other and arrays that fill a sheet are given up") {
        const auto doubling = column_of(64, [](std::uint32_t row) {
            return row == 0 ? std::string("\"xxxxxxxx\"")
                            : "A" + std::to_string(row) + "&A" + std::to_string(row);
        });
        CHECK(recalculate(doubling, {0}).results().back().computed.text == "long text");
        std::string many = "SUMPRODUCT(";
        for (int i = 0; i < 200; ++i) many += "B1:B60000+0,";
        CHECK(only_result(many + "1)").text == "large array");
    }
}

}  // namespace tonghop
