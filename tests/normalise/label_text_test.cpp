#include "normalise/label_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace tonghop;

namespace {

/// "key | [unit] | {formula} | level | component", parts that are absent left out.
std::string shown(const LabelText& label) {
    std::string line = label.key;
    if (!label.unit.empty()) line += " [" + label.unit + "]";
    if (!label.formula.empty()) line += " {" + label.formula + "}";
    if (label.level != kLevelNone) line += " " + std::to_string(label.level);
    if (label.component) line += " part";
    return line;
}

struct Row {
    std::string_view cell;
    std::string_view want;
    std::string_view outline = "";
};

void check(const Row& row) {
    const std::string cell(row.cell);
    CAPTURE(cell);
    CHECK(shown(parse_label(row.cell, row.outline)) == row.want);
}

}  // namespace

TEST_SUITE("normalise") {
    TEST_CASE("numbering and marks are no part of a label") {
        const Row rows[] = {
            {"Lúa", "lúa"},
            {"Lúa¹", "lúa"},
            {"Lúa (¹)", "lúa"},
            {"Lúa ⁽²⁾ (m²)", "lúa [m²]"},
            {"1. Lúa", "lúa 30"},
            {"1.Lúa", "lúa 30"},
            {"12) Lúa", "lúa 30"},
            {"1/ Lúa", "lúa 30"},
            {"1- Lúa", "lúa 30"},
            {"(1) Lúa", "lúa 30"},
            {"1.1 Lúa", "lúa 31"},
            {"1.1. Lúa", "lúa 31"},
            {"2.1.3. Lúa", "lúa 32"},
            {"a) Lúa", "lúa 40"},
            {"đ) Lúa", "lúa 40"},
            {"b. Lúa", "lúa 40"},
            {"A. KINH TẾ", "kinh tế 10"},
            {"A - KINH TẾ", "kinh tế 10"},
            {"II. Xã hội", "xã hội 20"},
            {"II - Xã hội", "xã hội 20"},
            {"I KINH TẾ", "kinh tế 20"},
            {"I.2. Lúa", "lúa 30"},
            {"- Lúa", "lúa 60"},
            {"– Lúa", "lúa 60"},
            {"+ Lúa", "lúa 70"},
            {" * Lúa", "lúa 50"},
            {"   + Lúa", "lúa 70"},
            {"- + Lúa", "lúa 70"},
            {"Đàn dê:", "đàn dê"},
            {"LÚA", "lúa"},
            {"Tỷ lệ hộ nghèo", "tỉ lệ hộ nghèo"},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("figures and letters that belong to a label stay") {
        const Row rows[] = {
            {"3 sạch", "3 sạch"},
            {"Trẻ 05 tuổi", "trẻ 05 tuổi"},
            {"05 tuổi vào mẫu giáo", "05 tuổi vào mẫu giáo"},
            {"100% thôn văn hóa", "100% thôn văn hoá"},
            {"2-3 tuổi", "2-3 tuổi"},
            {"2024. Kế hoạch", "2024. kế hoạch"},
            {"T. Lân Pán", "t. lân pán"},
            {"X. Vũ Lễ", "x. vũ lễ"},
            {"Y tế", "y tế"},
            {"A", "a"},
            {"1", "1"},
            {"-", "-"},
            {"+/- so cùng kỳ", "+/- so cùng kì"},
            {"Vi sinh vật", "vi sinh vật"},
            {"6T/KH", "6t/kh"},
            {"XI MĂNG", "xi măng"},
            {"", ""},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("words for a part are taken off and remembered") {
        const Row rows[] = {
            {"Trong đó: + Lúa", "lúa 70 part"},
            {"Trong đó: Lúa", "lúa 60 part"},
            {"trong đó cây lương thực", "cây lương thực 60 part"},
            {"- Trong đó: Lúa", "lúa 60 part"},
            {"Tr.đó: Lúa", "lúa 60 part"},
            {"Chia ra: - Nam", "nam 60 part"},
            {"Bao gồm: Ngô", "ngô 60 part"},
            {"Trong đó:", " 60 part"},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("a bracket at the end is a unit of measure, a formula, or part of the label") {
        const Row rows[] = {
            {"Sản lượng lúa (tấn)", "sản lượng lúa [tấn]"},
            {"Năng suất (tạ/ha)", "năng suất [tạ/ha]"},
            {"Đàn gia cầm (1000 con)", "đàn gia cầm [1000 con]"},
            {"Đàn gia cầm (1.000 con)", "đàn gia cầm [1.000 con]"},
            {"Đàn gia cầm ( nghìn con )", "đàn gia cầm [nghìn con]"},
            {"Gỗ (m<sup>3</sup>)", "gỗ [m<sup>3</sup>]"},
            {"Gỗ (m3)", "gỗ [m3]"},
            {"Diện tích, (ha):", "diện tích [ha]"},
            {"Thu nhập (triệu đồng/người/năm)", "thu nhập [triệu đồng/người/năm]"},
            {"Tỷ lệ (%)", "tỉ lệ [%]"},
            {"Sản lượng [tấn]", "sản lượng [tấn]"},
            {"Sản lượng (ĐVT: tấn)", "sản lượng [tấn]"},
            {"Sản lượng (tấn) (*)", "sản lượng [tấn]"},
            {"TỔNG SỐ THU (I+II+III)", "tổng số thu {I+II+III}"},
            {"Tổng số (02=03+04)", "tổng số {02=03+04}"},
            {"Tổng số (11 = 01:06)", "tổng số {11 = 01:06}"},
            {"Sản lượng (tấn) (1=2+3)", "sản lượng [tấn] {1=2+3}"},
            {"Thu (triệu)", "thu [triệu]"},
            {"Lúa đông xuân (vụ xuân)", "lúa đông xuân (vụ xuân)"},
            {"Đàn bò (bò lai)", "đàn bò (bò lai)"},
            {"Xã hưởng (100%)", "xã hưởng (100%)"},
            {"Dân số (nam/nữ)", "dân số (nam/nữ)"},
            {"Lao động (15 tuổi trở lên)", "lao động (15 tuổi trở lên)"},
            {"Trường học (5)", "trường học (5)"},
            {"(tấn)", "(tấn)"},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("a sign that says the words before it again is no unit of measure") {
        const Row rows[] = {
            {"Các khoản thu phân chia theo tỷ lệ phần trăm (%)",
             "các khoản thu phân chia theo tỉ lệ phần trăm"},
            {"Thu phân chia theo tỷ lệ (%)", "thu phân chia theo tỉ lệ"},
            {"Tỷ lệ hộ nghèo (%)", "tỉ lệ hộ nghèo [%]"},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("a unit of measure may stand behind a comma") {
        const Row rows[] = {
            {"Dê, con", "dê [con]"},
            {"Tổng thu NS xã, triệu đồng", "tổng thu ns xã [triệu đồng]"},
            {"Số hộ nghèo; hộ", "số hộ nghèo [hộ]"},
            {"Trâu, bò", "trâu, bò"},
            {"Trâu, bò, con", "trâu, bò [con]"},
            {"Gia súc, con (1000 con)", "gia súc, con [1000 con]"},
            {"Sản lượng 12,5 tấn", "sản lượng 12,5 tấn"},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("a catalogue knows more units of measure") {
        UnitCatalogue units;
        units.add({"nóc nhà", "count", "hộ", Rational(1, 1), {"nóc nhà"}, ""});
        CHECK(shown(parse_label("Nhà (nóc nhà)", "")) == "nhà (nóc nhà)");
        CHECK(shown(parse_label("Nhà (nóc nhà)", "", &units)) == "nhà [nóc nhà]");
    }

    TEST_CASE("a label may say its unit of measure twice, in two spellings") {
        UnitCatalogue units;
        units.add({"thôn", "count", "thôn", Rational(1, 1), {"thôn", "tổ dân phố"}, ""});
        CHECK(shown(parse_label("Số thôn, tổ dân phố", "", &units)) == "số thôn [tổ dân phố]");
        CHECK(shown(parse_label("Số thôn, tổ dân phố (thôn)", "", &units)) == "số thôn [thôn]");
        CHECK(shown(parse_label("Gia súc, con (thôn)", "", &units)) == "gia súc, con [thôn]");
    }

    TEST_CASE("the number column says the level, whatever a spreadsheet made of it") {
        const Row rows[] = {
            {"Lúa", "lúa 10", "A"},      {"Lúa", "lúa 10", "B."},
            {"Lúa", "lúa 20", "I"},      {"Lúa", "lúa 20", "XII"},
            {"Lúa", "lúa 10", "C"},      {"Lúa", "lúa 30", "1"},
            {"Lúa", "lúa 30", "1."},     {"Lúa", "lúa 30", "(12)"},
            {"Lúa", "lúa 31", "1.1"},    {"Lúa", "lúa 31", "1,1"},
            {"Lúa", "lúa 30", "1.0"},    {"Lúa", "lúa 32", "1.1.1"},
            {"Lúa", "lúa 31", "1-1"},    {"Lúa", "lúa 31", "1-Jan"},
            {"Lúa", "lúa 31", "01/01"},  {"Lúa", "lúa 31", "01/01/2024"},
            {"Lúa", "lúa 30", "I.1"},    {"Lúa", "lúa 40", "a"},
            {"Lúa", "lúa 40", "a)"},     {"Lúa", "lúa 40", "1a"},
            {"Lúa", "lúa 60", "-"},      {"Lúa", "lúa 70", "+"},
            {"- Lúa", "lúa 30", "2"},    {"1. Lúa", "lúa 30", "1"},
            {"Lúa", "lúa", "ghi chú"},   {"Lúa", "lúa", ""},
            {"- Lúa", "lúa 60", "tổng"},
        };
        for (const Row& row : rows) check(row);
    }

    TEST_CASE("how a row is worked out from others is no part of its label") {
        const Row rows[] = {
            {"Tỷ lệ SDD nhẹ cân (3/2)", "tỉ lệ sdd nhẹ cân"},
            {"Tỷ lệ SDD nhẹ cân (3/2) (%)", "tỉ lệ sdd nhẹ cân [%]"},
            {"Tỷ lệ làm rõ ((7)/(5)x100)", "tỉ lệ làm rõ"},
            {"Số hộ (người)", "số hộ [người]"},
            {"Trẻ (nam/nữ)", "trẻ (nam/nữ)"},
        };
        for (const Row& row : rows) check(row);
    }
}
