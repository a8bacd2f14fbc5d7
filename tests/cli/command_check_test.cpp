#include "base/error.hpp"
#include "base/temporary_folder.hpp"
#include "cli/command.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

using namespace tonghop;

namespace {

const std::string kFolder = std::string(TONGHOP_SOURCE_DIR) + "/tests/config/";

struct Ran {
    int status;
    std::string out;
    std::string err;
};

Ran check(std::vector<std::string> arguments, const char* language = "vi") {
    arguments.insert(arguments.begin(), {"--lang", language});
    std::ostringstream out;
    std::ostringstream err;
    const int status = run_check(arguments, out, err);
    return {status, out.str(), err.str()};
}

}  // namespace

TEST_SUITE("cli") {
    TEST_CASE("check ends with 0 and says how many files it read") {
        const Ran ran = check({kFolder + "units", kFolder + "forms"});
        CHECK(ran.status == 0);
        CHECK(ran.out.empty());
        CHECK(ran.err == "Không có lỗi trong 2 tệp.\n");
        CHECK(check({kFolder + "units"}, "en").err == "No mistakes; files checked: 1.\n");
        CHECK(check({"--quiet", kFolder + "units"}).err.empty());
    }

    TEST_CASE("check prints mistakes as a compiler does and ends with 2") {
        const std::string file = kFolder + "invalid/mapping_scenario_unknown.json";
        const Ran ran = check({file});
        CHECK(ran.status == 2);
        CHECK(ran.out == file +
                             ":11:45: /table/columns/1/scenario: không có \"thực hiện\"; chọn một "
                             "trong \"plan\", \"actual\", \"estimate\" (ý bạn là \"actual\"?)\n");
        CHECK(ran.err == "1 lỗi trong 1 tệp.\n");
        CHECK(check({file}, "en").out.ends_with("(did you mean \"actual\"?)\n"));
        CHECK(check({"--quiet", file}).out == ran.out);
    }

    TEST_CASE("a draft outside of any catalogues is checked with those that ship") {
        const TemporaryFolder folder;
        const auto draft = folder.write("draft.json", R"({
            "$schema": "../schema/mapping.schema.json", "version": 1, "form": "draft",
            "recognise": [ { "text": "BIỂU" } ], "report": { "place": ["title"], "period": ["title"] },
            "table": { "rows": { "indicator": "Chỉ tiêu" }, "columns": [ { "header": "Số", "scenario": "actual", "period": "{year}" } ] },
            "labels": { "Chết": "no.such.code" } })");
        CHECK(check({draft.string()}).out.find("no.such.code") != std::string::npos);
    }

    TEST_CASE("check explains itself and does nothing else") {
        const Ran ran = check({"--help", kFolder + "no-such.json"});
        CHECK(ran.status == 0);
        CHECK(ran.out.find("tonghop check") != std::string::npos);
    }

    TEST_CASE("check refuses a command line that asks for nothing or for what it cannot do") {
        const std::vector<std::vector<std::string>> rows = {
            {},
            {kFolder + "no-such.json"},
            {TONGHOP_SOURCE_DIR "/src"},
            {"--loud", kFolder + "units"},
            {kFolder + "units", "--lang", "fr"},
        };
        for (const auto& row : rows) {
            CAPTURE(row.size());
            CHECK_THROWS_AS(check(row), UsageError);
        }
    }
}
