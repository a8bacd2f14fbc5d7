#include "detect/titles.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "normalise/period_text.hpp"
#include "normalise/text_tokens.hpp"

namespace tonghop {
namespace {

constexpr std::uint32_t kTitleRows = 4;

// The letterhead (agency, motto) and remarks in brackets are no titles.
bool is_title(const std::string& text) {
    static const auto kOthers =
        folded_phrases({"cộng hòa", "độc lập", "ủy ban nhân dân", "ubnd", "(kèm", "đơn vị tính",
                        "đvt", "phòng", "(ban hành", "ban hành", "ngày nhận"});
    const std::string plain = plain_text(text);
    const std::vector<TextToken> tokens = text_tokens(plain);
    const bool says = std::any_of(tokens.begin(), tokens.end(), [](const TextToken& token) {
        return token.kind == TextToken::Kind::word;
    });
    return says && std::none_of(kOthers.begin(), kOthers.end(),
                                [&](const auto& phrase) { return begins_with(tokens, phrase); });
}

/// A text as a pattern that matches it: signs that patterns use match themselves or anything.
std::string as_pattern(std::string text) {
    for (char& c : text) {
        if (c == '{' || c == '}' || c == '>') c = '*';
    }
    return text;
}

std::vector<std::string> split_words(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find(' ', from), text.size());
        parts.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts, std::size_t from, std::size_t to) {
    std::string text;
    for (std::size_t i = from; i < to; ++i) text += (i == from ? "" : " ") + parts[i];
    return text;
}

// "HAI NĂM 2022, 2023", "NĂM 2021, 2022 VÀ 2023": the last of years that follow each other.
std::optional<Period> last_of_years(const std::string& title) {
    const std::string plain = plain_text(title);
    const std::vector<TextToken> tokens = text_tokens(plain);
    std::optional<Period> last;
    std::size_t years = 0;
    for (const TextToken& token : tokens) {
        const bool number = token.kind == TextToken::Kind::digits && token.written.size() == 4;
        const auto year = number ? Period::parse(token.written) : std::nullopt;
        const bool later = year && (!last || *last < *year);
        const bool links = token.is(",") || token.is("và") || token.is("năm") || token.is("với");
        if (last && !later && !links) break;
        if (!later) continue;
        last = year;
        ++years;
    }
    return years > 1 ? last : std::nullopt;
}

}  // namespace

std::optional<Period> period_of_title(const std::string& title) {
    if (const auto period = period_of(title)) return period;
    const auto periods = find_periods(title);
    if (periods.empty()) return std::nullopt;
    const bool whole_years = std::all_of(periods.begin(), periods.end(), [](const Period& period) {
        return period.kind() == Period::Kind::year;
    });
    if (whole_years) {
        if (const auto last = last_of_years(title)) return last;
    }
    return *std::min_element(periods.begin(), periods.end(), [](const Period& a, const Period& b) {
        return a.months() < b.months();
    });
}

std::optional<std::string> pattern_for(const std::string& title, const Period& period) {
    const auto parts = split_words(squeeze(title));
    const auto says = [&](std::size_t from, std::size_t to) {
        const auto periods = find_periods(joined(parts, from, to));
        return std::find(periods.begin(), periods.end(), period) != periods.end();
    };
    std::size_t end = 1;
    while (end <= parts.size() && !says(0, end)) ++end;
    if (end > parts.size()) return std::nullopt;
    std::size_t begin = end - 1;
    while (begin > 0 && !says(begin, end)) --begin;
    std::string pattern = begin == 0 ? "" : as_pattern(joined(parts, 0, begin)) + " ";
    pattern += "{period}";
    const char last = parts[end - 1].back();
    if (last == ',' || last == ';' || last == ':') {
        pattern += std::string(1, last) + "*";
    } else if (end < parts.size()) {
        pattern += " " + as_pattern(parts[end]) + "*";
    }
    return pattern;
}

std::vector<std::string> titles_above(const SheetRows& rows, const TableBlock& block,
                                      const TableBlock* before) {
    std::vector<std::string> titles;
    for (auto it = rows.begin(); it != rows.end() && it->first < block.header_first; ++it) {
        // Below another table, only what stands alone in its row close above this one.
        const bool near = it->first + kTitleRows >= block.header_first && it->second.size() == 1;
        if (before != nullptr && (it->first <= before->header_last || !near)) continue;
        for (const Cell& cell : it->second) {
            const std::string text = squeeze(cell.text);
            if (cell.type == CellType::text && !text.empty() && is_title(text)) {
                titles.push_back(text);
            }
        }
    }
    return titles;
}

TableTime table_time(const std::vector<std::string>& titles, const std::optional<Period>& report) {
    TableTime time;
    time.report = report;
    time.period = report;
    std::optional<Period> own;
    for (const std::string& title : titles) {
        const auto period = period_of_title(title);
        if (period && (!own || period->months() < own->months())) own = period;
        if (const auto scenario = scenario_of_title(title)) {
            if (time.scenario != Scenario::actual) time.scenario = scenario;
        }
    }
    if (own) time.period = own;
    return time;
}

}  // namespace tonghop
