// The two Windows code pages Vietnamese bytes were read through: 1252 (Western) and 1258
// (Vietnamese). Code points up to 0xFF stand for the byte itself.
#pragma once

namespace tonghop {

/// The character of a byte in code page 1252; the five bytes it leaves open stay control
/// characters.
char32_t windows1252_character(char32_t byte);
/// The byte above 0x7F whose character in code page 1252 is no Latin-1 character; 0 if none is.
char32_t windows1252_byte(char32_t character);

/// The character of a byte in code page 1258; five bytes are combining tone marks.
char32_t windows1258_character(char32_t byte);
/// The byte whose character in code page 1258 is beyond Latin-1 and not that of code page 1252; 0
/// if none is.
char32_t windows1258_byte(char32_t character);

}  // namespace tonghop
