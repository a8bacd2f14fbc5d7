#include "model/submission.hpp"

#include "model/names.hpp"

namespace tonghop {

std::string_view to_string(SubmissionState state) {
    static constexpr std::array<std::string_view, 4> kNames = {"used", "superseded", "refused",
                                                               "unrelated"};
    return name_of(kNames, state);
}

}  // namespace tonghop
