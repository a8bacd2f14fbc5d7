#include "report/finding_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "report/finding_table.hpp"
#include "small_configuration.hpp"

namespace tonghop {
namespace {

Finding cell_finding(std::string code, std::string detail = "") {
    Finding finding;
    finding.code = std::move(code);
    finding.detail = std::move(detail);
    finding.place = "06352";
    finding.indicator = "goat.head";
    finding.scenario = Scenario::plan;
    finding.period = Period::of_year(2024);
    finding.source = {"BC_VuLe_T5.xlsx", "T5", CellRef::parse("D23")};
    return finding;
}

std::string vietnamese(const Finding& finding) {
    return render(finding, testing::small_configuration(), Language::vietnamese).message;
}

std::string english(const Finding& finding) {
    return render(finding, testing::small_configuration(), Language::english).message;
}

/// Placeholder names of a template, without their modifiers.
std::set<std::string> placeholders(std::string_view text) {
    std::set<std::string> names;
    for (std::size_t open = text.find('{'); open != std::string_view::npos;
         open = text.find('{', open + 1)) {
        std::string_view name = text.substr(open + 1, text.find('}', open) - open - 1);
        if (!name.empty() && std::string_view("#@~").find(name.front()) != std::string_view::npos) {
            name.remove_prefix(1);
        }
        names.emplace(name);
    }
    return names;
}

}  // namespace

TEST_SUITE("report") {
    TEST_CASE("a finding says where, what, found, expected and what to do in one breath") {
        Finding finding = cell_finding("value-not-number");
        finding.found = "chưa giao";
        CHECK(vietnamese(finding) ==
              "BC_VuLe_T5.xlsx, trang T5, ô D23: cần một số cho \"Dê\" (kế hoạch 2024), gặp chữ "
              "\"chưa giao\". Nhập số, hoặc để trống nếu chưa giao chỉ tiêu. [value-not-number]");
        CHECK(english(finding) ==
              "BC_VuLe_T5.xlsx, sheet T5, cell D23: a number is due for \"Goats\" (plan 2024), "
              "found the text \"chưa giao\". Enter a number, or leave it blank if no target was "
              "assigned yet. [value-not-number]");
    }

    TEST_CASE("a finding about the run has no address and begins with a capital") {
        Finding finding;
        finding.code = "report-missing";
        finding.detail = "none";
        finding.place = "06328";
        finding.period = Period::month(2024, 6);
        CHECK(vietnamese(finding) ==
              "Xã Long Đống chưa nộp báo cáo tháng 6/2024. Đôn đốc nộp; số của đơn vị này để "
              "trống, không tính là 0. [report-missing]");
        CHECK(english(finding) ==
              "Long Đống commune has not reported for June 2024. Ask for the report; its figures "
              "stay blank and are not counted as 0. [report-missing]");
    }

    TEST_CASE("a finding about a whole workbook or sheet is addressed no further than it goes") {
        Finding finding;
        finding.code = "workbook-unreadable";
        finding.detail = "truncated";
        finding.source.file = "BC_TanHuong.xlsx";
        CHECK(vietnamese(finding) ==
              "BC_TanHuong.xlsx: tệp bị cắt ngang, thiếu phần cuối. Xin đơn vị gửi lại tệp. "
              "[workbook-unreadable]");
        finding.code = "hidden-data";
        finding.detail = "";
        finding.source.sheet = "T6";
        CHECK(vietnamese(finding).starts_with(
            "BC_TanHuong.xlsx, trang T6: có số liệu ở dòng, cột hoặc trang bị ẩn. "));
    }

    TEST_CASE("figures are grouped for reading, in the unit of measure of their row") {
        Finding finding = cell_finding("total-mismatch", "equal");
        finding.found = "1789.2";
        finding.args = {{"value", "1789.2"},
                        {"computed", "1798.2"},
                        {"difference", "-9"},
                        {"parts", "D24, D25"},
                        {"unit", "tạ"}};
        CHECK(vietnamese(finding).find(
                  "ghi 1.789,2, cộng các ô D24, D25 được 1.798,2 tạ (lệch -9).") !=
              std::string::npos);
        CHECK(english(finding).find("is 1,798.2 tạ (difference -9)") != std::string::npos);
    }

    TEST_CASE("bounds are words, not signs") {
        Finding finding = cell_finding("value-out-of-range", "impossible");
        finding.found = "-41";
        finding.expected = ">= 1500.5";
        finding.args = {{"value", "-41"}, {"unit", "tạ/ha"}};
        CHECK(vietnamese(finding).find("(phải là từ 1.500,5 tạ/ha trở lên)") != std::string::npos);
        CHECK(english(finding).find("(must be at least 1,500.5 tạ/ha)") != std::string::npos);
        finding.expected = "<= 100";
        CHECK(vietnamese(finding).find("(phải là không quá 100 tạ/ha)") != std::string::npos);
        CHECK(english(finding).find("(must be at most 100 tạ/ha)") != std::string::npos);
    }

    TEST_CASE("places and periods in arguments are read by name") {
        Finding finding;
        finding.code = "coverage-partial";
        finding.detail = "reports";
        finding.args = {{"count", "1"}, {"total", "3"}, {"places", "06325, 06328"}};
        CHECK(vietnamese(finding).starts_with(
            "Mới có báo cáo của 1/3 đơn vị; thiếu thị trấn Bắc Sơn, xã Long Đống. "));

        finding = Finding();
        finding.code = "period-mismatch";
        finding.found = "Tháng 5";
        finding.expected = "2024-01/2024-06";
        finding.args = {{"stated", "2024-05"}};
        finding.source.file = "BC.xlsx";
        CHECK(vietnamese(finding).starts_with(
            "BC.xlsx: kỳ báo cáo không khớp: ghi tháng 5/2024, cần lũy kế 6 tháng năm 2024. "));
    }

    TEST_CASE("what a cell says is never taken for a placeholder, and a long text is cut") {
        Finding finding = cell_finding("value-not-number");
        finding.found = "{place} [x] {";
        CHECK(vietnamese(finding).find("gặp chữ \"{place} [x] {\"") != std::string::npos);
        finding.found = "dòng\nmột " + std::string(40'000, 'x');
        const std::string message = vietnamese(finding);
        CHECK(message.find("\"dòng một xxx") != std::string::npos);
        CHECK(message.find("xxx…\"") != std::string::npos);
        CHECK(message.size() < 400);
    }

    TEST_CASE("the finding's own expectation goes before the table's") {
        Finding finding = cell_finding("value-out-of-range", "plausible");
        const Configuration config = testing::small_configuration();
        finding.expected = "10 - 90";
        CHECK(render(finding, config, Language::vietnamese).expected == "10 - 90 con");
        CHECK(vietnamese(finding).find("(10 - 90 con)") != std::string::npos);

        finding = cell_finding("weight-missing", "ratio");
        finding.expected = "rice.output, rice.area";
        finding.args["places"] = "06352";
        CHECK(render(finding, config, Language::vietnamese).expected ==
              "Sản lượng lúa, Diện tích lúa");
    }

    TEST_CASE("every row speaks both languages with parts that exist") {
        const std::set<std::string> known = {
            "place",      "indicator", "scenario",    "period",     "file",        "sheet",
            "cell",       "found",     "expected",    "label",      "column",      "other",
            "figure",     "computed",  "pending",     "difference", "parts",       "places",
            "count",      "total",     "kept",        "section",    "unit",        "mapping",
            "suggestion", "used",      "other_value", "stated",     "encoding",    "text",
            "value",      "range",     "fits",        "recovered",  "other_sheet", "other_file",
            "cells",      "limit",     "most",        "raised"};
        std::set<std::pair<std::string_view, std::string_view>> seen;
        for (const FindingRow& row : finding_rows()) {
            CAPTURE(row.code);
            CAPTURE(row.detail);
            CHECK(seen.insert({row.code, row.detail}).second);
            for (const FindingWording* wording : {&row.vietnamese, &row.english}) {
                CHECK_FALSE(wording->what.empty());
                CHECK_FALSE(wording->expected.empty());
                CHECK(wording->remedy.ends_with("."));
                CHECK_FALSE(wording->what.ends_with("."));
                for (const std::string_view text :
                     {wording->what, wording->expected, wording->remedy}) {
                    CHECK(std::count(text.begin(), text.end(), '[') ==
                          std::count(text.begin(), text.end(), ']'));
                    for (const std::string& name : placeholders(text)) {
                        CAPTURE(name);
                        CHECK(known.count(name) == 1);
                    }
                }
            }
            CHECK(placeholders(row.vietnamese.what) == placeholders(row.english.what));
        }
    }

    TEST_CASE("every row reads without gaps for the barest finding of its kind") {
        for (const FindingRow& row : finding_rows()) {
            CAPTURE(row.code);
            Finding finding = cell_finding(std::string(row.code), std::string(row.detail));
            finding.found = "x";
            finding.expected = "y";
            finding.args = {{"other", "D24"},   {"places", "06352"},   {"count", "1"},
                            {"total", "2"},     {"other_value", "3"},  {"used", "1500"},
                            {"kept", "b.xlsx"}, {"encoding", "TCVN3"}, {"text", "Dê"},
                            {"limit", "cells"}, {"most", "5"},         {"raised", "10"}};
            for (const std::string& message : {vietnamese(finding), english(finding)}) {
                CAPTURE(message);
                CHECK(message.find('?') == std::string::npos);
                CHECK(message.find_first_of("{}") == std::string::npos);
                CHECK(message.ends_with(" [" + std::string(row.code) + "]"));
            }
        }
    }
}

}  // namespace tonghop
