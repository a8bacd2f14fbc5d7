#include "config/first_use.hpp"

namespace tonghop {

void FirstUse::add(const std::string& key, const std::string& shown, const Spot& spot) {
    if (key.empty()) return;
    const auto [first, is_new] = seen_.emplace(key, spot);
    if (is_new) return;
    const Spot& earlier = first->second;
    const std::size_t line = earlier.source->position(earlier.offset).line;
    if (earlier.source == spot.source) {
        mistakes_.add(spot, say("{0} {1} đã có ở dòng {2}; bỏ một trong hai",
                                "{0} {1} is already on line {2}; remove one", thing_,
                                in_quotes(shown), line));
    } else {
        mistakes_.add(spot, say("{0} {1} đã có ở {2}:{3}; bỏ một trong hai",
                                "{0} {1} is already in {2}:{3}; remove one", thing_,
                                in_quotes(shown), earlier.source->file(), line));
    }
}

}  // namespace tonghop
