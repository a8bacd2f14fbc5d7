#include "normalise/place_text.hpp"

#include "base/code_points.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "normalise/place_type_words.hpp"
#include "normalise/text_tokens.hpp"

#include <algorithm>
#include <tuple>

namespace tonghop {
namespace {

enum class Reading {
    title,     ///< words with tones; a name without its type must be capitalised
    file_name  ///< as a title, but of any case
};

struct Text {
    std::vector<std::string> words;     // folded
    std::vector<std::string> toneless;  // the same without marks
    std::vector<bool> capital;
    std::vector<bool> apart;  // a sign other than "_" stands before the word
};

bool is_capital(std::string_view written) {
    const char32_t first = decode_utf8(written, 0).code_point;
    return lower(first) != first || (first >= U'0' && first <= U'9');
}

Text read_text(const std::string& plain) {
    Text text;
    bool apart = false;
    for (const TextToken& token : text_tokens(plain)) {
        if (token.kind == TextToken::Kind::sign) {
            apart = apart || !token.is("_");
            continue;
        }
        text.words.push_back(token.folded);
        text.toneless.push_back(fold_toneless(token.folded));
        text.capital.push_back(is_capital(token.written));
        text.apart.push_back(apart);
        apart = false;
    }
    return text;
}

/// One spelling of a place's name, without words that only say its type.
struct Name {
    const Place* place = nullptr;
    std::vector<std::string> words;
    std::string squashed;  // toneless and without blanks: "vule"

    bool is_number() const {
        return std::all_of(squashed.begin(), squashed.end(),
                           [](char c) { return c >= '0' && c <= '9'; });
    }
};

std::vector<Name> names_of(const std::vector<const Place*>& candidates) {
    std::vector<Name> names;
    const auto add = [&names](const Place* place, const std::string& spelling) {
        Name name{place, words(fold(spelling)), {}};
        const auto type_words = static_cast<long>(leading_type_words(name.words));
        name.words.erase(name.words.begin(), name.words.begin() + type_words);
        for (const std::string& word : name.words) name.squashed += fold_toneless(word);
        if (!name.words.empty()) names.push_back(std::move(name));
    };
    for (const Place* const place : candidates) {
        add(place, place->name);
        for (const std::string& alias : place->aliases) add(place, alias);
    }
    return names;
}

struct Mention {
    const Name* name = nullptr;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool typed = false;
    bool possible = true;  // false: the type before it is another one

