#include "normalise/text_tokens.hpp"

#include "base/code_points.hpp"
#include "base/superscripts.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace tonghop {
namespace {

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

TextToken::Kind kind_of(char32_t c) {
    if (is_digit(c)) return TextToken::Kind::digits;
    return is_word_part(c) || is_superscript(c) ? TextToken::Kind::word : TextToken::Kind::sign;
}

/// Bytes of "<sup>3</sup>" at the start of `text`; 0 if it does not start so. Text recognised from
/// scanned plans carries this markup inside units of measure.
std::size_t superscript_markup(std::string_view text) {
    constexpr std::string_view kOpen = "<sup>";
    constexpr std::string_view kClose = "</sup>";
    if (!text.starts_with(kOpen) || text.size() <= kOpen.size()) return 0;
    const std::size_t digit = kOpen.size();
    if (!is_digit(static_cast<unsigned char>(text[digit]))) return 0;
    return text.substr(digit + 1).starts_with(kClose) ? digit + 1 + kClose.size() : 0;
}

std::size_t end_of_run(std::string_view text, std::size_t at, TextToken::Kind kind) {
    const Utf8Step first = decode_utf8(text, at);
    if (kind == TextToken::Kind::sign) return at + first.length;
    // A note's mark behind a figure is no part of the word behind it: "128¹con".
    const bool only_raised = is_superscript(first.code_point);
    while (at < text.size()) {
        const Utf8Step next = decode_utf8(text, at);
        if (kind_of(next.code_point) != kind) break;
        if (only_raised && !is_superscript(next.code_point)) return at;
        at += next.length;
    }
    return kind == TextToken::Kind::word ? at + superscript_markup(text.substr(at)) : at;
}

}  // namespace

std::vector<TextToken> text_tokens(std::string_view text) {
    std::vector<TextToken> tokens;
    bool after_blank = true;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ') {
            after_blank = true;
            ++at;
            continue;
        }
        const TextToken::Kind kind = kind_of(decode_utf8(text, at).code_point);
        const std::size_t end = end_of_run(text, at, kind);
        const std::string_view written = text.substr(at, end - at);
        tokens.push_back({kind, written,
                          kind == TextToken::Kind::word ? fold(written) : std::string(written),
                          after_blank});
        after_blank = false;
        at = end;
    }
    return tokens;
}

std::string plain_text(std::string_view text) {
    const std::string composed = nfc(to_valid_utf8(text));
    std::string plain;
    plain.reserve(composed.size());
    for (std::size_t at = 0; at < composed.size();) {
        const Utf8Step step = decode_utf8(composed, at);
        const char32_t c = step.code_point;
        if (c >= 0xFF01 && c <= 0xFF5E) {
            append_utf8(plain, c - 0xFF01 + U'!');
        } else if (is_dash(c)) {
            plain += '-';
        } else if (!is_invisible(c)) {
            append_utf8(plain, c);
        }
        at += step.length;
    }
    return squeeze(plain);
}

std::string split_camel_case(std::string_view text) {
    const std::u32string letters = to_code_points(text);
    const auto is_capital = [&](std::size_t i) { return lower(letters[i]) != letters[i]; };
    const auto is_small = [&](std::size_t i) {
        return i < letters.size() && kind_of(letters[i]) == TextToken::Kind::word && !is_capital(i);
    };
    std::string split;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const bool begins = i > 0 && is_capital(i);
        const bool after_small = begins && is_small(i - 1);
        const bool ends_capitals = begins && is_capital(i - 1) && is_small(i + 1);
        if (after_small || ends_capitals) split += ' ';
        append_utf8(split, letters[i]);
    }
    return split;
}

std::string_view written_span(Tokens tokens) {
    if (tokens.empty()) return {};
    const char* const first = tokens.front().written.data();
    const char* const last = tokens.back().written.data() + tokens.back().written.size();
    return {first, static_cast<std::size_t>(last - first)};
}

bool begins_with(Tokens tokens, const std::vector<std::string>& phrase) {
    return tokens.size() >= phrase.size() &&
           std::equal(phrase.begin(), phrase.end(), tokens.begin(),
                      [](const std::string& word, const TextToken& token) {
                          return token.folded == word;
                      });
}

std::vector<std::string> folded_phrase(std::string_view phrase) {
    std::vector<std::string> words;
    for (const TextToken& token : text_tokens(phrase)) {
        words.push_back(token.folded);
    }
    return words;
}

std::vector<std::vector<std::string>> folded_phrases(
    std::initializer_list<std::string_view> phrases) {
    std::vector<std::vector<std::string>> folded;
    for (const std::string_view phrase : phrases) folded.push_back(folded_phrase(phrase));
    return folded;
}

bool begins_with_any(Tokens tokens, const std::vector<std::vector<std::string>>& phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](const auto& phrase) { return begins_with(tokens, phrase); });
}

}  // namespace tonghop
