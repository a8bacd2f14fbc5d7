#include "normalise/note_marks.hpp"

#include "base/superscripts.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace tonghop {
namespace {

// The superscripts of "m²" are part of its word; here those that begin a token.
bool is_raised(const TextToken& token) {
    return is_superscript(decode_utf8(token.written, 0).code_point);
}

bool is_digits(const std::vector<TextToken>& tokens, std::size_t at) {
    return at < tokens.size() && tokens[at].kind == TextToken::Kind::digits;
}

bool is_doubtful(const std::vector<TextToken>& tokens, std::size_t at) {
    if (at == 0 || !is_digits(tokens, at - 1)) return false;
    // Ten to the first is ten.
    const bool power = tokens[at - 1].is("10") && tokens[at].written != "¹";
    return power || is_digits(tokens, at + 1);
}

}  // namespace

NoteMarks take_note_marks(std::vector<TextToken>& tokens) {
    const std::size_t before = tokens.size();
    while (tokens.size() > 1 && tokens.back().is("*")) tokens.pop_back();
    for (std::size_t at = 0; at < tokens.size();) {
        if (!is_raised(tokens[at])) {
            ++at;
        } else if (is_doubtful(tokens, at)) {
            return NoteMarks::doubtful;
        } else {
            tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(at));
        }
    }
    return tokens.size() == before ? NoteMarks::none : NoteMarks::taken;
}

}  // namespace tonghop
