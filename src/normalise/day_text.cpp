#include "normalise/day_text.hpp"

#include <charconv>

namespace tonghop {
namespace {

bool is_digits(Tokens tokens, std::size_t at) {
    return at < tokens.size() && tokens[at].kind == TextToken::Kind::digits;
}

int number_at(Tokens tokens, std::size_t at) {
    return is_digits(tokens, at) ? small_number(tokens[at]) : 0;
}

bool in_range(int number, int high) {
    return number >= 1 && number <= high;
}

bool is_separator(Tokens tokens, std::size_t at) {
    return at < tokens.size() &&
           (tokens[at].is("/") || tokens[at].is("-") || tokens[at].is(".") || tokens[at].is("_"));
}

/// "14/6/2024", "14-6-24", "2024-06-14"; the separators are alike.
std::size_t numeric_day(Tokens tokens) {
    if (!is_digits(tokens, 0) || !is_separator(tokens, 1) || !is_separator(tokens, 3)) return 0;
    if (!tokens[3].is(tokens[1].folded) || !is_digits(tokens, 2) || !is_digits(tokens, 4)) return 0;
    if (tokens[1].after_blank != tokens[3].after_blank) return 0;
    const int first = small_number(tokens[0]);
    const int month = small_number(tokens[2]);
    const int last = small_number(tokens[4]);
    if (!in_range(month, 12)) return 0;
    if (is_year(first) && in_range(last, 31)) return 5;
    const bool short_year = tokens[4].written.size() == 2 && !tokens[1].is(".");
    return in_range(first, 31) && (is_year(last) || short_year) ? 5 : 0;
}

/// "tháng 6 năm 2024", "tháng 6/2024", "tháng 6" at `at`: tokens taken.
std::size_t month_and_year(Tokens tokens, std::size_t at) {
    if (at >= tokens.size() || !(tokens[at].is("tháng") || tokens[at].is("thang"))) return 0;
    if (!in_range(number_at(tokens, at + 1), 12)) return 0;
    const bool named =
        at + 2 < tokens.size() && (tokens[at + 2].is("năm") || tokens[at + 2].is("nam"));
    const bool year_follows =
        (named || is_separator(tokens, at + 2)) && is_year(number_at(tokens, at + 3));
    return year_follows ? 4 : 2;
}

bool is_blank_for_the_pen(const TextToken& token) {
    return token.is(".") || token.is("…") || token.is("_");
}

}  // namespace

std::size_t day_length(Tokens tokens) {
    const bool named = !tokens.empty() && (tokens[0].is("ngày") || tokens[0].is("ngay"));
    if (!named) {
        if (const std::size_t numeric = numeric_day(tokens); numeric > 0) return numeric;
        const bool day = in_range(number_at(tokens, 0), 31);
        const bool month_follows = month_and_year(tokens, 1) > 0 && !is_year(number_at(tokens, 2));
        return day && month_follows ? 1 + month_and_year(tokens, 1) : 0;
    }
    std::size_t at = 1;
    if (const std::size_t numeric = numeric_day(tokens.subspan(1)); numeric > 0) return 1 + numeric;
    if (in_range(number_at(tokens, at), 31)) {
        ++at;
        const bool short_day = is_separator(tokens, at) && in_range(number_at(tokens, at + 1), 12);
        if (short_day) return at + 2;
    } else {
        while (at < tokens.size() && is_blank_for_the_pen(tokens[at])) ++at;
    }
    return at + month_and_year(tokens, at);
}

int small_number(const TextToken& digits) {
    int number = 0;
    if (digits.written.size() > 4) return 0;
    std::from_chars(digits.written.data(), digits.written.data() + digits.written.size(), number);
    return number;
}

}  // namespace tonghop
