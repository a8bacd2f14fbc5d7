#include "extract/decoded_text.hpp"

#include <doctest/doctest.h>

#include "support/findings_table.hpp"

using namespace tonghop;
using namespace tonghop::test;

namespace {

Cell decoded(CellRef ref, const std::string& raw, const std::string& text, bool garbled = false) {
    Cell cell;
    cell.ref = ref;
    cell.type = CellType::text;
    cell.text = cell.shown = text;
    cell.raw = raw;
    cell.encoding = LegacyEncoding::tcvn3;
    cell.garbled = garbled;
    return cell;
}

Cell plain(CellRef ref) {
    Cell cell;
    cell.ref = ref;
    cell.type = CellType::text;
    cell.text = cell.shown = "ha";
    return cell;
}

Findings reported(Sheet sheet) {
    sheet.seal();
    Findings findings;
    report_decoded_text(sheet, {"VanThuy.xlsx", sheet.name(), {}}, findings);
    return findings;
}

}  // namespace

TEST_SUITE("extract") {
    TEST_CASE("a sheet with decoded text says so once, at the first such cell") {
        Sheet sheet("T6", false);
        sheet.add(plain({0, 0}));
        sheet.add(decoded({2, 1}, "DiÖn tÝch", "Diện tích"));
        sheet.add(decoded({1, 1}, "ChØ tiªu", "Chỉ tiêu"));
        const Findings findings = reported(std::move(sheet));
        REQUIRE(lines(findings) == std::vector<std::string>{"info text-legacy B2"});
        CHECK(findings[0].found == "ChØ tiªu");
        CHECK(findings[0].args.at("text") == "Chỉ tiêu");
        CHECK(findings[0].args.at("encoding") == "TCVN3");
        CHECK(findings[0].args.at("count") == "2");
        CHECK(findings[0].source.sheet == "T6");
    }

    TEST_CASE("text with codes that are no letters is a warning of its own") {
        Sheet sheet("T6", false);
        sheet.add(decoded({1, 1}, "ChØ tiªu", "Chỉ tiêu"));
        sheet.add(decoded({2, 1}, "Tæng ÿ", "Tổng ÿ", true));
        CHECK(lines(reported(std::move(sheet))) ==
              std::vector<std::string>{"info text-legacy B2", "warning text-legacy(garbled) B3"});
    }

    TEST_CASE("a sheet in Unicode says nothing") {
        Sheet sheet("T6", false);
        sheet.add(plain({0, 0}));
        CHECK(reported(std::move(sheet)).empty());
    }
}
