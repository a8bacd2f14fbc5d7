// What all figures of one report share.
#pragma once

#include <string>

#include "config/profile.hpp"

namespace tonghop {

struct ReportContext {
    const Configuration& config;
    const Mapping& mapping;
    std::string file;
    std::string place;  ///< code
    Period period;
};

}  // namespace tonghop
