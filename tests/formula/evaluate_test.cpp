#include <doctest/doctest.h>

#include <fmt/format.h>

#include <vector>

#include "formula/recalculate.hpp"
#include "support/formula_sheet.hpp"

namespace tonghop {
namespace {

// What a value shows: 1.5, "text", TRUE, #DIV/0!, ?reason
std::string show(const Value& value) {
    switch (value.kind) {
        case Value::Kind::number:
            return fmt::format("{:.12g}", value.number);
        case Value::Kind::text:
            return "\"" + value.text + "\"";
        case Value::Kind::boolean:
            return value.number != 0 ? "TRUE" : "FALSE";
        case Value::Kind::error:
            return value.text;
        case Value::Kind::unknown:
            return "?" + value.text;
        case Value::Kind::blank:
            break;
    }
    return "blank";
}

struct Case {
    std::string formula;
    std::string result;
};

// Each formula stands in E3 of a sheet with the cells A1:D9 of `grid`.
void check_all(const std::string& grid, const std::vector<Case>& cases) {
    Workbook workbook = test::workbook_of_formulas(grid);
    workbook.sheets.push_back(test::draw_formulas("Tổng hợp", "|7|8|\n|9|'x|"));
    for (const Case& c : cases) {
        Workbook with = workbook;
        Cell cell;
        cell.ref = {2, 4};
        cell.has_formula = true;
        cell.has_result = false;
        cell.formula = c.formula;
        with.sheets[0].add(cell);
        with.sheets[0].seal();
        const Recalculation all = recalculate(with, {0});
        const FormulaResult* const result = all.at({0, cell.ref});
        REQUIRE(result != nullptr);
        CAPTURE(c.formula);
        CHECK(show(result->computed) == c.result);
    }
}

//       A        B        C        D
const std::string kGrid = R"(
    | 1     | 10    | 'lúa  | TRUE  |
    | 2     | 20    | 'ngô  |       |
    | 3     | 30    | 'Lúa  | #N/A  |
    | 4     |       | 'x*   | '12   |
    | 0.1   | 0.2   | '     | 'abc  |
    | 2.675 | -2.5  | 45444 | '1,5  |
)";

}  // namespace

