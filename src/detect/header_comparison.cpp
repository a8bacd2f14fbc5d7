#include "detect/header_comparison.hpp"

#include "base/text.hpp"
#include "normalise/day_text.hpp"

namespace tonghop {
namespace {

// "Năm 2023/2022", "2022/2021 (%)": a year by the one before; "Năm học 2022/2023" is one time.
bool divides_years(Tokens tokens, bool per_cent) {
    for (std::size_t at = 0; at + 2 < tokens.size(); ++at) {
        const bool slash = tokens[at + 1].is("/") || tokens[at + 1].is("-");
        const bool years = slash && is_full_year(tokens[at]) && is_full_year(tokens[at + 2]);
        if (!years) continue;
        const bool back = small_number(tokens[at]) > small_number(tokens[at + 2]);
        if (back || (per_cent && tokens[at + 1].is("/"))) return true;
    }
    return false;
}

// "% KH", "TH/KH (%)", "TH 2023/TH 2022", "6 tháng/KH (%)": a share of two columns; "Tỷ lệ (%)" is
// none.
bool divides_columns(const ComparisonSigns& signs, const HeaderText& text) {
    const bool abbreviation = words(text.rest).size() <= 1;
    // "% DT": of the plan, which an abbreviation names.
    if (signs.per_cent_first && abbreviation) return true;
    if (!signs.slash) return false;
    const bool cumulated = signs.plan && text.to_date;
    const bool scenarios = signs.plan && signs.actual;
    // "LK/CK"
    const bool times = text.to_date && text.time == TimeWord::same_before && text.mentions.empty();
    if (signs.sides >= 2 && (signs.per_cent || scenarios || cumulated || times)) return true;
    // "6T/KH (%)": one side is known, the other an abbreviation.
    return signs.per_cent && signs.sides == 1 && abbreviation;
}

}  // namespace

bool is_comparison(const ComparisonSigns& signs, const HeaderText& text, Tokens tokens) {
    const bool scenario = signs.plan || signs.actual;
    // "Đạt % KH": a sign among the words is no unit of measure. "Tỷ lệ đạt KH (%)"; "KH tỷ lệ hộ
    // nghèo (%)" is a plan.
    const bool share = signs.among_words || (signs.per_cent && signs.rate);
    // The "%" of "KH giao năm 2024 (%)" is a unit of measure, that of "% KH" is not.
    const bool bracket = !signs.per_cent_first && !signs.slash;
    const bool of_time = text.time == TimeWord::same_before || text.to_date;
    return divides_columns(signs, text) || divides_years(tokens, signs.per_cent) ||
           (share && scenario && text.rest.empty()) ||
           (text.per_cent && (scenario || of_time) && !bracket);
}

}  // namespace tonghop
