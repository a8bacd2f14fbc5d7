#include "base/text.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

namespace tonghop {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// A vowel with its five toned forms after it.
struct ToneRow {
    std::string_view plain;
    std::array<std::string_view, 5> toned;
};

constexpr ToneRow kA = {"a", {"à", "ả", "ã", "á", "ạ"}};
constexpr ToneRow kE = {"e", {"è", "ẻ", "ẽ", "é", "ẹ"}};
constexpr ToneRow kI = {"i", {"ì", "ỉ", "ĩ", "í", "ị"}};
constexpr ToneRow kO = {"o", {"ò", "ỏ", "õ", "ó", "ọ"}};
constexpr ToneRow kU = {"u", {"ù", "ủ", "ũ", "ú", "ụ"}};
constexpr ToneRow kY = {"y", {"ỳ", "ỷ", "ỹ", "ý", "ỵ"}};

std::string join(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts) text += part;
    return text;
}

}  // namespace

TEST_SUITE("base") {
    TEST_CASE("the tone mark of oa, oe and uy may stand on either vowel") {
        const std::pair<ToneRow, ToneRow> rhymes[] = {{kO, kA}, {kO, kE}, {kU, kY}};
        for (const auto& [first, second] : rhymes) {
            for (std::size_t tone = 0; tone < 5; ++tone) {
                for (const std::string_view onset : {"h", "kh", "th", "ngh", "l", "đ", ""}) {
                    const std::string old_way = join({onset, first.toned[tone], second.plain});
                    const std::string new_way = join({onset, first.plain, second.toned[tone]});
                    CHECK(fold(old_way) == new_way);
                    CHECK(fold(new_way) == new_way);
                    CHECK(fold(to_upper(old_way)) == new_way);
                }
            }
        }
    }

    TEST_CASE("y after a single consonant is i, with every tone") {
        for (const std::string_view onset :
             {"b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x"}) {
            CHECK(fold(join({onset, "y"})) == join({onset, "i"}));
            for (std::size_t tone = 0; tone < 5; ++tone) {
                const std::string with_i = join({onset, kI.toned[tone]});
                CHECK(fold(join({onset, kY.toned[tone]})) == with_i);
                CHECK(fold(with_i) == with_i);
            }
        }
    }

    TEST_CASE("spellings of one name fold to one key") {
        const Pair same[] = {
            {"Hòa Bình", "hoà bình"},
            {"THUỶ SẢN", "Thủy sản"},
            {"Khoẻ mạnh", "khỏe mạnh"},
            {"tỷ đồng", "Tỉ đồng"},
            {"Kỹ thuật", "kĩ thuật"},
            {"Lý do", "lí do"},
            {"Mỹ thuật", "mĩ thuật"},
            {"Công ty", "công ti"},
            {"cuả", "của"},  // marks on the wrong vowel are common in hand-typed lists
            {"gía trị", "giá trị"},
            {"qúy II", "quý II"},
            {"qủa", "quả"},
            {"toàn xã", "tòan xã"},
            {"khoản", "khỏan"},
            {"lọai", "loại"},
            {"ngòai", "ngoài"},
            {"khủyu", "khuỷu"},
            {"tũôi", "tuỗi"},  // on the marked vowel, whatever the tone
            {"Tie\u0302\u0301ng", "TIẾNG"},
            {"hoa\u0300", "hòa"},  // decomposed and old place at once
            {"\u0110ồng Ý", "đồng ý"},
            {"\u00D0ồng Ý", "Đồng Ý"},  // Eth in place of Đ
            {"\u0189ồng", "đồng"},
            {" Vũ\u00A0 Lễ\n", "vũ lễ"},
            {"Vũ\u202FLễ", "vũ lễ"},
            {"56 – 57", "56 - 57"},
            {"56 — 57", "56 ‒ 57"},
            {"\u221212", "-12"},
            {"kinh\u00AD tế", "kinh tế"},
            {"\uFEFFTổng\u200B số", "tổng số"},
            {"a\u200B\u0301", "á"},  // what takes no room does not keep a mark from its letter
            {"ĐVT:\t Tấn", "đvt: tấn"},
        };
        for (const auto& pair : same) {
            CAPTURE(pair.first);
            CHECK(fold(pair.first) == fold(pair.second));
        }
    }

    TEST_CASE("what differs in a letter, a tone or a sign keeps different keys") {
        const Pair different[] = {
            {"Văn Lang", "Văn Lăng"},
            {"Tân Tri", "Tân Trị"},
            {"bò", "bơ"},
            {"bò", "bỏ"},
            {"dê", "đê"},
            {"Đại", "Dại"},
            {"ngô", "ngo"},
            {"tạ", "ta"},
            {"thuý", "thúi"},
            {"quý", "quí"},
            {"thủy", "thủi"},
            {"y tế", "i tế"},
            {"thy", "thi"},
            {"tay", "tai"},
            {"mùa", "mua"},
            {"mứa", "mưa"},
            {"m²", "m3"},
            {"tấn", "tấn."},
            {"1.234", "1,234"},
            {"Hòa An", "Hòa Ân"},
            {"lúa mùa", "lúamùa"},
            {"gì", "gi"},
            {"già", "gia"},
        };
        for (const auto& [a, b] : different) {
            CAPTURE(a);
            CHECK(fold(a) != fold(b));
        }
    }

    TEST_CASE("a tone that already stands right stays there") {
        for (const std::string_view word :
             {"hoàn",  "toán", "ngoài", "khuỷu", "thuở",  "tuyển", "quốc",  "quỳnh",
              "giếng", "giặt", "nghĩa", "mía",   "lúa",   "mùa",   "cái",   "cháo",
              "cứu",   "rượu", "người", "nuôi",  "muối",  "tiền",  "yếu",   "ruộng",
              "gìn",   "gì",   "quà",   "quýt",  "huyện", "xoáy",  "ngoéo", "hủ tiếu",
              "đậu",   "mẫu",  "tròn",  "xoong", "ý",     "uỷ ban"}) {
            CHECK(fold(word) == word);
        }
    }

    TEST_CASE("superscripts of units of measure stand on the line, marks of notes are left out") {
        const Pair rows[] = {
            {"Diện tích (m²)", "diện tích (m2)"},
            {"người/km²", "người/km2"},
            {"10⁶ đồng", "106 đồng"},
            {"Số hộ⁽¹⁾", "số hộ"},
            {"Số hộ ¹ nghèo", "số hộ nghèo"},
            {"Tôm²", "tôm"},
            {"Năm 2010³", "năm 2010"},
            {"²⁾ Lúa", "lúa"},
            {"¹", "¹"},
        };
        for (const auto& [text, key] : rows) CHECK(fold(text) == key);
    }

    TEST_CASE("a key folds to itself") {
        const std::string_view alphabet[] = {
            "a",      "ò", "o", "ú",      "y", "Ỷ",      "i",      "q",      "g",
            "n",      "T", " ", "\u00A0", "-", "\u2013", "\u0301", "\u0302", "\u0323",
            "\u200B", "Đ", "1", "İ",      "ß", "Ω",      "\xC3",   "²",      "ơ"};
        std::mt19937 random(20240630);
        for (int round = 0; round < 20'000; ++round) {
            std::string text;
            for (auto size = random() % 9; size > 0; --size) {
                text += alphabet[random() % std::size(alphabet)];
            }
            const std::string key = fold(text);
            CAPTURE(text);
            REQUIRE(fold(key) == key);
            REQUIRE(is_utf8(key));
            REQUIRE(fold(to_upper(nfc(text))) == fold(nfc(text)));
        }
    }

    TEST_CASE("ASCII takes a shorter way to the same key") {
        // The snowman forces the long way.
        for (const std::string_view text :
             {"ty", "TY DONG", " a  b\t", "ly-ly", "quy", "thy", "y", "my2", "BC_VuLe_T6.xlsx",
              "(ky)", "", "kyy", "a\r\nb"}) {
            const std::string longer = fold(join({text, " \u2603"}));
            const std::string key = fold(text);
            CHECK(longer == (key.empty() ? "\u2603" : key + " \u2603"));
        }
    }

    TEST_CASE("without tones only letters are left") {
        CHECK(fold_toneless("Văn Lăng") == "van lang");
        CHECK(fold_toneless("Đồng Ý") == "dong y");
        CHECK(fold_toneless("THUỶ SẢN, ước") == "thuy san, uoc");
        CHECK(fold_toneless("Vu Le") == "vu le");
        CHECK(fold_toneless("Tỷ") == fold_toneless("tỉ"));
    }
}

}  // namespace tonghop
