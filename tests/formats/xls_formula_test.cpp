// Formulas of .xls are tokens; their text is what .xlsx stores.
#include <doctest/doctest.h>

#include "formats/biff_formula.hpp"
#include "formats/biff_links.hpp"
#include "formats/formula_names.hpp"
#include "support/cell_recorder.hpp"
#include "support/xls_builder.hpp"

using namespace tonghop;
using namespace tonghop::test;
using namespace tonghop::test::xls;

namespace {

constexpr unsigned kRelative = 0xC000;  // row and column without "$"

std::string ref(unsigned row, unsigned column, unsigned flags = kRelative) {
    return u8(0x44) + u16(row) + u16(column | flags);
}
std::string area(unsigned first_row, unsigned last_row, unsigned first_column, unsigned last_column,
                 unsigned flags = kRelative) {
    return u8(0x25) + u16(first_row) + u16(last_row) + u16(first_column | flags) +
           u16(last_column | flags);
}
std::string integer(unsigned value) {
    return u8(0x1E) + u16(value);
}
std::string text(const std::string& ascii) {
    return u8(0x17) + u8(static_cast<unsigned>(ascii.size())) + u8(0) + ascii;
}
std::string call(unsigned function) {
    return u8(0x41) + u16(function);
}
std::string call(unsigned arguments, unsigned function) {
    return u8(0x42) + u8(arguments) + u16(function);
}
std::string blanks(unsigned where, unsigned count) {
    return u8(0x19) + u8(0x40) + u8(where) + u8(count);
}
const std::string kAdd = u8(0x03);
const std::string kMultiply = u8(0x05);
const std::string kParentheses = u8(0x15);
const std::string kSumOfOne = u8(0x19) + u8(0x10) + u16(0);

/// Sheets, names and other workbooks that the formulas of these tests name.
std::string links() {
    const auto name = [](unsigned flags, const std::string& utf8) {
        return record(0x0018, u16(flags) + u8(0) + u8(units(utf8)) + u16(0) + u16(0) + u16(0) +
                                  u32(0) + u8(1) + wide(utf8));
    };
    const auto sheets = [](unsigned book, unsigned first, unsigned last) {
        return u16(book) + u16(first) + u16(last);
    };
    return record(0x01AE, u16(6) + u16(0x0401)) +  // this workbook
           record(0x01AE, u16(1) + u16(0x3A01)) +  // functions of add-ins
           record(0x0023, u16(0) + u32(0) + short_text("EDATE")) +
           record(0x01AE,
                  u16(2) + u16(8) + u8(0) + "Book.xls" + long_text("Gia") + long_text("Phụ lục")) +
           record(0x0023, u16(0) + u32(0) + short_text("DonGia")) +
           record(0x0017, u16(10) + sheets(0, 1, 1) + sheets(0, 2, 2) + sheets(0, 1, 2) +
                              sheets(0, 3, 3) + sheets(0, 0xFFFF, 0xFFFF) +
                              sheets(0, 0xFFFE, 0xFFFE) + sheets(1, 0xFFFE, 0xFFFE) +
                              sheets(2, 0, 0) + sheets(2, 1, 1) + sheets(2, 0xFFFE, 0xFFFE)) +
           name(0, "ThuNS") + name(0, "_xlfn.IFERROR") + name(0, "_xlfn.STDEV.S") +
           name(0x20, std::string(1, '\6'));
}

/// The text of the formula in A1 of the first of these sheets; "(none)" without text.
std::string shown(const std::string& tokens, const std::string& extra = "") {
    XlsBuilder book;
    book.globals(links()).sheet("T5", formula(0, 0, f64(1), tokens, extra));
    for (const char* name : {"Sheet2", "Tổng hợp", "it's", "T7", "TổngHợp"}) book.sheet(name, "");
    const std::string line = read_lines(book.build()).at(1);
    REQUIRE(line.starts_with("A1 number 1 ="));
    const std::string shown = line.substr(13);
    return shown.empty() ? "(none)" : shown;
}

std::string sheet_ref(unsigned sheet, unsigned row, unsigned column) {
    return u8(0x3A) + u16(sheet) + u16(row) + u16(column | kRelative);
}

struct Row {
    std::string tokens;
    std::string want;
};

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("operands and operators are written as Excel does") {
        const std::string one = integer(1);
        const std::string two = integer(2);
        const std::vector<Row> rows = {
            {ref(4, 1), "B5"},
            {ref(4, 1, 0), "$B$5"},
            {ref(4, 27, 0x4000), "AB$5"},
            {ref(4, 255, 0x8000), "$IV5"},
            {area(4, 8, 1, 1) + kSumOfOne, "SUM(B5:B9)"},
            {area(0, 0xFFFF, 0, 2), "A:C"},
            {area(0, 0xFFFF, 0, 0, 0), "$A:$A"},
            {area(2, 3, 0, 255), "3:4"},
            {one + two + kAdd, "1+2"},
            {one + two + u8(0x04), "1-2"},
            {one + two + u8(0x06), "1/2"},
            {one + two + u8(0x07), "1^2"},
            {text("a") + text("b\"c") + u8(0x08), "\"a\"&\"b\"\"c\""},
            {one + two + u8(0x09), "1<2"},
            {one + two + u8(0x0A), "1<=2"},
            {one + two + u8(0x0B), "1=2"},
            {one + two + u8(0x0C), "1>=2"},
            {one + two + u8(0x0D), "1>2"},
            {one + two + u8(0x0E), "1<>2"},
            {ref(0, 0) + ref(1, 1) + u8(0x0F), "A1 B2"},
            {ref(0, 0) + ref(1, 1) + u8(0x10) + kParentheses, "(A1,B2)"},
            {ref(0, 0) + ref(1, 1) + u8(0x11), "A1:B2"},
            {one + u8(0x12) + u8(0x13) + u8(0x14), "-+1%"},
            {one + two + kAdd + kParentheses + two + kMultiply, "(1+2)*2"},
            {text(""), "\"\""},
            {u8(0x1D) + u8(1), "TRUE"},
            {u8(0x1C) + u8(0x2A), "#N/A"},
            {u8(0x2A) + u32(0) + one + kAdd, "#REF!+1"},
            {u8(0x2B) + u64(0), "#REF!"},
            {u8(0x1F) + f64(0.1), "0.1"},
            {u8(0x1F) + f64(1234567.25), "1234567.25"},
            {u8(0x1F) + f64(0.000001), "0.000001"},
            {u8(0x1F) + f64(1.5e25), "1.5E+25"},
        };
        for (const Row& row : rows) CHECK(shown(row.tokens) == row.want);
    }

