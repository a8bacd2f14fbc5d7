#include "base/restore_capitals.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "base/utf8.hpp"

using namespace tonghop;

TEST_SUITE("base") {
    TEST_CASE("toned letters follow the case of their word, and of the words around") {
        const std::pair<const char*, const char*> cases[] = {
            {"BáO CáO", "BÁO CÁO"},
            {"Báo cáo", "Báo cáo"},
            {"Xã Cường Lợi", "Xã Cường Lợi"},  // one capital leaves it open
            {"XÂY DựNG", "XÂY DỰNG"},
            {"Tỷ Lệ Hộ NGHèO", "TỶ LỆ HỘ NGHÈO"},  // the open ones follow
            {"ủY BAN NHÂN DÂN Xã Vũ Lễ", "ỦY BAN NHÂN DÂN XÃ VŨ LỄ"},
            {"UBND Xã Vũ Lễ", "UBND Xã Vũ Lễ"},  // abbreviations tell nothing
            {"UBND HUYệN Xã Vũ Lễ, tháng 6", "UBND HUYỆN Xã Vũ Lễ, tháng 6"},
            {"Xã Đồng ý", "Xã Đồng ý"},
            {"HUYệN ĐồNG ý", "HUYỆN ĐỒNG Ý"},
            {"Đ/c Hà", "Đ/c Hà"},
            {"A. Tổng số", "A. Tổng số"},
            {"", ""},
        };
        for (const auto& [typed, wanted] : cases) {
            std::u32string text = to_code_points(typed);
            restore_capitals(text);
            CHECK(from_code_points(text) == wanted);
        }
    }

    TEST_CASE("a long text of words that leave it open takes no longer than it must") {
        std::u32string text;
        for (int i = 0; i < 30'000; ++i) text += U"Xã ";
        text += U"BáO";
        restore_capitals(text);
        CHECK(text.starts_with(U"XÃ XÃ "));
    }
}
