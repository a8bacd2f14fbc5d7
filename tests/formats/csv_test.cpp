#include "formats/csv_reader.hpp"

#include "formats/count_cells.hpp"

#include "support/cell_recorder.hpp"

#include <doctest/doctest.h>

using namespace tonghop;
using namespace tonghop::test;

namespace {

std::string table(std::string_view bytes) {
    std::string text = read_text(bytes, "báo cáo.csv");
    const std::string head = "sheet báo cáo | ";
    return text.starts_with(head) ? text.substr(head.size()) : text;
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("a field is a number only where nobody could read it otherwise") {
        for (const std::string_view text : {"0", "39.1", "-12.5", "1200", "1234.567", "0.125",
                                            "39.10", " 7 ", "123456789012345"}) {
            CAPTURE(text);
            CHECK(plain_number(text).has_value());
        }
        for (const std::string_view text :
             {"", "06352", "1.500", "12.345", "-1.500", "1,5", "1.234,56", "1 200", "1e5", "+5",
              "5%", "-", ".5", "5.", "1.2.3", "1234567890123456", "0x1F", "12 ha", "00"}) {
            CAPTURE(text);
            CHECK_FALSE(plain_number(text).has_value());
        }
        CHECK(plain_number("39.1") == 39.1);
        CHECK(plain_number(" -7") == -7);
    }

    TEST_CASE("records, quotes and line ends are understood") {
        struct Row {
            std::string_view bytes;
            std::string_view want;
        };
        const std::vector<Row> rows = {
            {"a,b\r\nc,d\r\n", "A1 text [a] | B1 text [b] | A2 text [c] | B2 text [d]"},
            {"a,b\r1,2\n3,4",
             "A1 text [a] | B1 text [b] | A2 number 1 | B2 number 2 | A3 number 3 | "
             "B3 number 4"},
            {"\"a, b\",\"c \"\"d\"\"\"\n\"e\nf\",g\n",
             "A1 text [a, b] | B1 text [c \"d\"] | A2 text [e\nf] | B2 text [g]"},
            {"a,,b\n,c,\n\n,,d\n", "A1 text [a] | C1 text [b] | B2 text [c] | C4 text [d]"},
            {"a,b\n1,2\n3,4,5\n",
             "A1 text [a] | B1 text [b] | A2 number 1 | B2 number 2 | A3 number "
             "3 | B3 number 4 | C3 number 5"},
            {"\"a\"x,b\nc,\"d\"", "A1 text [ax] | B1 text [b] | A2 text [c] | B2 text [d]"},
            {"a \"q\" b,c\nd,e", "A1 text [a \"q\" b] | B1 text [c] | A2 text [d] | B2 text [e]"},
            {"a", "A1 text [a]"},
            {"a,b,", "A1 text [a] | B1 text [b]"},
            {"\"\",x\n\"\",y", "B1 text [x] | B2 text [y]"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.bytes);
            CHECK(table(row.bytes) == row.want);
        }
    }

    TEST_CASE("the delimiter is the one that divides the records evenly") {
        struct Row {
            std::string_view bytes;
            std::string_view want;
        };
        const std::vector<Row> rows = {
            {"Xã;Số\nA;1.234,56\nB;7,5\n",
             "A1 text [Xã] | B1 text [Số] | A2 text [A] | B2 text [1.234,56] | A3 text [B] | B3 "
             "text "
             "[7,5]"},
            {"a\tb, c\nd\te\n", "A1 text [a] | B1 text [b, c] | A2 text [d] | B2 text [e]"},
            {"a|b\n1|2\n", "A1 text [a] | B1 text [b] | A2 number 1 | B2 number 2"},
            {"sep=;\na;b,c\n", "A1 text [a] | B1 text [b,c]"},
            {"\"a;b\",c\n\"d;e\",f\n", "A1 text [a;b] | B1 text [c] | A2 text [d;e] | B2 text [f]"},
            // Decimal commas divide as evenly as the delimiter does.
            {"A;1,5;2,5\nB;3,5;4,5\n",
             "A1 text [A] | B1 text [1,5] | C1 text [2,5] | A2 text [B] | B2 text [3,5] | C2 text "
             "[4,5]"},
            {"Lúa, ha\tNgô, ha\n1,5\t2,5\n-0,5\t1.234,5\n",
             "A1 text [Lúa, ha] | B1 text [Ngô, ha] | A2 text [1,5] | B2 text [2,5] | A3 text "
             "[-0,5] | B3 text [1.234,5]"},
            {"Xã A; huyện B,1,2\nXã C; huyện D,3,4\n",
             "A1 text [Xã A; huyện B] | B1 number 1 | C1 number 2 | A2 text [Xã C; huyện D] | B2 "
             "number 3 | C2 number 4"},
            // As the statistics office publishes them: a title line, a blank one, then the table.
            {"\xEF\xBB\xBF\"Dân số, năm 2024\"\r\n\r\n\"\";\"2023\";\"Prel. 2024\"\r\nCẢ "
             "NƯỚC;100,3;..\r\n   Bắc Sơn;71,5;72\r\n",
             "A1 text [Dân số, năm 2024] | B3 number 2023 | C3 text [Prel. 2024] | A4 text [CẢ "
             "NƯỚC] | B4 text [100,3] | C4 text [..] | A5 text [   Bắc Sơn] | B5 text [71,5] | C5 "
             "number 72"},
            {"một cột\nhai\n", "A1 text [một cột] | A2 text [hai]"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.bytes);
            CHECK(table(row.bytes) == row.want);
        }
    }

    TEST_CASE("the encoding is found: UTF-8, UTF-16, Windows-1258, Windows-1252") {
        using namespace std::string_literals;
        const std::string want = "A1 text [Xã] | B1 text [x]";
        CHECK(table("Xã,x") == want);
        CHECK(table("\xEF\xBB\xBFXã,x") == want);
        CHECK(table("\xFF\xFEX\0\xE3\0,\0x\0"s) == want);
        CHECK(table("\xFE\xFF\0X\0\xE3\0,\0x"s) == want);
        CHECK(table("X\0\xE3\0,\0x\0"s) == want);
        CHECK(table("X\xE3,x") == want);  // Windows-1252
        CHECK(table("s\xF4\xEC h\xF4\xF2") == "A1 text [sô\u0301 hô\u0323]");
        CHECK(table("X\xE3 V\xFB") == "A1 text [Xã Vû]");
        // .VnTime letters stay the characters their bytes are in Windows-1252, to be decoded later.
        CHECK(table("s\xB6n l\xAD\xEEng") == "A1 text [s¶n l\u00ADîng]");
    }

    TEST_CASE("what is marked as UTF-8 and is none is refused") {
        CHECK(fault_of("\xEF\xBB\xBFX\xE3 H\xF3,x\nA,5\n", "x.csv") == WorkbookFault::damaged);
        CHECK(fault_of("\xEF\xBB\xBFX\xC3", "x.csv") == WorkbookFault::damaged);
    }

    TEST_CASE("text of more rows than a sheet has is read to its last row") {
        std::string rows;
        for (int i = 0; i < 1'048'576; ++i) rows += "1\n";
        CellCounter counter;
        read_workbook(rows + "5", "x.csv", counter);
        CHECK(counter.counts().cells == 1'048'577);
    }

    TEST_CASE("a broken table is refused") {
        using namespace std::string_literals;
        CHECK(fault_of("a,\"b\nc,d\n", "x.csv") == WorkbookFault::damaged);
        CHECK(fault_of("abc,def\n"s + std::string(70'000, 'x') + "\0"s, "x.csv") ==
              WorkbookFault::damaged);
        CHECK(fault_of(std::string(40'000, ','), "x.csv") == WorkbookFault::damaged);
        CHECK(fault_of("\xFF\xFE"
                       "a",
                       "x.csv") == WorkbookFault::damaged);
        ReadLimits limits;
        limits.cells = 2;
        CHECK(fault_of("a,b,c", "x.csv", limits) == WorkbookFault::too_large);
        limits = {};
        limits.text_bytes = 3;
        CHECK(fault_of("abcd,e", "x.csv", limits) == WorkbookFault::too_large);
    }
}
