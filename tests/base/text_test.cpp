#include "base/text.hpp"

#include "base/code_points.hpp"
#include "base/utf8.hpp"

#include <doctest/doctest.h>
#include <utf8proc.h>

#include <cstdlib>

namespace tonghop {

TEST_SUITE("base") {
    TEST_CASE("text of any normal form becomes normal form C") {
        CHECK(nfc("plain") == "plain");
        CHECK(nfc("Tie\u0302\u0301ng") == "Tiếng");
        CHECK(nfc("Ti\u00EA\u0301ng") == "Tiếng");  // half composed, as Windows-1258 gives it
        CHECK(nfc("a\u0323\u0302") == "ậ");
        CHECK(nfc("a\u0302\u0323") == "ậ");  // marks in the other order
        CHECK(nfc("o\u031B\u0300") == "ờ");
        CHECK(nfc("\u212B") == "Å");
        CHECK(nfc("đã") == "đã");
        CHECK(nfc("").empty());
        CHECK(nfc("a\xFFz\u0301") == "a\uFFFDź");  // malformed bytes do not stop it
    }

    TEST_CASE("text that skips normalisation would not have been changed by it") {
        // Alone, and after a letter with which a mark would combine.
        for (char32_t c = 1; c < 0x3000; ++c) {
            if (!is_surely_nfc(c)) continue;
            for (const std::u32string& text : {std::u32string{c}, std::u32string{U'a', c}}) {
                const std::string bytes = from_code_points(text);
                utf8proc_uint8_t* composed =
                    utf8proc_NFC(reinterpret_cast<const utf8proc_uint8_t*>(bytes.c_str()));
                const std::string expected = reinterpret_cast<const char*>(composed);
                std::free(composed);
                CAPTURE(static_cast<unsigned>(c));
                CHECK(bytes == expected);
            }
        }
    }

    TEST_CASE("case changes letter by letter, in both directions") {
        CHECK(to_lower("ĐƯỜNG Ỷ LẠI 12/19") == "đường ỷ lại 12/19");
        CHECK(to_upper("đường ỷ lại 12/19") == "ĐƯỜNG Ỷ LẠI 12/19");
        const std::string_view lower =
            "aàảãáạăằẳẵắặâầẩẫấậđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộ"
            "ơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
        const std::string_view upper =
            "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘ"
            "ƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴ";
        CHECK(to_lower(upper) == lower);
        CHECK(to_upper(lower) == upper);
    }

    TEST_CASE("blanks of every kind are squeezed to one, and none is left at the ends") {
        CHECK(squeeze("  Vũ \t Lễ\r\n ") == "Vũ Lễ");
        CHECK(squeeze("a\u00A0b\u202Fc\u2007d\u3000e\u2028f\u0085g") == "a b c d e f g");
        CHECK(squeeze("\u00A0\n").empty());
        CHECK(squeeze("").empty());
        CHECK(squeeze("m²") == "m²");
        CHECK(squeeze("a\u200Bb") == "a\u200Bb");  // not a blank: takes no room
    }

    TEST_CASE("words are runs of letters and digits") {
        using Words = std::vector<std::string>;
        CHECK(words("ubnd xã vũ lễ (t6/2024)") == Words{"ubnd", "xã", "vũ", "lễ", "t6", "2024"});
        CHECK(words("1.234,5 tạ/ha") == Words{"1", "234", "5", "tạ", "ha"});
        CHECK(words("- + * …").empty());
        CHECK(words("").empty());
        CHECK(words("e\u0302\u0301 x") == Words{"e\u0302\u0301", "x"});  // marks stay with letters
        CHECK(words("m² m") == Words{"m", "m"});
    }
}

}  // namespace tonghop
