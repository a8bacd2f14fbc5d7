// Headers of columns that are worked out from two others: "% KH", "TH/KH (%)", "2023/2022".
#pragma once

#include "detect/header_text.hpp"
#include "normalise/text_tokens.hpp"

namespace tonghop {

/// What stands in a header besides what HeaderText tells, and may make it a comparison.
struct ComparisonSigns {
    bool plan = false;
    bool actual = false;
    bool rate = false;  ///< "tỷ lệ"
    bool slash = false;
    int sides = 0;                ///< scenarios and times: what a slash may stand between
    bool per_cent = false;        ///< said anywhere, in brackets too
    bool per_cent_first = false;  ///< "% KH"
    bool among_words = false;     ///< a "%" that stands in no brackets
};

/// Whether a header of `tokens` says so; `text` is all else that was read of it.
bool is_comparison(const ComparisonSigns& signs, const HeaderText& text, Tokens tokens);

}  // namespace tonghop
