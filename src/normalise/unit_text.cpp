#include "normalise/unit_text.hpp"

#include "base/text.hpp"
#include "normalise/text_tokens.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace tonghop {
namespace {

struct Declaration {
    std::size_t tokens = 0;    // of "ĐVT" or "Đơn vị tính"; 0: none
    bool surely_unit = false;  // "Đơn vị" alone may name the reporting office
};

Declaration declaration_at(Tokens tokens) {
    static const std::vector<std::string> kShort = folded_phrase("ĐVT");
    static const std::vector<std::string> kLong = folded_phrase("Đơn vị tính");
    static const std::vector<std::string> kOffice = folded_phrase("Đơn vị");
    if (begins_with(tokens, kLong)) return {kLong.size(), true};
    if (begins_with(tokens, kShort)) return {kShort.size(), true};
    if (begins_with(tokens, kOffice)) return {kOffice.size(), false};
    return {};
}

bool is_pair(const TextToken& open, const TextToken& close) {
    return (open.is("(") && close.is(")")) || (open.is("[") && close.is("]"));
}

/// `tokens` without a leading "ĐVT:", surrounding brackets and trailing punctuation.
Tokens core(Tokens tokens) {
    for (;;) {
        const Declaration declared = declaration_at(tokens);
        if (declared.surely_unit && tokens.size() > declared.tokens) {
            tokens = tokens.subspan(declared.tokens);
        } else if (!tokens.empty() && (tokens.front().is(":") || tokens.front().is(","))) {
            tokens = tokens.subspan(1);
        } else if (!tokens.empty() &&
                   (tokens.back().is(":") || tokens.back().is(".") || tokens.back().is(";"))) {
            tokens = tokens.first(tokens.size() - 1);
        } else if (tokens.size() >= 2 && is_pair(tokens.front(), tokens.back())) {
            tokens = tokens.subspan(1, tokens.size() - 2);
        } else {
            return tokens;
        }
    }
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

std::string without_superscripts(std::string text) {
    for (const auto& [from, to] : {std::pair{"<sup>2</sup>", "2"},
                                   {"<sup>3</sup>", "3"},
                                   {"²", "2"},
                                   {"³", "3"},
                                   {"^2", "2"},
                                   {"^3", "3"}}) {
        replace_all(text, from, to);
    }
    return text;
}

std::string without_blanks_at_slashes(std::string text) {
    replace_all(text, " /", "/");
    replace_all(text, "/ ", "/");
    return text;
}

/// "1.000con", "1 000 con" as "1000" + `blank` + "con", the ways catalogues spell scales.
std::string with_plain_scale(std::string_view text, std::string_view blank) {
    std::string scale;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c >= '0' && c <= '9') {
            scale += c;
        } else if (c != '.' && c != ',' && c != ' ') {
            break;
        }
    }
    if (scale.empty()) return std::string(text);
    return scale.append(blank).append(text.substr(at));
}

using Candidates = std::vector<const UnitOfMeasure*>;

bool mean_the_same(const UnitOfMeasure* a, const UnitOfMeasure* b) {
    return a->canonical == b->canonical && a->factor == b->factor;
}

bool all_mean_the_same(const Candidates& units) {
    return std::all_of(units.begin(), units.end(), [&](const UnitOfMeasure* unit) {
        return mean_the_same(unit, units.front());
    });
}

template <typename Condition>
Candidates chosen(const Candidates& units, Condition condition) {
    Candidates some;
    std::copy_if(units.begin(), units.end(), std::back_inserter(some), condition);
    return some;
}

/// Words an office begins with, after "Đơn vị:".
bool names_an_office(Tokens tokens) {
    static const std::vector<std::string> kList = folded_phrase(
        "ubnd uỷ ủy ban xã phường thị huyện tỉnh phòng trường trạm sở chi cục báo nhận gửi");
    return tokens.size() > 1 &&
           std::find(kList.begin(), kList.end(), tokens.front().folded) != kList.end();
}

/// "hộ, người, cặp", "ha; tấn": each column has one of them, and nobody says which.
bool names_several(Tokens tokens) {
    constexpr std::size_t kLongestUnit = 4;  // "triệu đồng/ha"
    std::size_t parts = 0;
    for (std::size_t from = 0; from < tokens.size();) {
        std::size_t end = from;
        const auto divides = [&](const TextToken& token) {
            return token.is(",") || token.is(";") || token.is("và");
        };
        while (end < tokens.size() && !divides(tokens[end])) ++end;
        const Tokens part = tokens.subspan(from, end - from);
        const bool figures = std::any_of(part.begin(), part.end(), [](const TextToken& token) {
            return token.kind == TextToken::Kind::digits;
        });
        const bool word = !part.empty() && part.size() <= kLongestUnit && !figures &&
                          (part.front().kind == TextToken::Kind::word || part.front().is("%"));
        if (!word) return false;
        ++parts;
        from = end + 1;
    }
    return parts > 1;
}

