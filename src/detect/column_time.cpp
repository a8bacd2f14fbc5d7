#include "detect/column_time.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "normalise/text_tokens.hpp"

namespace tonghop {
namespace {

/// What the levels of a header say together.
struct Said {
    std::optional<Scenario> scenario;  ///< the deepest level's
    TimeWord time = TimeWord::none;    ///< the deepest level's
    bool to_date = false;              ///< some level says "lũy kế"
    std::optional<PeriodMention> finest;
    std::optional<int> year;
    bool contradictory = false;
};

bool same(const PeriodMention& a, const PeriodMention& b) {
    return a.kind == b.kind && a.first == b.first && a.last == b.last;
}

Said all_said(const std::vector<HeaderText>& levels) {
    Said said;
    for (const HeaderText& level : levels) {
        if (level.scenario) said.scenario = level.scenario;
        if (level.time != TimeWord::none) said.time = level.time;
        said.to_date = said.to_date || level.to_date;
        std::optional<PeriodMention> here;
        std::optional<int> year;
        for (const PeriodMention& mention : level.mentions) {
            if (mention.year) {
                said.contradictory = said.contradictory || (year && *year != *mention.year);
                year = mention.year;
            }
            if (mention.kind == Period::Kind::year) continue;
            said.contradictory = said.contradictory || (here && !same(*here, mention));
            here = mention;
        }
        if (here) said.finest = here;
        if (year) said.year = year;
    }
    return said;
}

// Cumulated up to a month or quarter: from January.
Period cumulated(const Period& period) {
    const bool whole = period.kind() == Period::Kind::year || period.kind() == Period::Kind::span;
    return whole ? period : period.year_to_date();
}

// "6 tháng đầu năm" are the months from January on, as "9 tháng" are.
Period as_reported(const Period& period) {
    const bool first_half = period.kind() == Period::Kind::half && period.first_month() == 1;
    return first_half ? period.year_to_date() : period;
}

Period quarter_before(const Period& quarter) {
    return PeriodExpression{PeriodExpression::Base::quarter, 1, {}}.resolve(quarter);
}

std::optional<Period> by_word(const Said& said, const Period& report) {
    const int back = said.year ? report.year() - *said.year : 0;
    switch (said.time) {
        case TimeWord::report:
            return (said.to_date ? cumulated(report) : report).years_later(-back);
        case TimeWord::report_before:
            // Nor is it said how "Kỳ trước (năm 2023)" or "Lũy kế > Kỳ trước" is meant.
            if (said.year || said.to_date) return std::nullopt;
            if (report.kind() == Period::Kind::quarter) return quarter_before(report);
            if (report.kind() != Period::Kind::month) return std::nullopt;
            return report.month_later(-1);
        case TimeWord::month:
            return report.month_later(0).years_later(-back);
        case TimeWord::month_before:
            return report.month_later(-1).years_later(-back);
        case TimeWord::quarter:
        case TimeWord::quarter_before:
            // Which quarter a report of six months means is not said.
            if (report.kind() != Period::Kind::quarter) return std::nullopt;
            return said.time == TimeWord::quarter ? report : quarter_before(report);
        case TimeWord::same_month_before:
            return report.month_later(0).years_later(-1);
        case TimeWord::to_date:
            return cumulated(report).years_later(-back);
        case TimeWord::same_before:
            // Of a month's report: the month's, or the cumulated figure? Nobody can say.
            if (report.kind() == Period::Kind::month && !said.to_date) return std::nullopt;
            return (said.to_date ? cumulated(report) : report).years_later(-1);
        case TimeWord::year:
            return report.whole_year().years_later(-back);
        case TimeWord::year_before:
            if (said.to_date && report.kind() != Period::Kind::year) return std::nullopt;
            return report.whole_year().years_later(-1);
        case TimeWord::year_start:
            // What was planned at the start of a year is the year's.
            if (said.scenario == Scenario::plan) return report.whole_year().years_later(-back);
            return report.whole_year().years_later(-1 - back);
        case TimeWord::none:
            break;
    }
    return std::nullopt;
}

// "Dân số năm 2024" is what the year's figure is; "TH 2024" in a report of June: the year is not
// over, so the report's own period is meant, but not which of the month and all months before.
std::optional<Period> of_year(int year, Scenario scenario, const std::optional<Period>& report) {
    const Period whole = Period::of_year(year);
    if (scenario != Scenario::actual || !report) return whole;
    if (year > report->year()) return std::nullopt;
    const bool over = year < report->year() || report->last_month() == 12;
    if (over) return whole;
    // Nor which of the quarter and the months before it.
    const bool from_january = report->first_month() == 1;
    if (report->kind() == Period::Kind::month || !from_january) return std::nullopt;
    return *report;
}

std::optional<Period> period_of(const Said& said, Scenario scenario, const TableTime& table,
                                bool& by_title) {
    if (said.contradictory) return std::nullopt;
    if (said.finest) {
        PeriodMention mention = *said.finest;
        // "Cùng kỳ 6 tháng", "Tháng 5 năm trước"
        const bool before =
            said.time == TimeWord::same_before || said.time == TimeWord::year_before;
        if (before && !said.year && !mention.year) {
            if (!table.period) return std::nullopt;
            mention.year = table.period->year() - 1;
        }
        if (said.year) mention.year = said.year;
        if (!mention.year && table.period) mention.year = table.period->year();
        const auto period = mention.period();
        return period && said.to_date ? cumulated(*period) : period;
    }
    // "Các năm trước > Năm 2022"
    if (said.time == TimeWord::year_before && said.year) {
        return of_year(*said.year, scenario, table.period);
    }
    const bool dated_word = said.time != TimeWord::none && said.time != TimeWord::year;
    if (dated_word || (said.time == TimeWord::year && !said.year)) {
        if (!table.period) return std::nullopt;
        // "TH cả năm" before the year is over is no year's figure.
        if (said.time == TimeWord::year && scenario == Scenario::actual) {
            const int year = said.year.value_or(table.period->year());
            return of_year(year, scenario, table.period);
        }
        return by_word(said, *table.period);
    }
    if (said.year && table.columns_are_indicators && !said.scenario)
        return Period::of_year(*said.year);
    if (said.year) return of_year(*said.year, scenario, table.period);
    if (!table.period) return std::nullopt;
    by_title = true;
    // A plan without a time of its own is the year's.
    if (scenario == Scenario::plan) return table.period->whole_year();
    // Beside columns of months what stands alone is as of the last of them.
    const bool last_month = table.months && as_reported(*table.period).kind() == Period::Kind::span;
    return last_month ? table.period->month_later(0) : *table.period;
}

// "Năm 2023" alone: what was done, unless the table is a plan for that year.
std::optional<Scenario> default_scenario(const Said& said, const TableTime& table) {
    const Scenario by_title = table.scenario.value_or(Scenario::actual);
    if (!table.period) return by_title;
    if (by_title != Scenario::plan || !said.year) return by_title;
    return *said.year < table.period->year() ? Scenario::actual : Scenario::plan;
}

}  // namespace

ColumnTime time_of(const std::vector<HeaderText>& levels, const TableTime& table) {
    const Said said = all_said(levels);
    ColumnTime time;
    time.scenario = said.scenario;
    if (!time.scenario && (said.to_date || said.time == TimeWord::month)) {
        time.scenario = Scenario::actual;
    }
    if (!time.scenario) {
        time.scenario = default_scenario(said, table);
        time.scenario_by_title = true;
    }
    if (time.scenario) {
        time.period = period_of(said, *time.scenario, table, time.period_by_title);
        if (time.period) time.period = as_reported(*time.period);
        // "Năm 2025" in a report of 2024 is nothing done.
        const bool to_come = time.period && table.period && !table.months &&
                             time.period->last_day() > table.period->last_day();
        if (to_come && time.scenario_by_title && time.scenario == Scenario::actual) {
            time.scenario.reset();
        }
    }
    return time;
}

PeriodExpression expression_for(const Period& period, const std::optional<Period>& report) {
    using Base = PeriodExpression::Base;
    if (report) {
        const std::vector<PeriodExpression> candidates = {
            {Base::month, 0, {}},   {Base::year, 0, {}},          {Base::year, 1, {}},
            {Base::year, 2, {}},    {Base::year_to_date, 0, {}},  {Base::report, 0, {}},
            {Base::month, 12, {}},  {Base::year_to_date, 12, {}}, {Base::month, 1, {}},
            {Base::quarter, 1, {}}, {Base::quarter, 4, {}},
        };
        const bool by_month = report->kind() == Period::Kind::month;
        for (const PeriodExpression& candidate : candidates) {
            // "tháng 6" of a report of six months is that month, not the last of any report.
            const bool of_month = candidate.base == Base::month;
            const bool span = as_reported(*report).kind() == Period::Kind::span;
            if (of_month && !by_month && !span) continue;
            // "Quý I" of a report of June is the first of the year, not the one before.
            const bool of_quarter = candidate.base == Base::quarter;
            if (of_quarter && report->kind() != Period::Kind::quarter) continue;
            if (candidate.resolve(*report) == period) return candidate;
        }
    }
    return {Base::fixed, 0, period};
}

std::optional<Scenario> scenario_of_title(const std::string& title) {
    static const auto kActual =
        folded_phrases({"kết quả", "thực hiện", "tình hình", "báo cáo", "quyết toán", "rà soát",
                        "số liệu", "hiện trạng", "theo dõi", "thống kê"});
    static const auto kPlan =
        folded_phrases({"kế hoạch", "dự toán", "phấn đấu", "giao", "thi đua", "mục tiêu"});
    // Traffic, recruits and land are no targets.
    static const auto kNeither = folded_phrases(
        {"giao thông", "giao quân", "giao đất", "giao rừng", "giao dịch", "giao lưu"});
    const std::string plain = plain_text(title);
    const std::vector<TextToken> tokens = text_tokens(plain);
    // "... NĂM 2023, KẾ HOẠCH 2024": what stands before the first period is said of it.
    const auto mentions = find_period_mentions(tokens);
    const std::size_t first = mentions.empty() ? tokens.size() : mentions.front().position;
    const std::size_t end = first > 1 ? first : tokens.size();
    bool actual = false;
    bool plan = false;
    const auto holds = [&](const auto& phrases, std::size_t at) {
        return begins_with_any(Tokens(tokens).subspan(at), phrases);
    };
    for (std::size_t at = 0; at < end; ++at) {
        actual = actual || holds(kActual, at);
        plan = plan || (holds(kPlan, at) && !holds(kNeither, at));
    }
    if (actual) return Scenario::actual;
    return plan ? std::optional(Scenario::plan) : std::nullopt;
}

}  // namespace tonghop
