#include "formats/r1c1_formula.hpp"

#include <doctest/doctest.h>

using namespace tonghop;

TEST_SUITE("formats") {
    TEST_CASE("a formula in R1C1 notation is the same in A1 notation") {
        struct Row {
            std::string_view formula;
            std::string_view want;
        };
        const Row rows[] = {
            {"SUM(R[-3]C:R[-1]C)", "SUM(C2:C4)"},
            {"RC[-1]*2", "B5*2"},
            {"R1C1+R[1]C2-R2C[1]", "$A$1+$B6-D$2"},
            {"Sheet2!R3C3", "Sheet2!$C$3"},
            {"'T\xE1\xBB\x95ng h\xE1\xBB\xA3p'!R1C1:RC",
             "'T\xE1\xBB\x95ng h\xE1\xBB\xA3p'!$A$1:C5"},
            {"'It''s'!RC", "'It''s'!C5"},
            {"SUM(C,R)", "SUM(C:C,5:5)"},
            {"SUM(C[-1]:C3,R1:R[1])", "SUM(B:$C,$1:6)"},
            {"IF(RC1=\"R1C1\"\"\",1.5E-3,-RC2%)", "IF($A5=\"R1C1\"\"\",1.5E-3,-$B5%)"},
            {"ROUND(Doanh_thu/1000,0)", "ROUND(Doanh_thu/1000,0)"},
            {"COUNTIF(R1C1:R9C1,\">0\")&\" x\u00E3\"", "COUNTIF($A$1:$A$9,\">0\")&\" x\u00E3\""},
            {"{1,2;3,4}", "{1,2;3,4}"},
            {"NA()+#N/A+#REF!", "NA()+#N/A+#REF!"},
            {"rank(rc,r1c1)", "rank(C5,$A$1)"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.formula);
            CHECK(a1_formula(row.formula, {4, 2}) == row.want);
        }
    }

    TEST_CASE("a formula that cannot be carried over with certainty has no text") {
        for (const std::string_view formula :
             {"R[-5]C", "RC[-3]", "R[1048576]C", "RC16385", "R1048577C1", "R[1C", "R0C1",
              "[Book2.xls]Sheet1!R1C1", "'[Book2.xls]Sheet1'!R1C1", "A1+1", "\"open",
              "R[99999999]C", "C[-1]:R1", "5x", "Sheet1!R1C1[2]", "`"}) {
            CAPTURE(formula);
            CHECK(a1_formula(formula, {4, 2}).empty());
        }
    }
}
