#include "normalise/period_scan.hpp"

#include "normalise/day_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace tonghop {
namespace {

/// Words between "lũy kế" or "đầu năm" and the month it leads to.
constexpr std::size_t kCumulativeReach = 8;

/// A mention and how many tokens it takes; without a mention, tokens to skip; 0: no match.
struct Match {
    std::size_t tokens = 0;
    std::optional<PeriodMention> mention;
};

class Scanner {
 public:
    explicit Scanner(Tokens tokens) : tokens_(tokens) {}

    std::vector<PeriodMention> scan() {
        std::vector<PeriodMention> mentions;
        for (std::size_t at = 0; at < tokens_.size();) {
            Match match = match_at(at);
            if (match.mention) {
                match.mention->position = at;
                mentions.push_back(*match.mention);
            }
            at += std::max<std::size_t>(match.tokens, 1);
        }
        return mentions;
    }

 private:
    Match match_at(std::size_t at) {
        if (const std::size_t day = day_length(tokens_.subspan(at)); day > 1) return {day, {}};
        if (const std::size_t skip = document_number(at); skip > 0) return {skip, {}};
        if (const std::size_t skip = span_of_years(at); skip > 0) return {skip, {}};
        note_cumulative(at);
        for (const auto reader : {&Scanner::several_months, &Scanner::quarter, &Scanner::half,
                                  &Scanner::month, &Scanner::numeric_month, &Scanner::year}) {
            if (const Match match = (this->*reader)(at); match.tokens > 0) return match;
        }
        return {};
    }

    bool is(std::size_t at, std::initializer_list<std::string_view> choices) const {
        return at < tokens_.size() &&
               std::any_of(choices.begin(), choices.end(),
                           [&](std::string_view choice) { return tokens_[at].is(choice); });
    }
    bool is_joined(std::size_t at) const { return at < tokens_.size() && !tokens_[at].after_blank; }
    bool is_separator(std::size_t at) const { return is(at, {"/", "-", ".", "_"}); }
    std::size_t length(std::size_t at) const {
        const bool digits = at < tokens_.size() && tokens_[at].kind == TextToken::Kind::digits;
        return digits ? tokens_[at].written.size() : 0;
    }
    /// The number of at most `high` at `at`; 0 if there is none.
    int number(std::size_t at, int high) const {
        const int value = length(at) > 0 ? small_number(tokens_[at]) : 0;
        return length(at) <= 2 && value <= high ? value : 0;
    }
    int year_number(std::size_t at) const {
        const int value = length(at) == 4 ? small_number(tokens_[at]) : 0;
        return is_year(value) ? value : 0;
    }

    /// "05/2023/QĐ-TTg", "số 02/2024", "Nghị quyết 18/2024": tokens up to its year.
    std::size_t document_number(std::size_t at) const {
        const bool law = length(at) > 0 && is(at + 1, {"/"}) && length(at + 2) > 0 &&
                         is(at + 3, {"/"}) && at + 4 < tokens_.size() &&
                         tokens_[at + 4].kind == TextToken::Kind::word;
        if (law) return 5;
        const bool named = is(at, {"số", "so", "qđ", "nq", "nđ", "tt", "ct", "cv", "định", "quyết",
                                   "tư", "luật", "biểu", "bieu", "mẫu", "lục"});
        // "Biểu 01 tháng 5" is form 01, and no first of May.
        const bool form = length(at + 1) > 0 && is_month_word(at + 2) && number(at + 3, 12) > 0;
        if (named && form) return 2;
        const bool numbered = length(at + 1) > 0 && is_separator(at + 2) && length(at + 3) > 0;
        return named && numbered && is_joined(at + 2) ? 4 : 0;
    }

    /// "2021-2025", "giai đoạn 2021 - 2025", "năm học 2023/2024".
    std::size_t span_of_years(std::size_t at) const {
        const bool span =
            year_number(at) > 0 && is(at + 1, {"-", "/", "đến"}) &&
            (year_number(at + 2) > 0 || (is(at + 2, {"năm"}) && year_number(at + 3) > 0));
        if (!span) return 0;
        return year_number(at + 2) > 0 ? 3 : 4;
    }

