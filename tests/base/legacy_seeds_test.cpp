// The decoders against texts and tables that lie beside the project, not in it.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "base/legacy_decode.hpp"
#include "base/legacy_judge.hpp"
#include "base/legacy_tables.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "base/windows_code_pages.hpp"
#include "support/legacy_encoder.hpp"

using namespace tonghop;
using namespace tonghop::test;
using nlohmann::json;

namespace {

/// Null if the list is not there.
json domain_list(const std::string& name) {
    const std::filesystem::path path =
        std::filesystem::path(TONGHOP_SOURCE_DIR) / ".." / "shared" / "domain" / name;
    if (!std::filesystem::exists(path)) {
        MESSAGE("skipped: no " << path.string());
        return {};
    }
    std::ifstream in(path);
    return json::parse(in);
}

std::string decoded(std::string_view stored, LegacyEncoding encoding) {
    return nfc(from_code_points(decode_legacy(to_code_points(stored), {encoding, false}).text));
}

char32_t only_code_point(const std::string& text) {
    if (text.starts_with("U+")) {
        return static_cast<char32_t>(std::stoul(text.substr(2), nullptr, 16));
    }
    return to_code_points(text).at(0);
}

char32_t code_of(const std::string& hexadecimal) {
    return static_cast<char32_t>(std::stoul(hexadecimal, nullptr, 16));
}

/// Whether TCVN3 can write it and lose nothing.
bool has_toned_capital(std::string_view text) {
    for (const char32_t letter : to_code_points(text)) {
        if (letter >= 0x80 && lower(letter) != letter && code_in(kTcvn3Codes, letter) == 0)
            return true;
    }
    return false;
}

/// Texts of the plan documents and the catalogue, whole and word by word.
std::set<std::string> texts() {
    std::set<std::string> found;
    const auto add = [&found](const json& text) {
        if (!text.is_string()) return;
        const std::string whole = nfc(text.get<std::string>());
        found.insert(whole);
        const std::string line = squeeze(whole);
        for (std::size_t at = 0; at < line.size();) {
            const std::size_t end = std::min(line.find(' ', at), line.size());
            found.insert(line.substr(at, end - at));
            at = end + 1;
        }
    };
    const json seeds = domain_list("seeds.json");
    if (seeds.is_null()) return found;
    for (const json& target : seeds["targets"]) {
        for (const char* field : {"unit", "verbatim", "indicator_name_vi", "unit_as_written"})
            add(target[field]);
    }
    return found;
}

}  // namespace

TEST_SUITE("base") {
    TEST_CASE("every text of the plan documents comes back from TCVN3 and VNI") {
        for (const std::string& text : texts()) {
            CAPTURE(text);
            CHECK(decoded(to_vni(text), LegacyEncoding::vni) == text);
            if (!has_toned_capital(text)) {
                CHECK(decoded(to_tcvn3(text, false), LegacyEncoding::tcvn3) == text);
            }
        }
    }

    TEST_CASE("every text of the plan documents is told to be legacy text or Unicode") {
        for (const std::string& text : texts()) {
            CAPTURE(text);
            CHECK(judge(to_code_points(text), LegacyEncoding::none).reading != Reading::legacy);
            for (const LegacyEncoding encoding : {LegacyEncoding::tcvn3, LegacyEncoding::vni}) {
                CHECK(judge(to_code_points(text), encoding).reading != Reading::legacy);
                const std::string stored =
                    encoding == LegacyEncoding::vni ? to_vni(text) : to_tcvn3(text);
                if (stored == text) continue;
                CHECK(judge(to_code_points(stored), encoding).reading != Reading::stored);
            }
        }
    }

    TEST_CASE("the tables are those collected with the domain") {
        const json tcvn3 = domain_list("tcvn3.json");
        if (tcvn3.is_null()) return;
        for (const auto& [code, entry] : tcvn3["byte_to_unicode"].items()) {
            CHECK(tcvn3_letter(code_of(code)) == only_code_point(entry["unicode"]));
        }
        for (const auto& [code, letter] :
             tcvn3["vn1_vn2_extra_capitals_in_A1_FE"]["table"].items()) {
            CHECK(tcvn3_rare_letter(code_of(code)) == only_code_point(letter));
        }
        for (const auto& [code, entry] : tcvn3["cp1258_reinterpretation"]["table"].items()) {
            CHECK(windows1258_character(code_of(code)) == only_code_point(entry["cp1258_char"]));
        }
        for (const auto& [code, character] : tcvn3["cp1252_c1_reinterpretation"].items()) {
            CHECK(windows1252_character(code_of(code)) == only_code_point(character));
            CHECK(windows1252_byte(only_code_point(character)) == code_of(code));
        }
        const json vni = domain_list("vni.json");
        for (const auto& [letter, entry] : vni["unicode_to_latin1_view"].items()) {
            CHECK(decoded(entry["latin1_view"].get<std::string>(), LegacyEncoding::vni) == letter);
        }
        const json vps = domain_list("vps.json");
        for (const auto& [letter, code] : vps["unicode_to_byte"].items()) {
            const char32_t read = vps_letter(code_of(code));
            const char32_t wanted = only_code_point(letter);
            CHECK((read == wanted || read == lower(wanted)));
        }
    }
}
