// Words for accidents and disasters: who died "of it" is not who died.
#pragma once

#include <string>

namespace tonghop {

/// Whether a folded key speaks of one: "số vụ tai nạn giao thông", "cháy nổ".
bool names_accident(const std::string& key);

}  // namespace tonghop
