#include "base/syllable.hpp"

#include "base/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace tonghop {
namespace {

constexpr std::size_t kLongest = 7;  // "nghiêng"

constexpr std::array<std::u32string_view, 28> kInitials = {
    U"",  U"b",  U"c",   U"ch", U"d", U"đ",  U"g",  U"gh", U"gi", U"h", U"k",  U"kh", U"l", U"m",
    U"n", U"ng", U"ngh", U"nh", U"p", U"ph", U"qu", U"r",  U"s",  U"t", U"th", U"tr", U"v", U"x"};

constexpr auto kRhymes = [] {
    std::array rhymes = std::to_array<std::u32string_view>({
        U"a",    U"ac",   U"ach",  U"ai",   U"am",  U"an",   U"ang",  U"anh",  U"ao",   U"ap",
        U"at",   U"au",   U"ay",   U"ăc",   U"ăm",  U"ăn",   U"ăng",  U"ăp",   U"ăt",   U"âc",
        U"âm",   U"ân",   U"âng",  U"âp",   U"ât",  U"âu",   U"ây",   U"e",    U"ec",   U"em",
        U"en",   U"eng",  U"eo",   U"ep",   U"et",  U"ê",    U"êch",  U"êm",   U"ên",   U"ênh",
        U"êp",   U"êt",   U"êu",   U"i",    U"ia",  U"ich",  U"im",   U"in",   U"inh",  U"ip",
        U"it",   U"iu",   U"iêc",  U"iêm",  U"iên", U"iêng", U"iêp",  U"iêt",  U"iêu",  U"o",
        U"oa",   U"oac",  U"oach", U"oai",  U"oam", U"oan",  U"oang", U"oanh", U"oao",  U"oap",
        U"oat",  U"oay",  U"oăc",  U"oăm",  U"oăn", U"oăng", U"oăt",  U"oc",   U"oe",   U"oen",
        U"oeo",  U"oet",  U"oi",   U"om",   U"on",  U"ong",  U"ooc",  U"oong", U"op",   U"ot",
        U"ô",    U"ôc",   U"ôi",   U"ôm",   U"ôn",  U"ông",  U"ôp",   U"ôt",   U"ơ",    U"ơi",
        U"ơm",   U"ơn",   U"ơp",   U"ơt",   U"u",   U"ua",   U"uân",  U"uâng", U"uât",  U"uây",
        U"uc",   U"uê",   U"uêch", U"uênh", U"ui",  U"um",   U"un",   U"ung",  U"uôc",  U"uôi",
        U"uôm",  U"uôn",  U"uông", U"uôt",  U"uơ",  U"up",   U"ut",   U"uy",   U"uya",  U"uych",
        U"uyên", U"uyêt", U"uynh", U"uyt",  U"uyu", U"ư",    U"ưa",   U"ưc",   U"ưi",   U"ưm",
        U"ưn",   U"ưng",  U"ưt",   U"ưu",   U"ươc", U"ươi",  U"ươm",  U"ươn",  U"ương", U"ươp",
        U"ươt",  U"ươu",  U"y",    U"yêm",  U"yên", U"yêng", U"yêt",  U"yêu",  U"ych",  U"ynh",
        U"yt",   U"uyn",  U"uyp",
    });
    std::sort(rhymes.begin(), rhymes.end());
    return rhymes;
}();

constexpr bool is_one_of(std::u32string_view text,
                         std::initializer_list<std::u32string_view> choices) {
    return std::find(choices.begin(), choices.end(), text) != choices.end();
}

// c g ng before back vowels, k gh ngh before e ê i y; "gi" keeps its i before another vowel only.
bool initial_fits(std::u32string_view initial, std::u32string_view rhyme) {
    const bool front = std::u32string_view(U"eêi").find(rhyme.front()) != std::u32string_view::npos;
    if (is_one_of(initial, {U"gh", U"ngh"})) return front;
    if (initial == U"k") return front || rhyme.front() == U'y';
    if (is_one_of(initial, {U"c", U"ng"})) return !front && rhyme.front() != U'y';
    if (initial == U"g") return rhyme.front() == U'i' || (!front && rhyme.front() != U'y');
    if (initial == U"qu") {
        return std::u32string_view(U"uưo").find(rhyme.front()) == std::u32string_view::npos;
    }
    return true;
}

// Behind a stop only two tones can be spoken.
bool tone_fits(std::u32string_view rhyme, Tone tone) {
    const bool stop =
        is_one_of(rhyme.substr(rhyme.size() - 1), {U"c", U"p", U"t"}) || rhyme.ends_with(U"ch");
    return !stop || tone == Tone::rising || tone == Tone::heavy;
}

bool is_rhyme(std::u32string_view rhyme) {
    return std::binary_search(kRhymes.begin(), kRhymes.end(), rhyme);
}

}  // namespace

bool is_vietnamese_syllable(std::u32string_view word) {
    if (word.empty() || word.size() > kLongest) return false;
    std::u32string level(word);
    Tone tone = Tone::level;
    for (char32_t& letter : level) {
        const ToneVowel parts = take_apart(letter);
        if (parts.vowel == 0 || parts.tone == Tone::level) continue;
        if (tone != Tone::level) return false;
        tone = parts.tone;
        letter = parts.vowel;
    }
    const std::u32string_view spelt = level;
    if (spelt.starts_with(U"gi") && is_rhyme(U"i" + level.substr(2))) {
        return tone_fits(spelt.substr(1), tone);  // giếng: the i belongs to both
    }
    return std::any_of(kInitials.begin(), kInitials.end(), [&](std::u32string_view initial) {
        if (!spelt.starts_with(initial)) return false;
        const std::u32string_view rhyme = spelt.substr(initial.size());
        return !rhyme.empty() && is_rhyme(rhyme) && initial_fits(initial, rhyme) &&
               tone_fits(rhyme, tone);
    });
}

}  // namespace tonghop
