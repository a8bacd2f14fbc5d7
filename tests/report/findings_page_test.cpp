#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <string>
#include <utility>

#include "report/finding_table.hpp"

namespace tonghop {
namespace {

using Kind = std::pair<std::string, std::string>;

/// Cell `index` of a line "| a | b |", without back-quotes.
std::string column(const std::string& line, std::size_t index) {
    std::size_t start = 0;
    for (std::size_t i = 0; i <= index; ++i) {
        start = line.find('|', start) + 1;
    }
    std::string text = line.substr(start, line.find('|', start) - start);
    std::erase_if(text, [](char c) { return c == '`' || c == ' '; });
    return text;
}

/// The rows of the list between the two markers of docs/findings.md.
std::set<Kind> documented() {
    std::ifstream page(TONGHOP_SOURCE_DIR "/docs/findings.md");
    std::set<Kind> kinds;
    bool inside = false;
    for (std::string line; std::getline(page, line);) {
        if (line == "<!-- list of findings -->") {
            inside = true;
        } else if (line == "<!-- end of list -->") {
            inside = false;
        } else if (inside && line.starts_with("| `")) {
            kinds.insert({column(line, 0), column(line, 1)});
        }
    }
    return kinds;
}

}  // namespace

TEST_SUITE("report") {
    TEST_CASE("docs/findings.md lists exactly the findings that have a text") {
        std::set<Kind> known;
        for (const FindingRow& row : finding_rows()) {
            known.insert({std::string(row.code), std::string(row.detail)});
        }
        const std::set<Kind> listed = documented();
        for (const Kind& kind : known) {
            CAPTURE(kind.first);
            CAPTURE(kind.second);
            CHECK(listed.count(kind) == 1);
        }
        CHECK(listed.size() == known.size());
    }
}

}  // namespace tonghop
