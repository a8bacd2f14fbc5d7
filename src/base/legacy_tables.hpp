// The letters of the Vietnamese encodings from before Unicode. Sources: TCVN 5712:1993 (VN3 as the
// ABC fonts draw it), the VNI for Windows scheme of base letter and modifier, the VPS table of
// UniKey. Each function answers 0 for a code that is no letter.
#pragma once

namespace tonghop {

char32_t tcvn3_letter(char32_t code);
/// Codes that VN1 and VN2 have but VN3 fonts leave blank: toned capitals, combining tone marks.
char32_t tcvn3_rare_letter(char32_t code);

/// Capitals that have no code of their own come out in lower case.
char32_t vps_letter(char32_t code);

/// "a" and "ù" are "á". The case is that of the base, whatever that of the modifier.
char32_t vni_pair(char32_t base, char32_t modifier);
char32_t vni_single(char32_t code);

}  // namespace tonghop
