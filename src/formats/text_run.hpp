// A stretch of a cell's text that has a look of its own.
#pragma once

#include <cstdint>
#include <optional>

#include "base/legacy_encoding.hpp"

namespace tonghop {

/// Only what a look means is kept: the encoding of its font, and what sets it apart from the text
/// beside it. Neighbours with the same look are one run.
struct TextRun {
    std::uint32_t end = 0;  ///< in bytes of the text; it begins where the run before it ends
    LegacyFont font;
    bool has_font = false;       ///< false: the font of the cell's style
    bool raised = false;         ///< a superscript
    std::optional<bool> struck;  ///< struck out; none: as the cell's style says

    bool same_look(const TextRun& other) const {
        return has_font == other.has_font && font == other.font && raised == other.raised &&
               struck == other.struck;
    }
    /// Whether it says nothing that the cell's style does not.
    bool is_plain() const { return !has_font && !raised && !struck; }
};

}  // namespace tonghop
