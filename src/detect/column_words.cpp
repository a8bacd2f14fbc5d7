#include "detect/column_words.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "normalise/label_text.hpp"
#include "normalise/text_tokens.hpp"
#include "normalise/village_words.hpp"

namespace tonghop {

bool is_short_number(const std::string& text) {
    return !text.empty() && text.size() <= 2 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool says_village(const std::string& text) {
    const std::string plain = plain_text(text);
    const std::vector<TextToken> tokens = text_tokens(plain);
    if (leading_village_phrase(tokens) > 0) return true;
    if (tokens.size() > 1 && tokens[0].is("t") && tokens[1].is(".")) return true;
    if (tokens.empty()) return false;
    // "Khối lượng", "Cụm công nghiệp".
    const TextToken& word = tokens.front();
    return is_village_word(word.folded) && !word.is("khối") && !word.is("cụm");
}

bool lists_villages(const std::string& text) {
    // "Tổ vay vốn", "Khối lượng", "Buôn bán", "Cụm công nghiệp", "Làng nghề".
    static const std::vector<std::string> kDoubtful = words(fold("tổ khối buôn cụm làng"));
    const std::string plain = plain_text(text);
    const std::vector<TextToken> tokens = text_tokens(plain);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (leading_village_phrase(Tokens(tokens).subspan(at)) > 0) return true;
        const std::string& word = tokens[at].folded;
        const bool doubtful =
            std::find(kDoubtful.begin(), kDoubtful.end(), word) != kDoubtful.end();
        if (is_village_word(word) && !doubtful) return true;
    }
    return false;
}

bool counts_states(const std::string& text) {
    static const std::vector<std::string> kTexts = {fold("số xã đạt"), fold("tổng số xã đạt"),
                                                    fold("số thôn đạt"), fold("số đơn vị đạt")};
    return std::find(kTexts.begin(), kTexts.end(), fold(squeeze(text))) != kTexts.end();
}

bool only_lists_places(const std::string& text) {
    static const std::vector<std::string> kWords =
        words(fold("chia theo các xã thị trấn phường trong đó đơn vị địa bàn tên phân ra trực "
                   "thuộc"));
    const auto parts = words(fold(text));
    return std::all_of(parts.begin(), parts.end(), [](const std::string& word) {
        return is_village_kind(word) ||
               std::find(kWords.begin(), kWords.end(), word) != kWords.end();
    });
}

std::string season_of(const std::string& text) {
    // Longer ones first. "Xuân", "Mùa" alone may be parts of names, so they need "vụ" before them.
    static const auto kSeasons =
        folded_phrases({"đông xuân", "chiêm xuân", "xuân hè", "hè thu", "thu đông", "đx", "ht",
                        "xuân", "mùa", "chiêm", "đông", "hè"});
    const std::string plain = plain_text(text);
    const std::vector<TextToken> tokens = text_tokens(plain);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const bool named = at == 0 || tokens[at - 1].is("vụ") || tokens[at - 1].is("lúa");
        if (!named) continue;
        for (const auto& season : kSeasons) {
            if (!begins_with(Tokens(tokens).subspan(at), season)) continue;
            const bool alone = at == 0 && tokens.size() > season.size() &&
                               tokens[season.size()].kind == TextToken::Kind::word &&
                               !tokens[season.size()].is("năm");
            if (alone) continue;
            std::string words;
            for (const std::string& word : season) words += (words.empty() ? "" : " ") + word;
            return words;
        }
    }
    return {};
}

bool is_whole(const std::string& text) {
    static const std::vector<std::string> kTexts = {fold("tổng số"), fold("tổng"), fold("chung"),
                                                    fold("số lượng"), fold("toàn bộ")};
    return std::find(kTexts.begin(), kTexts.end(), fold(text)) != kTexts.end();
}

bool is_plain(const std::string& text) {
    static const std::vector<std::string> kTexts = {
        fold("tổng số"), fold("số lượng"), fold("số liệu"), fold("giá trị"),
        fold("tổng"),    fold("số"),       fold("mức"),     fold("chỉ tiêu")};
    return std::find(kTexts.begin(), kTexts.end(), parse_label(text, "").key) != kTexts.end();
}

}  // namespace tonghop
