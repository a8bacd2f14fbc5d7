// Where results go, what they replace and what they never touch, and what a script learns.
#include "cli/run_program.hpp"

#include "base/temporary_folder.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <utility>

using namespace tonghop;
using namespace tonghop::test;
namespace fs = std::filesystem;

namespace {

const std::string kProfile = "mappings/profiles/bac-son.json";
const std::string kClean = "sample_sheets/bac-son/2024-05/HungVu_T5.2024.csv";
const std::string kFaulty = "sample_sheets/bac-son/2024-06/BC_VuLe_T6.2024.xlsx";

Ran roll_up(const std::string& report, const std::string& period, const fs::path& out,
            const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments = {"rollup", kProfile, report,      "--period",
                                          period,   "--out",  out.string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program(arguments);
}

std::map<std::string, std::string> contents(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files[entry.path().lexically_relative(folder).string()] = bytes_of(entry.path());
    return files;
}

}  // namespace

TEST_SUITE("cli") {
    TEST_CASE("the exit code says whether cells must be mended") {
        const TemporaryFolder folder;
        struct Row {
            std::string report, period;
            std::vector<std::string> more;
            int status;
        };
        const std::vector<Row> rows = {
            {kClean, "2024-05", {}, 0},
            {kClean, "2024-05", {"--strict"}, 1},  // places are missing: a warning
            {kFaulty, "2024-06", {}, 1},
        };
        for (const Row& row : rows) {
            const Ran ran = roll_up(row.report, row.period, folder.path() / "out", row.more);
            CAPTURE(ran);
            CHECK(ran.status == row.status);
            CHECK(ran.out.empty());
            CHECK(ran.says("Huyện Bắc Sơn"));
            CHECK(contents(folder.path() / "out").size() == 4);
        }
    }

    TEST_CASE("quiet runs say nothing and English ones speak English") {
        const TemporaryFolder folder;
        const Ran quiet = roll_up(kFaulty, "2024-06", folder.path() / "out", {"--quiet"});
        CAPTURE(quiet);
        CHECK(quiet.status == 1);
        CHECK(quiet.err.empty());
        CHECK(quiet.out.empty());
        const Ran english = roll_up(kFaulty, "2024-06", folder.path() / "out", {"--lang", "en"});
        CAPTURE(english);
        CHECK(english.says("Missing:"));
        CHECK_FALSE(english.says("Chưa"));
        CHECK(english.says("sheet \"Cảnh báo\""));  // sheets keep their names
        const std::string findings = bytes_of(folder.path() / "out/findings.json");
        CHECK(findings.find("a number is due for") != std::string::npos);
        CHECK(findings.find("cần một số") == std::string::npos);
    }

    TEST_CASE("results are not written where they cannot or must not be") {
        const TemporaryFolder folder;
        const auto file = folder.write("file.txt", "mine");
        folder.write("foreign/notes.txt", "mine too");
        const std::vector<std::pair<fs::path, std::string>> rows = {
            {file / "out", file.string()},
            {file, "file.txt"},
            {folder.path() / "foreign", "foreign"},
        };
        const auto before = contents(folder.path());
        for (const auto& [out, named] : rows) {
            const Ran ran = roll_up(kClean, "2024-05", out);
            CAPTURE(ran);
            CHECK(ran.status == 2);
            CHECK(ran.says(named));
            CHECK(contents(folder.path()) == before);
        }
    }

    TEST_CASE("a run that finds no figure does not replace a result that has some") {
        const TemporaryFolder folder;
        const fs::path out = folder.path() / "out";
        const auto damaged = folder.write("BC_VuLe_T5.2024.xlsx", "PK\x03\x04 cut off");
        CHECK(roll_up(damaged.string(), "2024-05", out).status == 1);  // says who must send again
        REQUIRE(roll_up(kClean, "2024-05", out).status == 0);
        const auto before = contents(out);
        const Ran ran = roll_up(damaged.string(), "2024-05", out);
        CAPTURE(ran);
        CHECK(ran.status == 2);
        CHECK(ran.says("giữ nguyên kết quả cũ"));
        CHECK(contents(out) == before);
    }

    TEST_CASE("a run that fails leaves the earlier result as it was") {
        const TemporaryFolder folder;
        const fs::path out = folder.path() / "out";
        REQUIRE(roll_up(kClean, "2024-05", out).status == 0);
        const auto before = contents(out);
        const auto broken = folder.write("broken.json", "{");
        fs::create_directory(folder.path() / "nothing");

        CHECK(roll_up("no-such-file.xlsx", "2024-05", out).status == 2);
        CHECK(roll_up((folder.path() / "nothing").string(), "2024-05", out).status == 2);
        CHECK(roll_up(kClean, "2024-05", out, {"--as-of", "never"}).status == 2);
        CHECK(run_program(
                  {"rollup", broken.string(), kClean, "--period", "2024-05", "--out", out.string()})
                  .status == 2);
        CHECK(contents(out) == before);

        // Killed while writing: no file of it may grow beyond 64 blocks of 512 bytes.
        const Ran killed =
            run({"/bin/sh", "-c", "ulimit -f 64; exec \"$0\" \"$@\"", TONGHOP_PROGRAM, "rollup",
                 kProfile, kFaulty, "--period", "2024-06", "--out", out.string()});
        CAPTURE(killed);
        CHECK(killed.status != 0);
        CHECK(killed.status != 1);
        CHECK(contents(out) == before);

        CHECK(roll_up(kFaulty, "2024-06", out).status == 1);
        CHECK(contents(out) != before);
    }
}
