// A stretch of a cell's text that has its own font.
#pragma once

#include <cstdint>

#include "base/legacy_encoding.hpp"

namespace tonghop {

/// Only what a font means for the encoding is kept; neighbours with the same are one run.
struct TextRun {
    std::uint32_t end = 0;  ///< in bytes of the text; it begins where the run before it ends
    LegacyFont font;
    bool has_font = false;  ///< false: the font of the cell's style

    bool same_font(const TextRun& other) const {
        return has_font == other.has_font && font == other.font;
    }
};

}  // namespace tonghop
