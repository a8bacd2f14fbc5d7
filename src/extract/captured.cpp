#include "extract/captured.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "config/captures.hpp"
#include "normalise/period_text.hpp"
#include "normalise/scenario_text.hpp"
#include "normalise/text_tokens.hpp"

namespace tonghop {
namespace {

std::optional<int> captured_number(const Captures& captures, std::string_view name) {
    const auto text = captured_text(captures, name);
    return text ? std::optional(std::stoi(*text)) : std::nullopt;
}

bool says_up_to(Tokens tokens) {
    return std::any_of(tokens.begin(), tokens.end(),
                       [](const TextToken& token) { return token.is("đến") || token.is("hết"); });
}

}  // namespace

std::optional<std::string> captured_text(const Captures& captures, std::string_view name) {
    const auto found = std::find_if(captures.rbegin(), captures.rend(),
                                    [&](const Capture& capture) { return capture.name == name; });
    return found == captures.rend() ? std::nullopt : std::optional(found->text);
}

std::optional<Period> period_named(const std::string& text, int year) {
    const auto periods = find_periods(text, year);
    if (periods.size() != 1) return std::nullopt;
    const Period& period = periods.front();
    const bool six_months = period.kind() == Period::Kind::half && period.first_month() == 1;
    return six_months ? period.year_to_date() : period;
}

std::optional<Period> period_alone(const std::string& text, int year) {
    // What names of periods consist of, and of sums of them.
    static const std::vector<std::string> kWords = folded_phrase(
        "tháng thang t quý quí quy q i ii iii iv năm nam đầu cuối cả hết đến từ cộng tổng lũy luỹ "
        "kế "
        "lk thực hiện th và");
    const std::string plain = plain_text(text);
    const std::vector<TextToken> tokens = text_tokens(plain);
    const bool alone = std::all_of(tokens.begin(), tokens.end(), [](const TextToken& token) {
        return token.kind != TextToken::Kind::word ||
               std::find(kWords.begin(), kWords.end(), token.folded) != kWords.end();
    });
    if (!alone) return std::nullopt;
    const std::string key = fold(plain);
    if (key == fold("năm") || key == fold("cả năm")) return Period::of_year(year);
    const auto period = period_named(text, year);
    // "Cộng đến tháng 6" is no June, "Hết quý III" no third quarter.
    const bool up_to = period && period->kind() != Period::Kind::year && says_up_to(tokens);
    return up_to ? period->year_to_date() : period;
}

std::optional<Period> period_of_row(const std::string& header, const std::string& label, int year) {
    const auto alone = period_alone(label, year);
    return alone ? alone : period_alone(header + ' ' + label, year);
}

std::optional<Period> same_period_before(const std::string& text, const Period& report) {
    static const auto kFronts = folded_phrases({"cùng kỳ", "ck"});
    static const std::vector<std::string> kWords = folded_phrase("cùng kỳ ck năm trước ngoái");
    const std::string plain = plain_text(text);
    const std::vector<TextToken> tokens = text_tokens(plain);
    const int year = report.year() - 1;
    const bool alone = std::all_of(tokens.begin(), tokens.end(), [&](const TextToken& token) {
        return std::find(kWords.begin(), kWords.end(), token.folded) != kWords.end() ||
               token.is(std::to_string(year));
    });
    const bool from_january =
        report.first_month() == 1 && report.months() > 1 && report.kind() != Period::Kind::quarter;
    if (!alone || !from_january || !begins_with_any(tokens, kFronts)) return std::nullopt;
    return (report.kind() == Period::Kind::half ? report.year_to_date() : report).years_later(-1);
}

std::optional<ScenarioOfPeriod> scenario_and_period(const std::string& text, int year) {
    for (auto at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
        const auto scenario = scenario_of(text.substr(0, at));
        const auto period = scenario ? period_alone(text.substr(at + 1), year) : std::nullopt;
        if (period) return ScenarioOfPeriod{*scenario, *period};
    }
    return std::nullopt;
}

std::optional<Period> captured_period(const Captures& captures, const Period& report) {
    if (const auto text = captured_text(captures, capture::kPeriod)) {
        return period_named(*text, report.year());
    }
    const auto month = captured_number(captures, capture::kMonthNumber);
    const auto year = captured_number(captures, capture::kYearNumber);
    if (month) return Period::month(year.value_or(report.year()), *month);
    return year ? std::optional(Period::of_year(*year)) : std::nullopt;
}

std::optional<Scenario> captured_scenario(const Captures& captures) {
    const auto text = captured_text(captures, capture::kScenario);
    return text ? scenario_of(*text) : std::nullopt;
}

bool are_understood(const Captures& captures, const std::optional<Period>& report) {
    const Period any = report.value_or(Period::of_year(2024));
    if (const auto time = captured_text(captures, capture::kPeriod)) {
        // "Kế hoạch năm 2022" is more than a time.
        if (speaks_of_plans(*time) || !captured_period(captures, any)) return false;
    }
    return !captured_text(captures, capture::kScenario) || captured_scenario(captures);
}

}  // namespace tonghop
