// Labels whose subject stands in a title or in a header above.
#include <algorithm>

#include "base/text.hpp"
#include "detect/label_variants.hpp"
#include "detect/lexicon.hpp"

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

std::string Lexicon::indicator_about(const LabelQuery& query, const std::string& subject,
                                     const std::string& behind) const {
    const std::string narrowed = behind.empty() ? std::string() : ' ' + behind;
    const auto parts = subject_words(subject);
    std::vector<Part> found;
    for (std::size_t count = std::min(parts.size(), kLongestSubject); count > 0; --count) {
        for (std::size_t from = 0; from + count <= parts.size(); ++from) {
            const std::string part = joined(parts, from, count);
            if (part.find('|') != std::string::npos || is_generic_name(part)) continue;
            for (const std::string& key : variants_of(query.key)) {
                for (const std::string& name :
                     {overlapped(key, part), part + ' ' + key, inserted(key, part)}) {
                    if (name.empty()) continue;
                    std::string code = matched(name + narrowed, {"", {}, query.unit});
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
