#include <doctest/doctest.h>

#include <fmt/format.h>

#include <vector>

#include "formula/recalculate.hpp"
#include "support/findings_table.hpp"
#include "support/formula_sheet.hpp"

namespace tonghop {
namespace {

std::string show(const Value& value) {
    if (value.is(Value::Kind::number)) return fmt::format("{}", value.number);
    return value.text;
}

// One line a formula: "A2 stale 3".
std::vector<std::string> lines_of(const Workbook& workbook) {
    std::vector<std::string> lines;
    for (const FormulaResult& result : recalculate(workbook, {0}).results()) {
        std::string line = result.address.sheet == 0 ? "" : workbook.sheets[1].name() + "!";
        line += result.address.ref.to_string();
        switch (result.state) {
            case FormulaResult::State::verified:
                line += " verified";
                break;
            case FormulaResult::State::stale:
                line += " stale " + show(result.computed);
                break;
            case FormulaResult::State::missing:
                line += " missing " + show(result.computed);
                break;
            case FormulaResult::State::unverified:
                line += " unverified " + show(result.computed);
                break;
        }
        if (result.follows) {
            line += " follows " + result.follows->ref.to_string() + ": " + show(result.computed);
        }
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> lines_of(std::string_view grid) {
    return lines_of(test::workbook_of_formulas(grid));
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_SUITE("formula") {
    TEST_CASE("a stored result that follows from its cells is verified, another is stale") {
        CHECK(lines_of("|1|2|=A1+B1 -> 3|=A1+B1 -> 4|=A1&\"\" -> '1|=A1&\"\" -> '2|") ==
              Lines{"C1 verified", "D1 stale 3", "E1 verified", "F1 stale 1"});
    }

    TEST_CASE("the blame falls on the stale cell, and what will change with it is told") {
        CHECK(lines_of(R"(
            | 5 | =A1*2 -> 8 | =B1+1 -> 9 | =C1+1 -> 10 | =D1>0 -> TRUE |
        )") == Lines{"B1 stale 10", "C1 verified follows B1: 11", "D1 verified follows C1: 12",
                     "E1 verified"});
    }

    TEST_CASE("a missing result is computed, and used by those that depend on it") {
        CHECK(lines_of(R"(
            | 5 | =A1*2 | =B1+1 -> 11 | =B1+1 -> 12 | =SUM(A1:B1) | =VLOOKUP(A1,A1:B1,1) |
            | =F1+1 | =F1+1 -> 3 |
        )") == Lines{"B1 missing 10", "C1 verified", "D1 stale 11", "E1 missing 15",
                     "F1 missing VLOOKUP", "A2 missing VLOOKUP", "B2 unverified VLOOKUP"});
    }

    TEST_CASE("a missing result that stands behind a stale one is what F9 will show") {
        CHECK(lines_of("| 5 | =A1*2 -> 8 | =B1+1 | =C1+1 -> 10 |") ==
              Lines{"B1 stale 10", "C1 missing 11 follows B1: 11", "D1 verified follows C1: 12"});
    }

    TEST_CASE("a result that rests on an unverified one is checked against what that shows") {
        CHECK(lines_of("|5|=VLOOKUP(A1,A1,1) -> 7|=B1+1 -> 8|=B1+1 -> 9|") ==
              Lines{"B1 unverified VLOOKUP", "C1 verified", "D1 stale 8"});
    }

    TEST_CASE("a formula that needs itself is unverified, and only that") {
        CHECK(lines_of(R"(
            | =B1+1 -> 1 | =A1+1 -> 2 | =C1 -> 9 | =SUM(A1:B1) -> 3 |
        )") == Lines{"A1 unverified cycle", "B1 unverified cycle", "C1 unverified cycle",
                     "D1 verified"});
    }

    TEST_CASE("formulas of other sheets count as far as they are needed") {
        Workbook workbook = test::workbook_of_formulas("|='Số liệu'!B1 -> 4|");
        workbook.sheets.push_back(test::draw_formulas("Số liệu", "|5|=A1*1 -> 4|=A1 -> 7|"));
        CHECK(lines_of(workbook) == Lines{"A1 verified follows B1: 5", "Số liệu!B1 stale 5"});
    }

    TEST_CASE("results differ only in what other programs store otherwise") {
        CHECK(lines_of(R"(
            | 0.1 | 0.2 | 0.3 |
            | =A1+B1-C1 -> 0.000000000000000055 | =A1*3 -> 0.3 | =A1/3 -> 0.033333333333333 |
            | =A1=0.1 -> 1 | =1/0 -> #DIV/0! | =A1&Z1&"" | =A1/3 -> 0.0333 |
            | ="12"&"" -> 12 | =12 -> '12 | =Z1 -> 0 | =IF(A1>0,"") -> ' |
        )") == Lines{"A2 verified", "B2 verified", "C2 verified", "A3 verified", "B3 verified",
                     "C3 missing number as a text", "D3 stale 0.03333333333333333", "A4 stale 12",
                     "B4 verified", "C4 verified", "D4 verified"});
    }

