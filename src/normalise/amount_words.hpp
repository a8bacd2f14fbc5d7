// The words around a figure that say how it is meant: "trên", "ít nhất", "giảm còn", "duy trì".
#pragma once

#include <cstddef>
#include <optional>

#include "model/amount.hpp"
#include "normalise/text_tokens.hpp"

namespace tonghop {

/// What the words before a figure claim about it, gathered word by word.
struct Claim {
    std::optional<Comparator> bound;  ///< greater, greater_equal, less, less_equal
    bool exceeds = false;             ///< vượt: a bound, or a growth if a base is named
    bool from = false;                ///< từ: a lower bound unless a range follows
    bool rises = false;               ///< tăng, thêm: by
    bool falls = false;               ///< giảm, hạ: by
    bool rises_to = false;            ///< tăng lên, nâng lên
    bool falls_to = false;            ///< còn, giảm còn, giảm xuống
    bool maintain = false;            ///< duy trì, giữ vững, ổn định
    bool achieve = false;             ///< đạt, đảm bảo, hoàn thành
    bool approximate = false;         ///< khoảng, gần, ước
    bool unquantified = false;        ///< một số, vài
    bool contradictory = false;       ///< two bounds at once, or up and down
};

/// Reads words from the start of `tokens` into `claim`; returns how many tokens it took. Stops at
/// the first word it does not know.
std::size_t read_claim(Tokens tokens, Claim& claim);

/// "trở lên" (>=), "trở xuống" (<=) at the end of `tokens`; `count` is how many tokens it takes.
struct TrailingBound {
    std::size_t count = 0;
    Comparator bound = Comparator::equal;
};
TrailingBound trailing_bound(Tokens tokens);

}  // namespace tonghop
