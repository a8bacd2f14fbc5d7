#include "base/legacy_decode.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/legacy_tables.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "support/legacy_encoder.hpp"

using namespace tonghop;
using namespace tonghop::test;

namespace {

constexpr LegacyFont kTcvn3{LegacyEncoding::tcvn3, false};
constexpr LegacyFont kTcvn3Capitals{LegacyEncoding::tcvn3, true};
constexpr LegacyFont kVni{LegacyEncoding::vni, false};
constexpr LegacyFont kVps{LegacyEncoding::vps, false};
constexpr LegacyFont kWindows1258{LegacyEncoding::windows1258, false};

std::string decoded(std::string_view stored, LegacyFont font) {
    return nfc(from_code_points(decode_legacy(to_code_points(stored), font).text));
}

bool is_garbled(std::string_view stored, LegacyFont font) {
    return decode_legacy(to_code_points(stored), font).garbled;
}

struct Sample {
    std::string unicode;
    std::string tcvn3;
    std::string vni;
};
const std::vector<Sample> kSamples = {
    {"Sản lượng lương thực có hạt", "S¶n l\u00ADîng l\u00AD¬ng thùc cã h¹t",
     "Saûn löôïng löông thöïc coù haït"},
    {"Diện tích gieo trồng", "DiÖn tÝch gieo trång", "Dieän tích gieo troàng"},
    {"Tỷ lệ hộ nghèo", "Tû lÖ hé nghÌo", "Tyû leä hoä ngheøo"},
    {"Đàn gia cầm", "§µn gia cÇm", "Ñaøn gia caàm"},
    {"Năng suất (tạ/ha)", "N¨ng suÊt (t¹/ha)", "Naêng suaát (taï/ha)"},
    {"Đơn vị tính", "§¬n vÞ tÝnh", "Ñôn vò tính"},
    {"Chỉ tiêu", "ChØ tiªu", "Chæ tieâu"},
    {"Thực hiện", "Thùc hiÖn", "Thöïc hieän"},
    {"Kế hoạch", "KÕ ho¹ch", "Keá hoaïch"},
    {"Xã Cường Lợi", "X· C\u00ADêng Lîi", "Xaõ Cöôøng Lôïi"},
    {"BÁO CÁO", "B¸O C¸O", "BAÙO CAÙO"},
    {"Ước thực hiện", "¦íc thùc hiÖn", "Öôùc thöïc hieän"},
    {"Thủy sản", "Thñy s¶n", "Thuûy saûn"},
    {"Ghi chú", "Ghi chó", "Ghi chuù"}};

struct Case {
    std::string stored;
    std::string wanted;
};

void check(const std::vector<Case>& cases, LegacyFont font) {
    for (const Case& row : cases) {
        CAPTURE(row.stored);
        CHECK(decoded(row.stored, font) == row.wanted);
    }
}

}  // namespace