    /// "lũy kế đến hết tháng 6", "từ đầu năm đến tháng 6" run from January.
    void note_cumulative(std::size_t at) {
        const bool total = is(at, {"lũy", "luỹ", "luy"}) && is(at + 1, {"kế", "ke"});
        const bool from_january = is(at, {"đầu"}) && is(at + 1, {"năm"}) && is(at + 2, {"đến"});
        if (total || from_january || is(at, {"lk"})) cumulative_until_ = at + kCumulativeReach;
    }
    bool is_cumulative(std::size_t at) const { return at <= cumulative_until_ && at > 0; }

    /// The year written behind a month or quarter that ends before `at`: "/2024", " năm 2024",
    /// ".24". Returns the tokens it takes.
    std::size_t read_year(std::size_t at, std::optional<int>& year) const {
        std::size_t next = at;
        const bool joined = is_separator(at);
        if (joined || is(at, {","})) ++next;
        if (is(next, {"năm", "nam"})) ++next;
        if (const int full = year_number(next); full > 0) {
            if (span_of_years(next) > 0) return 0;
            year = full;
            return next + 1 - at;
        }
        constexpr int kShortYears = 20;  // "T6/24": 13 to 19 are too near the days of a month
        const int last_digits = number(next, 49);
        if (joined && is_joined(next) && length(next) == 2 && last_digits >= kShortYears) {
            year = 2000 + last_digits;
            return next + 1 - at;
        }
        return 0;
    }

    Match with_year(std::size_t from, std::size_t at, PeriodMention mention) const {
        at += read_year(at, mention.year);
        return {at - from, mention};
    }

    bool is_month_word(std::size_t at) const { return is(at, {"tháng", "thang"}); }

    /// "1+2", "I, II", "5 và 6": the last of the months or quarters that go on counting behind
    /// `first`, which ends before `at`, and where they end. "Tháng 5 và 6 tháng" goes on to no
    /// June.
    template <typename NumberAt>
    std::pair<int, std::size_t> counted_on(std::size_t at, int first, NumberAt number_at) const {
        int last = first;
        while (is(at, {"+", ",", ";", "&", "/", "-", "và", "va"})) {
            const bool months = is_month_word(at + 2) || (is(at + 2, {"t"}) && is_joined(at + 2));
            // "tháng 2/3/2024" is a day.
            const bool day = is(at, {"/"}) && is(at + 2, {"/"});
            if (number_at(at + 1) != last + 1 || months || day) break;
            ++last;
            at += 2;
        }
        return {last, at};
    }

    /// "6 tháng đầu năm 2024", "9 tháng", "6T/2024".
    Match several_months(std::size_t at) const {
        int months = number(at, 12);
        for (const auto& [word, count] : kCountWords) {
            if (is(at, {word})) months = count;
        }
        const bool short_form = is(at + 1, {"t"}) && is_joined(at + 1);
        if (months == 0 || !(is_month_word(at + 1) || short_form)) return {};
        if (number(at + 2, 12) > 0) return {};
        std::size_t end = at + 2;
        const bool at_end = is(end, {"cuối", "cuoi"});
        if (at_end || is(end, {"đầu", "dau"})) ++end;
        PeriodMention mention;
        mention.kind = Period::Kind::span;
        mention.first = at_end ? 13 - months : 1;
        mention.last = at_end ? 12 : months;
        if (months == 6 && !is_cumulative(at)) {
            mention.kind = Period::Kind::half;
            mention.first = mention.last = at_end ? 2 : 1;
        }
        return with_year(at, end, mention);
    }

    int quarter_number(std::size_t at) const {
        for (std::size_t i = 0; i < kRomans.size(); ++i) {
            if (is(at, {kRomans[i]})) return static_cast<int>(i) + 1;
        }
        return length(at) <= 1 ? number(at, 4) : 0;
    }

