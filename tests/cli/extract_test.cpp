// extract: observations on stdout, findings in a file.
#include "cli/run_program.hpp"

#include "base/temporary_folder.hpp"
#include "support/xlsx_builder.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace tonghop;
using namespace tonghop::test;
using nlohmann::json;

namespace {

const std::string kProfile = "mappings/profiles/bac-son.json";
const std::string kFaulty = "sample_sheets/bac-son/2024-06/BC_VuLe_T6.2024.xlsx";

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

// What suggest drafts of a workbook of text that nothing knows.
struct Drafted {
    explicit Drafted(const char* text) {
        std::ofstream(workbook) << text;
        draft = run_program({"suggest", workbook});
        std::ofstream(mapping) << draft.out;
    }
    Ran check() const { return run_program({"check", mapping}); }
    Ran extract() const { return run_program({"extract", "--mapping", mapping, workbook}); }
    void fill_in(const std::string& label, const std::string& code) const {
        std::string filled = draft.out;
        const std::string open = '"' + label + "\": null";
        filled.replace(filled.find(open), open.size(), '"' + label + "\": \"" + code + '"');
        std::ofstream(mapping) << filled;
    }

    TemporaryFolder folder;
    std::string workbook = (folder.path() / "BC_TanLap_T6.2024.csv").string();
    std::string mapping = (folder.path() / "draft.json").string();
    Ran draft;
};

}  // namespace

