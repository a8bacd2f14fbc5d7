// Things that may be written only once: the second one is told where the first one stands.
#pragma once

#include <map>
#include <string>

#include "config/mistakes.hpp"

namespace tonghop {

class FirstUse {
 public:
    /// `thing` is what a message calls them: {"mã chỉ tiêu", "the indicator code"}.
    FirstUse(Wording thing, Mistakes& mistakes) : thing_(std::move(thing)), mistakes_(mistakes) {}

    /// `key` decides what is the same; `shown` is how it was written. Blank keys are let pass:
    /// something else has complained about them.
    void add(const std::string& key, const std::string& shown, const Spot& spot);

 private:
    Wording thing_;
    Mistakes& mistakes_;
    std::map<std::string, Spot> seen_;
};

}  // namespace tonghop
