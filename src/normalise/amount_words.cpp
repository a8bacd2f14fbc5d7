#include "normalise/amount_words.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace tonghop {
namespace {

enum class Hint {
    greater,
    greater_equal,
    less,
    less_equal,
    exceeds,
    from,
    rises,
    falls,
    rises_to,
    falls_to,
    maintain,
    achieve,
    approximate,
    unquantified,
    filler  // says nothing about the figure
};

struct Entry {
    std::string_view phrase;
    Hint hint;
};

// The words of the five plan documents the mappings were made from, and their near relatives.
constexpr Entry kEntries[] = {
    {"trên", Hint::greater},
    {"hơn", Hint::greater},
    {"cao hơn", Hint::greater},
    {"lớn hơn", Hint::greater},
    {"nhiều hơn", Hint::greater},
    {">", Hint::greater},
    {"dưới", Hint::less},
    {"thấp hơn", Hint::less},
    {"nhỏ hơn", Hint::less},
    {"ít hơn", Hint::less},
    {"<", Hint::less},
    {"ít nhất", Hint::greater_equal},
    {"tối thiểu", Hint::greater_equal},
    {"không dưới", Hint::greater_equal},
    {"không thấp hơn", Hint::greater_equal},
    {"không ít hơn", Hint::greater_equal},
    {"đạt và vượt", Hint::greater_equal},
    {"≥", Hint::greater_equal},
    {"> =", Hint::greater_equal},
    {"không quá", Hint::less_equal},
    {"không vượt quá", Hint::less_equal},
    {"không cao hơn", Hint::less_equal},
    {"không nhiều hơn", Hint::less_equal},
    {"nhiều nhất", Hint::less_equal},
    {"tối đa", Hint::less_equal},
    {"≤", Hint::less_equal},
    {"< =", Hint::less_equal},
    {"vượt", Hint::exceeds},
    {"từ", Hint::from},
    {"tăng", Hint::rises},
    {"tăng thêm", Hint::rises},
    {"thêm", Hint::rises},
    {"giảm", Hint::falls},
    {"giảm được", Hint::falls},
    {"hạ", Hint::falls},
    {"tăng lên", Hint::rises_to},
    {"nâng lên", Hint::rises_to},
    {"còn", Hint::falls_to},
    {"giảm còn", Hint::falls_to},
    {"giảm xuống", Hint::falls_to},
    {"giảm xuống còn", Hint::falls_to},
    {"hạ còn", Hint::falls_to},
    {"hạ xuống", Hint::falls_to},
    {"hạ xuống còn", Hint::falls_to},
    {"duy trì", Hint::maintain},
    {"tiếp tục duy trì", Hint::maintain},
    {"duy trì, giữ vững", Hint::maintain},
    {"giữ vững", Hint::maintain},
    {"giữ nguyên", Hint::maintain},
    {"giữ ổn định", Hint::maintain},
    {"ổn định", Hint::maintain},
    {"đạt", Hint::achieve},
    {"đạt chuẩn", Hint::achieve},
    {"đạt yêu cầu", Hint::achieve},
    {"đảm bảo", Hint::achieve},
    {"bảo đảm", Hint::achieve},
    {"hoàn thành", Hint::achieve},
    {"khoảng", Hint::approximate},
    {"gần", Hint::approximate},
    {"ước", Hint::approximate},
    {"ước tính", Hint::approximate},
    {"ước thực hiện", Hint::approximate},
    {"xấp xỉ", Hint::approximate},
    {"trên dưới", Hint::approximate},
    {"~", Hint::approximate},
    {"≈", Hint::approximate},
    {"một số", Hint::unquantified},
    {"một vài", Hint::unquantified},
    {"vài", Hint::unquantified},
    {"lũy kế", Hint::filler},
    {"cộng dồn", Hint::filler},
    {"chiếm", Hint::filler},
    {"chiếm tỷ lệ", Hint::filler},
    {"tỷ lệ", Hint::filler},
    {"mức", Hint::filler},
    {"ở mức", Hint::filler},
    {"nâng cao", Hint::filler},
    {"phấn đấu", Hint::filler},
    {"có", Hint::filler},
    {"và", Hint::filler},
    {"là", Hint::filler},
    {"bằng", Hint::filler},
    {"=", Hint::filler},
};

struct Phrase {
    std::vector<std::string> words;
    Hint hint;
};

/// Longest first, so that "giảm còn" is not read as "giảm" and "còn".
const std::vector<Phrase>& phrases() {
    static const std::vector<Phrase> kPhrases = [] {
        std::vector<Phrase> all;
        for (const Entry& entry : kEntries)
            all.push_back({folded_phrase(entry.phrase), entry.hint});
        std::stable_sort(all.begin(), all.end(), [](const Phrase& a, const Phrase& b) {
            return a.words.size() > b.words.size();
        });
        return all;
    }();
    return kPhrases;
}

void set_bound(Claim& claim, Comparator bound) {
    claim.contradictory = claim.contradictory || (claim.bound && *claim.bound != bound);
    claim.bound = bound;
}

void apply(Hint hint, Claim& claim) {
    switch (hint) {
        case Hint::greater:
            set_bound(claim, Comparator::greater);
            break;
        case Hint::greater_equal:
            set_bound(claim, Comparator::greater_equal);
            break;
        case Hint::less:
            set_bound(claim, Comparator::less);
            break;
        case Hint::less_equal:
            set_bound(claim, Comparator::less_equal);
            break;
        case Hint::exceeds:
            claim.exceeds = true;
            break;
        case Hint::from:
            claim.from = true;
            break;
        case Hint::rises:
            claim.rises = true;
            break;
        case Hint::falls:
            claim.falls = true;
            break;
        case Hint::rises_to:
            claim.rises_to = true;
            break;
        case Hint::falls_to:
            claim.falls_to = true;
            break;
        case Hint::maintain:
            claim.maintain = true;
            break;
        case Hint::achieve:
            claim.achieve = true;
            break;
        case Hint::approximate:
            claim.approximate = true;
            break;
        case Hint::unquantified:
            claim.unquantified = true;
            break;
        case Hint::filler:
            break;
    }
    const bool up = claim.rises || claim.rises_to;
    const bool down = claim.falls || claim.falls_to;
    claim.contradictory = claim.contradictory || (up && down);
}

}  // namespace

std::size_t read_claim(Tokens tokens, Claim& claim) {
    std::size_t taken = 0;
    while (taken < tokens.size()) {
        const Tokens rest = tokens.subspan(taken);
        const auto& all = phrases();
        const auto found = std::find_if(all.begin(), all.end(), [&](const Phrase& phrase) {
            return begins_with(rest, phrase.words);
        });
        if (found == all.end()) break;
        apply(found->hint, claim);
        taken += found->words.size();
    }
    return taken;
}

TrailingBound trailing_bound(Tokens tokens) {
    if (tokens.size() < 2 || !tokens[tokens.size() - 2].is("trở")) return {};
    const TextToken& last = tokens.back();
    if (last.is("lên") || last.is("đi")) return {2, Comparator::greater_equal};
    if (last.is("xuống") || last.is("lại")) return {2, Comparator::less_equal};
    return {};
}

}  // namespace tonghop
