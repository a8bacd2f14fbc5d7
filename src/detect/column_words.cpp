#include "detect/column_words.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "normalise/label_text.hpp"
#include "normalise/text_tokens.hpp"

namespace tonghop {

bool is_short_number(const std::string& text) {
    return !text.empty() && text.size() <= 2 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool says_village(const std::string& text) {
    static const std::vector<std::vector<std::string>> kTypes = {
        folded_phrase("thôn"),     folded_phrase("t."),         folded_phrase("tổ"),
        folded_phrase("khu"),      folded_phrase("bản"),        folded_phrase("xóm"),
        folded_phrase("ấp"),       folded_phrase("tdp"),        folded_phrase("buôn"),
        folded_phrase("tiểu khu"), folded_phrase("kdc"),        folded_phrase("khóm"),
        folded_phrase("khối phố"), folded_phrase("cụm dân cư"), folded_phrase("sóc"),
        folded_phrase("phum"),     folded_phrase("làng")};
    const std::string plain = plain_text(text);
    const std::vector<TextToken> tokens = text_tokens(plain);
    return std::any_of(kTypes.begin(), kTypes.end(),
                       [&](const auto& type) { return begins_with(tokens, type); });
}

bool lists_villages(const std::string& text) {
    // Not "tổ", "khối", "buôn" alone: "Tổ vay vốn", "Khối lượng", "Buôn bán".
    static const std::vector<std::string> kWords =
        words(fold("thôn xóm bản khu khóm ấp phum sóc tdp kdc"));
    static const std::vector<std::vector<std::string>> kPhrases = {
        folded_phrase("tổ dân phố"), folded_phrase("khối phố"), folded_phrase("cụm dân cư")};
    const std::string plain = plain_text(text);
    const std::vector<TextToken> tokens = text_tokens(plain);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const auto begins = [&](const auto& phrase) {
            return begins_with(Tokens(tokens).subspan(at), phrase);
        };
        if (std::any_of(kPhrases.begin(), kPhrases.end(), begins)) return true;
        if (std::find(kWords.begin(), kWords.end(), tokens[at].folded) != kWords.end()) return true;
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
        words(fold("chia theo các xã thị trấn phường thôn bản khu phố xóm khóm ấp tổ khối cụm phum "
                   "sóc tdp kdc "
                   "dân cư trong đó đơn vị địa bàn tên phân ra trực thuộc"));
    for (const std::string& word : words(fold(text))) {
        if (std::find(kWords.begin(), kWords.end(), word) == kWords.end()) return false;
    }
    return true;
}

std::string season_of(const std::string& text) {
    // Longer ones first. "Xuân", "Mùa" alone may be parts of names, so they need "vụ" before them.
    static const std::vector<std::vector<std::string>> kSeasons = {
        folded_phrase("đông xuân"), folded_phrase("chiêm xuân"), folded_phrase("xuân hè"),
        folded_phrase("hè thu"),    folded_phrase("thu đông"),   folded_phrase("đx"),
        folded_phrase("ht"),        folded_phrase("xuân"),       folded_phrase("mùa"),
        folded_phrase("chiêm"),     folded_phrase("đông"),       folded_phrase("hè")};
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
