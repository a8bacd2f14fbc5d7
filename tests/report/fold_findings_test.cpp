#include "report/fold_findings.hpp"

#include <doctest/doctest.h>

#include "report/finding_text.hpp"
#include "small_configuration.hpp"

namespace tonghop {
namespace {

Finding unclaimed(std::string_view cell, std::string detail = "column") {
    Finding finding;
    finding.code = "value-unclaimed";
    finding.detail = std::move(detail);
    finding.source = {"a.xlsx", "T6", CellRef::parse(cell)};
    finding.found = "12";
    finding.args["column"] = "TH T6";
    return finding;
}

}  // namespace

TEST_SUITE("report") {
    TEST_CASE("the cells of a column that the mapping does not have are one thing to mend") {
        const Findings told =
            folded({unclaimed("F7"), unclaimed("G7"), unclaimed("F8"), unclaimed("F9")});
        REQUIRE(told.size() == 2);
        CHECK(
            render(told[0], testing::small_configuration(), Language::vietnamese).what ==
            "\"12\" ở cột \"TH T6\" không thuộc cột nào của ánh xạ; cột có 3 ô như vậy, F7 đến F9");
        CHECK_FALSE(told[1].args.contains("count"));
    }

    TEST_CASE("the cells of a row without a label are folded by their row") {
        CHECK(folded({unclaimed("F7", "row"), unclaimed("G7", "row"), unclaimed("F8", "row")})
                  .size() == 2);
    }

    TEST_CASE("findings that stand for themselves stay as they are, in order") {
        Finding other = unclaimed("F7");
        other.code = "value-not-number";
        other.detail.clear();
        const Findings told = folded({unclaimed("F6"), other, other, unclaimed("F8")});
        REQUIRE(told.size() == 3);
        CHECK(told[1].code == "value-not-number");
    }
}
}  // namespace tonghop
