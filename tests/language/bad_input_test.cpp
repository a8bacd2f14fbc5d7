// What only a sheet can show of a mapping's mistakes: the whole message in both languages, with
// file, line, column, JSON path and what to do.
#include <doctest/doctest.h>

#include "support/findings_table.hpp"
#include "support/read_form.hpp"

using namespace tonghop::test;
using Lines = std::vector<std::string>;

namespace {

constexpr const char* kGrid = R"(
    | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |
    | Chỉ tiêu   | Số con           |
    | Đàn trâu   | 12               |
)";

/// On lines 3 (recognise), 4 (table), 5 (rows), 6 (columns), 7 (end) of its file.
std::string form(const std::string& recognise, const std::string& header,
                 const std::string& end = R"("end": "Hết")") {
    return "\n\"form\": \"a\",\n\"recognise\": [ " + recognise +
           " ],\n\"table\": {\n\"rows\": { \"indicator\": \"Chỉ tiêu\" },\n\"columns\": [ { "
           "\"header\": \"" +
           header +
           "\", \"scenario\": \"actual\", \"period\": \"{report}\", \"unit\": \"con\" } ],\n" +
           end + " }";
}

/// The one message, or all of them.
std::string only(const Lines& messages) {
    std::string text;
    for (const std::string& message : messages) text += (text.empty() ? "" : "\n") + message;
    return text;
}

const std::string kTitle = R"({ "text": "XÃ *" })";

}  // namespace

