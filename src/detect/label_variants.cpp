#include "detect/label_variants.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "detect/measure_word.hpp"
#include "normalise/village_words.hpp"

namespace tonghop {
namespace {

// Words around the name of a crop that do not change which crop it is.
std::string bare_subject(std::string key) {
    for (const std::string_view front : {"cây ", "đàn ", "tổng đàn "}) {
        const std::string folded = fold(front) + ' ';
        if (key.starts_with(folded)) key = key.substr(folded.size());
    }
    for (const std::string_view back :
         {"cả năm", "các loại cây trồng", "các loại cây", "các loại"}) {
        const std::string folded = ' ' + fold(back);
        if (key.ends_with(folded)) key = key.substr(0, key.size() - folded.size());
    }
    return key;
}

// "Trồng rừng mới đạt", "... đạt tỷ lệ": that a target is to be met is no part of its name.
std::string without_verb(std::string key) {
    for (const std::string_view back : {"đạt tỷ lệ", "đạt được", "đạt", "còn", "trong năm"}) {
        const std::string folded = ' ' + fold(back);
        if (key.ends_with(folded)) key = key.substr(0, key.size() - folded.size());
    }
    return key;
}

std::string spelt_out(const std::string& key) {
    static const std::vector<std::pair<std::string, std::string>> kShort = {
        {"tl", fold("tỷ lệ")},
        {fold("gđvh"), fold("gia đình văn hóa")},
        {"gdvh", fold("gia đình văn hóa")},
        {"sx", fold("sản xuất")},
        {"lt", fold("lương thực")}};
    std::string text;
    std::size_t from = 0;
    while (from < key.size()) {
        const std::size_t end = std::min(key.find(' ', from), key.size());
        std::string word = key.substr(from, end - from);
        for (const auto& [abbreviation, meaning] : kShort) {
            if (word == abbreviation) word = meaning;
        }
        text += (text.empty() ? "" : " ") + word;
        from = end + 1;
    }
    return text;
}

// "NS cây thuốc lá": the word for a plant adds nothing to its name.
std::string measured_subject(const std::string& key) {
    static const std::vector<std::pair<std::string, std::string>> kMeasures = {
        {"dt", "diện tích"},
        {"diện tích", "diện tích"},
        {"ns", "năng suất"},
        {"năng suất", "năng suất"},
        {"sl", "sản lượng"},
        {"sản lượng", "sản lượng"},
        {"diện tích trồng", "diện tích"},
        {"dt trồng", "diện tích"},
        {"dtgt", "diện tích"},
        {"diện tích gieo trồng", "diện tích"},
        {"dt gieo trồng", "diện tích"}};
    for (const auto& [front, measure] : kMeasures) {
        const std::string plant = fold(front) + ' ' + fold("cây") + ' ';
        if (key.starts_with(plant)) return fold(measure) + ' ' + key.substr(plant.size());
    }
    return key;
}

// "thôn (bản, khu dân cư)": other words for the same kind of place.
std::string without_kinds_of_places(std::string key) {
    const std::size_t open = key.find('(');
    const std::size_t close = key.find(')', open);
    if (open == std::string::npos || close == std::string::npos) return key;
    const auto inside = words(key.substr(open + 1, close - open - 1));
    const bool kinds =
        !inside.empty() && std::all_of(inside.begin(), inside.end(), is_village_kind);
    return kinds ? squeeze(key.substr(0, open) + key.substr(close + 1)) : key;
}

}  // namespace

std::string counted_subject(std::string key) {
    for (const std::string_view front : {"tổng số con", "tổng số lượng", "tổng số", "số lượng",
                                         "số con", "số đầu con", "số", "tổng", "con"}) {
        const std::string folded = fold(front) + ' ';
        if (key.starts_with(folded)) return bare_subject(key.substr(folded.size()));
    }
    return key;
}

// "con" counts herds, "ha" areas: what a bare name with that unit of measure is about.
std::vector<std::string> implied_measures(const std::string& dimension) {
    if (dimension == "count.head") return {"đàn", "tổng đàn"};
    if (dimension == "area") return {"diện tích"};
    if (dimension == "mass") return {"sản lượng"};
    if (dimension == "yield") return {"năng suất"};
    return {};
}

// "Diện tích trồng thuốc lá" above "- năng suất": of tobacco.
std::string subject_of_section(std::string key) {
    for (const std::string_view front : {"tổng diện tích", "diện tích", "tổng sản lượng",
                                         "sản lượng", "gieo trồng", "trồng", "gieo cấy"}) {
        const std::string folded = fold(front) + ' ';
        if (key.starts_with(folded)) key = key.substr(folded.size());
    }
    return bare_subject(key);
}

std::vector<std::string> variants_of(const std::string& key) {
    std::vector<std::string> variants = {key};
    if (const std::string measure = measure_word(key); !measure.empty()) {
        variants.push_back(fold(measure));
    }
    if (const std::string bare = bare_subject(key); bare != key) variants.push_back(bare);
    if (const std::string full = spelt_out(key); full != key) variants.push_back(full);
    if (const std::string plant = measured_subject(key); plant != key) variants.push_back(plant);
    if (const std::string one = without_kinds_of_places(key); one != key) variants.push_back(one);
    // "Số hộ" alone are all households.
    if (key.starts_with(fold("số") + ' ')) variants.push_back(fold("tổng") + ' ' + key);
    if (key.starts_with(fold("tổng số") + ' '))
        variants.push_back(key.substr(fold("tổng").size() + 1));
    // A town's budget is what a commune's is.
    for (const std::string& town : {fold("thị trấn"), fold("phường")}) {
        const std::size_t at = key.find(town);
        if (at == std::string::npos) continue;
        variants.push_back(std::string(key).replace(at, town.size(), fold("xã")));
    }
    if (const std::string met = without_verb(key); met != key) {
        variants.push_back(met);
        if (const std::string bare = bare_subject(met); bare != met) variants.push_back(bare);
        if (const std::string m = measure_word(met); !m.empty()) variants.push_back(fold(m));
    }
    return variants;
}

bool is_generic_name(const std::string& name) {
    static const std::vector<std::string> kWords =
        words(fold("số hộ người tỷ lệ tổng lượng khẩu đạt mức con dt ns sl"));
    const auto parts = words(fold(name));
    return std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
        return std::find(kWords.begin(), kWords.end(), part) != kWords.end();
    });
}

}  // namespace tonghop
