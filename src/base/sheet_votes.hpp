// Decides texts that can be read two ways by what the others of their sheet are.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "base/legacy_judge.hpp"

namespace tonghop {

/// Each kind of font has its own majority: Unicode under .VnTime says nothing of text in Arial.
class SheetVotes {
 public:
    void add(const Judgement& judgement, LegacyEncoding font);
    /// Of an open stretch: the encoding to decode it with, or none.
    LegacyEncoding settle(std::u32string_view text, LegacyEncoding font) const;

 private:
    struct Count {
        std::size_t stored = 0;
        std::array<std::size_t, kLegacyEncodings> legacy{};
    };
    std::array<Count, kLegacyEncodings> of_font_;
};

}  // namespace tonghop
