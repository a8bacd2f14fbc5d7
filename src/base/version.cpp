#include "base/version.hpp"

namespace tonghop {

std::string_view version() {
    return TONGHOP_VERSION;
}

}  // namespace tonghop
