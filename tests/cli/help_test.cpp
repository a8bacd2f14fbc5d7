// What the program says about itself, and what it answers to a command line it does not understand.
#include "cli/run_program.hpp"

#include "base/temporary_folder.hpp"

#include <regex>

using namespace tonghop;
using namespace tonghop::test;

namespace {

const std::string kProfile = "mappings/profiles/bac-son.json";
const std::string kMonth = "sample_sheets/bac-son/2024-05";
const Surroundings kEnglish = {TONGHOP_SOURCE_DIR, {"LANG=en_US.UTF-8"}};

}  // namespace

TEST_SUITE("cli") {
    TEST_CASE("the help of every command names every option of the contract") {
        const std::vector<std::vector<std::string>> rows = {
            {"rollup", "--period", "--out", "--jobs", "--store", "--as-of", "--strict"},
            {"extract", "--profile", "--mapping", "--period", "--format", "--findings"},
            {"check"},
            {"suggest", "--profile", "--mapping", "--whole", "--learn"},
            {"cells", "--sheet", "--format", "--count"},
        };
        for (const auto& row : rows) {
            const Ran ran = run_program({row.front(), "--help"});
            CAPTURE(ran);
            CHECK(ran.status == 0);
            CHECK(ran.err.empty());
            CHECK(ran.out.starts_with("Cách dùng: tonghop " + row.front()));
            for (std::size_t i = 1; i < row.size(); ++i)
                CHECK(ran.out.find("  " + row[i]) != std::string::npos);
            for (const std::string option : {"--lang", "--quiet", "--help"})
                CHECK(ran.out.find("  " + option) != std::string::npos);
            CHECK(ran.out.find("--input") == std::string::npos);
            const Ran english = run_program({row.front(), "--help"}, kEnglish);
            CHECK(english.out.starts_with("Usage: tonghop " + row.front()));
        }
    }

    TEST_CASE("the program names its version and its commands") {
        const Ran version = run_program({"--version"});
        CHECK(version.status == 0);
        CHECK(std::regex_match(version.out, std::regex("tonghop \\d+\\.\\d+\\.\\d+\n")));
        const Ran help = run_program({"--help"});
        CHECK(help.status == 0);
        for (const std::string command : {"rollup", "extract", "check", "cells"})
            CHECK(help.out.find("\n  " + command + " ") != std::string::npos);
        const Ran nothing = run_program({});
        CHECK(nothing.status == 2);
        CHECK(nothing.out.empty());
        CHECK(nothing.err == help.out);
    }

    TEST_CASE("a command line that is not understood is refused with what would be") {
        struct Row {
            std::vector<std::string> arguments;
            std::string vietnamese;
            std::string english;
        };
        const std::vector<Row> rows = {
            {{"rolup"},
             "không có lệnh \"rolup\" (ý bạn là \"rollup\"?)",
             "did you mean \"rollup\"?"},
            {{"cell"}, "ý bạn là \"cells\"?", "did you mean \"cells\"?"},
            {{"rollup"}, "thiếu --period", "missing --period"},
            {{"rollup", "--period", "2024-05"}, "cần một hồ sơ", "expected a profile"},
            {{"rollup", kProfile, kMonth, "--period", "2024-13"},
             "gặp \"2024-13\"",
             "such as 2024-06"},
            {{"rollup", kProfile, kMonth, "--period", "tháng 5"},
             "gặp \"tháng 5\"",
             "such as 2024-06"},
            {{"rollup", kProfile, kMonth, "--period"}, "cần một giá trị", "needs a value"},
            {{"rollup", kProfile, kMonth, "--period", "2024-05", "--as-of", "2024-02-30"},
             "--as-of: cần một ngày như 2024-06-30, gặp \"2024-02-30\"",
             "--as-of: expected a day such as 2024-06-30"},
            {{"rollup", kProfile, kMonth, "--period", "2024-05", "--as-of", "5/6/2024"},
             "gặp \"5/6/2024\"",
             "found \"5/6/2024\""},
            {{"rollup", kProfile, kMonth, "--period", "2024-05", "--jobs", "many"},
             "giá trị không hợp lệ của --jobs",
             "not a value of --jobs"},
            {{"rollup", kProfile, kMonth, "--period", "2024-05", "--perod", "x"},
             "không có tùy chọn --perod",
             "there is no option --perod"},
            {{"rollup", kProfile, kMonth, "--peri", "2024-05"}, "không có tùy chọn", "no option"},
            {{"rollup", kProfile, kMonth, "--period", "2024-05", "--lang", "fr"},
             "--lang: cần \"vi\" hoặc \"en\", gặp \"fr\"",
             "expected \"vi\" or \"en\""},
            {{"rollup", kProfile, "no-such-folder", "--period", "2024-05"},
             "no-such-folder",
             "no-such"},
            {{"extract", "--profile", kProfile, "--mapping", "x.json", kMonth},
             "--profile hoặc --mapping",
             "--profile and --mapping"},
            {{"suggest"}, "cần ít nhất một tệp", "expected at least one workbook"},
            {{"extract", "--profile", kProfile, kMonth, "--format", "xlsx"},
             "--format: cần",
             "--format: expected"},
            {{"cells", "--format", "xml", "x.xlsx"}, "gặp \"xml\"", "found \"xml\""},
            {{"cells"}, "cần ít nhất một tệp", "expected at least one workbook"},
            {{"check"}, "cần ít nhất một tệp", "expected at least one"},
        };
        const TemporaryFolder folder;
        for (Row row : rows) {
            if (row.arguments.front() == "rollup") {
                row.arguments.insert(row.arguments.begin() + 1,
                                     {"--out", (folder.path() / "out").string()});
            }
            const Ran ran = run_program(row.arguments);
            CAPTURE(ran);
            CHECK(ran.status == 2);
            CHECK(ran.out.empty());
            CHECK(ran.says(row.vietnamese));
            const Ran english = run_program(row.arguments, kEnglish);
            CAPTURE(english);
            CHECK(english.status == 2);
            CHECK(english.says(row.english));
        }
        CHECK(std::filesystem::is_empty(folder.path()));
    }
}
