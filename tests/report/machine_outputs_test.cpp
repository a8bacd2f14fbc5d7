#include "report/machine_outputs.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "small_configuration.hpp"

namespace tonghop {
namespace {

Observation observation(std::string place, std::string indicator, std::string raw) {
    return {{std::move(place), std::move(indicator), Scenario::actual, Period::month(2024, 6)},
            {Comparator::equal, Decimal(865), {}},
            "tấn",
            Status::reported,
            std::move(raw),
            "tạ",
            {"BC_VuLe_T6.xlsx", "T6", CellRef::parse("E7")},
            "ktxh-thang",
            Decimal()};
}

/// The line of the only observation.
std::string line_of(const Observation& only) {
    const std::string csv = observations_csv({only});
    return csv.substr(csv.find('\n') + 1);
}

Finding finding(std::string code, std::string place) {
    Finding made;
    made.code = std::move(code);
    made.detail = made.code == "report-missing" ? "none" : "";
    made.severity = Severity::error;
    made.place = std::move(place);
    made.period = Period::month(2024, 6);
    return made;
}

}  // namespace

TEST_SUITE("report") {
    TEST_CASE("observations.csv has one line an observation, ordered by key") {
        const std::vector<Observation> observations = {observation("06352", "rice.output", "8650"),
                                                       observation("06325", "rice.output", "12")};
        CHECK(observations_csv(observations) ==
              "place,indicator,scenario,period,comparator,value,value_to,unit,status,raw,raw_unit,"
              "file,sheet,cell,mapping\n"
              "06325,rice.output,actual,2024-06,=,865,,tấn,reported,12,tạ,BC_VuLe_T6.xlsx,T6,E7,"
              "ktxh-thang\n"
              "06352,rice.output,actual,2024-06,=,865,,tấn,reported,8650,tạ,BC_VuLe_T6.xlsx,T6,E7,"
              "ktxh-thang\n");
    }

    TEST_CASE("equal keys are ordered by their cells") {
        Observation upper = observation("06352", "rice.output", "upper");
        Observation lower = observation("06352", "rice.output", "lower");
        lower.source.cell = CellRef::parse("E10");
        const std::string csv = observations_csv({lower, upper});
        CHECK(csv.find("upper") < csv.find("lower"));
        CHECK(observations_csv({upper, lower}) == csv);
    }

    TEST_CASE("fields with commas, quotes and line breaks are quoted") {
        CHECK(line_of(observation("06352", "rice.output", "1.789,2 \"tấn\"\ncả năm"))
                  .find(",\"1.789,2 \"\"tấn\"\"\ncả năm\",") != std::string::npos);
    }

    TEST_CASE("a text that a spreadsheet would run is written as text") {
        struct Row {
            const char* raw;
            const char* written;
        };
        const Row rows[] = {
            {"=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""},
            {"@SUM(A1)", "'@SUM(A1)"},
            {"-1+cmd|'/c calc'!A0", "'-1+cmd|'/c calc'!A0"},
            {"+A1", "'+A1"},
            {"-nt-", "'-nt-"},
            {"\t=1", "'\t=1"},
            {"-", "-"},
            {"-12,5", "\"-12,5\""},
            {"+76", "+76"},
            {"KPS", "KPS"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.raw);
            CHECK(line_of(observation("06352", "rice.output", row.raw))
                      .find(std::string(",reported,") + row.written + ",tạ,") != std::string::npos);
        }
        Observation named = observation("06352", "rice.output", "1");
        named.source.sheet = "=1+1";
        CHECK(line_of(named).find(",BC_VuLe_T6.xlsx,'=1+1,E7,") != std::string::npos);
    }

    TEST_CASE("a target keeps its comparator, and what has no value has none") {
        Observation target = observation("06352", "rice.output", "10 - 11");
        target.amount = {Comparator::range, Decimal(10), Decimal(11)};
        CHECK(line_of(target).find(",range,10,11,tấn,reported,10 - 11,") != std::string::npos);
        target.amount = {};
        target.status = Status::missing;
        target.raw = "";
        CHECK(line_of(target).find(",=,,,tấn,missing,,tạ,") != std::string::npos);
    }

    TEST_CASE("findings.json holds every key in the contract's order, absent values null") {
        Finding missing = finding("report-missing", "06328");
        const std::string json =
            findings_json({missing}, testing::small_configuration(), Language::vietnamese);
        CHECK(json == "[\n{\"id\":\"" + finding_id(missing, 0) +
                          "\",\"code\":\"report-missing\",\"severity\":\"error\",\"place\":"
                          "\"06328\",\"indicator\":null,\"scenario\":null,\"period\":\"2024-06\","
                          "\"file\":null,\"sha256\":null,\"sheet\":null,\"cell\":null,\"found\":"
                          "null,\"expected\":\"một tệp báo cáo của xã Long Đống cho tháng 6/2024\","
                          "\"message\":\"Xã Long Đống chưa nộp báo cáo tháng 6/2024. Đôn đốc nộp; "
                          "số của đơn vị này để trống, không tính là 0. [report-missing]\","
                          "\"remedy\":\"Đôn đốc nộp; số của đơn vị này để trống, không tính là "
                          "0.\"}\n]\n");
        CHECK(findings_json({}, testing::small_configuration(), Language::vietnamese) == "[]\n");
    }

    TEST_CASE("equal faults are told apart by counting") {
        const Finding one = finding("report-missing", "06328");
        const auto json = nlohmann::json::parse(
            findings_json({one, one}, testing::small_configuration(), Language::english));
        REQUIRE(json.size() == 2);
        CHECK(json[0]["id"] == finding_id(one, 0));
        CHECK(json[1]["id"] == finding_id(one, 1));
        CHECK(json[0]["id"] != json[1]["id"]);
    }

    TEST_CASE("a sheet name that is no UTF-8 leaves findings.json readable") {
        Finding odd = finding("hidden-data", "06328");
        odd.source = {"a.xlsx", "T\xE1", {}};
        const auto json = nlohmann::json::parse(
            findings_json({odd}, testing::small_configuration(), Language::english));
        CHECK(json[0]["sheet"] == "T\xEF\xBF\xBD");
    }

    TEST_CASE("run.json names every input with its digest and counts what was found") {
        RunRecord run;
        run.command = "rollup";
        run.period = "2024-06";
        run.options = {{"period", "2024-06"}, {"as-of", "2024-07-05"}};
        run.versions = {{"tonghop", "0.1.0"}};
        Submission submission;
        submission.file = "BC.xlsx";
        submission.path = "in/BC.xlsx";
        submission.sha256 = "ab12";
        submission.place = "06352";
        submission.state = SubmissionState::superseded;
        submission.cells = 140;
        run.inputs = {submission};
        run.mapped_cells = 90;
        run.observations = 60;
        run.excluded = {{"outline", 10}, {"index-row", 8}};
        run.formulas = {20, 1, 2, 3};
        const std::string text = run_json(run, {finding("report-missing", "06328")});
        const auto json = nlohmann::json::parse(text);
        CHECK(json["inputs"][0]["path"] == "in/BC.xlsx");
        CHECK(json["inputs"][0]["sha256"] == "ab12");
        CHECK(json["inputs"][0]["form"].is_null());
        CHECK(json["inputs"][0]["state"] == "superseded");
        CHECK(json["counts"]["mapped_cells"] == 90);
        CHECK(json["counts"]["findings"]["error"] == 1);
        CHECK(json["counts"]["findings"]["info"] == 0);
        CHECK(json["counts"]["excluded"]["index-row"] == 8);
        CHECK(json["counts"]["formulas"].dump() ==
              R"({"missing":2,"stale":1,"unverified":3,"verified":20})");
        CHECK(text.find("\"period\": \"2024-06\",\n    \"as-of\"") != std::string::npos);
        CHECK_FALSE(json.contains("timings"));
        run.timings = {{"read", 0.25}};
        CHECK(nlohmann::json::parse(run_json(run, {}))["timings"]["read"] == 0.25);
    }
}

}  // namespace tonghop