    TEST_CASE("functions have their arguments in order, left out ones too") {
        const std::string condition = ref(0, 0) + integer(0) + u8(0x0D);
        const std::string jump = u8(0x19) + u8(0x02) + u16(9);
        const std::string go = u8(0x19) + u8(0x08) + u16(9);
        const std::vector<Row> rows = {
            {call(19), "PI()"},
            {ref(0, 0) + call(24), "ABS(A1)"},
            {ref(0, 0) + integer(2) + call(27), "ROUND(A1,2)"},
            {condition + jump + ref(0, 1) + go + text("") + go + call(3, 1), "IF(A1>0,B1,\"\")"},
            {condition + u8(0x16) + integer(5) + call(3, 1), "IF(A1>0,,5)"},
            {integer(2) + u8(0x19) + u8(0x04) + u16(2) + u16(0) + u16(0) + u16(0) + ref(0, 0) + go +
                 ref(0, 1) + go + call(3, 100),
             "CHOOSE(2,A1,B1)"},
            {u8(0x19) + u8(0x01) + u16(0) + call(221), "TODAY()"},
            {u8(0x29) + u16(9) + ref(0, 0) + ref(0, 1) + u8(0x10) + kParentheses + call(1, 4),
             "SUM((A1,B1))"},
            {u8(0x23) + u16(2) + u16(0) + ref(0, 0) + integer(0) + call(3, 255), "IFERROR(A1,0)"},
            {u8(0x23) + u16(3) + u16(0) + area(0, 2, 0, 0) + call(2, 255), "_xlfn.STDEV.S(A1:A3)"},
            {u8(0x39) + u16(6) + u16(1) + u16(0) + ref(0, 0) + integer(1) + call(3, 255),
             "EDATE(A1,1)"},
        };
        for (const Row& row : rows) CHECK(shown(row.tokens) == row.want);
    }

