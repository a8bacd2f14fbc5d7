// What a mistake says, in both languages; the reader of the message gets one of them.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace tonghop {

struct Wording {
    std::string vietnamese;
    std::string english;
};

/// A fixed part of messages.
struct Phrase {
    std::string_view vietnamese;
    std::string_view english;
    operator Wording() const {  // NOLINT(google-explicit-constructor): it is one
        return {std::string(vietnamese), std::string(english)};
    }
};

namespace wording_detail {

template <class T>
using Picked =
    std::conditional_t<std::is_same_v<T, Wording>, std::string,
                       std::conditional_t<std::is_same_v<T, Phrase>, std::string_view, T>>;

inline const std::string& vietnamese(const Wording& wording) {
    return wording.vietnamese;
}
inline const std::string& english(const Wording& wording) {
    return wording.english;
}
inline const std::string_view& vietnamese(const Phrase& phrase) {
    return phrase.vietnamese;
}
inline const std::string_view& english(const Phrase& phrase) {
    return phrase.english;
}
template <class T>
const T& vietnamese(const T& value) {
    return value;
}
template <class T>
const T& english(const T& value) {
    return value;
}

}  // namespace wording_detail

/// Both sentences filled with the same arguments; an argument that is itself a Wording is taken in
/// the sentence's language.
template <class... Args>
Wording say(fmt::format_string<const wording_detail::Picked<Args>&...> in_vietnamese,
            fmt::format_string<const wording_detail::Picked<Args>&...> in_english,
            const Args&... arguments) {
    return {fmt::format(in_vietnamese, wording_detail::vietnamese(arguments)...),
            fmt::format(in_english, wording_detail::english(arguments)...)};
}

/// "text" in double quotes; a long one is cut and ends in "…".
std::string in_quotes(std::string_view text);

/// "plan", "actual", "estimate"
std::string listed(const std::vector<std::string>& names);

/// ` (ý bạn là "actual"?)`; nothing if no name is near enough.
Wording did_you_mean(std::string_view word, const std::vector<std::string>& names);
/// As above; `aliases[i]` is another word for `names[i]`, empty if there is none.
Wording did_you_mean(std::string_view word, const std::vector<std::string>& names,
                     const std::vector<std::string>& aliases);

}  // namespace tonghop
