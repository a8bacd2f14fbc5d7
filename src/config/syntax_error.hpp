// Why a text is no JSON, in words that say what to type instead. Knows the slips of people who edit
// by hand: a comma too many, a decimal comma, curly quotes, a comment.
#pragma once

#include <cstddef>

#include "config/json_source.hpp"
#include "config/wording.hpp"

namespace tonghop {

/// What may come after the tokens read so far.
enum class Expected { value, key_or_end, colon, item_or_end, comma_or_end, end_of_file };

struct SyntaxState {
    Expected expected;
    const JsonNode* container;  ///< the innermost one open; nullptr outside all
    std::size_t cursor;         ///< behind the last well-formed token
    std::size_t stopped_at;     ///< the byte at which the parser gave up
};

struct SyntaxError {
    std::size_t offset;
    Wording message;
};

SyntaxError explain_syntax_error(const JsonSource& source, const SyntaxState& state);

}  // namespace tonghop