    TEST_CASE("other sheets, workbooks and names stand where the formula names them") {
        const std::vector<Row> rows = {
            {sheet_ref(0, 2, 2) + integer(100) + kMultiply, "Sheet2!C3*100"},
            {sheet_ref(1, 0, 0), "'Tổng hợp'!A1"},
            {sheet_ref(2, 0, 0), "'Sheet2:Tổng hợp'!A1"},
            {sheet_ref(3, 0, 0), "'it''s'!A1"},
            {u8(0x3B) + u16(0) + u16(0) + u16(8) + u16(1) + u16(1), "Sheet2!$B$1:$B$9"},
            {sheet_ref(4, 0, 0), "#REF!A1"},
            {u8(0x3C) + u16(0) + u32(0), "Sheet2!#REF!"},
            {u8(0x3D) + u16(4) + u64(0), "#REF!"},
            {sheet_ref(7, 0, 0), "[1]Gia!A1"},
            {sheet_ref(8, 0, 0), "'[1]Phụ lục'!A1"},
            {u8(0x23) + u16(1) + u16(0) + kSumOfOne, "SUM(ThuNS)"},
            {u8(0x23) + u16(4) + u16(0), "_xlnm.Print_Area"},
            {u8(0x39) + u16(0) + u16(1) + u16(0), "Sheet2!ThuNS"},
            {u8(0x39) + u16(5) + u16(1) + u16(0), "[0]!ThuNS"},
            {u8(0x39) + u16(9) + u16(1) + u16(0), "[1]!DonGia"},
            {sheet_ref(6, 0, 0), "(none)"},
            {sheet_ref(99, 0, 0), "(none)"},
            {u8(0x23) + u16(5) + u16(0), "(none)"},
            {u8(0x23) + u16(0) + u16(0), "(none)"},
            {u8(0x39) + u16(9) + u16(2) + u16(0), "(none)"},
        };
        for (const Row& row : rows) CHECK(shown(row.tokens) == row.want);
    }

    TEST_CASE("a sheet name stands in quotes if some program would read it otherwise") {
        for (const char* name : {"T5", "XFD1", "ABC1234567", "R1C1", "rc", "C", "R5", "1a", "a b",
                                 "a-b", ".a", "True", "it's", ""}) {
            CHECK_MESSAGE(needs_quotes(name), name);
        }
        for (const char* name : {"Sheet2", "TổngHợp", "KTXH", "T5a", "a.b", "_x", "ABCD1", "RC_"}) {
            CHECK_MESSAGE(!needs_quotes(name), name);
        }
    }

    TEST_CASE("blanks and line ends are kept where they were typed") {
        CHECK(shown(ref(0, 0) + blanks(0, 1) + ref(0, 1) + blanks(0, 1) + kAdd) == "A1 + B1");
        CHECK(shown(blanks(0, 2) + ref(0, 0) + blanks(2, 1) + blanks(4, 1) + kParentheses) ==
              " (  A1 )");
        CHECK(shown(blanks(1, 1) + ref(0, 0) + blanks(4, 1) + call(1, 4)) == "SUM(\nA1 )");
    }

    TEST_CASE("constant arrays are taken from behind the tokens") {
        const std::string numbers = u8(1) + u16(1) + u8(1) + f64(1) + u8(1) + f64(2.5) + u8(2) +
                                    u16(2) + u8(0) + "a\"" + u8(4) + u8(1) + std::string(7, '\0');
        const std::string array = u8(0x20) + std::string(7, '\0');
        CHECK(shown(array + kSumOfOne, numbers) == "SUM({1,2.5;\"a\"\"\",TRUE})");
        CHECK(shown(array, u8(0) + u16(0) + u8(0x10) + u8(0x2A) + std::string(7, '\0')) ==
              "{#N/A}");
        const std::string memory = u8(0x26) + u32(0) + u16(0);
        CHECK(shown(memory + array, u16(1) + u64(0) + u8(0) + u16(0) + u8(1) + f64(7)) == "{7}");
        CHECK(shown(array, numbers.substr(0, numbers.size() - 1)) == "(none)");
        CHECK(shown(array, u8(255) + u16(0xFFFF)) == "(none)");
    }

    TEST_CASE("a formula that cannot be told whole has no text, never a wrong one") {
        const std::string one = integer(1);
        for (const std::string& tokens : {std::string(),
                                          kAdd,
                                          one + kAdd,
                                          one + one,
                                          u8(0x13),
                                          u8(0x15),
                                          call(27),
                                          call(2, 27),
                                          call(250),
                                          one + call(1, 200),
                                          call(0, 255),
                                          u8(0x18) + u32(0),
                                          u8(0x00),
                                          u8(0x80),
                                          u8(0x2C) + u32(0),
                                          u8(0x44) + u16(0),
                                          ref(0, 0x100),
                                          area(5, 4, 0, 0),
                                          u8(0x1E) + u8(1),
                                          text("abc").substr(0, 4),
                                          u8(0x1C) + u8(0x99),
                                          u8(0x1F) + u64(~0ULL),
                                          std::string(8000, '\x15'),
                                          u8(0x01) + u8(0)}) {
            CHECK(shown(tokens) == "(none)");
        }
    }

