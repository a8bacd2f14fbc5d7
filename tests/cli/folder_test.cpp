// A folder holds what it holds: what each file is, its content tells, and none is passed over.
#include "base/temporary_folder.hpp"
#include "cli/run_program.hpp"
#include "support/zip_builder.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

using namespace tonghop;
using namespace tonghop::test;
using nlohmann::json;

namespace {

const std::string kMay = TONGHOP_SOURCE_DIR "/sample_sheets/bac-son/2024-05/";
const std::string kCsv = kMay + "HungVu_T5.2024.csv";
const std::string kXlsx = kMay + "Dong Y T5.2024.xlsx";

struct Row {
    std::string file, bytes;
    std::string state, severity;  ///< of its one finding that it cannot be read, if it has one
};

std::vector<Row> folder_of_a_clerk() {
    const std::string picture = "\x89PNG\r\n\x1A\n";
    const std::string archive = ZipBuilder().add("a/b.xlsx", "x").build();
    const std::string lock =
        "\x05"
        "clerk" +
        std::string(159, ' ');
    return {
        {"HungVu", bytes_of(kCsv), "used", ""},
        {"Dong Y T5.2024.xlsx (1)", bytes_of(kXlsx), "used", ""},
        {"~$Dong Y T5.2024.xlsx (1)", lock, "unrelated", "info"},
        {"~$BC_VanThuy.xlsx", lock, "refused", "error"},
        {"anh.png", picture, "unrelated", "info"},
        {"anh chup VuLe.png", picture, "refused", "error"},
        {"README.md", "# Tháng 5\n\n| Lúa | 12 |\n", "unrelated", "info"},
        {"ghi chu", "nhắc các xã nộp", "unrelated", "info"},
        {"settings.json", "{\"a\": 1}", "unrelated", "info"},
        {"rong.dat", "", "unrelated", "info"},
        {"BacQuynh.zip", archive, "refused", "error"},
        {"cong van.pdf", "%PDF-1.4", "refused", "error"},
        {"trang.mht", "MIME-Version: 1.0\r\nContent-Type: text/html\r\n", "refused", "error"},
        {"cut.download", bytes_of(kXlsx).substr(0, 5000), "refused", "error"},
    };
}

}  // namespace

TEST_SUITE("cli") {
    TEST_CASE("every file of a folder is read or named, whatever its name ends in") {
        const TemporaryFolder folder;
        for (const Row& row : folder_of_a_clerk()) folder.write("in/" + row.file, row.bytes);
        const std::string out = (folder.path() / "out").string();
        const Ran ran = run_program({"rollup", "mappings/profiles/bac-son.json", "--period",
                                     "2024-05", "--out", out, (folder.path() / "in").string()});
        CAPTURE(ran);
        CHECK(ran.status == 1);
        const json findings = json::parse(bytes_of(folder.path() / "out/findings.json"));
        std::map<std::string, std::string> states;
        const json run = json::parse(bytes_of(folder.path() / "out/run.json"));
        for (const json& input : run["inputs"]) states[input["file"]] = input["state"];
        for (const Row& row : folder_of_a_clerk()) {
            CAPTURE(row.file);
            std::string severity;
            for (const json& finding : findings) {
                if (finding["file"] != row.file || finding["code"] != "workbook-unreadable")
                    continue;
                CHECK(severity.empty());
                severity = finding["severity"];
            }
            CHECK(severity == row.severity);
            CHECK(states[row.file] == row.state);
        }
        CHECK(ran.says("Không dùng được: "));
        CHECK_FALSE(ran.says("anh.png"));  // nothing is wrong with it
    }

    TEST_CASE("a note that is named is read as a table, one that is found is not") {
        const TemporaryFolder folder;
        const std::string note = folder.write("ghi chu.md", bytes_of(kCsv)).string();
        CHECK(run_program({"extract", note}).out.find("ghi chu.md") != std::string::npos);
        const Ran found = run_program({"extract", folder.path().string()});
        CAPTURE(found);
        CHECK(found.status == 2);
        CHECK(std::count(found.out.begin(), found.out.end(), '\n') == 1);  // the header
    }

    TEST_CASE(
        "a folder of notes and pictures has no Excel file, and what is not there is said so") {
        const TemporaryFolder folder;
        folder.write("in/ghi chu.txt", "nhắc các xã nộp");
        folder.write("in/anh.png", "\x89PNG\r\n\x1A\n");
        const auto roll_up = [&](const std::string& input, const std::string& out) {
            return run_program({"rollup", "mappings/profiles/bac-son.json", "--period", "2024-05",
                                "--out", (folder.path() / out).string(),
                                (folder.path() / input).string()});
        };
        const Ran notes = roll_up("in", "out");
        CAPTURE(notes);
        CHECK(notes.status == 2);
        CHECK(notes.says("không có tệp Excel nào"));
        CHECK_FALSE(std::filesystem::exists(folder.path() / "out"));
        CHECK(roll_up("thang5", "out").says("không có tệp hay thư mục này"));
        const Ran taken = roll_up("in", "in");
        CHECK(taken.status == 2);
        CHECK(taken.says("không phải kết quả lần trước"));
    }
}
