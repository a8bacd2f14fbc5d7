// Cells of .xls, record by record.
#include <doctest/doctest.h>

#include <limits>

#include "support/cell_recorder.hpp"
#include "support/xls_builder.hpp"

using namespace tonghop;
using namespace tonghop::test;
using namespace tonghop::test::xls;

namespace {

std::string cells_of(const std::string& records, const std::string& globals = "") {
    return read_text(XlsBuilder().globals(globals).cells(records).build());
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("each record of a cell gives its value") {
        struct Row {
            const char* what;
            std::string records;
            std::string want;
        };
        const std::string strings = sst({long_text("Xã Vũ Lễ"), compressed_text("")});
        const double infinite = std::numeric_limits<double>::infinity();
        const std::vector<Row> rows = {
            {"number", number(4, 2, 1.5), "C5 number 1.5"},
            {"the last cell of a sheet", number(65'535, 255, 1), "IV65536 number 1"},
            {"no number Excel knows", number(0, 0, infinite), "A1 error #NUM!"},
            {"short number, integer", rk(0, 0, (7U << 2) | 2), "A1 number 7"},
            {"short number, negative integer", rk(0, 0, 0xFFFFFFE6), "A1 number -7"},
            {"short number, integer of hundredths", rk(0, 0, (1234U << 2) | 3), "A1 number 12.34"},
            {"short number, half a double", rk(0, 0, 0x3FF80000), "A1 number 1.5"},
            {"short number, half a double of hundredths", rk(0, 0, 0x40590001), "A1 number 1"},
            {"short numbers in a row",
             record(0x00BD, u16(0) + u16(1) + u16(0) + u32((5U << 2) | 2) + u16(0) +
                                u32((6U << 2) | 2) + u16(2)),
             "B1 number 5 | C1 number 6"},
            {"shared text", label_sst(0, 0, 0), "A1 text [Xã Vũ Lễ]"},
            {"empty shared text", label_sst(0, 0, 1), ""},
            {"text of its own", label(0, 0, "Tổng số"), "A1 text [Tổng số]"},
            {"text of its own, compressed", record(0x0204, cell(0, 0) + compressed_text("ha \xE9")),
             "A1 text [ha é]"},
            {"text with runs",
             record(0x00D6, cell(0, 0) + long_text("Số hộ") + u16(1) + u16(3) + u16(0)),
             "A1 text [Số hộ]"},
            {"true", bool_or_error(0, 0, 1, false), "A1 true"},
            {"false", bool_or_error(0, 0, 0, false), "A1 false"},
            {"errors", bool_or_error(0, 0, 0x07, true) + bool_or_error(0, 1, 0x2A, true),
             "A1 error #DIV/0! | B1 error #N/A"},
            {"an error nobody knows", bool_or_error(0, 0, 0x99, true), "A1 error #UNKNOWN!"},
            {"blank cells",
             record(0x0201, cell(0, 0)) +
                 record(0x00BE, u16(0) + u16(0) + u16(0) + u16(0) + u16(1)),
             ""},
        };
        for (const Row& row : rows) {
            CAPTURE(row.what);
            const std::string want = row.want.empty() ? "" : " | " + row.want;
            CHECK(cells_of(row.records, strings) == "sheet T5" + want);
        }
    }

    TEST_CASE("a formula has the result stored with it, of every kind") {
        const std::string tokens = u8(0x1E) + u16(5);  // 5
        const std::string text = record(0x0207, long_text("Đạt"));
        CHECK(cells_of(formula(0, 0, f64(2.5), tokens) + formula(0, 1, result(0), tokens) + text +
                       formula(0, 2, result(1, 1), tokens) +
                       formula(0, 3, result(2, 0x0F), tokens) + formula(0, 4, result(3), tokens)) ==
              "sheet T5 | A1 number 2.5 =5 | B1 text [Đạt] =5 | C1 true =5 | D1 error #VALUE! =5 | "
              "E1 text [] =5");
        CHECK(cells_of(formula(0, 0, result(0), tokens) + number(0, 1, 1)) ==
              "sheet T5 | A1 blank =5 no result | B1 number 1");
        CHECK(cells_of(formula(0, 0, result(9), tokens)).starts_with("refused"));
    }

    TEST_CASE("results that are all empty were never calculated, unless Excel says so") {
        const std::string cells = formula(0, 0, result(3), u8(0x1E) + u16(5));
        CHECK(cells_of(cells) == "sheet T5 | A1 blank =5 no result");
        CHECK(cells_of(cells, record(0x01C1, u64(0))) == "sheet T5 | A1 text [] =5");
    }

    TEST_CASE("fonts, indents and number formats come from the cell format") {
        const std::string globals = font("Arial") + font(".VnTime", 700) + font("C") + font("D") +
                                    font("Times New Roman") + number_format(164, "dd/mm/yyyy") +
                                    xf(0, 0) + xf(1, 3, 2) + xf(5, 164) + xf(99, 99);
        CHECK(cells_of(number(0, 0, 1, 0) + number(0, 1, 1, 1) + number(0, 2, 45'000, 2) +
                           number(0, 3, 1, 3) + number(0, 4, 1, 77),
                       globals) ==
              "sheet T5 | A1 number 1 font Arial | B1 number 1 bold indent 2 font .VnTime | "
              "C1 date 45000 font Times New Roman | D1 number 1 | E1 number 1");
    }

    TEST_CASE("dates are told by format, counted from 1900 whatever the workbook says") {
        const std::string styles = xf(0, 14) + xf(0, 20) + xf(0, 0) + number_format(5, "0.0");
        const std::string cells = number(0, 0, 43'538, 0) + number(0, 1, 0.5, 1) +
                                  number(0, 2, 100, 2) + number(0, 3, -1, 0);
        CHECK(cells_of(cells, styles) ==
              "sheet T5 | A1 date 43538 | B1 date 0.5 | C1 number 100 | D1 number -1");
        CHECK(cells_of(cells, record(0x0022, u16(1)) + styles) ==
              "sheet T5 | A1 date 45000 | B1 date 0.5 | C1 number 100 | D1 date 1461");
    }

    TEST_CASE("hidden rows and columns and merged ranges are told") {
        const auto column = [](unsigned first, unsigned last, unsigned flags) {
            return record(0x007D, u16(first) + u16(last) + u16(0) + u16(0) + u16(flags) + u16(0));
        };
        const std::string merges =
            record(0x00E5, u16(3) + u16(0) + u16(1) + u16(0) + u16(2) + u16(5) + u16(5) + u16(1) +
                               u16(1) + u16(9) + u16(8) + u16(0) + u16(0));
        CHECK(cells_of(column(2, 3, 1) + column(5, 5, 0) + column(250, 256, 1) + row(0, 0x20) +
                       row(1, 0x100) + number(0, 0, 1) + number(1, 0, 2) + merges) ==
              "sheet T5 | hidden columns 2-3 | hidden columns 250-255 | A1 number 1 hidden | "
              "A2 number 2 | merge A1:C2");
    }

    TEST_CASE("a chart inside a sheet is no part of its cells") {
        CHECK(cells_of(number(0, 0, 1) + bof(0x0600, 0x0020) + number(5, 5, 666) + eof() +
                       number(1, 0, 2)) == "sheet T5 | A1 number 1 | A2 number 2");
    }

    TEST_CASE("a cell record that contradicts itself is damage") {
        for (const std::string& records :
             {record(0x0203, cell(0, 0)), record(0x027E, cell(0, 0) + u16(0)), number(0, 256, 1),
              record(0x00BD, u16(0) + u16(5) + u16(15) + u32(0) + u16(2)),
              record(0x00BD, u16(0) + u16(255) + u16(0) + u32(0) + u16(0) + u32(0) + u16(256)),
              record(0x00BD), record(0x00BE, u16(0) + u16(0) + u16(0) + u16(0xFFFF)),
              label_sst(0, 0, 0), record(0x0204, cell(0, 0) + u16(5) + u8(0) + "abcd"),
              record(0x0205, cell(0, 0)), record(0x0006, cell(0, 0)),
              record(0x00E5, u16(0xFFFF) + u64(0))}) {
            CHECK(fault_of(XlsBuilder().cells(records).build()) == WorkbookFault::damaged);
        }
    }

    TEST_CASE("cells may stand in any order, but two at one address are damage") {
        CHECK(cells_of(number(7, 1, 1) + number(0, 3, 2) + number(7, 0, 3)) ==
              "sheet T5 | B8 number 1 | D1 number 2 | A8 number 3");
        CHECK(
            fault_of(XlsBuilder().cells(number(7, 1, 1) + number(0, 3, 2) + rk(7, 1, 6)).build()) ==
            WorkbookFault::damaged);
    }

    TEST_CASE("limits hold for .xls too") {
        ReadLimits limits;
        limits.cells = 2;
        limits.merges = 1;
        limits.text_bytes = 5;
        limits.shared_strings = 1;
        const auto refused = [&limits](const std::string& globals, const std::string& cells) {
            return fault_of(XlsBuilder().globals(globals).cells(cells).build(), "x.xls", limits) ==
                   WorkbookFault::too_large;
        };
        const std::string two = number(0, 0, 1) + number(0, 1, 1);
        const std::string range = u16(0) + u16(1) + u16(0) + u16(0);
        CHECK_FALSE(refused("", two));
        CHECK(refused("", two + number(0, 2, 1)));
        CHECK(refused("", record(0x00E5, u16(2) + range + range)));
        CHECK(refused("", label(0, 0, "123456")));
        CHECK(refused(sst({long_text("123456")}), ""));
        CHECK(refused(sst({long_text("a"), long_text("b")}), ""));
    }
}
