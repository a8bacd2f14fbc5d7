// Why the detector decided as it did, in the reader's language.
#pragma once

#include <string>

#include "model/evidence.hpp"
#include "report/language.hpp"

namespace tonghop {

/// The reason alone, with its confidence: "98 %: the header names scenario and period". For notes
/// beside the part it is about.
std::string reason_text(const Evidence& evidence, Language language);

/// With where it is: "BC.xlsx, sheet T6, column D "KH 2024": ...".
std::string evidence_text(const Evidence& evidence, Language language);

}  // namespace tonghop
