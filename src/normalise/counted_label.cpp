#include "normalise/counted_label.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"

namespace tonghop {

bool counts_members(const std::string& key) {
    static const std::vector<std::string> kFronts = words(fold("số hộ người trẻ"));
    static const std::string kShare = fold("tỷ lệ");
    const std::vector<std::string> said = words(key);
    if (said.empty() || key.find(kShare) != std::string::npos) return false;
    const std::size_t first = said.size() > 1 && said.front() == fold("tổng") ? 1 : 0;
    return std::find(kFronts.begin(), kFronts.end(), said[first]) != kFronts.end();
}

}  // namespace tonghop
