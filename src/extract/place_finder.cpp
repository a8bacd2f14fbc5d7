#include "extract/place_finder.hpp"

#include <algorithm>
#include <array>

#include "base/code_points.hpp"
#include "base/suggest.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "extract/places_during.hpp"
#include "normalise/label_text.hpp"
#include "normalise/period_text.hpp"
#include "normalise/place_text.hpp"
#include "normalise/scenario_text.hpp"
#include "normalise/text_tokens.hpp"
#include "normalise/total_words.hpp"
#include "normalise/village_words.hpp"

namespace tonghop {
namespace {

// Totals, notes and signatures below a table, a part of the district, a column of codes.
bool begins_like_no_place(const std::string& text) {
    static const auto kPhrases = folded_phrases(
        {"tổng",        "cộng",         "toàn",           "chung",         "khu vực",
         "số",          "trong đó",     "bình quân",      "t.cộng",        "t. cộng",
         "năm trước",   "cùng kỳ",      "so với",         "người lập",     "kế toán",
         "chủ tịch",    "ghi chú",      "cán bộ",         "công chức",     "thủ trưởng",
         "nơi nhận",    "trưởng ban",   "trưởng công an", "ký tên",        "mã số",
         "chuyên viên", "trưởng phòng", "xác nhận",       "điều tra viên", "phó chủ tịch",
         "cơ quan",     "bộ phận",      "phòng",          "phụ trách",     "kết quả",
         "mức độ",      "nội dung",     "tiến độ",        "lý do",         "nguyên nhân",
         "tỷ lệ",       "dân tộc"});
    // "Nam", "Nữ" alone are halves of all; "Nam Hà" is a village.
    static const std::vector<std::string> kAlone = {fold("nam"), fold("nữ"), fold("khác")};
    const std::vector<TextToken> tokens = text_tokens(text);
    const bool alone = tokens.size() == 1 && std::find(kAlone.begin(), kAlone.end(),
                                                       tokens.front().folded) != kAlone.end();
    return alone || (begins_with_any(tokens, kPhrases) && !is_name_like_a_total(tokens));
}

// "Trường MN Tân Lập" lies in a place, and is none.
bool lies_in_a_place(const std::string& text) {
    static const auto kPhrases =
        folded_phrases({"trường mn", "trường mầm non", "trường th", "trường tiểu học",
                        "trường thcs", "trường thpt", "trường ptdt", "trạm y tế"});
    return begins_with_any(text_tokens(text), kPhrases);
}

// "Xã Bắc Xa", "Thị trấn Đình Lập" are no villages, whoever reports.
bool sounds_like_a_commune(Tokens tokens) {
    static const auto kTypes =
        folded_phrases({"xã", "thị trấn", "phường", "huyện", "thị xã", "tt.", "x.", "tp."});
    return begins_with_any(tokens, kTypes);
}

bool has_letters(Tokens tokens) {
    return std::any_of(tokens.begin(), tokens.end(), [](const TextToken& token) {
        return token.kind == TextToken::Kind::word && token.written.size() > 1;
    });
}

/// How many tokens say that a village follows: "Thôn", "Tiểu khu", "T.".
std::size_t village_words(Tokens tokens) {
    if (const std::size_t phrase = leading_village_phrase(tokens); phrase > 0) return phrase;
    if (tokens.size() > 1 && tokens[0].is("t") && tokens[1].is(".")) return 2;
    if (tokens.empty() || !is_village_word(tokens.front().folded)) return 0;
    // These belong to many names (Bản Cầm, Làng Dọc).
    const TextToken& word = tokens.front();
    return word.is("bản") || word.is("làng") || word.is("tổ") || word.is("cụm") ? 0 : 1;
}

// "Thực hiện năm 2023" over a column, "Dự toán": titles of figures, and nobody's home.
bool sounds_like_a_title(Tokens tokens) {
    const auto is_year = [](const TextToken& token) {
        return token.kind == TextToken::Kind::digits && token.written.size() == 4;
    };
    return std::any_of(tokens.begin(), tokens.end(), is_year) ||
           scenario_of(written_span(tokens)).has_value();
}

// "Tháng 1", "Quý I/2024" name a time, and "1 vụ xe tải tự lật" is what happened.
bool sounds_like_no_name(const std::string& text, Tokens tokens) {
    constexpr std::size_t kLongestName = 6;  // words
    const auto words = static_cast<std::size_t>(
        std::count_if(tokens.begin(), tokens.end(),
                      [](const TextToken& token) { return token.kind == TextToken::Kind::word; }));
    const bool counts = !tokens.empty() && tokens.front().kind == TextToken::Kind::digits;
    constexpr int kAnyYear = 2000;
    return words > kLongestName || (counts && words > 2) || !find_periods(text, kAnyYear).empty();
}

// "NÀ RIỀNG" of a title is "Nà Riềng"; "KHU II" and what has a small letter stay as they are.
std::string without_capitals(const std::string& name) {
    const std::u32string written = to_code_points(name);
    const bool capitals = std::all_of(written.begin(), written.end(),
                                      [](char32_t letter) { return letter == upper(letter); });
    if (!capitals) return name;
    std::string result;
    for (const std::string& word : words(name)) {
        if (!result.empty()) result += ' ';
        const bool roman = word.find_first_not_of("IVX") == std::string::npos;
        bool first = true;
        for (const char32_t letter : to_code_points(word)) {
            append_utf8(result, first || roman ? letter : lower(letter));
            first = !is_letter(letter) && !is_mark(letter);
        }
    }
    return result;
}

}  // namespace

bool has_village_word(const std::string& text) {
    const std::string plain = plain_text(parse_label(text, "").bare);
    return village_words(text_tokens(plain)) > 0;
}

std::string village_name(const std::string& text) {
    const std::string plain = plain_text(text);
    const std::vector<TextToken> tokens = text_tokens(plain);
    const Tokens name = Tokens(tokens).subspan(village_words(tokens));
    return has_letters(name) ? without_capitals(std::string(written_span(name))) : plain;
}

PlaceFinder::PlaceFinder(const Configuration& config, const std::string& report_place,
                         const Period& period)
    : report_place_(report_place) {
    const std::string day = day_of(config.places, report_place, period);
    parts_ = config.places.children(report_place, day);
    const Place* place = config.places.find(report_place, day);
    if (place != nullptr) self_.push_back(place);
    const bool lowest = place == nullptr || place->is_commune_level();
    has_villages_ = parts_.empty() && lowest;
}

std::optional<std::string> PlaceFinder::find(const std::string& text) const {
    const std::string name = parse_label(text, "").bare;
    if (lies_in_a_place(name)) return std::nullopt;
    if (!has_villages_) {
        const auto found = find_places(name, parts_);
        if (found.size() == 1) return found.front()->code;
        if (!found.empty()) return std::nullopt;
    }
    if (!find_places(name, self_).empty()) return report_place_;
    if (!has_villages_) return std::nullopt;
    if (begins_like_no_place(name) || name.find('/') != std::string::npos) return std::nullopt;
    const std::vector<TextToken> tokens = text_tokens(name);
    if (village_words(tokens) == 0 &&
        (sounds_like_a_title(tokens) || sounds_like_no_name(name, tokens))) {
        return std::nullopt;
    }
    if (sounds_like_a_commune(tokens)) return std::nullopt;
    const std::string village = village_name(name);
    return has_letters(text_tokens(village)) ? std::optional(report_place_ + '/' + village)
                                             : std::nullopt;
}

std::optional<std::string> PlaceFinder::find_in(const std::string& commune,
                                                const std::string& text) const {
    const auto is_one = [&](const Place* place) {
        return place->code == commune && place->is_commune_level();
    };
    if (std::none_of(parts_.begin(), parts_.end(), is_one) || !has_village_word(text)) {
        return std::nullopt;
    }
    const std::string village = village_name(parse_label(text, "").bare);
    return has_letters(text_tokens(village)) ? std::optional(commune + '/' + village)
                                             : std::nullopt;
}

const Place* PlaceFinder::nearly(const std::string& text) const {
    constexpr std::size_t kMostEdits = 2;
    const std::string written = fold(parse_label(text, "").bare);
    const Place* nearest = nullptr;
    std::size_t least = kMostEdits + 1;
    for (const Place* place : parts_) {
        for (const std::string& name : {place->name, place->name_with_type()}) {
            const std::size_t edits = edit_distance(written, fold(name));
            if (edits >= least) continue;
            least = edits;
            nearest = place;
        }
    }
    return nearest;
}

std::optional<std::string> PlaceRows::next(const std::string& text) {
    const auto place = places_.find(text);
    if (!place) {
        auto village = places_.find_in(commune_, text);
        if (!village && !begins_like_no_place(text)) commune_.clear();
        return village;
    }
    commune_ = *place;
    return place;
}

}  // namespace tonghop
