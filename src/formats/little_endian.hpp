// Little-endian integers at a position of a byte string; the caller has checked the bounds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tonghop {

template <typename Integer>
Integer read_little_endian(std::string_view bytes, std::size_t at) {
    Integer value = 0;
    for (std::size_t i = sizeof(Integer); i-- > 0;) {
        const auto byte = static_cast<unsigned char>(bytes[at + i]);
        value = static_cast<Integer>((static_cast<std::uint64_t>(value) << 8) | byte);
    }
    return value;
}

inline std::uint16_t read_u16(std::string_view bytes, std::size_t at) {
    return read_little_endian<std::uint16_t>(bytes, at);
}
inline std::uint32_t read_u32(std::string_view bytes, std::size_t at) {
    return read_little_endian<std::uint32_t>(bytes, at);
}
inline std::uint64_t read_u64(std::string_view bytes, std::size_t at) {
    return read_little_endian<std::uint64_t>(bytes, at);
}

}  // namespace tonghop
