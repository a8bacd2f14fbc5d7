// One sheet in every format that LibreOffice writes is the same sheet to us.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

#include "base/temporary_folder.hpp"
#include "support/cell_recorder.hpp"

using namespace tonghop;
using namespace tonghop::test;

namespace {

using Lines = std::vector<std::string>;

constexpr const char* kSheet = R"xml(<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles>
 <Style ss:ID="Default" ss:Name="Normal"/>
 <Style ss:ID="head"><Font ss:Bold="1"/></Style>
 <Style ss:ID="day"><NumberFormat ss:Format="dd/mm/yyyy"/></Style>
 <Style ss:ID="share"><NumberFormat ss:Format="0.0%"/></Style>
 <Style ss:ID="money"><NumberFormat ss:Format="#,##0.00"/></Style>
</Styles>
<Worksheet ss:Name="Biểu 01"><Table>
 <Row><Cell ss:StyleID="head" ss:MergeAcross="3"><Data ss:Type="String">BÁO CÁO THÁNG 6</Data></Cell></Row>
 <Row><Cell><Data ss:Type="String">Lúa</Data></Cell><Cell><Data ss:Type="Number">100</Data></Cell>
  <Cell><Data ss:Type="Number">12.5</Data></Cell>
  <Cell ss:StyleID="money"><Data ss:Type="Number">1234.5</Data></Cell></Row>
 <Row ss:Index="4"><Cell ss:Index="2"><Data ss:Type="String">06352</Data></Cell>
  <Cell ss:StyleID="day"><Data ss:Type="DateTime">2024-06-01T00:00:00.000</Data></Cell>
  <Cell ss:StyleID="share"><Data ss:Type="Number">0.256</Data></Cell></Row>
 <Row><Cell ss:Formula="=SUM(R[-3]C[1]:R[-3]C[2])"><Data ss:Type="Number">112.5</Data></Cell>
  <Cell ss:Formula="=1/0"><Data ss:Type="Error">#DIV/0!</Data></Cell>
  <Cell ss:MergeDown="1"><Data ss:Type="String">a "b", c; d &lt;e&gt;</Data></Cell></Row>
 <Row ss:Index="7" ss:Hidden="1"><Cell><Data ss:Type="Number">-7</Data></Cell></Row>
</Table></Worksheet></Workbook>
)xml";

// Cells without fonts, which LibreOffice replaces; merges in the same place for every format.
class TwinRecorder : public CellRecorder {
 public:
    void cell(const CellView& cell) override {
        CellStyle style = *cell.style;
        style.font = {};
        CellView view = cell;
        view.style = &style;
        CellRecorder::cell(view);
    }
};

Lines cells_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    TwinRecorder recorder;
    read_workbook(bytes, "sheet.x", recorder);
    std::sort(recorder.lines.begin(), recorder.lines.end());
    return recorder.lines;
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("the same sheet in .xml, .xlsx, .ods, .fods, .html and .csv gives the same cells") {
        if (std::system("command -v soffice >/dev/null 2>&1") != 0) {
            std::cout << "skipped: soffice is absent\n";
            return;
        }
        const TemporaryFolder folder;
        const std::string source = folder.write("sheet.xml", kSheet).string();
        const std::string place = folder.path().string();
        const auto convert = [&](const std::string& to) {
            const std::string command = "timeout 120 soffice '-env:UserInstallation=file://" +
                                        place + "/profile' --headless --convert-to '" + to +
                                        "' --outdir '" + place + "' '" + source +
                                        "' >/dev/null 2>&1";
            return std::system(command.c_str()) == 0;
        };
        Lines want = cells_of(source);
        REQUIRE(want.size() == 15);
        for (const std::string to : {"xlsx", "ods", "fods"}) {
            CAPTURE(to);
            REQUIRE(convert(to));
            CHECK(cells_of(place + "/sheet." + to) == want);
        }

        // HTML keeps values, not formulas, and leaves hidden rows and the sheet's name out.
        want = {"A1 text [BÁO CÁO THÁNG 6] bold",
                "A2 text [Lúa]",
                "A5 number 112.5",
                "B2 number 100",
                "B4 text [06352]",
                "B5 error #DIV/0!",
                "C2 number 12.5",
                "C4 date 45444",
                "C5 text [a \"b\", c; d <e>]",
                "D2 number 1234.5",
                "D4 number 0.256",
                "merge A1:D1",
                "merge C5:C6",
                "sheet sheet"};
        REQUIRE(convert("html:HTML (StarCalc)"));
        CHECK(cells_of(place + "/sheet.html") == want);

        // Delimited text holds what cells show.
        want = {"A1 text [BÁO CÁO THÁNG 6]",
                "A2 text [Lúa]",
                "A5 number 112.5",
                "A7 number -7",
                "B2 number 100",
                "B4 text [06352]",
                "B5 text [#DIV/0!]",
                "C2 number 12.5",
                "C4 text [01/06/2024]",
                "C5 text [a \"b\", c; d <e>]",
                "D2 text [1,234.50]",
                "D4 text [25.6%]",
                "sheet sheet"};
        REQUIRE(convert("csv:Text - txt - csv (StarCalc):59,34,76,1"));
        CHECK(cells_of(place + "/sheet.csv") == want);
    }
}
