#include <algorithm>

#include "formats/decimal_digits.hpp"
#include "formats/number_format_sections.hpp"

namespace tonghop {
namespace {

// The placeholders of a section, counted once.
struct Layout {
    int integer_places = 0;
    int decimal_places = 0;
    int percents = 0;
    int scale = 0;  // commas behind the last integer place: thousands dropped
    bool grouped = false;
    std::size_t first_integer = std::string::npos;  // token indices
    std::size_t last_integer = std::string::npos;
    std::size_t point = std::string::npos;
};

Layout lay_out(const std::vector<FormatToken>& tokens) {
    Layout layout;
    int commas = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const FormatPiece piece = tokens[i].piece;
        if (piece == FormatPiece::percent) ++layout.percents;
        if (piece == FormatPiece::point && layout.point == std::string::npos) layout.point = i;
        const bool integer = layout.point == std::string::npos;
        if (piece == FormatPiece::comma && layout.integer_places + layout.decimal_places > 0)
            ++commas;
        if (piece != FormatPiece::digit) continue;
        if (integer) {
            if (commas > 0) layout.grouped = true;
            if (layout.first_integer == std::string::npos) layout.first_integer = i;
            layout.last_integer = i;
            ++layout.integer_places;
            commas = 0;
        } else {
            ++layout.decimal_places;
            commas = 0;
        }
    }
    layout.scale = commas;
    // "#,##0,.0": the commas before the point scale too.
    if (layout.point != std::string::npos) {
        for (std::size_t i = layout.point; i-- > 0 && tokens[i].piece == FormatPiece::comma;)
            ++layout.scale;
    }
    return layout;
}

// Distributes integer digits over their places, from the right; those without a place stand before
// the first one.
class IntegerWriter {
 public:
    IntegerWriter(const Layout& layout, std::string digits)
        : digits_(std::move(digits)),
          places_left_(layout.integer_places),
          grouped_(layout.grouped) {}

    void write_place(char place, std::string& out) {
        const auto have = static_cast<int>(digits_.size());
        if (!started_) {
            started_ = true;
            for (int i = have; i > places_left_; --i)
                put(digits_[static_cast<std::size_t>(have - i)], i, out);
        }
        if (have >= places_left_) {
            put(digits_[static_cast<std::size_t>(have - places_left_)], places_left_, out);
        } else if (place == '0') {
            put('0', places_left_, out);
        } else if (place == '?') {
            out += ' ';
        }
        --places_left_;
    }

 private:
    // `position` counts from the right, 1 = ones.
    void put(char digit, int position, std::string& out) const {
        out += digit;
        if (grouped_ && position > 1 && position % 3 == 1) out += ',';
    }

    std::string digits_;
    int places_left_;
    bool grouped_;
    bool started_ = false;
};

void write_decimal(char place, std::string_view digits, std::size_t index, std::string& out) {
    const bool rest_is_zero = digits.find_first_not_of('0', index) == std::string_view::npos;
    if (!rest_is_zero || place == '0') {
        out += digits[index];
    } else if (place == '?') {
        out += ' ';
    }
}

std::string write_tokens(const std::vector<FormatToken>& tokens, const Layout& layout,
                         const DecimalDigits& value) {
    std::string out;
    IntegerWriter integer(layout, value.integer_part());
    const std::string decimals = value.fraction_part(layout.decimal_places);
    std::size_t decimal = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const FormatToken& token = tokens[i];
        if (token.piece == FormatPiece::digit) {
            if (i < layout.point) {
                integer.write_place(token.text[0], out);
            } else {
                write_decimal(token.text[0], decimals, decimal++, out);
            }
        } else if (token.piece == FormatPiece::point && i == layout.point) {
            if (layout.integer_places == 0) out += value.integer_part();
            out += '.';
        } else if (token.piece != FormatPiece::comma) {
            out += token.text;
        }
    }
    return out;
}

}  // namespace

std::string show_number_section(const FormatSection& section, double value) {
    const Layout layout = lay_out(section.tokens);
    DecimalDigits digits = DecimalDigits::of(value);
    if (!digits.is_zero()) digits.point += 2 * layout.percents - 3 * layout.scale;
    digits.round(layout.decimal_places);
    return write_tokens(section.tokens, layout, digits);
}

std::string show_scientific_section(const FormatSection& section, double value) {
    const auto is_exponent = [](const FormatToken& token) {
        return token.piece == FormatPiece::exponent;
    };
    const auto split = std::find_if(section.tokens.begin(), section.tokens.end(), is_exponent);
    const std::vector<FormatToken> mantissa(section.tokens.begin(), split);
    const std::vector<FormatToken> exponent(split + 1, section.tokens.end());
    const Layout layout = lay_out(mantissa);
    DecimalDigits digits = DecimalDigits::of(value);
    const int step = std::max(layout.integer_places, 1);
    int power = 0;
    // Twice, because rounding may add a digit: 9.99 under 0.0E+0 is 1.0E+1.
    for (int pass = 0; pass < 2 && !digits.is_zero(); ++pass) {
        const int magnitude = digits.point - 1;
        const int shift =
            step == 1 ? magnitude : (magnitude - (((magnitude % step) + step) % step));
        digits.point -= shift;
        power += shift;
        digits.round(layout.decimal_places);
    }
    std::string out = write_tokens(mantissa, layout, digits);
    out += 'E';
    if (power < 0) out += '-';
    if (power >= 0 && split->text[1] == '+') out += '+';
    const DecimalDigits power_digits = DecimalDigits::of(power);
    return out + write_tokens(exponent, lay_out(exponent), power_digits);
}

}  // namespace tonghop
