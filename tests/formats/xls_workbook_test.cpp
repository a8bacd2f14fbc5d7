// Workbooks of Excel 5 to 2003 as a whole: versions, sheets, protection, damage.
#include <doctest/doctest.h>

#include <random>

#include "support/cell_recorder.hpp"
#include "support/xls_builder.hpp"

using namespace tonghop;
using namespace tonghop::test;
using namespace tonghop::test::xls;

namespace {

std::string good_workbook() {
    const std::string tokens = u8(0x44) + u16(0) + u16(0xC001) + u8(0x1E) + u16(9) + u8(0x03);
    return XlsBuilder()
        .globals(font("Arial", 700) + number_format(164, "0.0") + xf(0, 164) + xf(0, 14) +
                 sst({long_text("Xã A"), compressed_text("B") + ""}))
        .sheet("T5", row(0, 0) + label_sst(0, 0, 0) + number(0, 1, 10, 1) + label(1, 0, "Xã C") +
                         formula(1, 1, f64(19), tokens) +
                         record(0x00E5, u16(1) + u16(2) + u16(3) + u16(0) + u16(1)))
        .sheet("T6", rk(0, 0, 22) + label_sst(1, 0, 1), 1)
        .build();
}

// Whatever bits say, there are not more cells than bytes can hold, and no text is longer.
bool is_bounded(const std::string& bytes) {
    std::size_t read = 0;
    for (const std::string& line : read_lines(bytes)) read += line.size();
    return read < 100 * bytes.size();
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("worksheets are read in order, hidden ones as such, charts not at all") {
        CHECK(read_text(XlsBuilder()
                            .sheet("Tháng 5", number(0, 0, 1))
                            .sheet("Ẩn", number(0, 0, 2), 1)
                            .sheet("Ẩn kỹ", number(0, 0, 3), 2)
                            .sheet("Biểu đồ", number(0, 0, 4), 0, 2)
                            .build()) ==
              "sheet Tháng 5 | A1 number 1 | hidden sheet Ẩn | A1 number 2 | "
              "hidden sheet Ẩn kỹ | A1 number 3");
    }

    TEST_CASE("Excel 97 and Excel 5 are told by their records, not by the name of the stream") {
        const std::string stream = XlsBuilder().cells(label(0, 0, "Xã")).stream();
        for (const char* name : {"Workbook", "WORKBOOK", "Book"}) {
            CHECK(read_text(CompoundBuilder().stream(name, stream).build()) ==
                  "sheet T5 | A1 text [Xã]");
        }
        CHECK(read_text(
                  XlsBuilder(0x0500).cells(record(0x0204, cell(0, 0) + u16(2) + "ha")).build()) ==
              "sheet T5 | A1 text [ha]");
    }

    TEST_CASE("of a file for both, the stream of Excel 97 is read") {
        CHECK(read_text(CompoundBuilder()
                            .stream("Book", XlsBuilder(0x0500).cells(number(0, 0, 5)).stream())
                            .stream("Workbook", XlsBuilder().cells(number(0, 0, 8)).stream())
                            .build()) == "sheet T5 | A1 number 8");
    }

    TEST_CASE("records without a container are read, a lone sheet under the name of the file") {
        CHECK(read_text(XlsBuilder().cells(number(0, 0, 1)).stream()) == "sheet T5 | A1 number 1");
        const std::string sheet =
            bof(0, 0x0010) + number(0, 0, 12) + record(0x0204, cell(1, 1) + u16(3) + "con") + eof();
        CHECK(read_text(sheet, "bc_t5.xls") == "sheet bc_t5 | A1 number 12 | B2 text [con]");
        CHECK(read_text(bof(0x0600, 0x0010) + eof(), "x.xls") == "sheet x");
    }

    TEST_CASE("what is protected by a password is named so") {
        for (const std::string& filepass :
             {record(0x002F, u16(0) + u16(0x1234) + u16(0x5678)),
              record(0x002F, u16(1) + u16(1) + u16(1) + std::string(48, 'x')),
              record(0x002F, u32(0x12345678))}) {
            CHECK(fault_of(XlsBuilder().globals(filepass).cells(number(0, 0, 1)).build()) ==
                  WorkbookFault::encrypted);
        }
    }

    TEST_CASE("older Excel is named as what it is") {
        for (const unsigned id : {0x0009U, 0x0209U, 0x0409U}) {
            const std::string rest = id == 0x0009U ? "" : u16(0);
            const std::string stream = record(id, u16(0) + u16(0x0010) + rest) + eof();
            CHECK(fault_of(stream) == WorkbookFault::format_unsupported);
            CHECK(fault_of(CompoundBuilder().stream("Book", stream).build()) ==
                  WorkbookFault::format_unsupported);
        }
    }

    TEST_CASE("a workbook whose parts do not fit is damaged") {
        const std::string sheet_at = u8(0) + u8(0) + short_text("T5");
        const auto fault = [](const std::string& stream) {
            return fault_of(CompoundBuilder().stream("Workbook", stream).build());
        };
        const std::string good = XlsBuilder().cells(number(0, 0, 1)).stream();
        CHECK_FALSE(fault(good).has_value());
        CHECK(fault("") == WorkbookFault::damaged);
        CHECK(fault(number(0, 0, 1)) == WorkbookFault::damaged);
        CHECK(fault(bof(0x0600, 0x0005) + eof()) == WorkbookFault::damaged);
        CHECK(fault(bof(0x0600, 0x0005) + record(0x0085, u32(0) + sheet_at) + eof()) ==
              WorkbookFault::damaged);
        CHECK(fault(bof(0x0600, 0x0005) + record(0x0085, u32(9999) + sheet_at) + eof()) ==
              WorkbookFault::damaged);
        CHECK(fault(bof(0x0600, 0x0005)) == WorkbookFault::truncated);
        CHECK(fault(good.substr(0, good.size() - 4)) == WorkbookFault::truncated);
        CHECK(fault(good.substr(0, good.size() - 5)) == WorkbookFault::damaged);
    }

    TEST_CASE("two sheets cannot be one part or lie in one another") {
        const std::string inner = bof(0x0600, 0x0010) + number(0, 0, 1) + eof();
        const std::string outer = bof(0x0600, 0x0010) + inner + eof();
        const auto entry = [](std::size_t at) {
            return record(0x0085, u32(static_cast<std::uint32_t>(at)) + u16(0) + short_text("T"));
        };
        const std::size_t front = bof(0x0600, 5).size() + 2 * entry(0).size() + eof().size();
        const std::size_t begin = bof(0x0600, 0x0010).size();
        const auto fault = [&](std::size_t first, std::size_t second) {
            return fault_of(bof(0x0600, 5) + entry(front + first) + entry(front + second) + eof() +
                            outer);
        };
        CHECK(fault(0, 0) == WorkbookFault::damaged);
        CHECK(fault(0, begin) == WorkbookFault::damaged);
        CHECK(fault(begin, 0) == WorkbookFault::damaged);
    }

    TEST_CASE("a workbook cut at any byte is refused, or read whole if only padding is gone") {
        const std::string good = good_workbook();
        const std::string want = read_text(good);
        REQUIRE(want.starts_with("sheet T5 | A1 text [Xã A] bold font Arial | B1 date 10"));
        for (std::size_t length = 0; length < good.size(); ++length) {
            CAPTURE(length);
            const std::string got = read_text(std::string_view(good).substr(0, length));
            CHECK((got == want || got.starts_with("refused")));
        }
    }

    TEST_CASE("a workbook with bits altered ends in cells or in WorkbookError") {
        const std::string good = good_workbook();
        std::mt19937 random(5);
        for (std::size_t at = 0; at < good.size(); ++at) {
            std::string altered = good;
            altered[at] =
                static_cast<char>(static_cast<unsigned char>(altered[at]) ^ (1U << (random() % 8)));
            CHECK(is_bounded(altered));
        }
        for (int i = 0; i < 5000; ++i) {
            std::string altered = good;
            for (auto count = random() % 8 + 1; count > 0; --count) {
                altered[random() % altered.size()] = static_cast<char>(random() & 0xFF);
            }
            CHECK(is_bounded(altered));
        }
    }

    TEST_CASE("records altered without a container end in cells or in WorkbookError") {
        const std::string tokens = u8(0x3A) + u16(0) + u16(0) + u16(0xC000) + u8(0x1F) + f64(2.5) +
                                   u8(0x05) + u8(0x17) + u8(1) + u8(0) + "a" + u8(0x42) + u8(2) +
                                   u16(4);
        const std::string good =
            XlsBuilder()
                .globals(record(0x01AE, u16(1) + u16(0x0401)) +
                         record(0x0017, u16(1) + u16(0) + u16(0) + u16(0)) + font(".VnTime") +
                         xf(0, 14) + sst({long_text("Xã"), u16(1) + u8(8) + u16(1) + "a" + u32(0)}))
                .cells(formula(0, 0, result(0), tokens) + record(0x0207, long_text("x")) +
                       formula(1, 0, f64(0), of_group(1, 0)) +
                       record(0x04BC, range(1, 1, 0, 0) + u16(1) + u16(5) + u8(0x4C) + u32(0)) +
                       label_sst(2, 0, 1) + label(3, 0, "y"))
                .stream();
        REQUIRE(
            read_text(good) ==
            "sheet T5 | A1 text [x] =SUM('T5'!A1*2.5,\"a\") font .VnTime | "
            "A2 date 0 =$A$1 font .VnTime | A3 text [a] font .VnTime | A4 text [y] font .VnTime");
        std::mt19937 random(7);
        for (int i = 0; i < 20'000; ++i) {
            std::string altered = good;
            for (auto count = random() % 4 + 1; count > 0; --count) {
                altered[8 + random() % (altered.size() - 8)] = static_cast<char>(random() & 0xFF);
            }
            CHECK(is_bounded(altered));
        }
    }

    TEST_CASE("records that multiply work are read within the limits") {
        // A shared formula of many tokens in many cells.
        std::string tokens = u8(0x1E) + u16(1);
        for (int i = 0; i < 400; ++i) tokens += u8(0x1E) + u16(1) + u8(0x03);
        std::string cells = formula(0, 0, f64(0), of_group(0, 0)) +
                            record(0x04BC, range(0, 0xFFFF, 0, 0) + u16(0) +
                                               u16(static_cast<unsigned>(tokens.size())) + tokens);
        for (unsigned i = 1; i < 4'000; ++i) cells += formula(i, 0, f64(0), of_group(0, 0));
        CHECK_FALSE(read_text(XlsBuilder().cells(cells).build()).empty());

        // Nested parentheses beyond any sense.
        const std::string nested = u8(0x1E) + u16(1) + std::string(8000, '\x15');
        std::string deep;
        for (unsigned i = 0; i < 1000; ++i) deep += formula(i, 0, f64(0), nested);
        CHECK_FALSE(read_text(XlsBuilder().cells(deep).build()).empty());

        // Many empty charts.
        std::string charts;
        for (int i = 0; i < 100'000; ++i) charts += bof(0x0600, 0x0020);
        CHECK_FALSE(read_text(XlsBuilder().cells(charts).build()).empty());
    }
}
