#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace tonghop {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 4> kRoman = {"I", "II", "III", "IV"};

constexpr std::size_t kQuotedLetters = 60;

std::string_view english_month(int month) {
    return kMonths.at(static_cast<std::size_t>(month - 1));
}

std::string month_words(const Period& month, Language language) {
    if (language == Language::english) {
        return fmt::format("{} {}", english_month(month.last_month()), month.year());
    }
    return fmt::format("tháng {}/{}", month.last_month(), month.year());
}

std::string span_words(const Period& span, Language language) {
    if (span.first_month() == 1 && span == span.year_to_date()) {
        if (language == Language::english) {
            return fmt::format("January to {} {}", english_month(span.last_month()), span.year());
        }
        return fmt::format("lũy kế {} tháng năm {}", span.last_month(), span.year());
    }
    const std::string text = span.to_string();
    const auto slash = text.find('/');
    const auto first = Period::parse(std::string_view(text).substr(0, slash));
    const auto last = Period::parse(std::string_view(text).substr(slash + 1));
    if (slash == std::string::npos || !first || !last) {
        return text;
    }
    const std::string from = month_words(*first, language);
    const std::string to = month_words(*last, language);
    return language == Language::english ? fmt::format("{} to {}", from, to)
                                         : fmt::format("từ {} đến {}", from, to);
}

std::size_t first_letter_bytes(std::string_view text) {
    std::size_t bytes = text.empty() ? 0 : 1;
    while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) {
        ++bytes;
    }
    return bytes;
}

const Place* find_place(std::string_view code, const std::optional<Period>& period,
                        const PlaceRegister& places) {
    if (period) {
        if (const Place* place = places.find(code, period->last_day())) {
            return place;
        }
    }
    const Place* newest = nullptr;
    for (const Place& place : places.all()) {
        if (place.code == code && (newest == nullptr || newest->valid_from <= place.valid_from)) {
            newest = &place;
        }
    }
    return newest;
}

}  // namespace

std::string period_words(const Period& period, Language language) {
    const bool english = language == Language::english;
    switch (period.kind()) {
        case Period::Kind::month:
            return month_words(period, language);
        case Period::Kind::quarter: {
            const int quarter = period.last_month() / 3;
            return english
                       ? fmt::format("Q{} {}", quarter, period.year())
                       : fmt::format("quý {}/{}", kRoman.at(static_cast<std::size_t>(quarter - 1)),
                                     period.year());
        }
        case Period::Kind::half: {
            const bool first = period.last_month() == 6;
            return english
                       ? fmt::format("{} half of {}", first ? "first" : "second", period.year())
                       : fmt::format("6 tháng {} năm {}", first ? "đầu" : "cuối", period.year());
        }
        case Period::Kind::year:
            return english ? fmt::format("{}", period.year())
                           : fmt::format("năm {}", period.year());
        case Period::Kind::span:
            return span_words(period, language);
    }
    return period.to_string();
}

std::string scenario_words(Scenario scenario, Language language) {
    if (language == Language::english) {
        return std::string(to_string(scenario));
    }
    switch (scenario) {
        case Scenario::plan:
            return "kế hoạch";
        case Scenario::actual:
            return "thực hiện";
        case Scenario::estimate:
            return "ước thực hiện";
    }
    return {};
}

std::string place_words(std::string_view code, const std::optional<Period>& period,
                        const Configuration& config, Language language) {
    if (const auto slash = code.find('/'); slash != std::string_view::npos) {
        return fmt::format("{}{}, {}", language == Language::english ? "village " : "thôn ",
                           code.substr(slash + 1),
                           place_words(code.substr(0, slash), period, config, language));
    }
    const Place* place = find_place(code, period, config.places);
    if (place == nullptr) {
        return std::string(code);
    }
    if (language == Language::english) {
        return fmt::format("{} {}", place->name, to_string(place->type));
    }
    return uncapitalised(place->name_with_type());
}

std::string indicator_words(std::string_view code, const Configuration& config, Language language) {
    const Indicator* indicator = config.indicators.find(code);
    if (indicator == nullptr) {
        return std::string(code);
    }
    const bool english = language == Language::english && !indicator->name_en.empty();
    return english ? indicator->name_en : indicator->name;
}

std::string shortened(std::string_view text) {
    const std::string line = squeeze(text);
    std::size_t letters = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool starts_letter = (static_cast<unsigned char>(line[i]) & 0xC0U) != 0x80U;
        if (starts_letter && ++letters > kQuotedLetters) {
            return line.substr(0, i) + "…";
        }
    }
    return line;
}

std::string capitalised(std::string_view text) {
    const std::size_t first = first_letter_bytes(text);
    return to_upper(text.substr(0, first)).append(text.substr(first));
}

std::string uncapitalised(std::string_view text) {
    const std::size_t first = first_letter_bytes(text);
    return to_lower(text.substr(0, first)).append(text.substr(first));
}

}  // namespace tonghop
