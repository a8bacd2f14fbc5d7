#include "model/amount.hpp"

#include <doctest/doctest.h>

namespace tonghop {

namespace {

std::optional<Decimal> value(std::string_view text) {
    return text.empty() ? std::nullopt : Decimal::parse(text);
}

/// "> 5", "range 56 57", "growth 17", "maintain".
Amount amount(std::string_view text) {
    const auto take_word = [&text] {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        return word;
    };
    Amount made;
    made.comparator = parse_comparator(take_word()).value();
    made.value = value(take_word());
    made.value_to = value(take_word());
    return made;
}

std::string spelt(const std::optional<Amount>& amount) {
    if (!amount) return "none";
    std::string text(to_string(amount->comparator));
    if (amount->value) text += " " + amount->value->to_string();
    if (amount->value_to) text += " " + amount->value_to->to_string();
    return text;
}

}  // namespace

TEST_SUITE("model") {
    TEST_CASE("comparators are written as observations.csv promises") {
        for (const std::string_view text : {"=", ">", ">=", "<", "<=", "range", "delta", "growth",
                                            "maintain", "achieve", "unquantified"}) {
            CHECK(to_string(parse_comparator(text).value()) == text);
        }
        CHECK(to_string(Comparator::equal) == "=");
        CHECK(to_string(Comparator::less_equal) == "<=");
        CHECK(to_string(Comparator::unquantified) == "unquantified");
        CHECK_FALSE(parse_comparator("=="));
        CHECK_FALSE(parse_comparator(""));
    }

    TEST_CASE("a target is met when the actual lies inside it") {
        struct Case {
            std::string_view target, actual, met;
        };
        const Case cases[] = {
            {"= 5", "5", "yes"},
            {"= 5", "5.01", "no"},
            {"> 92", "92", "no"},
            {"> 92", "92.01", "yes"},
            {">= 92", "92", "yes"},
            {">= 92", "91.99", "no"},
            {"< 5", "5", "no"},
            {"< 5", "4.9", "yes"},
            {"<= 53.38", "53.38", "yes"},
            {"<= 53.38", "53.39", "no"},
            {"range 56 57", "56", "yes"},
            {"range 56 57", "57", "yes"},
            {"range 56 57", "55.9", "no"},
            {"range 56 57", "57.1", "no"},
            {"range 57 56", "56.5", "yes"},
            {"maintain 100", "100", "yes"},
            {"maintain 100", "99", "no"},
            {"maintain", "5", "unknown"},
            {"achieve 1", "1", "yes"},
            {"achieve 1", "2", "yes"},
            {"achieve 1", "0", "no"},
            {"delta -76", "-76", "unknown"},
            {"growth 17", "17", "unknown"},
            {"unquantified", "5", "unknown"},
            {"=", "5", "unknown"},  // nothing reported
        };
        for (const auto& [target, actual, met] : cases) {
            CAPTURE(target);
            CAPTURE(actual);
            const auto inside = amount(target).contains(value(actual).value());
            CHECK((inside ? (*inside ? "yes" : "no") : "unknown") == met);
        }
    }

    TEST_CASE("targets add up bound by bound, or not at all") {
        struct Case {
            std::string_view a, b, sum;
        };
        const Case cases[] = {
            {"= 5", "= 3.5", "= 8.5"},
            {"> 5", "= 3", "> 8"},
            {"> 5", ">= 3", "> 8"},
            {">= 5", ">= 3", ">= 8"},
            {"< 5", "= 3", "< 8"},
            {"<= 5", "<= 3", "<= 8"},
            {"<= 5", "< 3", "< 8"},
            {"range 56 57", "= 1", "range 57 58"},
            {"range 56 57", "range 1 2", "range 57 59"},
            {"range 56 57", "> 1", "> 57"},
            {"range 56 57", "<= 1", "<= 58"},
            {"> 5", "< 3", "none"},
            {">= 5", "<= 3", "none"},
            {"delta -76", "delta -4", "delta -80"},
            {"delta -76", "= 100", "none"},
            {"growth 17", "growth 17", "none"},
            {"growth 17", "= 5", "none"},
            {"maintain 5", "maintain 6", "maintain 11"},
            {"maintain 5", "= 6", "= 11"},
            {"maintain", "maintain 6", "none"},
            {"maintain", "maintain", "none"},
            {"achieve 1", "achieve 1", "none"},
            {"achieve 1", "= 1", "none"},
            {"unquantified", "= 1", "none"},
            {"=", "= 1", "none"},
        };
        for (const auto& [a, b, expected] : cases) {
            CAPTURE(a);
            CAPTURE(b);
            CHECK(spelt(sum(amount(a), amount(b))) == expected);
            CHECK(spelt(sum(amount(b), amount(a))) == expected);
        }
    }
}

}  // namespace tonghop
