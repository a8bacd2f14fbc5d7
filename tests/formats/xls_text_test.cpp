// Texts of .xls: the string table, runs of fonts, code pages.
#include <doctest/doctest.h>

#include "base/temporary_folder.hpp"
#include "support/cell_recorder.hpp"
#include "support/legacy_encoder.hpp"
#include "support/xls_builder.hpp"

using namespace tonghop;
using namespace tonghop::test;
using namespace tonghop::test::xls;

namespace {

/// A string table of one string that goes on in CONTINUE records.
std::string text_of(const std::vector<std::string>& pieces) {
    std::string table = record(0x00FC, u32(1) + u32(1) + pieces[0]);
    for (std::size_t i = 1; i < pieces.size(); ++i) table += record(0x003C, pieces[i]);
    return read_text(XlsBuilder().globals(table).cells(label_sst(0, 0, 0)).build());
}

/// "text (raw)" of the cells of the first sheet, as the product sees them.
std::vector<std::string> loaded(const std::string& bytes) {
    const TemporaryFolder folder;
    std::vector<std::string> lines;
    const Workbook workbook = load_workbook(folder.write("x.xls", bytes));
    for (const Cell& cell : workbook.sheets.at(0).cells()) {
        lines.push_back(cell.raw.empty() ? cell.text : cell.text + " (" + cell.raw.str() + ")");
    }
    return lines;
}

/// A cell of Excel 5: its text is bytes.
std::string label5(unsigned column, const std::string& bytes, unsigned format) {
    return record(0x0204,
                  cell(0, column, format) + u16(static_cast<unsigned>(bytes.size())) + bytes);
}

/// TCVN3 as it lies in a file: one byte a letter.
std::string tcvn3_bytes(std::string_view text) {
    std::string bytes;
    for (const char32_t c : to_code_points(to_tcvn3(text))) bytes += static_cast<char>(c);
    return bytes;
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("a string goes on in the next record, narrow or wide as that says") {
        const std::string want = "sheet T5 | A1 text [Xã Vũ Lễ]";
        CHECK(text_of({u16(8) + u8(1) + wide("Xã "), u8(1) + wide("Vũ Lễ")}) == want);
        CHECK(text_of({u16(8) + u8(0) + "X", u8(1) + wide("ã Vũ "), u8(0) + "L",
                       u8(1) + wide("ễ")}) == want);
        CHECK(text_of({u16(8) + u8(1) + wide("Xã Vũ Lễ"), ""}) == want);
        CHECK(text_of({u16(8) + u8(1), u8(1) + wide("Xã Vũ Lễ")}) == want);
        CHECK(text_of({u16(8) + u8(1) + wide("Xã Vũ"), "", u8(1) + wide(" Lễ")}) == want);
        CHECK(text_of({u16(2) + u8(1) + u8('a')}).starts_with("refused"));
        CHECK(text_of({u16(2) + u8(0) + "a"}).starts_with("refused"));
    }

    TEST_CASE("a letter of two units may be split, half of one is no letter") {
        const std::string pair = wide("\xF0\x9F\x98\x80");
        CHECK(text_of({u16(2) + u8(1) + pair.substr(0, 2), u8(1) + pair.substr(2)}) ==
              "sheet T5 | A1 text [\xF0\x9F\x98\x80]");
        CHECK(text_of({u16(2) + u8(1) + pair.substr(0, 2) + u16('a')}) ==
              "sheet T5 | A1 text [\xEF\xBF\xBD"
              "a]");
        CHECK(text_of({u16(1) + u8(1) + pair.substr(2)}) == "sheet T5 | A1 text [\xEF\xBF\xBD]");
    }

    TEST_CASE("runs and phonetic data stand behind a string and may be cut anywhere") {
        const std::string front = u16(2) + u8(0x0C) + u16(2) + u32(5) + "ab";
        const std::string back = u16(0) + u16(1) + u16(1) + u16(0) + "12345";
        const std::string second = compressed_text("second");
        for (std::size_t cut = 0; cut <= back.size(); ++cut) {
            CAPTURE(cut);
            const std::string table =
                record(0x00FC, u32(2) + u32(2) + front + back.substr(0, cut)) +
                record(0x003C, back.substr(cut) + second);
            CHECK(read_text(XlsBuilder()
                                .globals(table)
                                .cells(label_sst(0, 0, 0) + label_sst(0, 1, 1))
                                .build()) == "sheet T5 | A1 text [ab] | B1 text [second]");
        }
    }

    TEST_CASE("a string table is as long as it is, not as it declares") {
        const auto table = [](std::uint32_t count) {
            return record(0x00FC, u32(count) + u32(count) + compressed_text("a"));
        };
        const auto fault = [&](const std::string& globals) {
            return fault_of(XlsBuilder().globals(globals).cells("").build());
        };
        CHECK_FALSE(fault(table(1)).has_value());
        CHECK(fault(table(0xFFFFFFFF)) == WorkbookFault::damaged);
        CHECK(fault(record(0x00FC, u32(1) + u32(1) + u16(0xFFFF) + u8(1) + "a")) ==
              WorkbookFault::damaged);
        CHECK(fault(record(0x00FC, u32(1) + u32(1) + u16(1) + u8(0x0C) + u16(0xFFFF) +
                                       u32(0x7FFFFFFF) + "a")) == WorkbookFault::damaged);
    }

    TEST_CASE("legacy text is decoded by the font of the cell and of its runs") {
        const std::string stored = to_tcvn3("Sản lượng lúa cả năm");
        const std::string mixed = stored + " (tấn)";
        const unsigned at = units(stored);
        const std::string fonts = font("Arial") + font(".VnTime") + xf(0, 0) + xf(1, 0);
        const std::string runs = u16(at) + u16(0);
        const std::string item = u16(units(mixed)) + u8(0x09) + u16(1) + wide(mixed) + runs;
        const std::string other =
            u16(units(mixed)) + u8(0x09) + u16(2) + wide(mixed) + u16(0) + u16(1) + runs;
        CHECK(loaded(XlsBuilder()
                         .globals(fonts + sst({long_text(stored), item, other}))
                         .cells(label_sst(0, 0, 0, 1) + label_sst(1, 0, 1, 1) +
                                label_sst(2, 0, 2, 0) +
                                record(0x00D6, cell(3, 0, 1) + long_text(mixed) + u16(1) + runs))
                         .build()) ==
              std::vector<std::string>{"Sản lượng lúa cả năm (" + stored + ")",
                                       "Sản lượng lúa cả năm (tấn) (" + mixed + ")",
                                       "Sản lượng lúa cả năm (tấn) (" + mixed + ")",
                                       "Sản lượng lúa cả năm (tấn) (" + mixed + ")"});
    }

    TEST_CASE("runs out of order or behind the end do not matter") {
        const std::string item = u16(2) + u8(0x08) + u16(4) + "ab" + u16(9) + u16(0) + u16(1) +
                                 u16(0) + u16(0) + u16(0) + u16(0xFFFF) + u16(0xFFFF);
        CHECK(read_text(XlsBuilder().globals(sst({item})).cells(label_sst(0, 0, 0)).build()) ==
              "sheet T5 | A1 text [ab]");
    }

    TEST_CASE("texts of Excel 5 and 95 are bytes of the code page, or of their font") {
        // "Độ" in the Vietnamese code page is Đ, o with a hat, a dot below.
        const std::string fonts = font5("Arial") + font5(".VnTime", 163) + font5("Arial CE", 238) +
                                  font5("Arial", 163) + font5("Arial", 2);
        const std::string formats = xf5(0, 0) + xf5(1, 0) + xf5(2, 0) + xf5(3, 0) + xf5(5, 0);
        const auto book = [&](unsigned code_page) {
            return XlsBuilder(0x0500)
                .globals(record(0x0042, u16(code_page)) + fonts + formats)
                .cells(label5(0, "\xD0\xF4\xF2", 0) + label5(1, tcvn3_bytes("Thu ngân sách"), 1) +
                       label5(2, "\xB3", 2) + label5(3, "\xD0\xF4\xF2", 3) + label5(4, "\xE9", 4))
                .build();
        };
        const std::string tcvn3 = "Thu ngân sách (" + to_tcvn3("Thu ngân sách") + ")";
        CHECK(loaded(book(1258)) == std::vector<std::string>{"Độ", tcvn3, "ł", "Độ", "é"});
        CHECK(loaded(book(1252)) == std::vector<std::string>{"Ðôò", tcvn3, "ł", "Độ", "é"});
        CHECK(loaded(book(1251)).back() == "й");
        CHECK(loaded(book(10029)).back() == "ť");
        CHECK(loaded(book(4711)).back() == "\xEF\xBF\xBD");
    }

    TEST_CASE("runs of Excel 5 and 95 each have the code page of their font") {
        const std::string bytes = tcvn3_bytes("Xã") + " \xD0\xF4\xF2";
        const std::string rich =
            record(0x00D6, cell(0, 0, 0) + u16(static_cast<unsigned>(bytes.size())) + bytes +
                               u8(1) + u8(3) + u8(1));
        CHECK(loaded(XlsBuilder(0x0500)
                         .globals(font5(".VnTime") + font5("Arial", 163) + xf5(0, 0))
                         .cells(rich)
                         .build()) == std::vector<std::string>{"Xã Độ (X\xC2\xB7 Đô\xCC\xA3)"});
    }
}
