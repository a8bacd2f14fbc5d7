#include "detect/pasted_markup.hpp"

#include "base/text.hpp"

namespace tonghop {

std::string without_markup(std::string_view text) {
    constexpr std::size_t kLongestTag = 8;  // "<strong>"
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t close = text[at] == '<' ? text.find('>', at) : std::string_view::npos;
        if (close != std::string_view::npos && close - at <= kLongestTag) {
            plain += ' ';
            at = close;
        } else if (text.substr(at).starts_with("&nbsp;")) {
            plain += ' ';
            at += 5;
        } else {
            plain += text[at];
        }
    }
    return squeeze(plain);
}

}  // namespace tonghop
