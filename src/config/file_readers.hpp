// One reader for each kind of file; each reads like the file it reads (docs/mapping.md).
// They check what one file shows by itself; cross_checks.hpp has the rest.
#pragma once

#include <string_view>

#include "config/draft.hpp"

namespace tonghop {

void read_units(ObjectReader& file, Draft& draft);
void read_indicators(ObjectReader& file, Draft& draft);
void read_places(ObjectReader& file, Draft& draft);
void read_rules(ObjectReader& file, Draft& draft);
void read_words(ObjectReader& file, Draft& draft);
void read_profile(ObjectReader& file, Draft& draft);
void read_mapping(ObjectReader& file, Draft& draft);

/// Where sào, công, mẫu have their own size.
inline constexpr auto kRegions = std::to_array<Choice<std::string_view>>(
    {{"bac-bo", "bac-bo"}, {"trung-bo", "trung-bo"}, {"nam-bo", "nam-bo"}});

inline constexpr auto kScenarios =
    std::to_array<Choice<Scenario>>({{"plan", Scenario::plan, "kế hoạch"},
                                     {"actual", Scenario::actual, "thực hiện"},
                                     {"estimate", Scenario::estimate, "ước thực hiện"}});

}  // namespace tonghop