TEST_SUITE("cli") {
    TEST_CASE("extract reads a workbook by itself, and says how") {
        const Ran ran = run_program({"extract", "tests/layouts/twins/twin-quarters.xlsx"});
        CAPTURE(ran);
        CHECK(ran.says("twin-quarters.xlsx: đọc theo"));
        CHECK(lines_of(ran.out).size() == 19);
    }

    TEST_CASE("what suggest prints is accepted by check and reads the workbook") {
        const TemporaryFolder folder;
        const std::string workbook = "tests/layouts/t1/ktxh-two-row-header.xlsx";
        const Ran draft = run_program({"suggest", workbook});
        CAPTURE(draft);
        REQUIRE(draft.status == 0);
        CHECK(draft.out.find("\"note\": \"tin cậy") != std::string::npos);
        const auto file = folder.path() / "draft.json";
        std::ofstream(file) << draft.out;
        CHECK(run_program({"check", file.string()}).status == 0);
        const Ran read = run_program({"extract", "--mapping", file.string(), workbook});
        CHECK(lines_of(read.out).size() == 109);
    }

    TEST_CASE("suggest leaves no label open where rows and measures together are known") {
        // Sheets without a table beside it; rows that are indicators with their column only.
        for (const std::string workbook : {"tests/layouts/twins/twin-hidden-sheets.xlsx",
                                           "tests/layouts/t2/crops-three-level-header.xlsx"}) {
            const Ran draft = run_program({"suggest", workbook});
            CAPTURE(draft);
            CHECK(draft.status == 0);
            CHECK(draft.out.find(": null") == std::string::npos);
        }
    }
    TEST_CASE("suggest --mapping prints a patch, what moved, and values before and after") {
        const TemporaryFolder folder;
        const std::string workbook = "tests/layouts/t1/ktxh-six-months.xlsx";
        const auto file = folder.path() / "forms" / "mine.json";
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file) << bytes_of("mappings/forms/ktxh-thang.json");
        const std::vector<std::string> command = {"suggest", "--mapping", file.string(), workbook};
        const Ran vietnamese = run_program(command);
        CAPTURE(vietnamese);
        // "TH tháng" is on no column of the half-year's report: a person must decide.
        CHECK(vietnamese.status == 1);
        CHECK(vietnamese.says(
            "6 thang!G8   | So sánh* > KH* / Tỷ lệ (%) > So KH / … | So sánh (%) > Với KH"));
        CHECK(vietnamese.says("0 số liệu đọc được trước khi sửa ánh xạ, 48 sau khi sửa"));
        CHECK(vietnamese.says("KHÔNG có trong bản vá, cần người quyết định"));
        const json patch = json::parse(vietnamese.out);
        CHECK(patch[0]["op"] == "add");
        const json changed = json::parse(bytes_of(file.string())).patch(patch);

        auto whole = command;
        whole.insert(whole.end(), {"--whole", "--lang", "en"});
        const Ran english = run_program(whole);
        CAPTURE(english);
        CHECK(english.says("0 values read before the change, 48 after it"));
        CHECK(json::parse(english.out) == changed);
        std::ofstream(file) << english.out;
        CHECK(run_program({"check", file.string()}).status == 0);
        const Ran read = run_program({"extract", "--mapping", file.string(), workbook});
        CHECK(std::count(read.out.begin(), read.out.end(), '\n') >= 48);
    }

    TEST_CASE("suggest --learn makes a mapping of a marked workbook that reads its sisters") {
        const TemporaryFolder folder;
        const auto write = [&](const std::string& name, const std::string& month, bool marked) {
            const auto cell = [](const std::string& text) {
                return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
            };
            XlsxBuilder builder;
            builder.rows("<row>" + cell("XÃ TÂN LẬP THÁNG " + month + " NĂM 2024") + "</row><row>" +
                         cell("Diễn giải") + cell("Đo bằng") + cell("Đạt được") + "</row><row>" +
                         cell("Con trâu cày") + cell("con") + "<c><v>118</v></c></row>");
            if (marked) {
                const auto note = [](const char* ref, const char* text) {
                    return std::string("<comment ref=\"") + ref + "\" authorId=\"0\"><text><t>" +
                           text + "</t></text></comment>";
                };
                builder
                    .part("xl/worksheets/_rels/sheet1.xml.rels",
                          relationships({{"rId1", "comments", "../comments1.xml"}}))
                    .part("xl/comments1.xml",
                          "<comments xmlns=\"" + kMain +
                              "\"><authors><author/></authors><commentList>" +
                              note("A2", "chỉ tiêu") + note("B2", "đvt") +
                              note("C2", ("giá trị: thực hiện tháng " + month).c_str()) +
                              note("A3", "= livestock.buffalo.head") + "</commentList></comments>");
            }
            std::ofstream(folder.path() / name, std::ios::binary) << builder.build();
            return (folder.path() / name).string();
        };
        const std::string marked = write("mau.xlsx", "6", true);
        const std::string sister = write("T7.xlsx", "7", false);
        const Ran learnt = run_program({"suggest", "--learn", marked, sister});
        CAPTURE(learnt);
        CHECK(learnt.status == 0);
        CHECK(learnt.says("mau.xlsx: ánh xạ học từ 4 ghi chú đọc được 1 số liệu"));
        CHECK(learnt.says("T7.xlsx: ánh xạ học từ 4 ghi chú đọc được 1 số liệu"));
        const auto file = folder.path() / "learnt.json";
        std::ofstream(file) << learnt.out;
        CHECK(run_program({"check", file.string()}).status == 0);
        const Ran read = run_program({"extract", "--mapping", file.string(), sister});
        CHECK(read.out.find("06352,livestock.buffalo.head,actual,2024-07,=,118") !=
              std::string::npos);

        const Ran none = run_program({"suggest", "--learn", sister, "--lang", "en"});
        CHECK(none.status == 1);
        CHECK(none.out.empty());
        CHECK(none.says("T7.xlsx: no mark of the workbook says where a table is"));
    }

    TEST_CASE("suggest says so where no table is understood") {
        const TemporaryFolder folder;
        const auto file = folder.path() / "a.csv";
        std::ofstream(file) << "a;b\nc;d\n";
        const Ran ran = run_program({"suggest", file.string()});
        CHECK(ran.status == 1);
        CHECK(ran.out.empty());
        CHECK(ran.says("không nhận ra bảng số liệu nào"));
    }

    TEST_CASE("suggest drafts a form of which no indicator is known, to be filled in") {
        const Drafted form(
            "ỦY BAN NHÂN DÂN XÃ TÂN LẬP;;;\n"
            "KẾT QUẢ XÂY DỰNG NTM THÁNG 6 NĂM 2024;;;\n"
            "STT;Nội dung;ĐVT;KH năm 2024;Lũy kế\n"
            "1;Số km đường hoa;km;5;2,5\n"
            "2;Số hộ phân loại rác;hộ;300;120\n");
        CAPTURE(form.draft);
        CHECK(form.draft.status == 1);
        CHECK(form.draft.out.find("\"Số km đường hoa\": null") != std::string::npos);
        CHECK(form.draft.out.find("\"note\": \"Điền mã chỉ tiêu") != std::string::npos);
        CHECK(form.draft.says("thay null của 2 nhãn bằng mã chỉ tiêu"));
        CHECK(form.check().status == 0);
        form.fill_in("Số hộ phân loại rác", "culture.family.households");
        CHECK(lines_of(form.extract().out).size() == 3);
    }

    TEST_CASE("suggest drafts a table of villages whose columns are no known indicators") {
        const Drafted form(
            "ỦY BAN NHÂN DÂN XÃ TÂN LẬP;;;\n"
            "KẾT QUẢ TIÊM PHÒNG THÁNG 6 NĂM 2024;;;\n"
            "STT;Thôn;Tụ huyết trùng;Dại chó\n"
            "1;Thôn Lân Pán;20;15\n"
            "2;Thôn Nà Nâm;10;8\n");
        CAPTURE(form.draft);
        CHECK(form.draft.status == 1);
        CHECK(form.draft.out.find("\"measure\": \"Dại chó\"") != std::string::npos);
        CHECK(form.draft.out.find("\"Dại chó\": null") != std::string::npos);
        CHECK(form.check().status == 0);
        CHECK(form.extract().says("value-unclaimed"));  // no figure is lost on the way
        form.fill_in("Dại chó", "livestock.vaccinated");
        const Ran read = form.extract();
        CHECK(lines_of(read.out).size() == 3);
        CHECK(read.out.find("06352/Lân Pán,livestock.vaccinated,actual,2024-06") !=
              std::string::npos);
    }

    TEST_CASE("extract prints the columns of the contract and writes findings as JSON") {
        const TemporaryFolder folder;
        const auto file = folder.path() / "findings.json";
        const Ran ran =
            run_program({"extract", "--profile", kProfile, "--findings", file.string(), kFaulty});
        CAPTURE(ran);
        CHECK(ran.status == 1);
        CHECK(ran.says("chưa giao"));
        const auto lines = lines_of(ran.out);
        REQUIRE(lines.size() > 200);
        CHECK(lines.front() ==
              "place,indicator,scenario,period,comparator,value,value_to,unit,status,raw,raw_unit,"
              "file,sheet,cell,mapping");
        CHECK(std::count(lines.begin(), lines.end(),
                         "06373,livestock.goat.head,plan,2024,=,,,con,rejected,chưa giao,,"
                         "BC_VuLe_T6.2024.xlsx,T6,E46,ktxh-thang") == 1);
        const json findings = json::parse(bytes_of(file));
        const auto goat = std::find_if(findings.begin(), findings.end(), [](const json& finding) {
            return finding["cell"] == "E46" && finding["code"] == "value-not-number";
        });
        REQUIRE(goat != findings.end());
        for (const std::string key :
             {"id", "code", "severity", "place", "indicator", "scenario", "period", "file",
              "sha256", "sheet", "cell", "found", "expected", "message", "remedy"}) {
            CAPTURE(key);
            CHECK(goat->contains(key));
        }
        CHECK((*goat)["found"] == "chưa giao");
        CHECK((*goat)["period"] == "2024");
    }

    TEST_CASE("extract prints one JSON object a line with the same figures") {
        const std::vector<std::string> arguments = {"extract", "--quiet", "--profile", kProfile,
                                                    kFaulty};
        const Ran csv = run_program(arguments);
        auto with_format = arguments;
        with_format.insert(with_format.end(), {"--format", "jsonl"});
        const Ran jsonl = run_program(with_format);
        CAPTURE(jsonl);
        CHECK(jsonl.status == 1);
        CHECK(jsonl.err.empty());
        const auto rows = lines_of(csv.out);
        const auto objects = lines_of(jsonl.out);
        REQUIRE(objects.size() + 1 == rows.size());
        for (std::size_t i = 0; i < objects.size(); ++i) {
            const json object = json::parse(objects[i]);
            const std::string start = object["place"].get<std::string>() + ',' +
                                      object["indicator"].get<std::string>() + ',';
            CAPTURE(rows[i + 1]);
            CHECK(rows[i + 1].starts_with(start));
        }
    }

    TEST_CASE("a profile that is missing or broken is named with its place") {
        const TemporaryFolder folder;
        const std::string good = bytes_of(TONGHOP_SOURCE_DIR "/" + kProfile);
        const std::string root = TONGHOP_SOURCE_DIR "/mappings/";
        std::string placed = good;  // elsewhere, so its paths must not be relative
        for (std::size_t at = 0; (at = placed.find("\"../", at)) != std::string::npos;)
            placed.replace(at, 4, '"' + root);
        const auto replaced = [&](const std::string& from, const std::string& to) {
            std::string text = placed;
            return text.replace(text.find(from), from.size(), to);
        };
        struct Row {
            std::string name, text, where, what;
        };
        const std::vector<Row> rows = {
            {"comma.json", replaced("\"version\": 1,", "\"version\": 1"),
             ":3:15: ", "thiếu dấu phẩy"},
            {"key.json", replaced("\"parent\"", "\"parrent\""), ":6:3: ", "parrent"},
        };
        for (const Row& row : rows) {
            const std::string file = folder.write(row.name, row.text).string();
            const Ran ran = run_program({"extract", "--profile", file, kFaulty});
            CAPTURE(ran);
            CHECK(ran.status == 2);
            CHECK(ran.out.empty());
            CHECK(ran.says(file + row.where));
            CHECK(ran.says(row.what));
        }
        const Ran missing = run_program({"extract", "--profile", "no-such.json", kFaulty});
        CAPTURE(missing);
        CHECK(missing.status == 2);
        CHECK(missing.err.starts_with("no-such.json: không mở được tệp"));
    }
}