    /// "quý II/2024", "Q2", "QII-2024".
    Match quarter(std::size_t at) const {
        int quarter = 0;
        std::size_t end = at + 1;
        if (is(at, {"quý", "quí", "quy"})) {
            // "thu-chi-quy-2-2024": a name of a file.
            if (is(end, {"-", "_"}) && is_joined(end) && is_joined(end + 1)) ++end;
            quarter = quarter_number(end++);
        } else if (is(at, {"q"})) {
            if (is(end, {"."})) ++end;
            quarter = is_joined(end) ? quarter_number(end) : 0;
            ++end;
        } else if (at < tokens_.size() && tokens_[at].folded.starts_with('q')) {
            const std::string_view roman = std::string_view(tokens_[at].folded).substr(1);
            const auto found = std::find(kRomans.begin(), kRomans.end(), roman);
            if (found != kRomans.end()) quarter = static_cast<int>(found - kRomans.begin()) + 1;
        }
        if (quarter == 0) return {};
        const auto [last, behind] =
            counted_on(end, quarter, [this](std::size_t i) { return quarter_number(i); });
        return with_year(at, behind, quarters(is_cumulative(at) ? 1 : quarter, last, at));
    }

    PeriodMention quarters(int first, int last, std::size_t at) const {
        const bool half = last == first + 1 && first % 2 == 1;
        if (first == last && !is_cumulative(at)) return {Period::Kind::quarter, last, last, {}, 0};
        if (half && !is_cumulative(at)) return {Period::Kind::half, last / 2, last / 2, {}, 0};
        return {Period::Kind::span, first * 3 - 2, last * 3, {}, 0};
    }

    /// "H1/2024", "h2_2024": halves in names of files. Alone it may be a number of a form.
    Match half(std::size_t at) const {
        const int half = is(at, {"h"}) && is_joined(at + 1) ? number(at + 1, 2) : 0;
        if (half == 0) return {};
        const Match match = with_year(at, at + 2, {Period::Kind::half, half, half, {}, 0});
        return match.mention->year ? match : Match{};
    }

    /// "v2-2024", "B1.2024": the number belongs to the letter, and is no month.
    bool is_behind_letter(std::size_t at) const {
        return at > 0 && is_joined(at) && tokens_[at - 1].kind == TextToken::Kind::word &&
               tokens_[at - 1].written.size() == 1;
    }

    /// Position of the number of a month whose word stands at `at`; 0 if there is none.
    std::size_t month_number_position(std::size_t at) const {
        if (is_month_word(at))
            return length(at + 1) > 0 ? at + 1 : is(at + 1, {"_", "."}) ? at + 2 : 0;
        if (!is(at, {"t"})) return 0;
        const std::size_t next = is(at + 1, {".", "_", "-"}) && is_joined(at + 1) ? at + 2 : at + 1;
        return is_joined(next) ? next : 0;
    }

    /// "tháng 6 năm 2024", "T6.2024", "tháng 1 - 6/2024", "T1-T6".
    Match month(std::size_t at) const {
        const std::size_t first_at = month_number_position(at);
        if (first_at == 0) return {};
        if (Match compact = compact_month(first_at, 1); compact.tokens > 0) {
            compact.tokens += first_at - at;
            return compact;
        }
        const int first = number(first_at, 12);
        if (first == 0) return {};
        PeriodMention mention{Period::Kind::month, first, first, {}, 0};
        std::size_t end = first_at + 1;
        if (is(end, {"-", "đến", "tới"})) {
            const std::size_t second = std::max(month_number_position(end + 1), end + 1);
            if (const int last = number(second, 12); last > first) {
                mention.kind = Period::Kind::span;
                mention.last = last;
                end = second + 1;
            }
        }
        if (mention.kind == Period::Kind::month) {
            const auto [last, behind] =
                counted_on(end, first, [this](std::size_t i) { return number(i, 12); });
            if (last > first) mention = {Period::Kind::span, first, last, {}, 0};
            end = behind;
        }
        if (mention.kind == Period::Kind::month && is_cumulative(at)) {
            mention.kind = Period::Kind::span;
            mention.first = 1;
        }
        return with_year(at, end, mention);
    }

