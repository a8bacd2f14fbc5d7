// The words for kinds of villages, in one list: "thôn", "khóm", "tổ dân phố".
#pragma once

#include <cstddef>
#include <string_view>

#include "normalise/text_tokens.hpp"

namespace tonghop {

/// Whether a folded word alone is such a kind: "thôn", "khóm", "tdp". Most mean other things too
/// ("Tổ vay vốn", "Khối lượng", "Buôn bán"), so who asks says which ones it takes where.
bool is_village_word(std::string_view folded);

/// Whether it is so or belongs to a kind of several words: "dân" and "cư" of "khu dân cư".
bool is_village_kind(std::string_view folded);

/// How many tokens in front are a kind of several words, 3 for "Tổ dân phố"; 0 if none.
std::size_t leading_village_phrase(Tokens tokens);

}  // namespace tonghop
