#include "detect/header_day.hpp"

#include "normalise/day_text.hpp"

namespace tonghop {
namespace {

bool is_short(const TextToken& token) {
    return token.kind == TextToken::Kind::digits && token.written.size() <= 2;
}

// "Thời điểm 01/10/2024", "Tại ngày 1/4/2024", or nothing but the day: what stood there then.
bool is_as_of(Tokens tokens, std::size_t at, std::size_t length) {
    if (at > 0) return tokens[at - 1].is("điểm") || tokens[at - 1].is("tại");
    return at + length == tokens.size();
}

}  // namespace

// "đến 15/6/2024", "tính đến ngày 30/6/2024", "đến 15/6".
std::optional<HeaderDay> header_day_at(Tokens tokens, std::size_t at) {
    // "Số lượng có đến 01/4": what is there on that day.
    const bool present = at > 1 && tokens[at - 1].is("đến") && tokens[at - 2].is("có");
    const bool until = !present && at > 0 && (tokens[at - 1].is("đến") || tokens[at - 1].is("hết"));
    const Tokens rest = tokens.subspan(at);
    const std::size_t named = rest.front().is("ngày") ? 1 : 0;
    if (rest.size() < named + 3 || !is_short(rest[named]) || !rest[named + 1].is("/") ||
        !is_short(rest[named + 2])) {
        return std::nullopt;
    }
    const int month = small_number(rest[named + 2]);
    if (month < 1 || month > 12) return std::nullopt;
    PeriodMention mention{Period::Kind::month, month, month, {}, at};
    std::size_t length = named + 3;
    if (rest.size() >= length + 2 && rest[length].is("/") && is_full_year(rest[length + 1])) {
        mention.year = small_number(rest[length + 1]);
        length += 2;
    }
    const bool as_of = present || (mention.year && is_as_of(tokens, at, length));
    if (!until && !as_of) return std::nullopt;
    return HeaderDay{mention, length, until};
}

}  // namespace tonghop
