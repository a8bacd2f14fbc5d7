#include "normalise/period_text.hpp"

#include "normalise/day_text.hpp"
#include "normalise/period_scan.hpp"
#include "normalise/text_tokens.hpp"

#include <algorithm>
#include <string>

namespace tonghop {
namespace {

/// A month without a year takes the year written next behind it ("tháng 6 và 6 tháng đầu năm
/// 2024"), else the one before it ("Năm 2024: TH tháng 6"), else `year`.
void fill_years(std::vector<PeriodMention>& mentions, std::optional<int> year) {
    if (year && !is_year(*year)) year.reset();
    std::vector<std::optional<int>> before;
    std::optional<int> last;
    for (const PeriodMention& mention : mentions) {
        before.push_back(last);
        if (mention.year) last = mention.year;
    }
    std::optional<int> next;
    for (std::size_t i = mentions.size(); i-- > 0;) {
        if (mentions[i].year) {
            next = mentions[i].year;
        } else {
            mentions[i].year = next ? next : before[i] ? before[i] : year;
        }
    }
}

struct Reading {
    std::string text;
    std::vector<TextToken> tokens;
    std::vector<PeriodMention> mentions;
};

Reading read(std::string_view text, std::optional<int> year) {
    Reading reading;
    reading.text = split_camel_case(plain_text(text));
    reading.tokens = text_tokens(reading.text);
    reading.mentions = find_period_mentions(reading.tokens);
    fill_years(reading.mentions, year);
    return reading;
}

/// Where a title turns from its own period to another one: what comes next, or what it is compared
/// with.
std::size_t own_part_end(Tokens tokens) {
    static const auto kTurns =
        folded_phrases({"phương hướng", "nhiệm vụ", "giải pháp", "so với", "so cùng kỳ"});
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const bool turns = std::any_of(kTurns.begin(), kTurns.end(), [&](const auto& phrase) {
            return begins_with(tokens.subspan(at), phrase);
        });
        if (turns) return at;
    }
    return tokens.size();
}

std::vector<Period> periods_of(const std::vector<PeriodMention>& mentions) {
    std::vector<Period> periods;
    for (const PeriodMention& mention : mentions) {
        const std::optional<Period> period = mention.period();
        if (period && std::find(periods.begin(), periods.end(), *period) == periods.end()) {
            periods.push_back(*period);
        }
    }
    return periods;
}

}  // namespace

std::vector<Period> find_periods(std::string_view text, std::optional<int> year) {
    return periods_of(read(text, year).mentions);
}

std::optional<Period> period_of(std::string_view text) {
    Reading reading = read(text, std::nullopt);
    const std::size_t end = own_part_end(reading.tokens);
    std::vector<PeriodMention> own = reading.mentions;
    std::erase_if(own, [end](const PeriodMention& mention) { return mention.position >= end; });
    const std::vector<Period> periods = periods_of(own.empty() ? reading.mentions : own);
    if (periods.empty()) return std::nullopt;
    const auto finer = [](const Period& a, const Period& b) { return a.months() < b.months(); };
    const Period finest = *std::min_element(periods.begin(), periods.end(), finer);
    const auto as_fine = [&](const Period& period) { return period.months() == finest.months(); };
    if (std::count_if(periods.begin(), periods.end(), as_fine) > 1) return std::nullopt;
    return finest;
}

}  // namespace tonghop
