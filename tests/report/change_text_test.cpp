// Every code that drift and teaching can give has words in both languages.
#include "report/change_text.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "report/mark_text.hpp"

using namespace tonghop;

namespace {

std::string source_of(const std::string& room) {
    std::ostringstream text;
    for (const auto& entry :
         std::filesystem::directory_iterator(TONGHOP_SOURCE_DIR "/src/" + room)) {
        text << std::ifstream(entry.path()).rdbuf();
    }
    return text.str();
}

/// All texts in quotes that look like codes of changes: "column-renamed".
std::set<std::string> codes_in(const std::string& source, const std::regex& pattern) {
    std::set<std::string> codes;
    for (std::sregex_iterator it(source.begin(), source.end(), pattern), end; it != end; ++it) {
        codes.insert((*it)[1]);
    }
    return codes;
}

}  // namespace

TEST_SUITE("report") {
    TEST_CASE("every change and every reason has words in both languages") {
        // Words with a hyphen, in quotes, of the room that finds changes.
        const auto words =
            codes_in(source_of("drift"), std::regex(R"re("([a-z]+(?:-[a-z]+)+)")re"));
        CHECK(words.size() > 30);
        const std::set<std::string> reasons = {
            "same-meaning",   "reads-alike",    "same-below",    "columns-below", "same-use",
            "same-header",    "same-tables",    "same-headers",  "other-sheet",   "no-figures",
            "note-is-read",   "title-names-it", "said-there",    "nothing-alike", "several-alike",
            "not-understood", "said-already",   "person-decides"};
        for (const std::string& word : words) {
            CAPTURE(word);
            const bool reason = reasons.contains(word);
            const FormChange change{reason ? "column-renamed" : word,
                                    reason ? word : "same-meaning",
                                    {"BC.xlsx", "T6", CellRef{4, 3}},
                                    "Lũy kế*",
                                    "Cộng dồn",
                                    true,
                                    true};
            CHECK(changes_text({change}, Language::vietnamese).find("BC.xlsx") == 0);
            CHECK(changes_text({change}, Language::english).find("T6!D5") != std::string::npos);
        }
    }

    TEST_CASE("old and new stand side by side, cut where a terminal ends") {
        const std::string long_text(200, 'x');
        const std::string row = side_by_side("T6!D5", long_text, "mới");
        CHECK(row.starts_with("  T6!D5        | xxxx"));
        CHECK(row.ends_with("… | mới\n"));
        CHECK(row.size() < 90);
    }

    TEST_CASE("every problem of a mark has words that say where, what, what else and what to do") {
        const auto codes =
            codes_in(source_of("teach") + source_of("pipeline"),
                     std::regex(R"re((?:complain\(|push_back\(\s*\{)"([a-z-]+)")re"));
        CHECK(codes.size() >= 14);
        for (const std::string& code : codes) {
            CAPTURE(code);
            const MarkProblem problem{code, {"mau.xlsx", "T6", CellRef{4, 1}}, "nhn", "period"};
            for (const Language language : {Language::vietnamese, Language::english}) {
                const std::string text = mark_text(problem, language);
                CHECK(text.find("B5: ") != std::string::npos);
                CHECK(text.find('{') == std::string::npos);
                CHECK(text.find('[') == std::string::npos);
            }
        }
        const MarkProblem unknown{"unknown", {"mau.xlsx", "T6", CellRef{4, 1}}, "nhn", ""};
        CHECK(
            mark_text(unknown, Language::english)
                .starts_with("mau.xlsx, sheet T6, cell B5: the mark \"nhn\" is not understood; "));
        const MarkProblem incomplete{
            "value-incomplete", {"mau.xlsx", "T6", CellRef{4, 1}}, "giá trị", "scenario, period"};
        CHECK(mark_text(incomplete, Language::vietnamese).find("còn thiếu loại số liệu, kỳ") !=
              std::string::npos);
    }
}
