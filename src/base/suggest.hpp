// "Did you mean ...?": the nearest spelling among those allowed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonghop {

/// Edits (insert, delete, replace, swap neighbours) that turn `a` into `b`, counted in code points.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate nearest to `word`, if it is near enough that a person would have meant it
/// (at most a third of its letters differ). Compared without case and tones.
std::optional<std::string> closest(std::string_view word,
                                   const std::vector<std::string>& candidates);

}  // namespace tonghop
