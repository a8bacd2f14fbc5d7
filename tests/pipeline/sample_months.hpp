// The sample district, month by month: what the tests of the whole run share.
#pragma once

#include <string>
#include <vector>

#include "base/file.hpp"
#include "config/load.hpp"
#include "pipeline/rollup.hpp"

namespace tonghop::test {

/// Bắc Sơn's faulty month, the month before, and the same month of last year.
inline const std::vector<std::string> kSampleMonths = {"2024-06", "2024-05", "2023-06"};

inline Configuration sample_district() {
    return load_profile(TONGHOP_SOURCE_DIR "/mappings/profiles/bac-son.json");
}

inline std::vector<InputPath> sample_workbooks(const std::string& month) {
    return list_inputs({TONGHOP_SOURCE_DIR "/sample_sheets/bac-son/" + month});
}

inline Rollup roll_up(const Configuration& config, const std::string& month) {
    return make_rollup({config, *Period::parse(month), sample_workbooks(month)});
}

}  // namespace tonghop::test
