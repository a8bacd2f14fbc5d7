#include "detect/lexicon.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "detect/header_text.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kLongestSubject = 8;  // words: "hộ nghèo", "người tham gia bảo hiểm y tế"

std::string joined(const std::vector<std::string>& parts, std::size_t from, std::size_t count) {
    std::string text;
    for (std::size_t i = from; i < from + count; ++i) text += (i == from ? "" : " ") + parts[i];
    return text;
}

std::string joined_words(const std::string& text) {
    const auto parts = words(fold(text));
    return joined(parts, 0, parts.size());
}

// "số hộ" and "hộ nghèo" make "số hộ nghèo".
std::string overlapped(const std::string& first, const std::string& second) {
    const auto a = words(first);
    const auto b = words(second);
    if (!a.empty() && !b.empty() && a.back() == b.front()) {
        return first + joined(b, 0, b.size()).substr(b.front().size());
    }
    return first + ' ' + second;
}

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

std::vector<std::string> variants_of(const std::string& key) {
    std::vector<std::string> variants = {key};
    if (const std::string measure = measure_word(key); !measure.empty()) {
        variants.push_back(fold(measure));
    }
    if (const std::string bare = bare_subject(key); bare != key) variants.push_back(bare);
    if (const std::string full = spelt_out(key); full != key) variants.push_back(full);
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

// What titles say around their subject.
std::vector<std::string> subject_words(const std::string& title) {
    static const std::vector<std::string> kAround = {
        fold("kết quả"),  fold("thực hiện"), fold("sản xuất"), fold("tình hình"),
        fold("tổng hợp"), fold("báo cáo"),   fold("rà soát"),  fold("danh sách"),
        fold("biểu"),     fold("mẫu số"),    fold("số liệu"),  fold("chỉ tiêu"),
        fold("thống kê"), fold("theo dõi"),  fold("điều tra"), fold("kế hoạch")};
    std::string text = ' ' + joined_words(title) + ' ';
    for (const std::string& phrase : kAround) {
        for (auto at = text.find(' ' + phrase + ' '); at != std::string::npos;
             at = text.find(' ' + phrase + ' ')) {
            text.replace(at, phrase.size() + 2, " | ");
        }
    }
    std::vector<std::string> parts;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find(' ', from), text.size());
        if (end > from) parts.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return parts;
}

}  // namespace

bool is_generic_name(const std::string& name) {
    static const std::vector<std::string> kWords =
        words(fold("số hộ người tỷ lệ tổng lượng khẩu đạt mức con dt ns sl"));
    const auto parts = words(fold(name));
    return std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
        return std::find(kWords.begin(), kWords.end(), part) != kWords.end();
    });
}

bool Lexicon::is_unit(const std::string& text) const {
    return !units_spelt(text, config_.units).empty();
}

std::string Lexicon::matched(const std::string& key, const LabelQuery& query) const {
    const LabelMatch match = index_.match({key, query.sections, query.unit});
    if (match.kind != LabelMatch::Kind::indicator) return {};
    return is_share(query.unit) && !is_share_itself(match.target.indicator)
               ? std::string()
               : match.target.indicator;
}

// A row in per cent is no number of heads, whatever its label is called.
bool Lexicon::is_share(const std::string& unit) const {
    const auto units = units_spelt(unit, config_.units);
    return std::any_of(units.begin(), units.end(), [](const UnitOfMeasure* one) {
        return one->dimension.starts_with("percent");
    });
}

bool Lexicon::is_share_itself(const std::string& code) const {
    const Indicator* indicator = config_.indicators.find(code);
    return indicator != nullptr && is_share(indicator->unit);
}

bool Lexicon::is_mistaken(const LabelQuery& query) const {
    const LabelMatch match = index_.match(query);
    return match.kind == LabelMatch::Kind::indicator && is_share(query.unit) &&
           !is_share_itself(match.target.indicator);
}

bool Lexicon::knows(const LabelQuery& query, const std::string& code) const {
    return matched(query.key, query) == code;
}

