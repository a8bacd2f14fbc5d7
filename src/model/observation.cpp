#include "model/observation.hpp"

#include "model/names.hpp"

namespace tonghop {

std::string_view to_string(Status status) {
    static constexpr std::array<std::string_view, 7> kNames = {
        "reported", "nil", "not-applicable", "missing", "rejected", "carried", "estimated"};
    return name_of(kNames, status);
}

}  // namespace tonghop
