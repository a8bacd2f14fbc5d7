#include "formats/number_format_code.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "formats/parse_double.hpp"

namespace tonghop {
namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool starts_with_word(std::string_view text, std::string_view word) {
    return text.size() >= word.size() &&
           std::equal(word.begin(), word.end(), text.begin(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

std::size_t run_length(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && lower(text[length]) == lower(text[0])) ++length;
    return length;
}

// Length of the UTF-8 character at the front.
std::size_t character_length(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
        ++length;
    return length;
}

class CodeParser {
 public:
    explicit CodeParser(std::string_view code) : rest_(code) {}

    std::vector<FormatSection> parse() {
        std::vector<FormatSection> sections(1);
        while (!rest_.empty()) {
            if (rest_[0] == ';') {
                take(1);
                sections.emplace_back();
            } else {
                parse_piece(sections.back());
            }
        }
        return sections;
    }

 private:
    std::string_view take(std::size_t count) {
        const std::string_view taken = rest_.substr(0, count);
        rest_.remove_prefix(taken.size());
        return taken;
    }

    static void add(FormatSection& section, FormatPiece piece, std::string_view text,
                    std::size_t count = 1) {
        section.tokens.push_back({piece, std::string(text), count});
    }

    void parse_piece(FormatSection& section) {
        switch (rest_[0]) {
            case '"':
                return parse_quoted(section);
            case '\\':
                return parse_after(section);
            case '_':
                return parse_blank(section);
            case '*':
                take(1);
                take(rest_.empty() ? 0 : character_length(rest_));
                return;
            case '[':
                return parse_bracket(section);
            case '0':
            case '#':
            case '?':
                return add(section, FormatPiece::digit, take(1));
            case '.':
                return parse_point(section);
            case ',':
                return add(section, FormatPiece::comma, take(1));
            case '%':
                return add(section, FormatPiece::percent, take(1));
            case '/':
                return add(section, FormatPiece::slash, take(1));
            case '@':
                return add(section, FormatPiece::text, take(1));
            default:
                return parse_letters(section);
        }
    }

    void parse_quoted(FormatSection& section) {
        const std::size_t close = rest_.find('"', 1);
        const std::size_t length = close == std::string_view::npos ? rest_.size() : close + 1;
        std::string_view text = take(length).substr(1);
        if (close != std::string_view::npos) text.remove_suffix(1);
        add(section, FormatPiece::literal, text);
    }

    void parse_after(FormatSection& section) {
        take(1);
        if (!rest_.empty()) add(section, FormatPiece::literal, take(character_length(rest_)));
    }

    // A blank as wide as the character that follows.
    void parse_blank(FormatSection& section) {
        take(1);
        if (!rest_.empty()) take(character_length(rest_));
        add(section, FormatPiece::literal, " ");
    }

    void parse_point(FormatSection& section) {
        const bool seconds = !section.tokens.empty() &&
                             (section.tokens.back().piece == FormatPiece::second ||
                              section.tokens.back().piece == FormatPiece::elapsed_seconds);
        if (seconds && rest_.size() > 1 && rest_[1] == '0') {
            const std::size_t zeros = run_length(rest_.substr(1));
            add(section, FormatPiece::subsecond, take(zeros + 1), zeros);
        } else {
            add(section, FormatPiece::point, take(1));
        }
    }

    // Colours, conditions, elapsed times, currencies; anything else in brackets shows nothing.
    void parse_bracket(FormatSection& section) {
        const std::size_t close = rest_.find(']');
        if (close == std::string_view::npos) return add(section, FormatPiece::literal, take(1));
        const std::string_view whole = take(close + 1);
        const std::string_view inside = whole.substr(1, whole.size() - 2);
        if (inside.empty()) return;
        if (inside[0] == '$') {
            return add(section, FormatPiece::literal,
                       inside.substr(1, std::min(inside.find('-'), inside.size()) - 1));
        }
        if (inside[0] == '<' || inside[0] == '>' || inside[0] == '=') {
            return parse_condition(section, inside);
        }
        if (run_length(inside) != inside.size()) return;
        const char letter = lower(inside[0]);
        if (letter == 'h') add(section, FormatPiece::elapsed_hours, whole, inside.size());
        if (letter == 'm') add(section, FormatPiece::elapsed_minutes, whole, inside.size());
        if (letter == 's') add(section, FormatPiece::elapsed_seconds, whole, inside.size());
    }

    static void parse_condition(FormatSection& section, std::string_view inside) {
        const bool two = inside.size() > 1 && (inside[1] == '=' || inside[1] == '>');
        const auto operand = parse_double(inside.substr(two ? 2 : 1));
        if (!operand) return;
        section.condition = FormatCondition{std::string(inside.substr(0, two ? 2 : 1)), *operand};
    }

    void parse_letters(FormatSection& section) {
        if (starts_with_word(rest_, "General")) return add(section, FormatPiece::general, take(7));
        if (starts_with_word(rest_, "AM/PM"))
            return add(section, FormatPiece::half_day, take(5), 2);
        if (starts_with_word(rest_, "A/P")) return add(section, FormatPiece::half_day, take(3), 1);
        const char letter = lower(rest_[0]);
        if (letter == 'e' && rest_.size() > 1 && (rest_[1] == '+' || rest_[1] == '-')) {
            return add(section, FormatPiece::exponent, take(2));
        }
        static constexpr std::array<std::pair<char, FormatPiece>, 5> kDateLetters = {
            {{'y', FormatPiece::year},
             {'m', FormatPiece::month},
             {'d', FormatPiece::day},
             {'h', FormatPiece::hour},
             {'s', FormatPiece::second}}};
        for (const auto& [date_letter, piece] : kDateLetters) {
            if (letter != date_letter) continue;
            const std::size_t count = run_length(rest_);
            return add(section, piece, take(count), count);
        }
        add(section, FormatPiece::literal, take(character_length(rest_)));
    }

    std::string_view rest_;
};

bool is_hour(FormatPiece piece) {
    return piece == FormatPiece::hour || piece == FormatPiece::elapsed_hours;
}
bool is_second(FormatPiece piece) {
    return piece == FormatPiece::second || piece == FormatPiece::elapsed_seconds;
}
bool is_date_piece(FormatPiece piece) {
    return piece >= FormatPiece::year;
}

// "m" counts minutes right after hours or right before seconds, else months.
void tell_minutes_from_months(std::vector<FormatToken>& tokens) {
    FormatToken* previous = nullptr;
    for (FormatToken& token : tokens) {
        if (!is_date_piece(token.piece) || token.piece == FormatPiece::half_day) continue;
        if (previous != nullptr && token.count <= 2 && token.piece == FormatPiece::month &&
            is_hour(previous->piece)) {
            token.piece = FormatPiece::minute;
        }
        if (previous != nullptr && previous->count <= 2 && previous->piece == FormatPiece::month &&
            is_second(token.piece)) {
            previous->piece = FormatPiece::minute;
        }
        previous = &token;
    }
}

void classify(FormatSection& section) {
    bool digits = false;
    bool date = false;
    bool text = false;
    bool general = false;
    tell_minutes_from_months(section.tokens);
    for (const FormatToken& token : section.tokens) {
        digits |= token.piece == FormatPiece::digit;
        date |= is_date_piece(token.piece);
        text |= token.piece == FormatPiece::text;
        general |= token.piece == FormatPiece::general;
        section.shows_day |= token.piece == FormatPiece::year ||
                             token.piece == FormatPiece::month || token.piece == FormatPiece::day;
    }
    // Placeholders decide: "0.0 tạ/ha" shows a number although it has an h.
    section.kind = general  ? SectionKind::general
                   : digits ? SectionKind::number
                   : date   ? SectionKind::date
                   : text   ? SectionKind::text
                            : SectionKind::number;
}

}  // namespace

bool FormatCondition::holds(double value) const {
    if (comparison == "<") return value < operand;
    if (comparison == "<=") return value <= operand;
    if (comparison == ">") return value > operand;
    if (comparison == ">=") return value >= operand;
    if (comparison == "<>") return value < operand || value > operand;
    return !(value < operand) && !(value > operand);
}

bool FormatCondition::only_negative() const {
    return (comparison == "<" && operand <= 0) ||
           ((comparison == "<=" || comparison == "=") && operand < 0);
}

std::vector<FormatSection> parse_format_code(std::string_view code) {
    std::vector<FormatSection> sections = CodeParser(code).parse();
    for (FormatSection& section : sections) classify(section);
    return sections;
}

}  // namespace tonghop
