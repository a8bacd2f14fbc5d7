// The words of report headers and what they do: a scenario, a time, a comparison.
#pragma once

#include <string>
#include <vector>

#include "detect/header_text.hpp"
#include "normalise/text_tokens.hpp"

namespace tonghop {

enum class HeaderEffect {
    plan,
    actual,
    estimate,
    time,
    compared,
    changed,
    remark,
    total,
    empty,  ///< says nothing about a figure
    kept    ///< says nothing either, but may be a part of a name: "Số hộ"
};

struct HeaderPhrase {
    std::vector<std::string> words;  ///< folded
    HeaderEffect effect = HeaderEffect::empty;
    TimeWord time = TimeWord::none;
};

/// The longest phrase that `tokens` begin with; nothing if there is none.
const HeaderPhrase* header_phrase_at(Tokens tokens);

}  // namespace tonghop
