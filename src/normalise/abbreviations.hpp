// Labels with their abbreviations written out: "TL hộ GĐVH" is "tỷ lệ hộ gia đình văn hóa".
#pragma once

#include <map>
#include <string>
#include <vector>

#include "config/abbreviation.hpp"

namespace tonghop {

class Abbreviations {
 public:
    explicit Abbreviations(const std::vector<Abbreviation>& known);

    /// Every way to write out some or all of the abbreviations in `folded`, itself left out; no
    /// more than sixteen.
    std::vector<std::string> written_out(const std::string& folded) const;

 private:
    std::map<std::string, std::vector<std::string>, std::less<>> meanings_;  // all folded
};

}  // namespace tonghop
