#include "formats/read_remarks.hpp"
#include "support/cell_recorder.hpp"
#include "support/xlsx_builder.hpp"

#include <doctest/doctest.h>

using namespace tonghop;
using namespace tonghop::test;

namespace {

const std::string kOneCell = "<row r=\"1\"><c r=\"A1\"><v>5</v></c></row>";
const std::string kRead = "sheet T5 | A1 number 5";

std::string workbook_part(const std::string& sheets, const std::string& main = kMain,
                          const std::string& links = kLinks) {
    return "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + links + "\"><sheets>" + sheets +
           "</sheets></workbook>";
}

std::string sheet_part(const std::string& rows, const std::string& main = kMain) {
    return "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>";
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
        text.replace(at, from.size(), to);
    }
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("parts are found through relationships, whatever they are called") {
        struct Row {
            std::string target;
            std::string part;
        };
        for (const Row& row :
             {Row{"worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"},
              Row{"/xl/anything.dat", "xl/anything.dat"}, Row{"../top.xml", "top.xml"},
              Row{"./a/../b.xml", "xl/b.xml"}, Row{"SHEET.XML", "xl/Sheet.xml"},
              Row{"b%C3%A1o%20c.xml", "xl/báo c.xml"}, Row{"xl/c.xml", "xl/c.xml"},
              Row{"a\\b.xml", "xl/a/b.xml"}}) {
            CAPTURE(row.target);
            const std::string archive =
                XlsxBuilder()
                    .part("xl/worksheets/sheet1.xml", "")
                    .part("xl/_rels/workbook.xml.rels",
                          relationships({{"rId1", "worksheet", row.target}}))
                    .part(row.part, sheet_part(kOneCell))
                    .build();
            CHECK(read_text(archive) == kRead);
        }
    }

    TEST_CASE("strict workbooks and any prefixes read like transitional ones without") {
        const std::string strict_main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        const std::string strict_links = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        std::string top = relationships({{"rId1", "officeDocument", "xl/workbook.xml"}});
        std::string links = relationships({{"rId1", "worksheet", "worksheets/sheet1.xml"}});
        replace_all(top, kLinks, strict_links);
        replace_all(links, kLinks, strict_links);
        CHECK(read_text(XlsxBuilder()
                            .part("_rels/.rels", top)
                            .part("xl/_rels/workbook.xml.rels", links)
                            .part("xl/workbook.xml",
                                  workbook_part("<sheet name=\"T5\" sheetId=\"1\" r:id=\"rId1\"/>",
                                                strict_main, strict_links))
                            .part("xl/worksheets/sheet1.xml", sheet_part(kOneCell, strict_main))
                            .build()) == kRead);
        CHECK(read_text(XlsxBuilder()
                            .part("xl/workbook.xml",
                                  "<z:workbook xmlns:z=\"" + kMain + "\" xmlns:q=\"" + kLinks +
                                      "\"><z:sheets><z:sheet name=\"T5\" q:id=\"rId1\"/></z:sheets>"
                                      "</z:workbook>")
                            .part("xl/worksheets/sheet1.xml",
                                  "<x:worksheet xmlns:x=\"" + kMain +
                                      "\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>5</x:v>"
                                      "</x:c></x:row></x:sheetData></x:worksheet>")
                            .build()) == kRead);
    }

    TEST_CASE("without relationships the content type tells the workbook, with macros too") {
        for (const char* type :
             {"vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
              "vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
              "vnd.ms-excel.sheet.macroEnabled.main+xml",
              "vnd.ms-excel.template.macroEnabled.main+xml"}) {
            CAPTURE(type);
            CHECK(
                read_text(XlsxBuilder()
                              .part("_rels/.rels", "")
                              .part("[Content_Types].xml",
                                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                                    "content-types\"><Override PartName=\"/xl/workbook.xml\" "
                                    "ContentType=\"application/" +
                                        std::string(type) + "\"/></Types>")
                              .rows(kOneCell)
                              .build()) == kRead);
        }
    }

