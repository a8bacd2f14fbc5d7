#include "formats/decimal_digits.hpp"
#include "formats/number_format_sections.hpp"

#include <cmath>
#include <cstdint>

namespace tonghop {
namespace {

struct Fraction {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
};

// The last convergent of the continued fraction of `value` (0 <= value < 1) whose denominator is at
// most `largest`. Excel shows these, not the nearest fractions: 0.3 in one digit is 1/3, not 2/7.
Fraction last_convergent(double value, std::int64_t largest) {
    constexpr double kExact = 5e-8;
    Fraction before{1, 0};
    Fraction now{0, 1};
    double rest = value;
    while (rest > kExact) {
        const double inverse = 1 / rest;
        const double term = std::floor(inverse);
        if (term > static_cast<double>(largest)) break;
        const auto times = static_cast<std::int64_t>(term);
        const Fraction next{times * now.numerator + before.numerator,
                            times * now.denominator + before.denominator};
        if (next.denominator > largest) break;
        before = now;
        now = next;
        rest = inverse - term;
    }
    return now;
}

bool is_number_start(const FormatToken& token) {
    return token.piece == FormatPiece::digit ||
           (token.piece == FormatPiece::literal && token.text.size() == 1 && token.text[0] >= '1' &&
            token.text[0] <= '9');
}

// The token ranges of numerator and denominator around the slash.
struct FractionPlaces {
    std::size_t numerator = 0;
    std::size_t slash = 0;
    std::size_t end = 0;  // behind the denominator
    bool found = false;
};

FractionPlaces find_places(const std::vector<FormatToken>& tokens) {
    FractionPlaces places;
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        if (tokens[i].piece != FormatPiece::slash || tokens[i - 1].piece != FormatPiece::digit ||
            !is_number_start(tokens[i + 1])) {
            continue;
        }
        places.slash = i;
        places.numerator = i;
        while (places.numerator > 0 && tokens[places.numerator - 1].piece == FormatPiece::digit) {
            --places.numerator;
        }
        places.end = i + 1;
        while (places.end < tokens.size() && is_number_start(tokens[places.end])) ++places.end;
        places.found = true;
        return places;
    }
    return places;
}

// A denominator written in digits ("/8", "/100") is meant as it stands.
std::int64_t fixed_denominator(const std::vector<FormatToken>& tokens,
                               const FractionPlaces& places) {
    std::int64_t value = 0;
    if (tokens[places.slash + 1].piece == FormatPiece::digit) return 0;
    for (std::size_t i = places.slash + 1; i < places.end && value < 100'000; ++i) {
        const char c = tokens[i].text[0];
        if (c < '0' || c > '9') return 0;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::int64_t largest_denominator(std::size_t places) {
    constexpr std::size_t kMostPlaces = 4;
    std::int64_t largest = 1;
    for (std::size_t i = 0; i < std::min(places, kMostPlaces); ++i) largest *= 10;
    return largest - 1;
}

bool has_integer_places(const std::vector<FormatToken>& tokens, std::size_t before) {
    for (std::size_t i = 0; i < before; ++i) {
        if (tokens[i].piece == FormatPiece::digit) return true;
    }
    return false;
}

std::string padded(std::int64_t number, std::size_t width, bool left_aligned) {
    std::string digits = std::to_string(number);
    const std::string blanks(width > digits.size() ? width - digits.size() : 0, ' ');
    return left_aligned ? digits + blanks : blanks + digits;
}

// What stands before the fraction; a lone zero is shown even where "#" would hide it.
std::string show_integer(const std::vector<FormatToken>& tokens, std::size_t count, double whole,
                         bool alone) {
    const auto end = tokens.begin() + static_cast<std::ptrdiff_t>(count);
    const FormatSection integer{{tokens.begin(), end}, std::nullopt, SectionKind::number, false};
    std::string out = show_number_section(integer, whole);
    const bool hidden = out.find_first_not_of(' ') == std::string::npos;
    if (alone && hidden) out.insert(0, 1, '0');
    return out;
}

}  // namespace

bool is_fraction(const FormatSection& section) {
    return section.kind == SectionKind::number && find_places(section.tokens).found;
}

std::string show_fraction_section(const FormatSection& section, double value) {
    const std::vector<FormatToken>& tokens = section.tokens;
    const FractionPlaces places = find_places(tokens);
    constexpr double kExactIntegers = 9e15;
    double whole = value < kExactIntegers ? std::floor(value) : value;
    const std::int64_t fixed = fixed_denominator(tokens, places);
    const std::size_t width = places.end - places.slash - 1;
    Fraction fraction =
        fixed > 0 ? Fraction{std::llround((value - whole) * static_cast<double>(fixed)), fixed}
                  : last_convergent(value - whole, largest_denominator(width));
    std::string out;
    if (has_integer_places(tokens, places.numerator)) {
        if (fraction.numerator == fraction.denominator) {
            whole += 1;
            fraction.numerator = 0;
        }
        out = show_integer(tokens, places.numerator, whole, fraction.numerator == 0);
    } else if (whole < kExactIntegers) {
        fraction.numerator += static_cast<std::int64_t>(whole) * fraction.denominator;
    }
    const std::size_t numerator_width = places.slash - places.numerator;
    if (fraction.numerator == 0 && !out.empty()) {
        out.append(numerator_width + 1 + width, ' ');
    } else {
        out += padded(fraction.numerator, numerator_width, false);
        out += '/';
        out += padded(fraction.denominator, fixed > 0 ? 0 : width, true);
    }
    for (std::size_t i = places.end; i < tokens.size(); ++i) out += tokens[i].text;
    return out;
}

}  // namespace tonghop
