// The cells of a stream are those of the workbook in memory.
#include "formats/stream_workbook.hpp"

#include "base/error.hpp"
#include "base/temporary_folder.hpp"
#include "support/xlsx_builder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace tonghop;
using namespace tonghop::test;

namespace {

std::string described(const Sheet& sheet, const Cell& cell) {
    const CellRange* const merge = sheet.merge_at(cell.ref);
    return fmt::format("{}!{} {} {} [{}] [{}] [{}] ={} {} raw [{}] {} {} {}", sheet.name(),
                       cell.ref.to_string(), static_cast<int>(cell.type), cell.number, cell.text,
                       cell.shown, cell.number_format, cell.formula, cell.font, cell.raw,
                       cell.hidden, cell.garbled, merge ? merge->to_string() : "");
}

bool everything(const Sheet&) {
    return true;
}

std::vector<std::string> streamed(const fs::path& path, const ReadLimits& limits = {}) {
    std::vector<std::string> lines;
    const InputFile file(path, limits.file_bytes);
    stream_workbook(
        file.bytes(), path.filename().string(), everything,
        [&lines](const Sheet& sheet, const Cell& cell) { lines.push_back(described(sheet, cell)); },
        limits);
    return lines;
}

std::vector<std::string> loaded(const fs::path& path) {
    std::vector<std::string> lines;
    const Workbook workbook = load_workbook(path);
    for (const Sheet& sheet : workbook.sheets) {
        for (const Cell& cell : sheet.cells()) lines.push_back(described(sheet, cell));
    }
    return lines;
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("a stream gives the cells of every sample as loading gives them") {
        std::size_t read = 0;
        for (const auto& entry :
             fs::recursive_directory_iterator(fs::path(TONGHOP_SOURCE_DIR) / "sample_sheets")) {
            if (!entry.is_regular_file()) continue;
            CAPTURE(entry.path());
            try {
                const auto want = loaded(entry.path());
                CHECK(streamed(entry.path()) == want);
                ++read;
            } catch (const WorkbookError&) {
                CHECK_THROWS_AS(streamed(entry.path()), WorkbookError);
            }
        }
        CHECK(read > 20);
    }

    TEST_CASE("rows out of order are handed over in order") {
        const TemporaryFolder folder;
        const auto path = folder.write("mixed.xlsx", XlsxBuilder()
                                                         .rows("<row r=\"2\"><c><v>2</v></c></row>"
                                                               "<row r=\"1\"><c><v>1</v></c></row>"
                                                               "<row r=\"3\"><c><v>3</v></c></row>")
                                                         .build());
        CHECK(streamed(path) == loaded(path));
        CHECK(streamed(path).size() == 3);
        ReadLimits limits;
        limits.loaded_cells = 2;
        CHECK_THROWS_AS(streamed(path, limits), WorkbookError);
    }

    TEST_CASE("a text that reads two ways is settled by cells that come later") {
        const TemporaryFolder folder;
        const auto text = [](const std::string& words) {
            return "<c s=\"1\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
        };
        const auto path = folder.write(
            "old.xlsx", XlsxBuilder()
                            .styles("<fonts><font/><font><name val=\".VnTime\"/></font></fonts>"
                                    "<cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/></cellXfs>")
                            .rows("<row r=\"1\">" + text("Ghi chó") + "</row><row r=\"2\">" +
                                  text("Céng hßa x· héi chñ nghÜa ViÖt Nam") + "</row>")
                            .build());
        const auto lines = streamed(path);
        REQUIRE(lines.size() == 2);
        CHECK(lines == loaded(path));
        CHECK(lines[0].find("[Ghi chú]") != std::string::npos);
    }
}