TEST_SUITE("base") {
    TEST_CASE("labels of a report are decoded from TCVN3 and from VNI") {
        for (const Sample& sample : kSamples) {
            CAPTURE(sample.unicode);
            CHECK(decoded(sample.tcvn3, kTcvn3) == sample.unicode);
            CHECK(decoded(sample.vni, kVni) == sample.unicode);
            CHECK(to_tcvn3(sample.unicode) == sample.tcvn3);
            CHECK(to_vni(sample.unicode) == sample.vni);
        }
    }

    TEST_CASE("texts found elsewhere are decoded") {
        CHECK(decoded("TiÕng ViÖt rÊt hay", kTcvn3) == "Tiếng Việt rất hay");
        CHECK(decoded("Tieáng Vieät raát hay", kVni) == "Tiếng Việt rất hay");
        CHECK(decoded("TÝnh chÝnh x¸c cña kÕt qu¶ m« pháng", kTcvn3) ==
              "Tính chính xác của kết quả mô phỏng");
        CHECK(decoded("Céng hßa x· héi chñ nghÜa ViÖt Nam", kTcvn3) ==
              "Cộng hòa xã hội chủ nghĩa Việt Nam");
        CHECK(decoded("§¬n vÞ tÝnh: TriÖu ®ång", kTcvn3) == "Đơn vị tính: Triệu đồng");
    }

    TEST_CASE("every code of TCVN3 is its letter, and no other code is one") {
        int letters = 0;
        for (char32_t code = 0x80; code <= 0xFF; ++code) {
            const char32_t letter = tcvn3_letter(code);
            if (letter == 0) continue;
            ++letters;
            CHECK(code_in(kTcvn3Codes, letter) == code);
        }
        CHECK(letters == 74);
    }

    TEST_CASE("every Vietnamese letter goes through VNI and back") {
        constexpr std::u32string_view kLetters =
            U"àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";
        CHECK(kLetters.size() == 67);
        for (const char32_t small : kLetters) {
            for (const char32_t letter : {small, upper(small)}) {
                const std::string text = from_code_points(std::u32string(1, letter));
                CAPTURE(text);
                CHECK(decoded(to_vni(text), kVni) == text);
            }
        }
    }

    TEST_CASE("VNI takes the case of the base, whatever that of the modifier") {
        check({{"BAùO CAùO", "BÁO CÁO"}, {"baÙo", "báo"}, {"ÑOàNG", "ĐỒNG"}, {"ÖôÙc", "Ước"}},
              kVni);
    }

    TEST_CASE("a font of capitals draws small codes as capitals") {
        check({{"tæng hîp kinh phÝ", "TỔNG HỢP KINH PHÍ"},
               {"x· v¹n thñy", "XÃ VẠN THỦY"},
               {"§iÒu 1", "ĐIỀU 1"}},
              kTcvn3Capitals);
    }

    TEST_CASE("TCVN3 read through code page 1258 is decoded too") {
        check({{"TiƠng ViÖt", "Tiếng Việt"},
               {"DiÖn tƯch", "Diện tích"},
               {"ngh\u0300o", "nghèo"},
               {"v\u0309 c\u0301 k\u01B0", "về cỡ ký"},
               {"tƯch", "tích"},
               {"hé Đp kh₫", "hộ ép khỵ"}},
              kTcvn3);
        check({{"v\u0323trí", "vịtrí"}}, kVni);
    }

    TEST_CASE("what is no letter where it stands stays") {
        check({{"§Êt (m²)", "Đất (m²)"},
               {"n\u00ADíc 25°C ± 1", "nước 25°C ± 1"},
               {"2½ ®ång", "2½ đồng"},
               {"½ha ®Êt", "½ha đất"},
               {"“§¹t” – ®ñ…", "“Đạt” – đủ…"},
               {"25ºC ®ñ", "25ºC đủ"}},
              kTcvn3);
        CHECK(decoded("b½n", kTcvn3) == "bẵn");
    }

    TEST_CASE("capitals and tone marks only VN1 has are letters if they make a word") {
        check({{"CÁU", "CẦU"}, {"CHÀC", "CHẮC"}, {"ba³o ca³o", "báo cáo"}}, kTcvn3);
        CHECK_FALSE(is_garbled("CÁU", kTcvn3));
    }

    TEST_CASE("codes that are no letters are told and stay as stored") {
        for (const std::string stored : {"tæng ÿ", "hép kÀ", "§Ûch"}) {
            CAPTURE(stored);
            CHECK(is_garbled(stored, kTcvn3));
        }
        CHECK(decoded("tæng ÿ", kTcvn3) == "tổng ÿ");
        CHECK(is_garbled("Tåâ", kVni));
        CHECK_FALSE(is_garbled("S¶n l\u00ADîng m²", kTcvn3));
    }

    TEST_CASE("VPS: bytes of code page 1252 are letters, punctuation only among capitals") {
        check({{"Ti‰ng ViŒt", "Tiếng Việt"},
               {"ViŒt Nam – t° quÓc “m§i”", "Việt Nam – tổ quốc “mới”"},
               {"NGH“ NGHIŒP", "NGHỀ NGHIỆP"},
               {"T—NG", "TỒNG"}},
              kVps);
    }

    TEST_CASE("code page 1258: combining tones after vowels, also when read as code page 1252") {
        CHECK(nfc("Tiê\u0301ng Viê\u0323t, ho\u0300a") == "Tiếng Việt, hòa");
        check({{"Tiêìng Viêòt ðýõòc", "Tiếng Việt được"}}, kWindows1258);
    }

    TEST_CASE("Unicode typed into legacy text stays, word by word") {
        check({{"Tæng cộng", "Tổng cộng"},
               {"Xã Tân Hương: tæng céng", "Xã Tân Hương: tổng cộng"},
               {"Đơn vị tính: TriÖu ®ång", "Đơn vị tính: Triệu đồng"}},
              kTcvn3);
        check({{"tæng hợp", "TỔNG hợp"}}, kTcvn3Capitals);
    }
}