/// The unit after a declaration: up to a closing bracket or the end of the phrase.
std::optional<std::string> declared_unit(Tokens tokens, const Declaration& declared) {
    constexpr std::size_t kMaxTokens = 12;  // "triệu đồng/lao động/năm"
    const bool colon = !tokens.empty() && tokens.front().is(":");
    if (!colon && !declared.surely_unit) return std::nullopt;
    std::size_t end = colon ? 1 : 0;
    const std::size_t begin = end;
    const bool bracketed = end < tokens.size() && tokens[end].is("(");
    while (end < tokens.size() && !tokens[end].is(";") && (bracketed || !tokens[end].is(")"))) {
        ++end;
    }
    std::size_t all = begin;
    while (all < tokens.size() && !tokens[all].is(")")) ++all;
    if (names_several(tokens.subspan(begin, all - begin))) return std::nullopt;
    const Tokens unit = core(tokens.subspan(begin, end - begin));
    if (unit.empty() || unit.size() > kMaxTokens) return std::nullopt;
    if (!declared.surely_unit && names_an_office(unit)) return std::nullopt;
    return std::string(written_span(unit));
}

}  // namespace

std::vector<const UnitOfMeasure*> units_spelt(std::string_view text,
                                              const UnitCatalogue& catalogue) {
    const std::string plain = plain_text(text);
    const std::vector<TextToken> tokens = text_tokens(plain);
    const std::string bare(written_span(core(tokens)));
    const std::string flat = without_superscripts(bare);
    const std::string tight = without_blanks_at_slashes(flat);
    // As written first: "tr.đ." and "m²" may be spellings of their own.
    for (const std::string& spelling :
         {plain, bare, flat, tight, with_plain_scale(tight, " "), with_plain_scale(tight, "")}) {
        if (spelling.empty()) continue;
        Candidates found = catalogue.spelt(spelling);
        if (!found.empty()) return found;
    }
    return {};
}

UnitReading resolve_unit(std::string_view text, const UnitCatalogue& catalogue,
                         std::string_view expected_canonical, std::string_view region) {
    UnitReading reading;
    const std::string plain = plain_text(text);
    const std::vector<TextToken> tokens = text_tokens(plain);
    if (core(tokens).empty()) {
        reading.problem = UnitProblem::blank;
        return reading;
    }
    reading.candidates = units_spelt(plain, catalogue);
    if (reading.candidates.empty()) {
        reading.problem = UnitProblem::unknown;
        return reading;
    }
    Candidates left = chosen(reading.candidates, [&](const UnitOfMeasure* unit) {
        return unit->canonical == expected_canonical;
    });
    if (left.empty()) left = reading.candidates;
    const std::string name = fold(written_span(core(tokens)));
    const Candidates by_name =
        chosen(left, [&](const UnitOfMeasure* unit) { return fold(unit->name) == name; });
    if (!by_name.empty()) left = by_name;
    if (!all_mean_the_same(left)) {
        const bool regional = std::all_of(left.begin(), left.end(),
                                          [](const auto* unit) { return !unit->region.empty(); });
        Candidates here = chosen(left, [&](const auto* unit) { return unit->region == region; });
        if (here.empty() || region.empty()) {
            here = chosen(left, [](const auto* unit) { return unit->region.empty(); });
        }
        if (here.empty() || !all_mean_the_same(here)) {
            reading.problem = regional ? UnitProblem::region_needed : UnitProblem::ambiguous;
            return reading;
        }
        left = here;
    }
    reading.unit = left.front();
    return reading;
}

std::optional<std::string> find_sheet_unit(std::string_view text) {
    constexpr std::size_t kMaxBytes = 400;  // longer texts are prose
    if (text.size() > kMaxBytes) return std::nullopt;
    const std::string plain = plain_text(text);
    const std::vector<TextToken> all = text_tokens(plain);
    const Tokens tokens = all;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const Declaration declared = declaration_at(tokens.subspan(at));
        if (declared.tokens == 0) continue;
        return declared_unit(tokens.subspan(at + declared.tokens), declared);
    }
    return std::nullopt;
}

bool is_ditto(std::string_view text) {
    std::string bare;
    for (const char c : fold(text)) {
        if (c != ' ' && c != '-' && c != '.') bare += c;
    }
    constexpr std::array<std::string_view, 14> kDittos = {
        "//", "\"", "''", ",,", "nt", "nhưtrên", "″", "“", "”", "„", "〃", "’’", "‘‘", "´´"};
    return std::find(kDittos.begin(), kDittos.end(), bare) != kDittos.end();
}

}  // namespace tonghop