    TEST_CASE("cells that share a formula each have it for their own place") {
        // Two cells left, the row above absolute column A; distances wrap at the ends of the sheet.
        const std::string tokens = u8(0x4C) + u16(0) + u16(0x00FE | kRelative) + u8(0x4C) +
                                   u16(0xFFFF) + u16(0x0000 | 0x8000) + kAdd;
        const std::string shared =
            record(0x04BC,
                   range(4, 6, 2, 2) + u16(3) + u16(static_cast<unsigned>(tokens.size())) + tokens);
        const std::string group = of_group(4, 2);
        const std::string cells = formula(4, 2, result(0), group) + shared +
                                  record(0x0207, long_text("x")) + formula(5, 2, f64(2), group) +
                                  formula(6, 2, f64(3), group) + formula(7, 2, f64(4), group) +
                                  formula(8, 2, f64(5), of_group(9, 9));
        CHECK(read_text(XlsBuilder().cells(cells).build()) ==
              "sheet T5 | C5 text [x] =A5+$A4 | C6 number 2 =A6+$A5 | C7 number 3 =A7+$A6 | "
              "C8 number 4 = | C9 number 5 =");
    }

    TEST_CASE("an array formula and a table belong to their first cell, as in .xlsx") {
        const std::string tokens = area(0, 2, 0, 0) + integer(2) + kMultiply;
        const std::string array =
            record(0x0221, range(0, 1, 1, 1) + u16(0) + u32(0) +
                               u16(static_cast<unsigned>(tokens.size())) + tokens);
        const std::string table = record(0x0236, range(4, 5, 1, 1) + u16(0) + u64(0));
        const std::string of_table = u8(0x02) + u16(4) + u16(1);
        CHECK(read_text(XlsBuilder()
                            .cells(formula(0, 1, f64(2), of_group(0, 1)) + array +
                                   formula(1, 1, f64(4), of_group(0, 1)) +
                                   formula(4, 1, f64(6), of_table) + table +
                                   formula(5, 1, f64(8), of_table))
                            .build()) ==
              "sheet T5 | B1 number 2 =A1:A3*2 array | B2 number 4 | B5 number 6 = | B6 number 8");
    }

    TEST_CASE("formulas of Excel 5 and 95 have shorter references") {
        const std::string cells =
            formula(0, 0, f64(1),
                    u8(0x44) + u16(4 | kRelative) + u8(1) + u8(0x25) + u16(0) + u16(0x3FFF) +
                        u8(0) + u8(0) + kAdd) +
            formula(
                0, 1, f64(1),
                u8(0x3A) + u16(0xFFFF) + u64(0) + u16(1) + u16(1) + u16(2 | kRelative) + u8(2)) +
            formula(0, 2, f64(1), u8(0x3A) + u16(1) + u64(0) + u16(1) + u16(1) + u16(2) + u8(2)) +
            formula(0, 3, f64(1), u8(0x17) + u8(1) + "a") +
            formula(0, 4, f64(1), u8(0x23) + u16(1) + std::string(12, '\0'));
        const std::string name = record(0x0018, u16(0) + u8(0) + u8(3) + u16(0) + u64(0) + "Thu");
        CHECK(read_text(
                  XlsBuilder(0x0500).globals(name).sheet("T5", cells).sheet("T6", "").build()) ==
              "sheet T5 | A1 number 1 =B5+$A:$A | B1 number 1 ='T6'!C3 | C1 number 1 = | "
              "D1 number 1 =\"a\" | E1 number 1 =Thu | sheet T6");
    }

    TEST_CASE("links that cannot be read cost the formulas that need them, not the workbook") {
        const std::string cells =
            formula(0, 0, f64(1), sheet_ref(0, 0, 0)) + formula(0, 1, f64(2), ref(0, 0));
        CHECK(read_text(XlsBuilder()
                            .globals(links() + record(0x0017, u16(9) + u16(0)))
                            .cells(cells)
                            .build()) == "sheet T5 | A1 number 1 = | B1 number 2 =A1");
    }

    TEST_CASE("the work on formulas is bounded for the workbook") {
        ReadLimits limits;
        limits.formula_bytes = 20;
        const std::string cells = formula(0, 0, f64(1), ref(0, 0)) +
                                  formula(0, 1, f64(1), ref(0, 0)) +
                                  formula(0, 2, f64(1), ref(0, 0));
        CHECK(fault_of(XlsBuilder().cells(cells).build(), "x.xls", limits) ==
              WorkbookFault::too_large);
        limits.formula_bytes = 21;
        CHECK_FALSE(fault_of(XlsBuilder().cells(cells).build(), "x.xls", limits).has_value());
    }
}