    TEST_CASE("sheets have a limit, and two of them cannot be one part") {
        const auto sheets = [](int count, bool one_part) {
            XlsxBuilder builder;
            std::string entries;
            std::vector<std::vector<std::string>> links;
            for (int i = 0; i < count; ++i) {
                const std::string n = std::to_string(i);
                entries += "<sheet name=\"T" + n + "\" r:id=\"rId" + n + "\"/>";
                const std::string part = one_part ? "s.xml" : "s" + n + ".xml";
                links.push_back({"rId" + n, "worksheet", part});
                builder.part("xl/" + part, sheet_part(kOneCell));
            }
            return builder.part("xl/workbook.xml", workbook_part(entries))
                .part("xl/_rels/workbook.xml.rels", relationships(links))
                .build();
        };
        ReadLimits limits;
        limits.sheets = 3;
        CHECK(fault_of(sheets(3, false), "x", limits) == std::nullopt);
        CHECK(fault_of(sheets(4, false), "x", limits) == WorkbookFault::too_large);
        CHECK(fault_of(sheets(2, true)) == WorkbookFault::damaged);
        CHECK_THROWS_AS(static_cast<void>(read_remarks(InputBytes(sheets(4, false)), limits)),
                        WorkbookError);
        CHECK_THROWS_AS(static_cast<void>(read_remarks(InputBytes(sheets(2, true)))),
                        WorkbookError);
        // One entry for each sheet, each found at once.
        CHECK(fault_of(sheets(10'000, true)) == WorkbookFault::damaged);
    }

    TEST_CASE("sheets come in the order of their tabs, hidden ones are marked, others skipped") {
        const std::string archive =
            XlsxBuilder()
                .part("xl/workbook.xml",
                      workbook_part("<sheet name=\"B\" r:id=\"r2\" state=\"hidden\"/>"
                                    "<sheet name=\"Biểu đồ\" r:id=\"r3\"/>"
                                    "<sheet name=\"A &amp; C\" r:id=\"r1\"/>"
                                    "<sheet name=\"V\" r:id=\"r4\" state=\"veryHidden\"/>"))
                .part("xl/_rels/workbook.xml.rels",
                      relationships({{"r1", "worksheet", "worksheets/sheet1.xml"},
                                     {"r2", "worksheet", "worksheets/sheet2.xml"},
                                     {"r3", "chartsheet", "chartsheets/sheet1.xml"},
                                     {"r4", "worksheet", "worksheets/sheet4.xml"}}))
                .rows(kOneCell)
                .part("xl/worksheets/sheet4.xml", sheet_part(kOneCell))
                .part("xl/worksheets/sheet2.xml", sheet_part("<row><c><v>6</v></c></row>"))
                .build();
        CHECK(read_text(archive) ==
              "hidden sheet B | A1 number 6 | sheet A & C | A1 number 5 | hidden sheet V | "
              "A1 number 5");
    }

    TEST_CASE("a package that lacks or contradicts what it promises is damaged") {
        struct Row {
            std::string what;
            XlsxBuilder package;
        };
        const XlsxBuilder good = XlsxBuilder().rows(kOneCell);
        const std::string no_part = "";
        const std::vector<Row> rows = {
            {"no workbook part", XlsxBuilder(good).part("xl/workbook.xml", no_part)},
            {"no relationships of the workbook",
             XlsxBuilder(good).part("xl/_rels/workbook.xml.rels", no_part)},
            {"no sheet part", XlsxBuilder(good).part("xl/worksheets/sheet1.xml", no_part)},
            {"no shared strings", XlsxBuilder(good).part("xl/sharedStrings.xml", no_part)},
            {"no sheets", XlsxBuilder(good).part("xl/workbook.xml", workbook_part(""))},
            {"two relationships of one id",
             XlsxBuilder(good).part("xl/_rels/workbook.xml.rels",
                                    relationships({{"rId1", "worksheet", "worksheets/sheet1.xml"},
                                                   {"rId1", "styles", "styles.xml"}}))},
            {"a target outside of the package",
             XlsxBuilder(good).part("xl/_rels/workbook.xml.rels",
                                    relationships({{"rId1", "worksheet", "../../../etc/passwd"}}))},
            {"a sheet that is the workbook",
             XlsxBuilder(good).part("xl/_rels/workbook.xml.rels",
                                    relationships({{"rId1", "worksheet", "workbook.xml"}}))},
            {"an external sheet",
             XlsxBuilder(good).part("xl/_rels/workbook.xml.rels",
                                    "<Relationships xmlns=\"" + kPackageLinks +
                                        "\"><Relationship Id=\"rId1\" Type=\"x/worksheet\" "
                                        "Target=\"worksheets/sheet1.xml\" TargetMode=\"External\"/>"
                                        "</Relationships>")},
            {"a sheet of another namespace",
             XlsxBuilder(good).part("xl/worksheets/sheet1.xml",
                                    sheet_part(kOneCell, "urn:nothing"))},
            {"a sheet cut off",
             XlsxBuilder(good).part("xl/worksheets/sheet1.xml",
                                    "<worksheet xmlns=\"" + kMain + "\"><sheetData>" + kOneCell)},
            {"a document type",
             XlsxBuilder(good).part("xl/worksheets/sheet1.xml",
                                    "<!DOCTYPE worksheet>" + sheet_part(kOneCell))},
            {"a document type in the list of media types",
             XlsxBuilder(good).part("[Content_Types].xml", "<!DOCTYPE t><Types/>")},
        };
        CHECK(read_text(good.build()) == kRead);
        for (const Row& row : rows) {
            CAPTURE(row.what);
            CHECK(fault_of(row.package.build()) == WorkbookFault::damaged);
        }
    }

    TEST_CASE("what is missing without a loss is not missed") {
        const XlsxBuilder good = XlsxBuilder().rows(kOneCell);
        CHECK(read_text(XlsxBuilder(good).part("xl/styles.xml", "").build()) == kRead);
        CHECK(read_text(XlsxBuilder(good)
                            .part("xl/styles.xml", "")
                            .part("xl/sharedStrings.xml", "")
                            .part("xl/_rels/workbook.xml.rels",
                                  relationships({{"rId1", "worksheet", "worksheets/sheet1.xml"}}))
                            .build()) == kRead);
        CHECK(read_text(XlsxBuilder(good).part("[Content_Types].xml", "").build()) == kRead);
        // A part that nothing relates to is never opened, let alone inflated.
        CHECK(read_text(
                  XlsxBuilder(good).part("xl/media/x.bin", std::string(1 << 20, ' ')).build()) ==
              kRead);
    }

    TEST_CASE("without relationships of the package its media types find the workbook") {
        const std::string types =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
            "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";
        CHECK(read_text(XlsxBuilder()
                            .rows(kOneCell)
                            .part("_rels/.rels", "")
                            .part("[Content_Types].xml", types)
                            .build()) == kRead);
    }
}
