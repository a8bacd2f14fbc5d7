// What cannot be read stops `cells` and `extract` with advice, and stops a roll-up not at all.
#include "cli/sick_workbooks.hpp"

#include "cli/run_program.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace tonghop;
using namespace tonghop::test;
using nlohmann::json;

namespace {

const std::string kProfile = "mappings/profiles/bac-son.json";
const std::string kReport = "sample_sheets/bac-son/2024-05/HungVu_T5.2024.csv";

}  // namespace

TEST_SUITE("cli") {
    TEST_CASE("cells says of each unreadable file what it is and what to do and ends with 2") {
        const TemporaryFolder folder;
        for (const SickWorkbook& sick : sick_workbooks()) {
            const std::string file = write_sick(folder, sick).string();
            const Ran ran = run_program({"cells", file});
            CAPTURE(ran);
            CHECK(ran.status == 2);
            CHECK(ran.out.empty());
            for (const std::string& piece : {file, sick.reason, sick.remedy}) {
                CAPTURE(piece);
                CHECK(ran.says(piece));
            }
            const Ran english = run_program({"cells", "--lang", "en", file});
            CAPTURE(english);
            for (const std::string& piece : {file, sick.english_reason, sick.english_remedy}) {
                CAPTURE(piece);
                CHECK(english.says(piece));
            }
        }
    }

    TEST_CASE("cells reads what it can and ends with 1 if something could not be read") {
        const TemporaryFolder folder;
        const std::string empty = folder.write("empty.xlsx", "").string();
        const Ran ran = run_program({"cells", "--format", "jsonl", empty, kReport});
        CAPTURE(ran);
        CHECK(ran.status == 1);
        CHECK(ran.out.starts_with("{\"file\":\"HungVu_T5.2024.csv\""));
        CHECK(ran.says(empty));
    }

    TEST_CASE("a roll-up makes one finding of each unreadable file and goes on") {
        const TemporaryFolder folder;
        const std::vector<SickWorkbook> all = sick_workbooks();
        const std::string out = (folder.path() / "out").string();
        for (const SickWorkbook& sick : all) write_sick(folder, sick);
        const Ran ran = run_program({"rollup", kProfile, "--period", "2024-05", "--out", out,
                                     kReport, folder.path().string()});
        CAPTURE(ran);
        CHECK(ran.status == 1);
        const json findings = json::parse(bytes_of(folder.path() / "out/findings.json"));
        for (const SickWorkbook& sick : all) {
            CAPTURE(sick.file);
            const auto is_of_it = [&](const json& f) { return f["file"] == sick.file; };
            CHECK(std::count_if(findings.begin(), findings.end(), is_of_it) == 1);
            const auto found = std::find_if(findings.begin(), findings.end(), is_of_it);
            if (found == findings.end()) continue;
            CHECK((*found)["code"] == sick.code);
            CHECK((*found)["severity"] == "error");
            CHECK((*found)["remedy"].get<std::string>().size() > 10);
        }
        const std::string observations = bytes_of(folder.path() / "out/observations.csv");
        CHECK(observations.find("HungVu_T5.2024.csv") != std::string::npos);
    }

    TEST_CASE("extract of one unreadable file ends with 2 and of two with one readable with 1") {
        const TemporaryFolder folder;
        const std::string cut =
            folder
                .write("cut.xlsx", bytes_of(TONGHOP_SOURCE_DIR
                                            "/sample_sheets/bac-son/2024-05/Dong Y T5.2024.xlsx")
                                       .substr(0, 5000))
                .string();
        const Ran alone = run_program({"extract", "--profile", kProfile, cut});
        CAPTURE(alone);
        CHECK(alone.status == 2);
        CHECK(alone.says("cắt ngang"));
        CHECK(std::count(alone.out.begin(), alone.out.end(), '\n') == 1);  // the header
        const Ran both = run_program({"extract", "--profile", kProfile, cut, kReport});
        CAPTURE(both);
        CHECK(both.status == 1);
        CHECK(std::count(both.out.begin(), both.out.end(), '\n') > 100);
    }
}
