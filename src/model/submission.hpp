// One workbook received from one place for one form and period.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/period.hpp"

namespace tonghop {

enum class SubmissionState {
    used,        ///< its observations are in the roll-up
    superseded,  ///< another version of the same report is used
    refused,     ///< not usable as a whole: unreadable, wrong place or period, unknown form
    unrelated    ///< found in the folder, but nobody's report: a picture, notes, a lock file
};

std::string_view to_string(SubmissionState state);

struct Submission {
    std::string file;  ///< base name
    std::string path;  ///< as given on the command line
    std::string sha256;
    std::string form;   ///< empty if unrecognised
    std::string place;  ///< code; empty if unknown
    std::optional<Period> period;
    SubmissionState state = SubmissionState::used;
    std::size_t cells = 0;  ///< non-blank cells of the workbook
    std::size_t observations = 0;
};

}  // namespace tonghop
