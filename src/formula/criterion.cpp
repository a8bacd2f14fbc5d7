#include "formula/criterion.hpp"

#include <array>
#include <utility>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "formula/operators.hpp"

namespace tonghop {
namespace {

using Kind = Value::Kind;
using Match = Criterion::Match;

Match as_match(bool yes) {
    return yes ? Match::yes : Match::no;
}

std::string key_of(std::string_view text) {
    return to_lower(nfc(text));
}

}  // namespace

bool fits_wildcards(std::u32string_view pattern, std::u32string_view text) {
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::u32string_view::npos;  // behind the last "*"
    std::size_t resume = 0;
    while (t < text.size() || p < pattern.size()) {
        if (p < pattern.size() && pattern[p] == U'*') {
            star = ++p;
            resume = t;
            continue;
        }
        const bool escaped =
            p + 1 < pattern.size() && pattern[p] == U'~' &&
            (pattern[p + 1] == U'*' || pattern[p + 1] == U'?' || pattern[p + 1] == U'~');
        const std::size_t letter = p + (escaped ? 1 : 0);
        const bool fits = t < text.size() && letter < pattern.size() &&
                          ((pattern[letter] == U'?' && !escaped) || pattern[letter] == text[t]);
        if (fits) {
            p = letter + 1;
            ++t;
        } else if (star != std::u32string_view::npos && resume < text.size()) {
            p = star;
            t = ++resume;
        } else {
            return false;
        }
    }
    return true;
}

Criterion::Criterion(const Value& written, const TextComparison& texts)
    : wanted_(written), texts_(texts) {
    if (written.is(Kind::blank)) {
        wanted_ = make_number(0);
    }
    if (!written.is(Kind::text)) return;
    constexpr std::size_t kLongest = 255;  // Excel answers longer ones with an error
    if (written.text.size() > kLongest) {
        wanted_ = make_unknown("long criterion");
        return;
    }
    std::string_view text = written.text;
    static constexpr std::array<std::pair<std::string_view, Relation>, 6> kRelations = {
        {{">=", Relation::greater_or_equal},
         {"<=", Relation::less_or_equal},
         {"<>", Relation::unequal},
         {">", Relation::greater},
         {"<", Relation::less},
         {"=", Relation::equal}}};
    compared_ = false;
    for (const auto& [sign, relation] : kRelations) {
        if (!text.starts_with(sign)) continue;
        relation_ = relation;
        compared_ = true;
        text.remove_prefix(sign.size());
        break;
    }
    const TextNumber number = number_in_text(text);
    const std::string key = key_of(text);
    if (number.kind == TextNumber::Kind::number) {
        wanted_ = make_number(number.number);
    } else if (number.kind == TextNumber::Kind::depends &&
               text.find_first_not_of("0123456789.,+-/:% ") == std::string_view::npos) {
        wanted_ = make_unknown("number in a text");
    } else if (key == "true" || key == "false") {
        wanted_ = make_boolean(key == "true");
    } else if (text.starts_with('#')) {
        wanted_ = make_unknown("criterion");
    } else {
        wanted_ = make_text(key);
        as_written_ = nfc(text);
        // After a "*" the rest of the pattern is tried from each character on.
        if (key.find('*') != std::string::npos) effort_ += key.size();
        if (!key.empty() && is_unsure_pattern())
            wanted_ = make_unknown("criterion of another kind");
    }
}

// A criterion that may mean something else than in Excel.
bool Criterion::is_unsure_pattern() const {
    constexpr std::string_view kPatterns = "*?~.[](){}+^$|\\";
    return texts_.parts_of_cells ||
           (texts_.other_patterns && as_written_.find_first_of(kPatterns) != std::string::npos);
}

Match Criterion::fits_text(std::string_view text) const {
    const bool fits = fits_wildcards(to_code_points(wanted_.text), to_code_points(key_of(text)));
    if (!fits || !texts_.by_case) return as_match(fits);
    const bool fits_as_written =
        fits_wildcards(to_code_points(as_written_), to_code_points(nfc(text)));
    return fits_as_written ? Match::yes : Match::unknown;
}

Match Criterion::is_equal(const Value& value) const {
    if (wanted_.is(Kind::text)) {
        if (wanted_.text.empty()) {
            // "=" and "<>" ask for cells without anything, "" also for those that show nothing.
            if (compared_) return as_match(value.is(Kind::blank));
            return as_match(value.is(Kind::blank) || (value.is(Kind::text) && value.text.empty()));
        }
        if (!value.is(Kind::text)) return Match::no;
        return fits_text(value.text);
    }
    if (wanted_.is(Kind::number) && value.is(Kind::text)) {
        const TextNumber number = number_in_text(value.text);
        if (number.kind == TextNumber::Kind::number) {
            return as_match(number.number == wanted_.number);
        }
        const bool may_be = number.kind == TextNumber::Kind::depends &&
                            value.text.find_first_not_of("0123456789.,+-/:% ") == std::string::npos;
        return may_be ? Match::unknown : Match::no;
    }
    if (value.kind != wanted_.kind) return Match::no;
    const Order::Kind order = compare(value, wanted_).kind;
    return order == Order::Kind::unknown ? Match::unknown : as_match(order == Order::Kind::same);
}

Match Criterion::matches(const Value& value) const {
    if (wanted_.is(Kind::unknown) || wanted_.is(Kind::error) || value.is(Kind::unknown)) {
        return Match::unknown;
    }
    if (relation_ == Relation::equal) return is_equal(value);
    if (relation_ == Relation::unequal) {
        const Match equal = is_equal(value);
        return equal == Match::unknown ? equal : as_match(equal == Match::no);
    }
    if (value.kind != wanted_.kind) return Match::no;
    const Order::Kind order = compare(value, wanted_).kind;
    const bool same = order == Order::Kind::same;
    if (same && texts_.by_case && value.is(Kind::text) && nfc(value.text) != as_written_) {
        return Match::unknown;
    }
    if (order == Order::Kind::unknown || order == Order::Kind::different) return Match::unknown;
    switch (relation_) {
        case Relation::less:
            return as_match(order == Order::Kind::less);
        case Relation::less_or_equal:
            return as_match(order == Order::Kind::less || same);
        case Relation::greater:
            return as_match(order == Order::Kind::greater);
        default:
            return as_match(order == Order::Kind::greater || same);
    }
}

}  // namespace tonghop
