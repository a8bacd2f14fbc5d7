// Notes and names of .xlsx workbooks; every other format has none.
#include "formats/read_remarks.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "support/xlsx_builder.hpp"

using namespace tonghop;
using namespace tonghop::test;

namespace {

constexpr const char* kNotes = R"(<authors><author>Nguyễn Văn A</author></authors><commentList>)";

std::string comments(const std::string& list) {
    return "<comments xmlns=\"" + kMain + "\">" + kNotes + list + "</commentList></comments>";
}

XlsxBuilder with_notes(const std::string& list) {
    return XlsxBuilder()
        .part("xl/worksheets/_rels/sheet1.xml.rels",
              relationships({{"rId1", "comments", "../comments1.xml"}}))
        .part("xl/comments1.xml", comments(list));
}

std::vector<std::string> notes_of(const std::string& bytes) {
    const auto remarks = read_remarks(InputBytes(bytes));
    REQUIRE(remarks);
    std::vector<std::string> notes;
    for (const CellNote& note : remarks->notes) {
        notes.push_back(note.sheet + '!' + note.cell.to_string() + ' ' + note.text);
    }
    return notes;
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("a note is read run by run, without the author that Excel puts in front") {
        const auto notes = notes_of(
            with_notes(
                R"(<comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>Nguyễn Văn A:</t></r>
<r><t xml:space="preserve">
chỉ </t></r><r><t>tiêu</t></r></text></comment>
<comment ref="D2" authorId="0"><text><t>giá trị: kế hoạch 2024</t></text></comment>
<comment ref="E2" authorId="0"><text><t> </t></text></comment>)")
                .build());
        CHECK(notes.size() == 2);
        CHECK(notes.at(0) == "T5!B2 chỉ tiêu");
        CHECK(notes.at(1) == "T5!D2 giá trị: kế hoạch 2024");
    }

    TEST_CASE("a threaded comment counts instead of the text for older programs") {
        XlsxBuilder builder = with_notes(
            R"(<comment ref="B2" authorId="0"><text><t>[Threaded comment]</t></text></comment>)");
        builder
            .part("xl/worksheets/_rels/sheet1.xml.rels",
                  relationships({{"rId1", "comments", "../comments1.xml"},
                                 {"rId2", "threadedComment", "../threadedComments/t1.xml"}}))
            .part(
                "xl/threadedComments/t1.xml",
                R"(<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">
<threadedComment ref="B2" id="{1}"><text>chỉ tiêu</text></threadedComment></ThreadedComments>)");
        const auto notes = notes_of(builder.build());
        REQUIRE(notes.size() == 1);
        CHECK(notes.front() == "T5!B2 chỉ tiêu");
    }

    TEST_CASE("names of cells are read; hidden ones and those of formulas are not") {
        const std::string bytes =
            XlsxBuilder()
                .part("xl/workbook.xml",
                      "<workbook xmlns=\"" + kMain + "\" xmlns:r=\"" + kLinks +
                          "\"><sheets><sheet name=\"Biểu 1's\" sheetId=\"1\" r:id=\"rId1\"/>"
                          "</sheets><definedNames>"
                          "<definedName name=\"tonghop_label\">'Biểu 1''s'!$B$2</definedName>"
                          "<definedName name=\"vung\">'Biểu 1''s'!$A$1:$C$3</definedName>"
                          "<definedName name=\"tong\">SUM('Biểu 1''s'!$A$1)</definedName>"
                          "<definedName name=\"_xlnm._FilterDatabase\" hidden=\"1\">"
                          "'Biểu 1''s'!$A$1</definedName>"
                          "</definedNames></workbook>")
                .build();
        const auto remarks = read_remarks(InputBytes(bytes));
        REQUIRE(remarks);
        REQUIRE(remarks->names.size() == 2);
        CHECK(remarks->names[0].name == "tonghop_label");
        CHECK(remarks->names[0].sheet == "Biểu 1's");
        CHECK(remarks->names[0].range.to_string() == "B2");
        CHECK(remarks->names[1].range.to_string() == "A1:C3");
    }

    TEST_CASE("a broken part of notes is a broken workbook; other formats have no notes") {
        XlsxBuilder broken = with_notes("");
        broken.part("xl/comments1.xml", "<comments><comment ref=");
        CHECK_THROWS_AS(static_cast<void>(read_remarks(InputBytes(broken.build()))), WorkbookError);
        CHECK_FALSE(read_remarks(InputBytes("a;b\n1;2\n")));
    }
}
