#include "report/evidence_text.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace tonghop;

TEST_SUITE("report") {
    TEST_CASE("evidence says where, what and how certain, in both languages") {
        Evidence evidence;
        evidence.code = "unread-tied";
        evidence.confidence = 0;
        evidence.source = {"BC.xlsx", "T6", CellRef::parse("D7")};
        evidence.found = "KH 2024";
        evidence.args["column"] = "D";
        CHECK(
            evidence_text(evidence, Language::vietnamese) ==
            "BC.xlsx, trang T6, cột D \"KH 2024\": tin cậy 0%: nhiều cột cùng nghĩa như nhau, nên "
            "không đọc cột nào trong đó");
        CHECK(evidence_text(evidence, Language::english) ==
              "BC.xlsx, sheet T6, column D \"KH 2024\": confidence 0 %: several columns mean the "
              "same, so none of them is read");
    }

    TEST_CASE("rows that are known are counted") {
        Evidence evidence;
        evidence.code = "rows-are-indicators";
        evidence.confidence = 75;
        evidence.args = {{"known", "3"}, {"rows", "4"}};
        CHECK(reason_text(evidence, Language::english) ==
              "confidence 75 %: each row is an indicator; known 3 of 4 rows with figures");
    }

    TEST_CASE("evidence without a sentence is a bug") {
        Evidence evidence;
        evidence.code = "no-such-code";
        CHECK_THROWS_AS(reason_text(evidence, Language::english), std::logic_error);
    }
}
