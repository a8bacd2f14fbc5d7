#include "formats/ods_formula.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace tonghop;

TEST_SUITE("formats") {
    TEST_CASE("formulas of OpenDocument are written as Excel writes them") {
        struct Row {
            std::string_view formula;
            std::string_view want;
        };
        const Row rows[] = {
            {"of:=SUM([.B2:.B5])", "SUM(B2:B5)"},
            {"oooc:=SUM([.B2:.B5];[.D2])", "SUM(B2:B5,D2)"},
            {"of:=[.$B$2]*1.5E-3%", "$B$2*1.5E-3%"},
            {"of:=[$Sheet2.C3]+[Sheet2.C4:.C5]", "Sheet2!C3+Sheet2!C4:C5"},
            {"of:=[$'Tổng hợp'.A1]", "'Tổng hợp'!A1"},
            {"of:=[$'It''s'.$A$1]", "'It''s'!$A$1"},
            {"of:=[$T5.A1]", "'T5'!A1"},
            {"of:=[Sheet1.A1:Sheet1.B2]", "Sheet1!A1:B2"},
            {"of:=SUM([.A:.A];[.$2:.3])", "SUM(A:A,$2:3)"},
            {"of:=IF([.A1]=\"a;b\"\"[.C1]\";\"x\";-2^2)", "IF(A1=\"a;b\"\"[.C1]\",\"x\",-2^2)"},
            {"of:=sum({1;2|3;4})", "SUM({1,2;3,4})"},
            {"of:=Doanh_thu/1000", "Doanh_thu/1000"},
            {"of:=ROUND([.A1];0)&\" ha\"", "ROUND(A1,0)&\" ha\""},
            {"msoxl:=SUM(B2:B5,Sheet2!A1)", "SUM(B2:B5,Sheet2!A1)"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.formula);
            CHECK(excel_formula(row.formula) == row.want);
        }
    }

    TEST_CASE("a formula whose meaning in Excel is not certain has no text") {
        for (const std::string_view formula : {"",
                                               "=1+1",
                                               "of:1",
                                               "of:=[.#REF!]",
                                               "of:=[.A1",
                                               "of:=[A1]",
                                               "of:=[.A1:.B]",
                                               "of:=[.XFE1]",
                                               "of:=[.A1048577]",
                                               "of:=['file:///a.ods'#$Sheet1.A1]",
                                               "of:=SUM([Sheet1.A1:Sheet3.B2])",
                                               "of:=[.A1]![.A:.A]",
                                               "of:=SUM([.A1]~[.A2])",
                                               "of:=COM.MICROSOFT.STDEV.S([.A1])",
                                               "of:=EASTERSUNDAY(2024)",
                                               "of:=A1+1",
                                               "of:='Tên'+1",
                                               "of:=\"open",
                                               "of:=1|2",
                                               "of:=$$Name",
                                               "of:=5x",
                                               "foo:=1"}) {
            CAPTURE(formula);
            CHECK(excel_formula(formula).empty());
        }
    }
}
