#include <doctest/doctest.h>

#include <vector>

#include "formula/shift.hpp"

namespace tonghop {
namespace {

struct Case {
    std::string formula;
    int rows;
    int columns;
    std::string moved;
};

}  // namespace

TEST_SUITE("formula") {
    TEST_CASE("a shared formula moves what has no $, and nothing else") {
        const std::vector<Case> cases = {
            {"A1+B2", 1, 0, "A2+B3"},
            {"A1+B2", 0, 2, "C1+D2"},
            {"$A1+B$2+$C$3", 4, 1, "$A5+C$2+$C$3"},
            {"SUM(E5:E9)/$E$10", 0, 1, "SUM(F5:F9)/$E$10"},
            {"SUM(C:C,$3:3,4:5)", 2, 3, "SUM(F:F,$3:5,6:7)"},
            {"'Tổng hợp T6'!A1*T5!B2", 1, 1, "'Tổng hợp T6'!B2*T5!C3"},
            {"'Bảng ''A1'''!A1", 1, 0, "'Bảng ''A1'''!A2"},
            {"[1]Sheet1!A1+T5:T7!B2", 1, 0, "[1]Sheet1!A2+T5:T7!B3"},
            {"IF(A1=\"A1\",LOG10(B1),TAX_2024)", 1, 0, "IF(A2=\"A1\",LOG10(B2),TAX_2024)"},
            {"Table1[A1]+A1", 1, 0, "Table1[A1]+A2"},
            {"a1 + B1", 1, 0, "A2 + B2"},
            {"A1", -1, 0, "#REF!"},
            {"T5!A1+B2:A1", 0, -1, "T5!#REF!+#REF!"},
            {"XFD1048576", 1, 0, "#REF!"},
            {"XFE1+A1048577", 1, 0, "XFE1+A1048577"},
            {"1.5E3+A1", 1, 0, "1.5E3+A2"},
            {"#REF!+A1", 1, 0, "#REF!+A2"},
            {"", 1, 0, ""},
            {"\"chưa đóng A1", 1, 0, "\"chưa đóng A1"},
            {"{1,2;\"A1\",4}*A1", 1, 0, "{1,2;\"A1\",4}*A2"},
        };
        for (const Case& c : cases) {
            CAPTURE(c.formula);
            CHECK(shift_formula(c.formula, c.rows, c.columns) == c.moved);
        }
    }
}

}  // namespace tonghop
