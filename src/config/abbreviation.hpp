// What abbreviations in labels stand for.
#pragma once

#include <string>
#include <vector>

namespace tonghop {

struct Abbreviation {
    std::string text;                   ///< "DT"
    std::vector<std::string> meanings;  ///< "diện tích", "dân tộc": which one, the label must tell
};

}  // namespace tonghop
