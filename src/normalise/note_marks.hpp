// Marks of notes on a figure: "128¹", "98,5% ⁽²⁾", "128*".
#pragma once

#include <vector>

#include "normalise/text_tokens.hpp"

namespace tonghop {

enum class NoteMarks {
    none,
    taken,    ///< and left out of the tokens
    doubtful  ///< the mark may say another figure: a power ("10⁶"), or it parts two ("12¹ 345")
};

NoteMarks take_note_marks(std::vector<TextToken>& tokens);

}  // namespace tonghop