    /// "062024", "202406" written as one number; `shortest` digits of the month at least.
    Match compact_month(std::size_t at, std::size_t shortest) const {
        if (length(at) != 6 && (shortest > 1 || length(at) != 5)) return {};
        const std::string_view digits = tokens_[at].written;
        const auto spelt = [](std::string_view part) {
            return small_number({TextToken::Kind::digits, part, {}, false});
        };
        const std::string_view tail = digits.substr(digits.size() - 4);
        int year = spelt(tail);
        int month = spelt(digits.substr(0, digits.size() - 4));
        if (!is_year(year) || month < 1 || month > 12) {
            year = spelt(digits.substr(0, 4));
            month = digits.size() == 6 ? spelt(digits.substr(4)) : 0;
        }
        if (!is_year(year) || month < 1 || month > 12) return {};
        return {1, PeriodMention{Period::Kind::month, month, month, year, 0}};
    }

    /// "01-06/2024": months, for a day would have its signs alike.
    Match numeric_months(std::size_t at) const {
        const int first = is_behind_letter(at) ? 0 : number(at, 12);
        const int last = is(at + 1, {"-"}) && is(at + 3, {"/"}) ? number(at + 2, 12) : 0;
        const int year = year_number(at + 4);
        if (first == 0 || last <= first || year == 0) return {};
        return {5, PeriodMention{Period::Kind::span, first, last, year, 0}};
    }

    /// "06/2024", "6-2024", "2024-06", "2024_T6", "202406".
    Match numeric_month(std::size_t at) const {
        if (const Match months = numeric_months(at); months.tokens > 0) return months;
        if (const Match compact = compact_month(at, 2); compact.tokens > 0) return compact;
        if (!is_separator(at + 1) || !is_joined(at + 1)) return joined_month(at);
        const int month = is_behind_letter(at) ? 0 : number(at, 12);
        const int year = year_number(at + 2);
        const bool after_slash = at > 0 && is(at - 1, {"/"});
        if (month > 0 && year > 0 && is_joined(at + 2) && !after_slash) {
            return {3, PeriodMention{Period::Kind::month, month, month, year, 0}};
        }
        const int second = is_joined(at + 2) ? number(at + 2, 12) : 0;
        if (year_number(at) > 0 && second > 0) {
            return {3, PeriodMention{Period::Kind::month, second, second, year_number(at), 0}};
        }
        return joined_month(at);
    }

    /// A year directly before its month: "2024_T6", "2024T06".
    Match joined_month(std::size_t at) const {
        const int year = year_number(at);
        if (year == 0) return {};
        const std::size_t next = is_separator(at + 1) ? at + 2 : at + 1;
        if (!is_joined(next)) return {};
        Match match = month(next);
        if (!match.mention || match.mention->year) return {};
        match.mention->year = year;
        match.tokens += next - at;
        return match;
    }

    /// "năm 2024", "TH 2019". A year after "đến" is a horizon; between slashes it numbers a
    /// document.
    Match year(std::size_t at) const {
        const std::size_t digits = is(at, {"năm", "nam"}) ? at + 1 : at;
        const int year = year_number(digits);
        if (year == 0 || span_of_years(digits) > 0) return {};
        const bool horizon = at > 0 && is(at - 1, {"đến"});
        const bool slashed = is(digits + 1, {"/"}) || (digits > 0 && is(digits - 1, {"/"}));
        if (horizon || slashed) return {digits + 1 - at, {}};
        return {digits + 1 - at, PeriodMention{Period::Kind::year, 1, 1, year, 0}};
    }

    static constexpr std::array<std::string_view, 4> kRomans = {"i", "ii", "iii", "iv"};
    static constexpr std::array<std::pair<std::string_view, int>, 3> kCountWords = {
        {{"ba", 3}, {"sáu", 6}, {"chín", 9}}};

    Tokens tokens_;
    std::size_t cumulative_until_ = 0;
};

}  // namespace

std::optional<Period> PeriodMention::period() const {
    if (!year) return std::nullopt;
    switch (kind) {
        case Period::Kind::month:
            return Period::month(*year, first);
        case Period::Kind::quarter:
            return Period::quarter(*year, first);
        case Period::Kind::half:
            return Period::half(*year, first);
        case Period::Kind::year:
            return Period::of_year(*year);
        case Period::Kind::span:
            break;
    }
    return Period::parse(fmt::format("{0:04}-{1:02}/{0:04}-{2:02}", *year, first, last));
}

std::vector<PeriodMention> find_period_mentions(Tokens tokens) {
    return Scanner(tokens).scan();
}

}  // namespace tonghop
