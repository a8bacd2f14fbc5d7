#include "formats/compound_file.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/error.hpp"
#include "support/compound_builder.hpp"

using namespace tonghop;
using namespace tonghop::test;

namespace {

// Every place tells where it is.
std::string content_of(std::size_t size) {
    std::string content;
    while (content.size() < size) content += u32(static_cast<std::uint32_t>(content.size()));
    content.resize(size);
    return content;
}

bool holds(const std::string& bytes, const std::string& name, const std::string& content) {
    std::string buffer;
    return CompoundFile(bytes).stream(name, buffer) == content;
}

WorkbookFault fault(const std::string& bytes) {
    try {
        std::string buffer;
        CompoundFile(bytes).stream("Workbook", buffer);
    } catch (const WorkbookError& error) {
        return error.fault();
    }
    FAIL("it was read");
    return WorkbookFault::not_a_file;
}

std::string with(std::string bytes, std::size_t at, const std::string& patch) {
    return bytes.replace(at, patch.size(), patch);
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("streams are read whatever their size and wherever their sectors are") {
        for (const unsigned shift : {9U, 12U}) {
            // 9 MB need a list of tables: the header names 109 tables, of 64 KB each.
            for (const std::size_t size :
                 {1U, 63U, 64U, 65U, 4095U, 4096U, 4097U, 100'000U, 9'000'000U}) {
                CAPTURE(shift);
                CAPTURE(size);
                const std::string content = content_of(size);
                const auto builder =
                    CompoundBuilder(shift).stream("Other", "x").stream("Workbook", content);
                CHECK(holds(CompoundBuilder(builder).build(), "workbook", content));
                CHECK(holds(CompoundBuilder(builder).scattered().build(), "WORKBOOK", content));
            }
        }
    }

    TEST_CASE("a stream that does not exist is none, an empty one is empty") {
        const std::string bytes = CompoundBuilder().stream("Empty", "").stream("A", "a").build();
        std::string buffer;
        const CompoundFile file(bytes);
        CHECK_FALSE(file.stream("Workbook", buffer).has_value());
        CHECK(file.stream("Empty", buffer) == "");
        CHECK(file.has("empty"));
        CHECK_FALSE(file.has("Root Entry"));
    }

    TEST_CASE("a last sector that is not whole is enough if the stream ends in it") {
        // The stream is the only thing behind the tables, once these have been moved to the front.
        const std::string content = content_of(5000);
        std::string bytes = CompoundBuilder().stream("Workbook", content).build();
        const std::size_t first = 512;
        const std::string stream = bytes.substr(first, 10 * 512);
        const std::string directory = bytes.substr(first + 10 * 512, 512);
        std::string table;
        table += u32(0xFFFFFFFE) + u32(0xFFFFFFFD);
        for (std::uint32_t i = 2; i < 11; ++i) table += u32(i + 1);
        table += u32(0xFFFFFFFE);
        table.resize(512, '\xFF');
        std::string moved =
            bytes.substr(0, 512) + with(directory, 128 + 116, u32(2)) + table + stream;
        moved = with(with(moved, 48, u32(0)), 76, u32(1));
        const std::size_t end = moved.size() - (5120 - 5000);
        CHECK(holds(moved.substr(0, end), "Workbook", content));
        CHECK(fault(moved.substr(0, end - 1)) == WorkbookFault::truncated);
    }

    TEST_CASE("what a file declares against what it holds is damage, and takes no memory") {
        const std::string good = CompoundBuilder().stream("Workbook", content_of(5000)).build();
        const std::size_t directory = 512 + 10 * 512;
        const std::size_t table = directory + 512;
        const std::size_t entry = directory + 128;
        REQUIRE(holds(good, "Workbook", content_of(5000)));
        struct Row {
            const char* what;
            std::size_t at;
            std::string patch;
            WorkbookFault want;
        };
        const std::vector<Row> rows = {
            {"sectors of 2^201 bytes", 30, u16(201), WorkbookFault::damaged},
            {"sectors of one byte", 30, u16(0), WorkbookFault::damaged},
            {"mini sectors of 2 GiB", 32, u16(31), WorkbookFault::damaged},
            {"four thousand million tables", 44, u32(0xFFFFFFFF), WorkbookFault::damaged},
            {"no table", 44, u32(0), WorkbookFault::damaged},
            {"four thousand million lists", 72, u32(0xFFFFFFFF), WorkbookFault::damaged},
            {"a table behind the end", 76, u32(5000), WorkbookFault::truncated},
            {"a directory behind the end", 48, u32(5000), WorkbookFault::truncated},
            {"a name of 65535 bytes", entry + 64, u16(0xFFFF), WorkbookFault::damaged},
            {"no root", directory + 66, u8(2), WorkbookFault::damaged},
            {"a stream of 1 GiB", entry + 120, u32(1U << 30), WorkbookFault::damaged},
            {"a stream that begins behind the end", entry + 116, u32(5000),
             WorkbookFault::truncated},
            {"a sector that follows itself", table, u32(0), WorkbookFault::damaged},
            {"two sectors in a circle", table + 4, u32(0), WorkbookFault::damaged},
            {"a directory in a circle", table + 40, u32(10), WorkbookFault::damaged},
            {"a chain that ends early", table + 8, u32(0xFFFFFFFE), WorkbookFault::damaged},
        };
        for (const Row& row : rows) {
            CAPTURE(row.what);
            CHECK(fault(with(good, row.at, row.patch)) == row.want);
        }
    }

    TEST_CASE("a tree of entries that runs in circles ends, and one that is broken is not needed") {
        const std::string content = content_of(5000);
        const std::string good = CompoundBuilder().stream("Workbook", content).build();
        const std::size_t entry = 512 + 10 * 512 + 128;
        CHECK(holds(with(good, entry + 68, u32(1) + u32(1)), "Workbook", content));
        CHECK(holds(with(good, entry - 128 + 76, u32(0xFFFFFFFF)), "Workbook", content));
    }

    TEST_CASE("a workbook inside a document is not the document's") {
        // "Workbook" hangs below the storage "Object", not below the root.
        std::string bytes =
            CompoundBuilder().stream("Object", "").stream("Workbook", content_of(5000)).build();
        const std::size_t object = 512 + 10 * 512 + 128;
        bytes = with(bytes, object + 66, u8(1));
        bytes = with(bytes, object + 72, u32(0xFFFFFFFF) + u32(2));
        std::string buffer;
        CHECK_FALSE(CompoundFile(bytes).stream("Workbook", buffer).has_value());
    }
}