TEST_SUITE("formula") {
    TEST_CASE("arithmetic is that of Excel") {
        check_all(kGrid,
                  {
                      {"1+2*3-4/2", "5"},    {"-2^2", "4"},         {"2^3^2", "64"},
                      {"50%*A2", "1"},       {"A1+Z99", "1"},       {"A1+D1", "2"},
                      {"A1+D4", "13"},       {"A1+D5", "#VALUE!"},  {"A1+D6", "?number in a text"},
                      {"A1+C5", "#VALUE!"},  {"\"\"+1", "#VALUE!"}, {"\" 12 \"*\"50%\"", "6"},
                      {"A1/Z99", "#DIV/0!"}, {"0^0", "#NUM!"},      {"0^-1", "#DIV/0!"},
                      {"(-8)^0.5", "#NUM!"}, {"(-2)^3", "-8"},      {"10^400", "#NUM!"},
                      {"A5+B5-0.3", "0"},    {"A1+D3", "#N/A"},     {"D3+D5", "#N/A"},
                      {"-D4", "-12"},        {"+C1", "\"lúa\""},    {"#REF!*2", "#REF!"},
                      {"Z99", "0"},
                  });
    }

    TEST_CASE("texts are joined and compared as Excel does it") {
        check_all(kGrid, {
                             {"C1&\" \"&A1&D1&Z99", "\"lúa 1TRUE\""},
                             {"A5&\"\"", "?number as a text"},
                             {"C1=C3", "TRUE"},
                             {"C1=C2", "FALSE"},
                             {"\"a\"<\"B\"", "TRUE"},
                             {"C1<C2", "?order of texts"},
                             {"C1<>C2", "TRUE"},
                             {"A1<C1", "TRUE"},
                             {"C1<D1", "TRUE"},
                             {"Z99=0", "TRUE"},
                             {"Z99=\"\"", "TRUE"},
                             {"Z99=FALSE", "TRUE"},
                             {"Z99=Y99", "TRUE"},
                             {"A5+B5=0.3", "TRUE"},
                             {"A1>=1", "TRUE"},
                             {"A1=\"1\"", "FALSE"},
                             {"D3=1", "#N/A"},
                         });
    }

    TEST_CASE("an area where one value is due is its cell of the formula's row or column") {
        check_all(kGrid, {
                             {"A1:A6*2", "6"},
                             {"A1:B6", "#VALUE!"},
                             {"A:A", "3"},
                             {"A5:A6", "#VALUE!"},
                             {"A1:E1", "0"},
                             {"A3:E3", "?cycle"},
                         });
    }

    TEST_CASE("totals count what Excel counts") {
        check_all(kGrid, {
                             {"SUM(A1:A4)", "10"},
                             {"SUM(A1:D2)", "33"},
                             {"SUM(A1:A3,B1:B3,100)", "166"},
                             {"SUM(D1,D4)", "0"},
                             {"SUM(TRUE,\"3\")", "4"},
                             {"SUM(\"a\")", "#VALUE!"},
                             {"SUM(D1:D4)", "#N/A"},
                             {"SUM(A:A)", "12.775"},
                             {"SUM(1:1)", "11"},
                             {"SUM(Z1:Z9)", "0"},
                             {"SUM('Tổng hợp'!A1:B2,'tổng HỢP'!A1)", "31"},
                             {"SUM(T7!A1)", "?sheet that is not there"},
                             {"AVERAGE(A1:A4)", "2.5"},
                             {"AVERAGE(C1:C3)", "#DIV/0!"},
                             {"MIN(B1:B6)", "-2.5"},
                             {"MAX(B1:B6,99)", "99"},
                             {"MAX(C1:C3)", "0"},
                             {"COUNT(A1:D6)", "12"},
                             {"COUNTA(A1:D4)", "14"},
                             {"COUNTA(D1:D3)", "2"},
                             {"COUNT(D3)", "0"},
                             {"PRODUCT(A1:A4)", "24"},
                             {"PRODUCT(C1:C3)", "0"},
                             {"SUM(A1,,2)", "3"},
                             {"SUM()", "?SUM"},
                         });
    }

    TEST_CASE("rounding goes by the digits a number shows, half away from zero") {
        check_all(kGrid, {
                             {"ROUND(A6,2)", "2.68"},
                             {"ROUND(B6,0)", "-3"},
                             {"ROUND(1234.5,-2)", "1200"},
                             {"ROUND(1.005,2)", "1.01"},
                             {"ROUND(A5*3,1)", "0.3"},
                             {"ROUND(\"a\",1)", "#VALUE!"},
                             {"ROUNDUP(2.01,0)", "3"},
                             {"ROUNDUP(-2.01,1)", "-2.1"},
                             {"ROUNDUP(2.1,1)", "2.1"},
                             {"ROUNDDOWN(2.99,0)", "2"},
                             {"ROUNDDOWN(-2.99,1)", "-2.9"},
                             {"INT(-2.5)", "-3"},
                             {"INT(2.5)", "2"},
                             {"ABS(B6)", "2.5"},
                             {"ROUND(1E20,2)", "1e+20"},
                             {"ROUND(5,-400)", "0"},
                         });
    }

    TEST_CASE("conditions take one branch, and what stands in the other does not matter") {
        check_all(kGrid, {
                             {"IF(A1=1,\"có\",VLOOKUP(1,A1:B2,2))", "\"có\""},
                             {"IF(A1=2,\"có\",VLOOKUP(1,A1:B2,2))", "?VLOOKUP"},
                             {"IF(A1>5,1)", "FALSE"},
                             {"IF(A1,,2)", "0"},
                             {"IF(D3,1,2)", "#N/A"},
                             {"IF(C1,1,2)", "#VALUE!"},
                             {"SUM(IF(A1=1,A1:A4,B1:B4))", "10"},
                             {"IFERROR(A1/Z99,\"\")", "\"\""},
                             {"IFERROR(A2,0)", "2"},
                             {"IFERROR(VLOOKUP(1,A1,1),0)", "?VLOOKUP"},
                             {"AND(A1=1,D1,A2:A3)", "TRUE"},
                             {"AND(A1:A3,0)", "FALSE"},
                             {"OR(A1=2,C1:C3)", "FALSE"},
                             {"AND(C1:C3)", "#VALUE!"},
                             {"OR(D3,TRUE)", "#N/A"},
                             {"NOT(A1)", "FALSE"},
                             {"ISBLANK(Z99)", "TRUE"},
                             {"ISBLANK(A1)", "FALSE"},
                             {"ISNUMBER(D4)", "FALSE"},
                             {"ISERROR(D3)", "TRUE"},
                             {"N(C1)+N(D1)+N(A2:A3)", "3"},
                             {"TRUE()", "TRUE"},
                             {"IF(1,2,3,4)", "?IF"},
                         });
    }

    TEST_CASE("criteria are read as Excel reads them") {
        check_all(kGrid, {
                             {"COUNTIF(A1:A6,\">=2\")", "4"},
                             {"COUNTIF(A1:A6,2)", "1"},
                             {"COUNTIF(C1:C6,\"lúa\")", "2"},
                             {"COUNTIF(C1:C6,\"l*\")", "2"},
                             {"COUNTIF(C1:C6,\"?~*\")", "1"},
                             {"COUNTIF(C1:C6,\"<>lúa\")", "4"},
                             {"COUNTIF(D1:D4,12)", "1"},
                             {"COUNTIF(D1:D5,\"12\")", "1"},
                             {"COUNTIF(B1:B6,\"\")", "1"},
                             {"COUNTIF(B1:B6,\"<>\")", "5"},
                             {"COUNTIF(B1:B6,\"=\")", "1"},
                             {"COUNTIF(A1:A3,Z99)", "0"},
                             {"COUNTIF(D1:D6,TRUE)", "1"},
                             {"COUNTIF(D1:D6,1)", "?COUNTIF"},
                             {"SUMIF(C1:C3,\"lúa\",A1:A3)", "4"},
                             {"SUMIF(C1:C3,C2,B1)", "20"},
                             {"SUMIF(A1:A4,\"<3\")", "3"},
                             {"SUMIF(C1:C4,\"x~*\",D1:D4)", "0"},
                             {"SUMIF(C1:C4,\"lúa\",D1:D4)", "#N/A"},
                             {"SUMIF(Z1:Z4,\"\",A1:A4)", "10"},
                             {"SUMIF(C1:C3,\">lú\",A1:A3)", "?SUMIF"},
                         });
    }

    TEST_CASE("SUMPRODUCT multiplies place by place") {
        check_all(kGrid, {
                             {"SUMPRODUCT(A1:A3,B1:B3)", "140"},
                             {"SUMPRODUCT((C1:C3=\"lúa\")*B1:B3)", "40"},
                             {"SUMPRODUCT(--(A1:A4>1),A1:A4)", "9"},
                             {"SUMPRODUCT(A1:A3>1,B1:B3)", "0"},
                             {"SUMPRODUCT(ROUND(A5:A6,0)*1)", "3"},
                             {"SUMPRODUCT(A1:A3*B1:C1)", "#VALUE!"},
                             {"SUMPRODUCT(A1:A3,B1:B2)", "#VALUE!"},
                             {"SUMPRODUCT((A1:A3*B1:B2))", "?arrays of different sizes"},
                             {"SUMPRODUCT(A:A*1)", "?large array"},
                             {"SUMPRODUCT(A1:A3)/2", "3"},
                         });
    }

    TEST_CASE("SUBTOTAL leaves out other subtotals and, if asked to, hidden rows") {
        const std::string grid = R"(
            |        | 1 | 1 |
            |        | 2 | =SUBTOTAL(9,B1:B2) -> 3 |
            | hidden | 4 | 4 |
            |        | 8 | 8 |
        )";
        const std::string hidden_third = R"(
            | 1 | 1 |
            | 2 | =SUBTOTAL(9,A1:A2) -> 3 |
     hidden | 4 |   |
            | 8 | 8 |
        )";
        check_all(grid, {{"SUBTOTAL(9,C1:C4)", "13"}, {"SUM(C1:C4)", "16"}});
        check_all(hidden_third, {
                                    {"SUBTOTAL(109,A1:A4)", "11"},
                                    {"SUBTOTAL(9,A1:A4)", "?SUBTOTAL over hidden rows"},
                                    {"SUBTOTAL(9,B1:B4)", "9"},
                                    {"SUBTOTAL(9,A1:A2)", "3"},
                                    {"SUBTOTAL(101,A1:A2)", "1.5"},
                                    {"SUBTOTAL(2,A1:A2)", "2"},
                                    {"SUBTOTAL(3,A1:A2)", "2"},
                                    {"SUBTOTAL(4,A1:A2)", "2"},
                                    {"SUBTOTAL(5,A1:A2)", "1"},
                                    {"SUBTOTAL(6,A1:A2)", "2"},
                                    {"SUBTOTAL(7,A1:A2)", "?SUBTOTAL 7"},
                                });
    }

    TEST_CASE("a formula that cannot be read may be a subtotal that SUBTOTAL leaves out") {
        const std::string grid = R"(
            | 1                          | 1                | 1                  | 1             |
            | 2                          | 2                | 2                  | 2             |
            | =SUBTOTAL(9,A1:A2)&+ -> 3  | =[1]T!A1 -> 3    | =Hàm(1 -> 3        | =@ -> 3       |
        )";
        check_all(grid, {{"SUBTOTAL(9,A1:A3)", "?SUBTOTAL"},
                         {"SUBTOTAL(3,A1:A3)", "?SUBTOTAL"},
                         {"SUM(A1:A3)", "6"},
                         {"SUBTOTAL(9,B1:B3)", "6"},
                         {"SUBTOTAL(9,C1:C3)", "6"}});
        Workbook workbook = test::workbook_of_formulas("| 1 | =SUBTOTAL(9,A1:A2) -> 1 |");
        Cell untold;
        untold.ref = {1, 0};
        untold.type = CellType::number;
        untold.number = 3;
        untold.has_formula = true;
        workbook.sheets[0].add(untold);
        workbook.sheets[0].seal();
        CHECK(show(recalculate(workbook, {0}).results().front().computed) == "?SUBTOTAL");
    }

    TEST_CASE("a number of SUBTOTAL that is no function is unknown, however large") {
        for (const char* number : {"1E+300", "-1E+300", "2147483748", "1E+15", "0", "12", "-5"}) {
            check_all(kGrid, {{"SUBTOTAL(" + std::string(number) + ",A1:A2)", "?SUBTOTAL"}});
        }
    }

    TEST_CASE("how many blank cells a whole row or column has depends on the program") {
        check_all(kGrid, {{"COUNTIF(A:A,\"\")", "?blank cells of a column"},
                          {"COUNTIF(9:9,\"\")", "?blank cells of a column"},
                          {"COUNTIF(A:A,1)", "1"},
                          {"COUNTIF(A5:A65536,\"\")", "65530"},
                          {"SUMPRODUCT(--(9:9=\"\"))", "?large array"}});
    }

    TEST_CASE("texts are compared as Excel does only where the workbook does not say otherwise") {
        const auto result = [](const TextComparison& texts, const std::string& formula) {
            Workbook workbook = test::workbook_of_formulas("| 'Xã | 'xã | 'a.b | 'aXb | 5 |");
            workbook.texts = texts;
            Cell cell;
            cell.ref = {2, 4};
            cell.has_formula = true;
            cell.has_result = false;
            cell.formula = formula;
            workbook.sheets[0].add(cell);
            workbook.sheets[0].seal();
            return show(recalculate(workbook, {0}).results().front().computed);
        };
        const TextComparison excel;
        const TextComparison by_case{true, false, false};
        const TextComparison patterns{false, true, false};
        const TextComparison parts{false, false, true};
        CHECK(result(excel, "A1=B1") == "TRUE");
        CHECK(result(by_case, "A1=B1") == "?capitals");
        CHECK(result(by_case, "A1<>B1") == "?capitals");
        CHECK(result(by_case, "A1=A1") == "TRUE");
        CHECK(result(by_case, "A1=C1") == "FALSE");
        CHECK(result(by_case, "IF(A1=\"XÃ\",1,2)") == "?capitals");
        CHECK(result(excel, "COUNTIF(A1:D1,\"xã\")") == "2");
        CHECK(result(by_case, "COUNTIF(A1:D1,\"xã\")") == "?COUNTIF");
        CHECK(result(by_case, "COUNTIF(B1:D1,\"xã\")") == "1");
        CHECK(result(by_case, "COUNTIF(A1:D1,\"<>xã\")") == "?COUNTIF");
        CHECK(result(excel, "COUNTIF(A1:D1,\"a?b\")") == "2");
        CHECK(result(patterns, "COUNTIF(A1:D1,\"a?b\")") == "?COUNTIF");
        CHECK(result(patterns, "COUNTIF(A1:D1,\"a.b\")") == "?COUNTIF");
        CHECK(result(patterns, "COUNTIF(A1:D1,\"xã\")") == "2");
        CHECK(result(patterns, "COUNTIF(A1:E1,\">4\")") == "1");
        CHECK(result(parts, "COUNTIF(A1:D1,\"x\")") == "?COUNTIF");
        CHECK(result(parts, "COUNTIF(A1:E1,5)") == "1");
        CHECK(result(parts, "SUMIF(A1:D1,\"xã\",B1:E1)") == "?SUMIF");
    }

    TEST_CASE("what is not evaluated is named") {
        check_all(kGrid, {
                             {"VLOOKUP(A1,A1:B3,2,0)", "?VLOOKUP"},
                             {"1+_xlfn.XLOOKUP(1,A1,B1)", "?XLOOKUP"},
                             {"SUM(Tax)", "?defined name"},
                             {"[1]Sheet1!A1+1", "?external reference"},
                             {"SUM(T5:T7!A1)", "?reference through sheets"},
                             {"1+", "?syntax"},
                             {"", "?no text"},
                         });
    }
}

}  // namespace tonghop
