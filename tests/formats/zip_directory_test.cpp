#include "formats/zip_directory.hpp"

#include "formats/part_source.hpp"
#include "support/cell_recorder.hpp"
#include "support/xlsx_builder.hpp"
#include "support/zip_builder.hpp"

#include <doctest/doctest.h>

using namespace tonghop;
using namespace tonghop::test;

namespace {

std::string read_all(InputBytes archive, const ZipEntry& entry, std::size_t piece,
                     const ReadLimits& limits = {}) {
    Inflater inflater(archive, limits.inflated_bytes);
    const auto source = open_part(entry, limits, inflater);
    std::string content;
    std::string buffer(piece, '\0');
    while (const std::size_t got = source->read(buffer.data(), buffer.size())) {
        content.append(buffer, 0, got);
    }
    return content;
}

std::optional<WorkbookFault> open_fault(const std::string& archive, const ReadLimits& limits = {}) {
    try {
        const ZipDirectory directory(archive, limits);
        for (const ZipEntry& entry : directory.entries()) read_all(archive, entry, 1 << 16, limits);
    } catch (const WorkbookError& error) {
        return error.fault();
    }
    return std::nullopt;
}

std::string varied_text(std::size_t size) {
    std::string text;
    for (std::uint32_t i = 0; text.size() < size; ++i) text += std::to_string(i * 2654435761U);
    return text;
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("a part is found whatever the case of its name and the kind of its slashes") {
        const std::string archive = ZipBuilder().add("XL\\Workbook.xml", "content").build();
        const ZipDirectory directory(archive, {});
        REQUIRE(directory.find("xl/workbook.XML") != nullptr);
        CHECK(directory.find("/xl/workbook.xml")->name == "XL/Workbook.xml");
        CHECK(directory.find("xl/other.xml") == nullptr);
    }

    TEST_CASE("a part reads the same in pieces of any size, small and large, stored and deflated") {
        for (const std::size_t size :
             {std::size_t{0}, std::size_t{1}, std::size_t{1000}, std::size_t{kWholePart},
              std::size_t{kWholePart} + 200'000}) {
            const std::string content = varied_text(size).substr(0, size);
            for (const bool deflate : {false, true}) {
                const std::string archive =
                    ZipBuilder().add(ZipPart{"part", content, deflate}).build();
                const ZipDirectory directory(archive, {});
                for (const std::size_t piece : {std::size_t{977}, std::size_t{65536}, size + 10}) {
                    CAPTURE(size);
                    CAPTURE(piece);
                    CHECK(read_all(archive, *directory.find("part"), piece) == content);
                }
            }
        }
    }

    TEST_CASE("sizes may follow the data instead of standing in the local header") {
        const std::string archive =
            ZipBuilder().add(ZipPart{"a", "hello", true, {}, {}, true}).add("b", "world").build();
        const ZipDirectory directory(archive, {});
        CHECK(read_all(archive, *directory.find("a"), 100) == "hello");
        CHECK(read_all(archive, *directory.find("b"), 100) == "world");
    }

    TEST_CASE("an archive may carry a comment, and bytes a mail gateway appended") {
        const std::string archive = ZipBuilder().add("a", "hello").comment("từ xã Vũ Lễ").build();
        CHECK_FALSE(open_fault(archive).has_value());
        CHECK_FALSE(open_fault(archive + std::string(4096, '\0')).has_value());
    }

    TEST_CASE("an archive that contradicts itself is damaged") {
        struct Row {
            std::string what;
            ZipPart part;
        };
        const std::vector<Row> rows = {
            {"another name in the local header", {"a", "hello", true, {.name = "b"}, {}}},
            {"another method in the local header", {"a", "hello", true, {.method = 0}, {}}},
            {"other sizes in the local header", {"a", "hello", true, {.compressed = 3}, {}}},
            {"another size in the local header", {"a", "hello", true, {.size = 3}, {}}},
            {"a wrong checksum", {"a", "hello", true, {.crc32 = 1}, {.crc32 = 1}}},
            {"declared shorter", {"a", "hello", true, {.size = 3}, {.size = 3}}},
            {"declared longer", {"a", "hello", true, {.size = 9}, {.size = 9}}},
            {"declared far longer than deflate allows",
             {"a", "hello", true, {.size = 0xFFFFFFF0}, {.size = 0xFFFFFFF0}}},
            {"data past the directory",
             {"a", "hello", true, {.compressed = 5000}, {.compressed = 5000}}},
            {"an unknown method", {"a", "hello", true, {.method = 99}, {.method = 99}}},
            {"a local header beyond the archive", {"a", "hello", true, {}, {.local_at = 99999}}},
        };
        for (const Row& row : rows) {
            CAPTURE(row.what);
            CHECK(open_fault(ZipBuilder().add(row.part).build()) == WorkbookFault::damaged);
        }
    }

    TEST_CASE("compressed data that is no deflate stream is damaged, small or large") {
        for (const std::size_t size : {std::size_t{64}, std::size_t{600'000}}) {
            ZipPart part{"a", std::string(size, '\xFF'), false};
            part.local.method = 8;
            part.central.method = 8;
            part.local.size = static_cast<std::uint32_t>(size * 2);
            part.central.size = static_cast<std::uint32_t>(size * 2);
            CHECK(open_fault(ZipBuilder().add(part).build()) == WorkbookFault::damaged);
        }
    }

    TEST_CASE("the encryption bit is told apart from damage") {
        const ZipPart part{"a", "hello", true, {.flags = 1}, {.flags = 1}};
        CHECK(open_fault(ZipBuilder().add(part).build()) == WorkbookFault::encrypted);
    }

    TEST_CASE("parts that readers would disagree about are refused") {
        ZipBuilder two;
        SUBCASE("the same name twice") {
            two.add("xl/a.xml", "1").add("xl/a.xml", "2");
        }
        SUBCASE("names that differ in case") {
            two.add("xl/a.xml", "1").add("XL/A.xml", "2");
        }
        SUBCASE("names that differ in slashes") {
            two.add("xl/a.xml", "1").add("xl\\a.xml", "2");
        }
        SUBCASE("two entries at one place") {
            two.add("a", "1").add(ZipPart{"b", "1", true, {.name = "b"}, {.local_at = 0}});
        }
        CHECK(open_fault(two.build()) == WorkbookFault::damaged);
    }

    TEST_CASE("bytes before the archive and a second end record in the comment are refused") {
        const std::string archive = ZipBuilder().add("a", "hello").build();
        CHECK(open_fault("MZ" + archive) == WorkbookFault::damaged);
        const std::string hidden = "PK\x05\x06" + std::string(18, '\0');
        CHECK(open_fault(ZipBuilder().add("a", "hello").comment(hidden).build()) ==
              WorkbookFault::damaged);
    }

    TEST_CASE("an end record that claims fewer or more entries than there are is damaged") {
        for (const char count : {'\x01', '\x03'}) {
            std::string archive = ZipBuilder().add("a", "1").add("b", "2").build();
            archive[archive.size() - 12] = count;
            CHECK(open_fault(archive) == WorkbookFault::damaged);
        }
    }

    TEST_CASE("zip64 sizes and places are understood") {
        std::string archive = ZipBuilder().add("a", "hello").build();
        std::string end = archive.substr(archive.size() - 22);
        archive.resize(archive.size() - 22);
        const std::size_t record_at = archive.size();
        const std::uint64_t directory_size = ZipDirectory(archive + end, {}).entries().size() * 47;
        archive += "PK\x06\x06";
        ZipBuilder::put64(archive, 44);
        ZipBuilder::put32(archive, 0x002D002D);
        ZipBuilder::put64(archive, 0);  // disks
        ZipBuilder::put64(archive, 1);
        ZipBuilder::put64(archive, 1);
        ZipBuilder::put64(archive, directory_size);
        ZipBuilder::put64(archive, record_at - directory_size);
        archive += "PK\x06\x07";
        ZipBuilder::put32(archive, 0);
        ZipBuilder::put64(archive, record_at);
        ZipBuilder::put32(archive, 1);
        end.replace(8, 12, std::string(12, '\xFF'));
        CHECK_FALSE(open_fault(archive + end).has_value());
        archive[record_at] = 'X';
        CHECK(open_fault(archive + end) == WorkbookFault::damaged);
    }

    TEST_CASE("each limit on archives has its own message") {
        struct Row {
            ReadLimits limits;
            std::string piece;  // of the message
        };
        ReadLimits entries;
        entries.entries = 1;
        ReadLimits inflated;
        inflated.inflated_bytes = 1'000'000;
        ReadLimits ratio;
        ratio.inflate_ratio = 100;
        const std::string archive =
            ZipBuilder().add("a", std::string(2'000'000, ' ')).add("b", "1").build();
        for (const Row& row :
             {Row{entries, "more than 1 parts in an archive"},
              Row{inflated, "more than 1000000 bytes"}, Row{ratio, "more than 100 times"}}) {
            CAPTURE(row.piece);
            std::string message;
            try {
                const ZipDirectory directory(archive, row.limits);
                read_all(archive, *directory.find("a"), 1 << 16, row.limits);
            } catch (const WorkbookError& error) {
                CHECK(error.fault() == WorkbookFault::too_large);
                message = error.what();
            }
            CHECK(message.find(row.piece) != std::string::npos);
        }
    }
}