    bool hides(const Mention& other) const {
        return begin <= other.begin && other.end <= end && end - begin > other.end - other.begin;
    }
};

std::optional<PlaceTypes> types_at(const Text& text, std::size_t begin) {
    return types_before(text.words, begin);
}

void set_type(Mention& mention, const std::optional<PlaceTypes>& types) {
    mention.typed = types.has_value();
    mention.possible = !types || types->contains(mention.name->place->type);
}

bool stands_at(const Text& text, std::size_t at, const Name& name) {
    if (at + name.words.size() > text.words.size()) return false;
    for (std::size_t i = 0; i < name.words.size(); ++i) {
        if (text.words[at + i] != name.words[i] || (i > 0 && text.apart[at + i])) return false;
    }
    return true;
}

/// Common words make names too (Hòa Bình, Chiến Thắng): a name without its type must look like one.
bool looks_like_a_name(const Text& text, const Mention& mention, Reading reading) {
    if (mention.typed) return true;
    if (mention.name->is_number()) return false;
    if (reading == Reading::file_name) return true;
    if (mention.begin == 0 && mention.end == text.words.size()) return true;
    return std::all_of(text.capital.begin() + static_cast<long>(mention.begin),
                       text.capital.begin() + static_cast<long>(mention.end),
                       [](bool capital) { return capital; });
}

std::vector<Mention> mentions_with_tones(const Text& text, const std::vector<Name>& names,
                                         Reading reading) {
    std::vector<Mention> mentions;
    for (std::size_t at = 0; at < text.words.size(); ++at) {
        for (const Name& name : names) {
            if (!stands_at(text, at, name)) continue;
            Mention mention{&name, at, at + name.words.size()};
            set_type(mention, types_at(text, at));
            mention.possible = mention.possible && looks_like_a_name(text, mention, reading);
            mentions.push_back(mention);
        }
    }
    return mentions;
}

/// Position behind the words from `at` that together spell `squashed`; 0 if they do not.
std::size_t squashed_end(const Text& text, std::size_t at, std::string_view squashed) {
    while (at < text.toneless.size() && !squashed.empty()) {
        const std::string& word = text.toneless[at];
        // A word written with tones has been compared with them already.
        if (!squashed.starts_with(word) || word != text.words[at]) return 0;
        squashed.remove_prefix(word.size());
        ++at;
    }
    return squashed.empty() ? at : 0;
}

std::vector<Mention> mentions_without_tones(const Text& text, const std::vector<Name>& names) {
    std::vector<Mention> mentions;
    for (std::size_t at = 0; at < text.words.size(); ++at) {
        const std::string& word = text.toneless[at];
        for (const Name& name : names) {
            if (name.is_number()) continue;
            if (const std::size_t end = squashed_end(text, at, name.squashed); end > 0) {
                Mention mention{&name, at, end};
                set_type(mention, types_at(text, at));
                mentions.push_back(mention);
            } else if (word == text.words[at] && word.ends_with(name.squashed)) {
                const std::string_view whole = word;
                const auto types =
                    types_of_prefix(whole.substr(0, word.size() - name.squashed.size()));
                Mention mention{&name, at, at + 1};
                set_type(mention, types);
                if (types) mentions.push_back(mention);
            }
        }
    }
    return mentions;
}

/// Leaves out what a longer name hides, what its type excludes, and a bare name whose type is said
/// elsewhere ("UBND xã Đình Lập ... Đình Lập").
void keep_possible(std::vector<Mention>& mentions) {
    const std::vector<Mention> all = mentions;
    const auto is_out = [&all](const Mention& mention) {
        return !mention.possible || std::any_of(all.begin(), all.end(), [&](const Mention& other) {
            const bool same_name = other.name->words == mention.name->words;
            return other.hides(mention) ||
                   (!mention.typed && other.typed && other.possible && same_name);
        });
    };
    std::erase_if(mentions, is_out);
}

std::vector<const Place*> ranked(std::vector<Mention> mentions) {
    std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
        const auto length = [](const Mention& m) { return m.end - m.begin; };
        return std::tuple(!a.typed, length(b), a.begin) < std::tuple(!b.typed, length(a), b.begin);
    });
    std::vector<const Place*> places;
    for (const Mention& mention : mentions) {
        const Place* const place = mention.name->place;
        if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
    }
    return places;
}

std::vector<const Place*> find(const std::string& plain, const std::vector<Name>& names,
                               Reading reading) {
    std::vector<Mention> mentions = mentions_with_tones(read_text(plain), names, reading);
    keep_possible(mentions);
    return ranked(std::move(mentions));
}

/// Without tones a name counts only if no other candidate could be meant there.
void keep_unambiguous(std::vector<Mention>& mentions) {
    const std::vector<Mention> all = mentions;
    std::erase_if(mentions, [&all](const Mention& mention) {
        return std::any_of(all.begin(), all.end(), [&](const Mention& other) {
            return other.begin == mention.begin && other.end == mention.end &&
                   other.name->place != mention.name->place;
        });
    });
}

std::string_view without_extension(std::string_view file_name) {
    constexpr std::size_t kLongest = 5;  // ".xlsx"
    const std::size_t dot = file_name.rfind('.');
    const bool has_one = dot != std::string_view::npos && file_name.size() - dot <= kLongest;
    return has_one ? file_name.substr(0, dot) : file_name;
}

}  // namespace

std::vector<const Place*> find_places(std::string_view text,
                                      const std::vector<const Place*>& candidates) {
    return find(plain_text(text), names_of(candidates), Reading::title);
}

std::vector<const Place*> find_places_in_file_name(std::string_view name,
                                                   const std::vector<const Place*>& candidates) {
    const std::string plain = plain_text(without_extension(name));
    const std::vector<Name> names = names_of(candidates);
    std::vector<const Place*> with_tones = find(plain, names, Reading::file_name);
    if (!with_tones.empty()) return with_tones;
    std::vector<Mention> mentions =
        mentions_without_tones(read_text(split_camel_case(plain)), names);
    keep_possible(mentions);
    keep_unambiguous(mentions);
    return ranked(std::move(mentions));
}

}  // namespace tonghop
