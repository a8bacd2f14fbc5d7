#include "normalise/unit_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace tonghop;

namespace {

UnitCatalogue catalogue() {
    UnitCatalogue units;
    const auto add = [&](std::string name, std::string canonical, std::optional<Rational> factor,
                         std::vector<std::string> spellings, std::string region = "") {
        units.add({std::move(name), canonical, canonical, factor, std::move(spellings),
                   std::move(region)});
    };
    add("tấn", "tấn", Rational(1, 1), {"tấn", "T", "tan"});
    add("tạ", "tấn", Rational(1, 10), {"tạ", "ta"});
    add("ha", "ha", Rational(1, 1), {"ha", "héc ta"});
    add("m2", "ha", Rational(1, 10000), {"m2", "m²"});
    add("sào Bắc Bộ", "ha", Rational(9, 250), {"sào", "sào BB"}, "bac-bo");
    add("sào Trung Bộ", "ha", Rational(1, 20), {"sào", "sào TB"}, "trung-bo");
    add("tạ/ha", "tạ/ha", Rational(1, 1), {"tạ/ha"});
    add("triệu đồng", "triệu đồng", Rational(1, 1), {"triệu đồng", "tr.đ", "triệu"});
    add("đồng", "triệu đồng", Rational(1, 1000000), {"đồng", "đ"});
    add("nghìn đồng", "triệu đồng", Rational(1, 1000), {"nghìn đồng", "1000 đồng", "1000đ"});
    add("con", "con", Rational(1, 1), {"con"});
    add("nghìn con", "con", Rational(1000, 1), {"nghìn con", "1000 con"});
    add("học sinh", "người", Rational(1, 1), {"học sinh", "HS"});
    add("hồ sơ", "hồ sơ", Rational(1, 1), {"hồ sơ", "HS"});
    add("điểm", "điểm", Rational(1, 1), {"điểm", "đ"});
    add("%", "%", Rational(1, 1), {"%"});
    add("điểm %", "điểm %", Rational(1, 1), {"điểm %", "%"});
    add("m3", "m3", Rational(1, 1), {"m3"});
    add("hộ", "hộ", Rational(1, 1), {"hộ"});
    add("hộ gia đình", "hộ", Rational(1, 1), {"hộ gia đình", "hộ"});
    return units;
}

std::string shown(const UnitReading& reading) {
    switch (reading.problem) {
        case UnitProblem::none:
            return reading.unit->name;
        case UnitProblem::blank:
            return "blank";
        case UnitProblem::unknown:
            return "unknown";
        case UnitProblem::ambiguous:
            return "ambiguous";
        case UnitProblem::region_needed:
            return "region needed";
    }
    return "?";
}

}  // namespace

TEST_SUITE("normalise") {
    TEST_CASE("a unit of measure is known by its spelling, its indicator and the region") {
        struct Row {
            std::string_view text;
            std::string_view expected;
            std::string_view region;
            std::string_view want;
        };
        const Row rows[] = {
            {"tấn", "tấn", "", "tấn"},
            {" Tấn ", "tấn", "", "tấn"},
            {"(tấn)", "tấn", "", "tấn"},
            {"tấn:", "tấn", "", "tấn"},
            {"ĐVT: tấn", "tấn", "", "tấn"},
            {"tạ / ha", "tạ/ha", "", "tạ/ha"},
            {"m<sup>3</sup>", "m3", "", "m3"},
            {"m³", "m3", "", "m3"},
            {"m<sup>2</sup>", "ha", "", "m2"},
            {"tr.đ.", "triệu đồng", "", "triệu đồng"},
            {"1.000 đồng", "triệu đồng", "", "nghìn đồng"},
            {"1.000đ", "triệu đồng", "", "nghìn đồng"},
            {"1000con", "con", "", "nghìn con"},
            {"(1 000 con)", "con", "", "nghìn con"},
            {"HS", "người", "", "học sinh"},
            {"HS", "hồ sơ", "", "hồ sơ"},
            {"HS", "", "", "ambiguous"},
            {"HS", "ha", "", "ambiguous"},
            {"đ", "triệu đồng", "", "đồng"},
            {"sào", "ha", "", "region needed"},
            {"sào", "ha", "bac-bo", "sào Bắc Bộ"},
            {"sào", "ha", "trung-bo", "sào Trung Bộ"},
            {"sào", "ha", "nam-bo", "region needed"},
            {"sào TB", "ha", "", "sào Trung Bộ"},
            {"hộ", "hộ", "", "hộ"},
            {"%", "điểm %", "", "điểm %"},
            {"%", "con", "", "%"},
            {"%", "", "", "%"},
            {"con", "tấn", "", "con"},
            {"chai", "tấn", "", "unknown"},
            {"% KH", "%", "", "unknown"},
            {"", "tấn", "", "blank"},
            {" ( ) ", "tấn", "", "blank"},
        };
        const UnitCatalogue units = catalogue();
        for (const Row& row : rows) {
            const std::string text(row.text);
            CAPTURE(text);
            CHECK(shown(resolve_unit(row.text, units, row.expected, row.region)) == row.want);
        }
    }

    TEST_CASE("an ambiguous unit of measure comes with all it could be") {
        const UnitCatalogue units = catalogue();
        CHECK(resolve_unit("HS", units, "", "").candidates.size() == 2);
    }

    TEST_CASE("a note over a table declares its unit of measure") {
        struct Row {
            std::string_view text;
            std::string_view want;  ///< empty: no such note
        };
        const Row rows[] = {
            {"ĐVT: triệu đồng", "triệu đồng"},
            {"ĐVT : Triệu đồng", "Triệu đồng"},
            {"Đơn vị tính: 1.000 đồng", "1.000 đồng"},
            {"(Đơn vị tính: triệu đồng)", "triệu đồng"},
            {"ĐƠN VỊ TÍNH: %", "%"},
            {"Đơn vị: 1000 đ", "1000 đ"},
            {"ĐVT (ha)", "ha"},
            {"ĐVT triệu đồng", "triệu đồng"},
            {"Biểu số 02 - ĐVT: tấn; năm 2024", "tấn"},
            {"Đơn vị tính: tấn.", "tấn"},
            {"ĐVT: hộ, người, cặp", ""},
            {"(Đơn vị tính: ha; tấn)", ""},
            {"ĐVT: người và %", ""},
            {"ĐVT", ""},
            {"ĐVT:", ""},
            {"Đơn vị tính", ""},
            {"Đơn vị: UBND xã Tân Lập", ""},
            {"Đơn vị: Xã Tân Lập", ""},
            {"Đơn vị báo cáo: UBND xã", ""},
            {"Đơn vị nhận báo cáo", ""},
            {"Tổng số", ""},
        };
        for (const Row& row : rows) {
            const std::string text(row.text);
            CAPTURE(text);
            CHECK(find_sheet_unit(row.text).value_or("") == row.want);
        }
    }

    TEST_CASE("ditto marks repeat the unit of measure above") {
        for (const std::string mark : {"\"", " \" ", "''", "″", "”", "“", "-nt-", "- nt -", "nt",
                                       "NT", "n.t", "như trên", "Như trên", "-\"-", "-//-", ",,"}) {
            CAPTURE(mark);
            CHECK(is_ditto(mark));
        }
        for (const std::string other : {"", "-", "tấn", "nt2", "không", "/"}) {
            CAPTURE(other);
            CHECK_FALSE(is_ditto(other));
        }
    }
}
