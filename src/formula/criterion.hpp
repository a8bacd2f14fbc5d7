// What SUMIF and COUNTIF look for: ">=5", "x*", "~*", 12, "", "<>".
#pragma once

#include <string>
#include <string_view>

#include "formula/value.hpp"
#include "grid/text_comparison.hpp"

namespace tonghop {

class Criterion {
 public:
    /// `texts`: where it may mean something else than in Excel, texts are unknown.
    explicit Criterion(const Value& written, const TextComparison& texts = {});

    /// Steps for each character of a text.
    std::size_t effort() const { return effort_; }

    enum class Match { no, yes, unknown };
    /// A blank cell is a value of kind blank.
    Match matches(const Value& value) const;

 private:
    enum class Relation { equal, unequal, less, less_or_equal, greater, greater_or_equal };
    Match is_equal(const Value& value) const;
    Match fits_text(std::string_view text) const;
    bool is_unsure_pattern() const;

    Relation relation_ = Relation::equal;
    Value wanted_;  // number, boolean, text (folded), or unknown
    TextComparison texts_;
    std::string as_written_;  // of a text, in NFC
    std::size_t effort_ = 1;
    bool compared_ = true;  // written with a relation: "=" alone asks for blank cells
};

/// Whether all of `text` fits `pattern`: "*" any text, "?" one character, "~" before either takes
/// its meaning away. Both in one case. In time of the product of their lengths at most.
bool fits_wildcards(std::u32string_view pattern, std::u32string_view text);

}  // namespace tonghop