TEST_SUITE("language") {
    TEST_CASE("a mapping that fits no sheet") {
        const FormRead near = read_forms({form(R"({ "text": "Biểu 9" })", "Số con")}, kGrid);
        CHECK(only(near.messages) ==
              "form.xlsx: không nhận ra biểu mẫu; gần nhất là trang \"T6\" với ánh xạ "
              "form-0.json:3:14: /recognise, còn thiếu \"Biểu 9\". Nếu sai mẫu, xin đơn vị "
              "lập lại; nếu mẫu đã đổi: tonghop suggest --mapping ÁNH_XẠ TỆP in phần cần "
              "sửa. [form-unrecognised]");
        CHECK(only(near.english) ==
              "form.xlsx: no form recognised; sheet \"T6\" comes nearest to the mapping "
              "form-0.json:3:14: /recognise, but lacks \"Biểu 9\". If the form is wrong, ask "
              "for the right one; if it has changed: tonghop suggest --mapping MAPPING "
              "WORKBOOK prints what to change. [form-unrecognised]");

        const FormRead far = read_forms({form(kTitle, "Số con")}, "| Họ tên | Hệ số |\n| A | 2 |");
        CHECK(
            only(far.messages) ==
            "form.xlsx: không nhận ra biểu mẫu; không trang nào khớp ánh xạ "
            "form-0.json:3:14: /recognise. Nếu sai mẫu, xin đơn vị lập lại; nếu là mẫu "
            "mới: tonghop suggest TỆP in ánh xạ nháp, lưu vào mappings/forms và thêm vào \"forms\" "
            "của hồ sơ. [form-unrecognised]");
        CHECK(only(far.english) ==
              "form.xlsx: no form recognised; no sheet fits the mapping form-0.json:3:14: "
              "/recognise. If the form is wrong, ask for the right one; if it is new: tonghop "
              "suggest WORKBOOK prints a draft mapping, to be saved in mappings/forms and named "
              "under \"forms\" of the profile. [form-unrecognised]");
    }

    TEST_CASE("two mappings that fit equally") {
        const FormRead tied = read_forms({form(kTitle, "Số con"), form(kTitle, "Số con")}, kGrid);
        CHECK(only(tied.messages) ==
              "form.xlsx, trang T6: nhiều ánh xạ cùng khớp trang này như nhau: "
              "form-0.json:3:14: /recognise, form-1.json:3:14: /recognise; không đọc trang "
              "này. Thêm vào \"recognise\" của các ánh xạ đó một dấu hiệu riêng, hoặc bỏ "
              "bớt một ánh xạ khỏi hồ sơ. [form-unrecognised]");
        CHECK(only(tied.english) ==
              "form.xlsx, sheet T6: several mappings fit this sheet equally well: "
              "form-0.json:3:14: /recognise, form-1.json:3:14: /recognise; it is not read. "
              "Add to \"recognise\" of these mappings a sign of its own, or take one of them "
              "out of the profile. [form-unrecognised]");
    }

    TEST_CASE("a table whose end is never found") {
        const FormRead endless =
            read_forms({form(kTitle, "Số con", R"("extent": "bounded", "end": "Hết")")}, kGrid);
        CHECK(only(endless.messages) ==
              "form.xlsx, trang T6, ô A2: không thấy dòng \"Hết\" nơi bảng phải hết, khai ở "
              "form-0.json:7:29: /table/end; đọc đến hết trang. Sửa \"end\" của ánh xạ, hoặc "
              "bỏ \"extent\": \"bounded\" để bảng tự hết. [form-drift]");
        CHECK(only(endless.english) ==
              "form.xlsx, sheet T6, cell A2: the row \"Hết\" where the table must end is "
              "absent, declared at form-0.json:7:29: /table/end; it was read to the end of "
              "the sheet. Correct \"end\" of the mapping, or remove \"extent\": \"bounded\" "
              "to let the table end by itself. [form-drift]");
    }

    TEST_CASE("a column of the mapping that is absent, or that several columns fit") {
        const std::string two = form(kTitle, "Số con");
        const std::string with_more =
            std::string(two).replace(two.find("} ],\n\"end"), 3,
                                     "},\n{ \"header\": \"Kế hoạch\", \"scenario\": \"plan\", "
                                     "\"period\": \"{year}\" } ]");
        const FormRead absent = read_forms({with_more}, kGrid);
        CHECK(only(absent.messages) ==
              "form.xlsx, trang T6, ô A2: không thấy cột \"Kế hoạch\" của biểu mẫu, khai ở "
              "form-0.json:7:1: /table/columns/1. Xem lại tiêu đề cột; nếu biểu mẫu đã đổi: "
              "tonghop suggest --mapping ÁNH_XẠ TỆP in phần cần sửa. [form-drift]");
        CHECK(only(absent.english) ==
              "form.xlsx, sheet T6, cell A2: column \"Kế hoạch\" of the form is absent, "
              "declared at form-0.json:7:1: /table/columns/1. Check the column headers; if "
              "the form has changed: tonghop suggest --mapping MAPPING WORKBOOK prints what "
              "to change. [form-drift]");

        const std::string any = std::string(with_more).replace(
            with_more.find("Số con"), std::string("Số con").size(), "Số *");
        const FormRead tied = read_forms({any}, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |        |         |
            | Chỉ tiêu   | Số con           | Số hộ  | Kế hoạch |
            | Đàn trâu   | 12               | 5      | 13      |
        )");
        REQUIRE_FALSE(tied.messages.empty());
        CHECK(tied.messages.front() ==
              "form.xlsx, trang T6, ô A2: không phân biệt được các cột B, C: tiêu đề khớp cùng một "
              "cột của ánh xạ, khai ở form-0.json:6:14: /table/columns/0. Ghi tiêu đề cột rõ hơn, "
              "hoặc sửa ánh xạ (tonghop suggest --mapping ÁNH_XẠ TỆP). [form-drift]");
        CHECK(tied.english.front() ==
              "form.xlsx, sheet T6, cell A2: columns B, C cannot be told apart: their headers "
              "match the same column of the mapping, declared at form-0.json:6:14: "
              "/table/columns/0. Make the headers distinct, or change the mapping (tonghop suggest "
              "--mapping MAPPING WORKBOOK). [form-drift]");
    }

    TEST_CASE("a key of labels may be copied from the form, with its number and unit of measure") {
        const FormRead read = read_forms(
            {form(kTitle, "Số con") +
             R"j(, "labels": { "1. Trâu bò nuôi thịt (con)": "livestock.buffalo.head" })j"},
            R"(
            | XÃ TÂN LẬP          | THÁNG 6 NĂM 2024 |
            | Chỉ tiêu            | Số con           |
            | 2. Trâu bò nuôi thịt | 12               |
        )");
        CHECK(read.observations == Lines{"B3 06352 livestock.buffalo.head actual 2024-06 12"});
    }
}
