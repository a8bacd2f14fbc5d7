// Whether character data stands for itself: well-formed UTF-8 in which nothing is to be decoded or
// refused. Nearly all text of workbooks does, Vietnamese text too, so that it can be used where it
// lies.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace tonghop {

namespace plain_text {

// A finite automaton over bytes whose transition table holds, for each byte, the next states of all
// states side by side, six bits each, and whose state is the place of those six bits: a step is one
// load, which does not wait for the step before, and one shift.
enum State : unsigned { accept = 0, reject = 6, one_more = 12, two_more = 18, after_e0 = 24 };
inline constexpr unsigned kBits = 63;

constexpr std::uint64_t row(State from_accept, bool is_continuation, bool from_a0) {
    const auto to = [](State state, unsigned next) { return std::uint64_t{next} << state; };
    return to(accept, from_accept) | to(reject, reject) |
           to(one_more, is_continuation ? accept : reject) |
           to(two_more, is_continuation ? one_more : reject) |
           to(after_e0, from_a0 ? one_more : reject);
}

// Sequences of two and three bytes (RFC 3629). The leads ED, EF and F0 to F4, which stand before
// surrogates, non-characters and emoji, are left to the careful reader, as are '&', CR and the
// control characters.
constexpr std::array<std::uint64_t, 256> kRows = [] {
    std::array<std::uint64_t, 256> rows{};
    for (unsigned c = 0; c < 256; ++c) {
        State next = reject;
        if ((c >= 0x20 && c < 0x80 && c != '&') || c == '\t' || c == '\n') next = accept;
        if (c >= 0xC2 && c < 0xE0) next = one_more;
        if (c > 0xE0 && c < 0xEF && c != 0xED) next = two_more;
        if (c == 0xE0) next = after_e0;
        rows[c] = row(next, c >= 0x80 && c < 0xC0, c >= 0xA0 && c < 0xC0);
    }
    return rows;
}();

}  // namespace plain_text

/// False for some text that is plain too; the careful reader then tells.
inline bool is_plain_text(std::string_view text) {
    std::uint64_t state = plain_text::accept;
    for (const char c : text) {
        state = plain_text::kRows[static_cast<unsigned char>(c)] >> (state & plain_text::kBits);
    }
    return (state & plain_text::kBits) == plain_text::accept;
}

}  // namespace tonghop
