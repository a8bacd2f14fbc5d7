#include "config/wording.hpp"

#include "base/suggest.hpp"

#include <algorithm>
#include <optional>

namespace tonghop {

namespace {

constexpr std::size_t kLongestQuote = 80;

bool is_continuation_byte(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

std::string in_quotes(std::string_view text) {
    if (text.size() <= kLongestQuote) return fmt::format("\"{}\"", text);
    std::size_t end = kLongestQuote;
    while (end > 0 && is_continuation_byte(text[end])) --end;
    return fmt::format("\"{}…\"", text.substr(0, end));
}

std::string listed(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) {
        if (!list.empty()) list += ", ";
        list += in_quotes(name);
    }
    return list;
}

Wording did_you_mean(std::string_view word, const std::vector<std::string>& names) {
    return did_you_mean(word, names, {});
}

Wording did_you_mean(std::string_view word, const std::vector<std::string>& names,
                     const std::vector<std::string>& aliases) {
    auto name = closest(word, names);
    if (const auto alias = name ? std::nullopt : closest(word, aliases)) {
        const auto index = std::find(aliases.begin(), aliases.end(), *alias) - aliases.begin();
        name = names[static_cast<std::size_t>(index)];
    }
    if (!name) return {};
    return say(" (ý bạn là {}?)", " (did you mean {}?)", in_quotes(*name));
}

}  // namespace tonghop
