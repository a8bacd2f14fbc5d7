// Patterns of mappings: folded text with "*" for any text and "{year}", "{year-1}", "{month}" for
// the report's year and month as people write them ("2024", "24", "6", "06").
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/period.hpp"

namespace tonghop {

class Pattern {
 public:
    /// `pattern` as in a mapping. Without a report period, {year} and {month} match any number.
    explicit Pattern(std::string_view pattern, std::optional<Period> report = std::nullopt);

    /// Whether all of `text` (any case, any normal form) is matched.
    bool matches(std::string_view text) const;
    /// Header of several levels, top first: a pattern with " > " matches the last levels one by
    /// one; one without matches the deepest level, or all levels joined by a blank.
    bool matches_levels(const std::vector<std::string>& levels) const;
    /// Letters and digits that are not wildcards: how much a match says.
    std::size_t weight() const { return weight_; }

 private:
    std::vector<std::vector<std::string>> levels_;  // per level: folded literal pieces between "*"
    std::size_t weight_ = 0;
};

/// `text` with {year}, {year-1}, {month} replaced by numbers, for titles of the roll-up.
std::string fill_placeholders(std::string_view text, const Period& report);

}  // namespace tonghop
