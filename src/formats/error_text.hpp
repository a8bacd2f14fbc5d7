// What a cell shows whose formula has no result: codes of Excel, numbers of LibreOffice.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace tonghop {

inline bool is_error_text(std::string_view text) {
    constexpr std::array<std::string_view, 7> kErrors = {"#DIV/0!", "#VALUE!", "#REF!", "#NAME?",
                                                         "#NUM!",   "#N/A",    "#NULL!"};
    if (text.starts_with("Err:5")) return text.size() == 7;
    return std::find(kErrors.begin(), kErrors.end(), text) != kErrors.end();
}

}  // namespace tonghop
