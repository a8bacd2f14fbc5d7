// What a script learns from tonghop.
#pragma once

namespace tonghop {

enum ExitCode : int {
    kDone = 0,            ///< done, no finding of severity error
    kDoneWithErrors = 1,  ///< done, with at least one such finding
    kCouldNotRun = 2      ///< usage, configuration, input or output
};

}  // namespace tonghop
