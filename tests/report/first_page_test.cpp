#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "formats/part_source.hpp"
#include "formats/rewrite_archive.hpp"
#include "formats/zip_directory.hpp"
#include "report/book.hpp"
#include "report/look.hpp"

namespace tonghop {
namespace {

std::string book_with_a_page() {
    const auto path = std::filesystem::temp_directory_path() /
                      ("tonghop-first-page-" + std::to_string(getpid()) + ".xlsx");
    Book book(path, "title", "company", "2024-07-05");
    BookSheet sheet = book.add_sheet("Tổng hợp");
    sheet.text(0, 0, "<headerFooter>", look::body());
    sheet.page(Paper::a4, 0, 0);
    book.close();
    std::ifstream stream(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    std::filesystem::remove(path);
    return bytes;
}

std::string part(const std::string& archive, std::string_view name) {
    const ReadLimits limits;
    const ZipDirectory directory(archive, limits);
    const ZipEntry* entry = directory.find(name);
    REQUIRE(entry != nullptr);
    Inflater inflater(archive, limits.inflated_bytes);
    const auto source = open_part(*entry, limits, inflater);
    std::string bytes(entry->size, '\0');
    std::size_t done = 0;
    while (const std::size_t got = source->read(bytes.data() + done, bytes.size() - done)) {
        done += got;
    }
    return bytes;
}

constexpr std::string_view kSheet = "xl/worksheets/sheet1.xml";

std::string payload(const std::string& archive, const ZipEntry& entry) {
    return archive.substr(entry.payload_at, entry.payload_size);
}

}  // namespace

TEST_SUITE("report") {
    TEST_CASE("the first page has no number, the others have it centred on top") {
        const std::string sheet = part(book_with_a_page(), kSheet);
        CHECK(sheet.find("<headerFooter differentFirst=\"1\"><oddHeader>&amp;C") !=
              std::string::npos);
        CHECK(sheet.find("firstHeader") == std::string::npos);
    }

    TEST_CASE("a rewritten archive has the changed part changed and all others as they were") {
        const std::string before = book_with_a_page();
        const PartEdit change{[](std::string_view name) { return name == kSheet; },
                              [](std::string_view, std::string) { return "<worksheet/>"; }};
        const std::string after = rewrite_archive(before, change);
        CHECK(part(after, kSheet) == "<worksheet/>");
        const ReadLimits limits;
        const ZipDirectory old_parts(before, limits);
        const ZipDirectory new_parts(after, limits);
        REQUIRE(new_parts.entries().size() == old_parts.entries().size());
        for (std::size_t i = 0; i < old_parts.entries().size(); ++i) {
            const ZipEntry& entry = old_parts.entries()[i];
            CAPTURE(entry.name);
            CHECK(new_parts.entries()[i].name == entry.name);
            if (entry.name != kSheet) {
                CHECK(payload(after, new_parts.entries()[i]) == payload(before, entry));
            }
        }
        CHECK(rewrite_archive(before, change) == after);
    }
}

}  // namespace tonghop
