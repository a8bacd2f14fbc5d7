// A commune's mapping that says only what differs from the district's.
#include <doctest/doctest.h>

#include <fstream>

#include "base/temporary_folder.hpp"
#include "config/load.hpp"
#include "support/findings_table.hpp"
#include "support/read_form.hpp"

using namespace tonghop;
using namespace tonghop::test;
using Lines = std::vector<std::string>;

namespace {

constexpr const char* kGrid = R"(
    | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |             |             |            |         |
    | Chỉ tiêu   | ĐVT              | TH năm 2023 | KH năm 2024 | TH tháng 6 | Cộng dồn |
    | Đàn trâu   | con              | 11          | 12          | 10         | 10      |
)";

}  // namespace

TEST_SUITE("language") {
    TEST_CASE("one column of another name is one line; the rest is inherited") {
        const FormRead read = read_form(R"("extends": "../shipped/ktxh-thang.json",
            "table": { "columns": [ { "header": "Cộng dồn", "scenario": "actual", "period": "{year-to-date}" } ] })",
                                        kGrid);
        CHECK(read.observations ==
              Lines{"C3 06352 livestock.buffalo.head actual 2023 11",
                    "D3 06352 livestock.buffalo.head plan 2024 12",
                    "E3 06352 livestock.buffalo.head actual 2024-06 10",
                    "F3 06352 livestock.buffalo.head actual 2024-01/2024-06 10"});
        CHECK(read.findings == Lines{});
    }

    TEST_CASE("a column that this form does not have is removed, one it has besides is added") {
        const FormRead read = read_form(R"("extends": "../shipped/ktxh-thang.json",
            "table": { "columns": [ { "header": "Lũy kế*", "remove": true }, { "header": "Cộng dồn", "ignore": true } ] },
            "labels": { "Đàn trâu": "livestock.cattle.head" })",
                                        kGrid);
        CHECK(read.observations == Lines{"C3 06352 livestock.cattle.head actual 2023 11",
                                         "D3 06352 livestock.cattle.head plan 2024 12",
                                         "E3 06352 livestock.cattle.head actual 2024-06 10"});
        CHECK(read.findings == Lines{});
    }

    TEST_CASE("mappings that extend each other in a circle are told with the whole circle") {
        const TemporaryFolder folder;
        const auto mapping = [&](const std::string& name, const std::string& extends) {
            return folder.write(name,
                                R"({ "$schema": "../schema/mapping.schema.json", "version": 1,)"
                                "\n  \"extends\": \"" +
                                    extends + "\" }\n");
        };
        const auto first = mapping("a.json", "b.json");
        mapping("b.json", "c.json");
        mapping("c.json", "b.json");
        const auto mistakes = check_configuration({first}, true);
        REQUIRE(mistakes.size() == 1);
        CHECK(mistakes.front().file.ends_with("c.json"));
        CHECK(mistakes.front().line == 2);
        CHECK(mistakes.front().column == 14);
        CHECK(mistakes.front().path == "/extends");
        CHECK(mistakes.front().message ==
              "mappings extend each other in a circle: a.json → b.json → c.json → b.json; remove "
              "one \"extends\"");
    }

    TEST_CASE("mappings that extend each other in a circle are told with the way round") {
        const TemporaryFolder folder;
        const auto write = [&](const std::string& name, const std::string& extended) {
            std::ofstream(folder.path() / name)
                << R"({ "$schema": "../schema/mapping.schema.json", "version": 1,
"extends": ")" << extended
                << "\" }";
        };
        write("a.json", "b.json");
        write("b.json", "c.json");
        write("c.json", "a.json");
        const auto mistakes = check_configuration({folder.path() / "a.json"}, true);
        REQUIRE(mistakes.size() == 1);
        CHECK(mistakes.front().file.ends_with("c.json"));
        CHECK(mistakes.front().line == 2);
        CHECK(mistakes.front().path == "/extends");
        CHECK(mistakes.front().message ==
              "mappings extend each other in a circle: a.json → b.json → c.json → a.json; remove "
              "one \"extends\"");
    }
}
