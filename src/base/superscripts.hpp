// Digits and brackets set above the line: part of a unit of measure (m², 10⁶ đồng), or the mark of
// a note (128¹, số hộ⁽²⁾). Never part of the number or the label they stand on.
#pragma once

#include <string>

namespace tonghop {

/// ⁰ to ⁹, ⁽ and ⁾.
bool is_superscript(char32_t code_point);

/// "1" as "¹"; what has no such form stays as it is.
char32_t as_superscript(char32_t code_point);

/// For texts that are compared: those of units of measure are put on the line ("m2", "106 đồng"),
/// as many people type them, and marks of notes are left out. `text` is in lower case. A text of
/// nothing else stays.
void settle_superscripts(std::u32string& text);

}  // namespace tonghop