    TEST_CASE("an error is another than the one stored, unless a cell may show either") {
        // Excel and LibreOffice answer alike where there is one error to show.
        CHECK(lines_of(R"(
            | #DIV/0!           | #REF!               | 'x               | 1                |
            | =1/0 -> #NAME?    | =1/0 -> #DIV/0!     | =SUM("x",A1) -> #DIV/0! | =1/0 -> 0        |
            | =A1+1 -> #REF!    | =D1+1 -> #VALUE!    | =C1+1 -> #REF!   | =C1&A1 -> #REF!  |
            | =A1+B1 -> #REF!   | =B1+A1 -> #REF!     | =A1+B1 -> #DIV/0! | =A1+A1 -> #REF! |
            | =SUM(A1:B1) -> #REF! | =SUM(A1:B1) -> #DIV/0! | =SUM(A1,D1) -> #REF! | =AND(A1:B1) -> #REF! |
            | =C1+A1 -> #VALUE! | =C1+A1 -> #DIV/0!   | =D1+A1 -> #VALUE! | =IF(A1,B1,2) -> #REF! |
            | =SUMPRODUCT(A1:B1,A1:B1) -> #REF! | =SUMIF(C1,"x",A1) -> #REF! | =A4 -> #DIV/0! | =A5*1 -> #DIV/0! |
        )") == Lines{"A2 stale #DIV/0!", "B2 verified",      "C2 verified",      "D2 stale #DIV/0!",
                     "A3 stale #DIV/0!", "B3 stale 2",       "C3 stale #VALUE!", "D3 stale #DIV/0!",
                     "A4 verified",      "B4 verified",      "C4 verified",      "D4 stale #DIV/0!",
                     "A5 verified",      "B5 verified",      "C5 stale #DIV/0!", "D5 verified",
                     "A6 verified",      "B6 verified",      "C6 stale #DIV/0!", "D6 stale #DIV/0!",
                     "A7 verified",      "B7 stale #DIV/0!", "C7 stale #REF!",   "D7 stale #REF!"});
        CHECK(is_same_result(make_error("Err:532"), make_error("#DIV/0!")));
    }

    TEST_CASE(
        "MIN and MAX are as exact as the numbers they choose from, however large others are") {
        CHECK(lines_of(R"(
            | 3 | 1000000000000 | 0.1 | 0.3 |
            | =MIN(A1:B1) -> 3 | =MIN(A1:B1) -> 3.5 | =MAX(A1,-B1) -> 3.5 | =MAX(A1:B1) -> 1000000000000 |
            | =MIN(C1*3-D1,5) -> 0 | =MIN(C1*3-D1,5) -> 0.000000000000000055 | =MAX(C1*3,D1) -> 0.3 | =MAX(C1*3,D1,B1)*0 -> 0 |
            | =SUBTOTAL(5,A1:B1) -> 3.5 | =SUBTOTAL(4,A1:B1) -> 3 | =MIN(Z1:Z9) -> 0 | =MAX(Z1) -> 1 |
        )") == Lines{"A2 verified", "B2 stale 3", "C2 stale 3", "D2 verified", "A3 verified",
                     "B3 verified", "C3 verified", "D3 verified", "A4 stale 3",
                     "B4 stale 1000000000000", "C4 verified", "D4 stale 0"});
    }

    TEST_CASE("on the edge of a rounding either neighbour is right, beyond it neither") {
        // 1.15 * 100 is 114.99999999999999 in doubles.
        CHECK(lines_of("|1.15|=INT(A1*100) -> 114|=INT(A1*100) -> 115|=INT(A1*100) -> 113|") ==
              Lines{"B1 verified", "C1 verified", "D1 stale 115"});
        CHECK(lines_of("|2.5|=ROUND(A1,0) -> 3|=ROUND(A1,0) -> 2|") ==
              Lines{"B1 verified", "C1 stale 3"});
    }

    TEST_CASE("an array formula is evaluated by element, a plain one is not") {
        Workbook workbook = test::workbook_of_formulas("|1|10|\n|2|20|\n|=SUM(A1:A2*B1:B2) -> 50|");
        CHECK(lines_of(workbook) == Lines{"A3 stale #VALUE!"});
        Sheet sheet("T6", false);
        for (Cell cell : workbook.sheets[0].cells()) {
            cell.array_formula = cell.has_formula;
            sheet.add(cell);
        }
        sheet.seal();
        workbook.sheets = {sheet};
        CHECK(lines_of(workbook) == Lines{"A3 verified"});
    }

    TEST_CASE(
        "a workbook that rounds as shown, or counts from 1904, is not judged by other rules") {
        Workbook workbook = test::workbook_of_formulas("|1|=A1/3 -> 0.3|");
        workbook.rounds_as_shown = true;
        CHECK(lines_of(workbook) == Lines{"B1 unverified precision as shown"});
        workbook = test::workbook_of_formulas("|1|=A1*1 -> 2|");
        workbook.date1904 = true;
        CHECK(lines_of(workbook) == Lines{"B1 stale 1"});
    }

    TEST_CASE("a workbook without formulas gives nothing") {
        CHECK(lines_of("|1|2|").empty());
    }
}

}  // namespace tonghop
