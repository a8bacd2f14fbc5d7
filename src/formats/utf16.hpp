// UTF-16 bytes to UTF-8, piece by piece.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tonghop {

class Utf16Decoder {
 public:
    explicit Utf16Decoder(bool big_endian) : big_endian_(big_endian) {}

    /// Appends the UTF-8 of `bytes` to `out`; a pair split between two calls is kept for the next.
    /// Throws WorkbookError (damaged) on a lone surrogate.
    void decode(std::string_view bytes, std::string& out);
    /// Throws WorkbookError (damaged) if the bytes ended inside a character.
    void finish() const;

 private:
    void take(std::uint32_t unit, std::string& out);

    bool big_endian_;
    bool has_half_ = false;
    unsigned char half_ = 0;  // first byte of a code unit
    std::uint32_t high_ = 0;  // high surrogate waiting for its low one
};

}  // namespace tonghop
