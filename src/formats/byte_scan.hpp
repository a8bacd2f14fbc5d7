// Finding the end of a token a block of bytes at a time: tokens of cells are short and of every
// length, and a loop over bytes would be mispredicted at the end of nearly each of them.
#pragma once

#include "formats/byte_block.hpp"

namespace tonghop::byte_scan {

/// The first byte from `at` on that `marks` marks; the text must hold one.
template <typename Marks>
const char* find(const char* at, Marks marks) {
    while (true) {
        const Block::Mask found = marks(Block(at));
        if (found != 0) return at + Block::first(found);
        at += kStep;
    }
}

/// The next '<' or NUL.
inline const char* find_tag(const char* at) {
    return find(at, [](Block block) { return block.equal_to('<') | block.equal_to('\0'); });
}

/// The next byte that cannot stand in a plain attribute value: a double quote, or something that
/// is to be decoded or refused.
inline const char* find_value_end(const char* at) {
    return find(at, [](Block block) {
        return block.outside_ascii() | block.equal_to('"') | block.equal_to('&') |
               block.equal_to('<');
    });
}

/// Inside a tag: the next '>', quote, '<' or NUL.
inline const char* find_quote_or_tag_end(const char* at) {
    return find(at, [](Block block) {
        return block.equal_to('>') | block.equal_to('"') | block.equal_to('\'') |
               block.equal_to('<') | block.equal_to('\0');
    });
}

/// Inside a quoted value: the next `quote`, '<' or NUL.
inline const char* find_closing_quote(const char* at, char quote) {
    return find(at, [quote](Block block) {
        return block.equal_to(quote) | block.equal_to('<') | block.equal_to('\0');
    });
}

}  // namespace tonghop::byte_scan
