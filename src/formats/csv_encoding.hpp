// The characters of a text file whose encoding nobody declared.
#pragma once

#include <string>
#include <string_view>

namespace tonghop {

/// Whether the bytes can be a text file at all: no NUL (unless UTF-16), hardly a control character.
bool looks_like_text(std::string_view bytes);

/// The bytes as UTF-8 without byte order mark: UTF-16 with a mark or where every other byte is NUL,
/// UTF-8 if they are well-formed (after its mark anything else is damage), else Windows-1258 if its
/// combining tone marks follow vowels, else Windows-1252 (which also keeps the bytes of the
/// Vietnamese fonts of the 1990s apart, to be decoded later). `buffer` keeps what had to be
/// converted. Throws WorkbookError.
std::string_view decode_text_file(std::string_view bytes, std::string& buffer);

}  // namespace tonghop
