// libFuzzer's door to the target that the build names.
#include "fuzz/targets.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const tonghop::fuzz::Target* const target =
        tonghop::fuzz::find_target(TONGHOP_FUZZ_TARGET);
    tonghop::fuzz::require(target != nullptr, "no such target: " TONGHOP_FUZZ_TARGET);
    target->run({reinterpret_cast<const char*>(data), size});
    return 0;
}
