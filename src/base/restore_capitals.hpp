// Toned capitals, which TCVN3 lacks: people typed B¸O C¸O, which decodes to "BáO CáO".
#pragma once

#include <string>

namespace tonghop {

/// Makes capitals of toned letters in words whose other letters are capitals. A word that leaves it
/// open (Xã, Tỷ: one capital, at most) follows its neighbours, if they are words in capitals.
void restore_capitals(std::u32string& text);

}  // namespace tonghop
