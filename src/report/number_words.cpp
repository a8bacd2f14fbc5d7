#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tonghop {
namespace {

std::string change_words(const Decimal& change, std::string_view suffix, Language language) {
    const bool falls = change.is_negative();
    const std::string_view verb =
        language == Language::english ? (falls ? "down" : "up") : (falls ? "giảm" : "tăng");
    return fmt::format("{} {}{}", verb, number_words(abs(change), language), suffix);
}

}  // namespace

std::string number_words(const Decimal& value, Language language) {
    const char group = language == Language::english ? ',' : '.';
    const char point = language == Language::english ? '.' : ',';
    const std::string plain = abs(value).to_string();
    const std::size_t whole = std::min(plain.find('.'), plain.size());
    std::string text = value.is_negative() ? "-" : "";
    for (std::size_t i = 0; i < whole; ++i) {
        if (i > 0 && (whole - i) % 3 == 0) {
            text += group;
        }
        text += plain[i];
    }
    if (whole < plain.size()) {
        text += point;
        text.append(plain, whole + 1);
    }
    return text;
}

std::string amount_words(const Amount& amount, Language language) {
    const bool english = language == Language::english;
    const std::string value = amount.value ? number_words(*amount.value, language) : "";
    switch (amount.comparator) {
        case Comparator::equal:
            return value;
        case Comparator::greater:
            return "> " + value;
        case Comparator::greater_equal:
            return "≥ " + value;
        case Comparator::less:
            return "< " + value;
        case Comparator::less_equal:
            return "≤ " + value;
        case Comparator::range:
            return fmt::format("{} - {}", value,
                               amount.value_to ? number_words(*amount.value_to, language) : "");
        case Comparator::delta:
            return amount.value ? change_words(*amount.value, "", language) : "";
        case Comparator::growth:
            return amount.value ? change_words(*amount.value, "%", language) : "";
        case Comparator::maintain:
            return fmt::format("{}{}{}", english ? "maintain" : "duy trì", value.empty() ? "" : " ",
                               value);
        case Comparator::achieve: {
            // A rank above the first ("đạt mức 2") is worth saying; a plain "đạt" is value 1.
            const bool ranked = amount.value && *amount.value != Decimal(1);
            return fmt::format("{}{}{}", english ? "achieved" : "đạt", ranked ? " " : "",
                               ranked ? value : "");
        }
        case Comparator::unquantified:
            return english ? "not quantified" : "không định lượng";
    }
    return value;
}

}  // namespace tonghop
