#include "base/legacy_judge.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/legacy_words.hpp"
#include "base/sheet_votes.hpp"
#include "base/utf8.hpp"

using namespace tonghop;

namespace {

Judgement judged(std::string_view text, LegacyEncoding font = LegacyEncoding::none) {
    return judge(to_code_points(text), font);
}

}  // namespace

TEST_SUITE("base") {
    TEST_CASE("the name of a font tells its encoding") {
        const auto tcvn3 = LegacyFont{LegacyEncoding::tcvn3, false};
        const auto capitals = LegacyFont{LegacyEncoding::tcvn3, true};
        for (const std::string name : {".VnTime", ".VNTIME", ".vntime", ".VnArial Narrow", ".Vn3D"})
            CHECK(legacy_font(name) == tcvn3);
        for (const std::string name : {".VnTimeH", ".VNTIMEH", ".VnArialH", ".VnArial NarrowH"})
            CHECK(legacy_font(name) == capitals);
        for (const std::string name : {"VNI-Times", "VNI Times", "vni-helve"})
            CHECK(legacy_font(name).encoding == LegacyEncoding::vni);
        CHECK(legacy_font("VPS Times").encoding == LegacyEncoding::vps);
        for (const std::string name : {"", "Times New Roman", "Arial", "Calibri", "Tahoma",
                                       "UTM Avo", "UVN Bai Sau", "SVN-Times", "Vn", "VNI"})
            CHECK(legacy_font(name) == LegacyFont{});
    }

    TEST_CASE("under a legacy font legacy text is decoded, Unicode left alone") {
        for (const std::string text :
             {"Tæng céng", "DiÖn tÝch", "TiƠng ViÖt", "tƯch", "Tæng cộng"}) {
            CAPTURE(text);
            CHECK(judged(text, LegacyEncoding::tcvn3).reading == Reading::legacy);
        }
        for (const std::string text :
             {"Tổng cộng", "Xã Tân Thành", "và", "Đàn trâu", "ca\u0300 phê",
              "Diê\u0323n ti\u0301ch", "Xã Kông Lơng Khơng", "Tô\u0309ng", "được"}) {
            CAPTURE(text);
            CHECK(judged(text, LegacyEncoding::tcvn3).reading == Reading::stored);
        }
        for (const std::string text : {"Ghi chó", "Ghi chú", "§VT", "Xã"}) {
            CAPTURE(text);
            CHECK(judged(text, LegacyEncoding::tcvn3).reading == Reading::open);
        }
        CHECK(judged("STT", LegacyEncoding::tcvn3).reading == Reading::stored);
    }

    TEST_CASE("letters of the Vietnamese block are found in UTF-8, and no others") {
        for (char32_t c = 0x80; c < 0x2200; ++c) {
            const std::string text = "a" + from_code_points(std::u32string(1, c));
            CHECK(holds_vietnamese_block(text) == (c >= 0x1EA0 && c <= 0x1EF9));
        }
        CHECK_FALSE(holds_vietnamese_block("\xE1\xBA"));
    }

    TEST_CASE("without a legacy font the text must convince") {
        CHECK(judged("TiÕng ViÖt rÊt hay").encoding == LegacyEncoding::tcvn3);
        CHECK(judged("Tæng céng").encoding == LegacyEncoding::tcvn3);
        CHECK(judged("Tieáng Vieät raát hay").encoding == LegacyEncoding::vni);
        CHECK(judged("Ti‰ng ViŒt rÃt hay").encoding == LegacyEncoding::vps);
        CHECK(judged("TiƠng ViÖt, diÖn tƯch").encoding == LegacyEncoding::tcvn3);
        CHECK(judged("Tiêìng Viêòt ðýõòc").encoding == LegacyEncoding::windows1258);
        CHECK(judged("Sản lượng lương thực").reading == Reading::stored);
    }

    TEST_CASE("other languages, units of measure and signs are never taken for legacy text") {
        for (const std::string text : {"café",
                                       "naïve",
                                       "Größe",
                                       "où",
                                       "thé vert",
                                       "hôtel à côté de l'école",
                                       "tôt ou tard",
                                       "été",
                                       "dîner à l'hôtel",
                                       "Über die Größe der Bäume",
                                       "Straße",
                                       "Müller & Söhne",
                                       "El Niño",
                                       "año según día",
                                       "São Paulo",
                                       "coût total prévu",
                                       "m²",
                                       "km²",
                                       "½",
                                       "25°C",
                                       "5 µm",
                                       "±0,5",
                                       "© 2020",
                                       "§ 5",
                                       "«x»",
                                       "Ø 20",
                                       "1º",
                                       "£5",
                                       "naïve café, où?",
                                       "Señor Peña",
                                       "fiancée née Dupré",
                                       "Ångström",
                                       "Société Générale",
                                       "Citroën",
                                       "Le coût dû à la forêt brûlée",
                                       "Nestlé Việt Nam",
                                       "Xã Kông Lơng Khơng, Xã Tơ Tung",
                                       "Hồ sơ café"}) {
            CAPTURE(text);
            CHECK(judged(text).reading != Reading::legacy);
            SheetVotes votes;
            CHECK(votes.settle(to_code_points(text), LegacyEncoding::none) == LegacyEncoding::none);
        }
    }

    TEST_CASE("a sheet decides what can be read two ways") {
        const auto settled = [](const std::vector<std::string>& sheet, const char* text,
                                LegacyEncoding font) {
            SheetVotes votes;
            for (const std::string& other : sheet) votes.add(judged(other, font), font);
            return votes.settle(to_code_points(text), font);
        };
        const auto tcvn3 = LegacyEncoding::tcvn3;
        const auto none = LegacyEncoding::none;
        CHECK(settled({}, "Ghi chó", tcvn3) == tcvn3);
        CHECK(settled({"Tæng céng"}, "Ghi chó", tcvn3) == tcvn3);
        CHECK(settled({"Tổng cộng", "Đàn trâu", "Tæng céng"}, "Ghi chú", tcvn3) == none);
        CHECK(settled({}, "Ghi chó", none) == none);
        CHECK(settled({"Tæng céng", "DiÖn tÝch gieo trång"}, "Ghi chó", none) == tcvn3);
        CHECK(settled({"Tæng céng", "DiÖn tÝch gieo trång"}, "Tæng", none) == tcvn3);
        CHECK(settled({"Tæng céng", "DiÖn tÝch gieo trång"}, "café", none) == none);
        CHECK(settled({"Tæng céng", "DiÖn tÝch gieo trång"}, "m²", none) == none);
        CHECK(settled({"Tæng céng", "DiÖn tÝch gieo trång"}, "§VT", none) == tcvn3);
        CHECK(settled({"Tæng céng", "DiÖn tÝch gieo trång"}, "§ 5", none) == none);
        CHECK(settled({"Tæng céng", "Tổng cộng", "Đàn trâu"}, "§VT", none) == none);
        CHECK(settled({"Tæng céng", "Tổng cộng", "Đàn trâu"}, "Ghi chú", none) == none);
    }
}
