#include "normalise/place_type_words.hpp"

#include <algorithm>
#include <array>

namespace tonghop {
namespace {

struct TypeWord {
    std::string_view before;  // of a word pair: "thị" of "thị trấn"; empty: a single word
    std::string_view word;
    PlaceTypes types;
};

const std::vector<TypeWord>& type_words() {
    using enum PlaceType;
    // Pairs first: "thị xã" is not "xã", "khu phố" is no "thành phố".
    static const std::vector<TypeWord> kWords = {
        {"thị", "trấn", {town}},
        {"thi", "tran", {town}},
        {"nông", "trường", {town}},
        {"nong", "truong", {town}},
        {"thị", "xã", {district}},
        {"thi", "xa", {district}},
        {"thành", "phố", {district, province}},
        {"thanh", "pho", {district, province}},
        {"khu", "phố", {village}},
        {"tổ", "phố", {village}},
        {"dân", "phố", {village}},
        {"", "xã", {commune}},
        {"", "xa", {commune}},
        {"", "x", {commune}},
        {"", "tt", {town}},
        {"", "ttr", {town}},
        {"", "thitran", {town}},
        {"", "nt", {town}},
        {"", "phường", {ward}},
        {"", "phuong", {ward}},
        {"", "p", {ward}},
        {"", "f", {ward}},
        {"", "huyện", {district}},
        {"", "huyen", {district}},
        {"", "h", {district}},
        {"", "quận", {district}},
        {"", "tx", {district}},
        {"", "tp", {district, province}},
        {"", "tỉnh", {province}},
        {"", "tinh", {province}},
        {"", "thôn", {village}},
        {"", "thon", {village}},
        {"", "bản", {village}},
        {"", "xóm", {village}},
        {"", "khóm", {village}},
        {"", "khom", {village}},
        {"", "khối", {village}},
        {"", "khu", {village}},
        {"", "ấp", {village}},
        {"", "buôn", {village}},
        {"", "làng", {village}},
        {"", "tổ", {village}},
        {"", "tdp", {village}},
        {"", "kdc", {village}},
        {"", "t", {village, province}},
    };
    return kWords;
}

const TypeWord* find_before(const std::vector<std::string>& words, std::size_t end) {
    if (end == 0) return nullptr;
    const std::string_view before = end > 1 ? std::string_view(words[end - 2]) : "";
    const auto& all = type_words();
    const auto found = std::find_if(all.begin(), all.end(), [&](const TypeWord& entry) {
        return entry.word == words[end - 1] && (entry.before.empty() || entry.before == before);
    });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

std::optional<PlaceTypes> types_before(const std::vector<std::string>& words, std::size_t end) {
    const TypeWord* const found = find_before(words, end);
    return found == nullptr ? std::nullopt : std::optional(found->types);
}

std::optional<PlaceTypes> types_of_prefix(std::string_view prefix) {
    constexpr std::array<std::string_view, 4> kAgencies = {"", "ubnd", "bc", "bcubnd"};
    using enum PlaceType;
    static const std::array<std::pair<std::string_view, PlaceTypes>, 5> kTypes = {{
        {"xa", {commune}},
        {"tt", {town}},
        {"thitran", {town}},
        {"phuong", {ward}},
        {"", {commune, town, ward}},
    }};
    for (const std::string_view agency : kAgencies) {
        if (!prefix.starts_with(agency)) continue;
        for (const auto& [word, types] : kTypes) {
            if (prefix.substr(agency.size()) == word && !prefix.empty()) return types;
        }
    }
    return std::nullopt;
}

std::size_t leading_type_words(const std::vector<std::string>& words) {
    // A single word such as "Bản" may belong to the name; a pair or "NT" does not.
    std::size_t count = 0;
    while (count + 1 < words.size()) {
        if (words[count] == "nt") {
            count += 1;
            continue;
        }
        const bool pair_fits = count + 2 < words.size();
        const std::vector<std::string> pair(words.begin() + static_cast<long>(count),
                                            words.begin() + static_cast<long>(count) + 2);
        const TypeWord* const found = pair_fits ? find_before(pair, 2) : nullptr;
        if (found == nullptr || found->before.empty()) break;
        count += 2;
    }
    return count;
}

}  // namespace tonghop