std::string Lexicon::indicator(const LabelQuery& query) const {
    if (query.key.empty()) return {};
    LabelQuery wider = query;
    wider.sections.clear();
    for (const std::string& section : query.sections) {
        if (const std::string bare = subject_of_section(section); bare != section) {
            wider.sections.push_back(bare);
        }
        wider.sections.push_back(section);
    }
    for (const std::string& key : variants_of(query.key)) {
        if (std::string code = matched(key, wider); !code.empty()) return code;
    }
    if (is_share(query.unit)) {
        for (const std::string& key : variants_of(query.key)) {
            std::string code = matched(fold("tỷ lệ") + ' ' + key, wider);
            if (!code.empty()) return code;
        }
    }
    for (const UnitOfMeasure* unit : units_spelt(query.unit, config_.units)) {
        for (const std::string& measure : implied_measures(unit->dimension)) {
            for (const std::string& key : variants_of(query.key)) {
                std::string code = matched(fold(measure) + ' ' + key, {"", {}, query.unit});
                if (!code.empty()) return code;
            }
        }
    }
    return {};
}

namespace {

/// A part of a text that names an indicator.
struct Part {
    std::size_t from;
    std::size_t count;
    std::string code;

    bool hides(const Part& other) const {
        return from <= other.from && other.from + other.count <= from + count &&
               count > other.count;
    }
};

// What may follow a subject without narrowing it: "HỘ NGHÈO NĂM 2023", not "HỘ NGHÈO DÂN TỘC".
bool ends_subject(const std::vector<std::string>& parts, std::size_t at) {
    static const std::vector<std::string> kWords = words(
        fold("tháng năm quý theo các trên xã huyện của toàn đến phân chia thị thôn đầu cuối và từ "
             "tại trong giai 6 9"));
    if (at >= parts.size() || parts[at] == "|") return true;
    const std::string& next = parts[at];
    const bool number = next.front() >= '0' && next.front() <= '9';
    return number || std::find(kWords.begin(), kWords.end(), next) != kWords.end();
}

// The one indicator that the parts come to; none if they name several, or more than the part says.
std::string only_one(std::vector<Part> found, const std::vector<std::string>& parts) {
    const std::vector<Part> all = found;
    std::erase_if(found, [&](const Part& part) {
        return std::any_of(all.begin(), all.end(), [&](const Part& o) { return o.hides(part); });
    });
    if (found.empty()) return {};
    const std::size_t longest = found.front().count;
    const bool ends = std::any_of(found.begin(), found.end(), [&](const Part& part) {
        return part.count == longest && ends_subject(parts, part.from + part.count);
    });
    if (!ends) return {};
    const bool one = std::all_of(found.begin(), found.end(),
                                 [&](const Part& part) { return part.code == found.front().code; });
    return one ? found.front().code : std::string();
}

// "số hộ phát sinh" of "hộ nghèo": "số hộ nghèo phát sinh".
std::string inserted(const std::string& key, const std::string& subject) {
    const auto parts = words(subject);
    std::string text;
    bool done = false;
    for (const std::string& word : words(key)) {
        const bool here = !done && !parts.empty() && word == parts.front();
        text += (text.empty() ? "" : " ") + (here ? subject : word);
        done = done || here;
    }
    return done ? text : std::string();
}

}  // namespace

std::string Lexicon::indicator_about(const LabelQuery& query, const std::string& subject) const {
    const auto parts = subject_words(subject);
    std::vector<Part> found;
    for (std::size_t count = std::min(parts.size(), kLongestSubject); count > 0; --count) {
        for (std::size_t from = 0; from + count <= parts.size(); ++from) {
            const std::string part = joined(parts, from, count);
            if (part.find('|') != std::string::npos || is_generic_name(part)) continue;
            for (const std::string& key : variants_of(query.key)) {
                for (const std::string& name :
                     {overlapped(key, part), part + ' ' + key, inserted(key, part)}) {
                    std::string code = matched(name, {"", {}, query.unit});
                    if (!code.empty()) found.push_back({from, count, std::move(code)});
                }
            }
        }
    }
    return only_one(std::move(found), parts);
}

std::string Lexicon::indicator_in(const std::string& text, const std::string& unit) const {
    const auto parts = subject_words(text);
    std::vector<Part> found;
    const std::string front = unit == "%" ? fold("tỷ lệ") + ' ' : fold("số người") + ' ';
    for (std::size_t count = parts.size(); count > 1; --count) {
        for (std::size_t from = 0; from + count <= parts.size(); ++from) {
            const std::string part = joined(parts, from, count);
            for (const std::string& name : {part, fold("số") + ' ' + part, front + part}) {
                std::string code = matched(name, {"", {}, unit});
                if (!code.empty()) found.push_back({from, count, std::move(code)});
            }
        }
    }
    return only_one(std::move(found), parts);
}

}  // namespace tonghop
