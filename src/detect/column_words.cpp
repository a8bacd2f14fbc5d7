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
        folded_phrase("thôn"), folded_phrase("t."),       folded_phrase("tổ"), folded_phrase("khu"),
        folded_phrase("bản"),  folded_phrase("xóm"),      folded_phrase("ấp"), folded_phrase("tdp"),
        folded_phrase("buôn"), folded_phrase("tiểu khu"), folded_phrase("kdc")};
    const std::string plain = plain_text(text);
    const std::vector<TextToken> tokens = text_tokens(plain);
    return std::any_of(kTypes.begin(), kTypes.end(),
                       [&](const auto& type) { return begins_with(tokens, type); });
}

bool lists_villages(const std::string& text) {
    for (const std::string& word : words(fold(text))) {
        if (word == "thôn" || word == "xóm" || word == "bản" || word == "khu") return true;
    }
    return false;
}

bool counts_states(const std::string& text) {
    static const std::vector<std::string> kTexts = {fold("số xã đạt"), fold("tổng số xã đạt"),
                                                    fold("số thôn đạt"), fold("số đơn vị đạt")};
    return std::find(kTexts.begin(), kTexts.end(), fold(squeeze(text))) != kTexts.end();
}

bool only_lists_places(const std::string& text) {
    static const std::vector<std::string> kWords = words(
        fold("chia theo các xã thị trấn phường thôn bản khu phố xóm ấp tổ dân cư trong đó đơn vị "
             "tên phân ra trực thuộc"));
    for (const std::string& word : words(fold(text))) {
        if (std::find(kWords.begin(), kWords.end(), word) == kWords.end()) return false;
    }
    return true;
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

void read_as_budget(HeaderText& text) {
    if (text.scenario || fold(text.rest) != "dt") return;
    text.scenario = Scenario::plan;
    text.rest.clear();
    text.name.clear();
}

}  // namespace tonghop
