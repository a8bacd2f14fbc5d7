// What SUMIF and COUNTIF look for: ">=5", "x*", "~*", 12, "", "<>".
#pragma once

#include <string>
#include <string_view>

#include "formula/value.hpp"

namespace tonghop {

class Criterion {
 public:
    explicit Criterion(const Value& written);

    enum class Match { no, yes, unknown };
    /// A blank cell is a value of kind blank.
    Match matches(const Value& value) const;

 private:
    enum class Relation { equal, unequal, less, less_or_equal, greater, greater_or_equal };
    Match is_equal(const Value& value) const;

    Relation relation_ = Relation::equal;
    Value wanted_;          // number, boolean, text (folded), or unknown
    bool compared_ = true;  // written with a relation: "=" alone asks for blank cells
};

/// Whether all of `text` fits `pattern`: "*" any text, "?" one character, "~" before either takes
/// its meaning away. Both in one case. In time of the product of their lengths at most.
bool fits_wildcards(std::u32string_view pattern, std::u32string_view text);

}  // namespace tonghop
