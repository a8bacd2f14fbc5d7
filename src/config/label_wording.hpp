// Words of labels that say nothing, and words that say the same.
#pragma once

#include <string>
#include <vector>

namespace tonghop {

struct LabelWording {
    std::vector<std::string> left_out;           ///< "được", "trên địa bàn"
    std::vector<std::vector<std::string>> same;  ///< {"chất thải rắn", "rác thải"}
};

}  // namespace tonghop
