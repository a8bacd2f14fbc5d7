#include "formats/utf16.hpp"

#include "base/utf8.hpp"
#include "formats/faults.hpp"

namespace tonghop {

void Utf16Decoder::decode(std::string_view bytes, std::string& out) {
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (!has_half_) {
            half_ = byte;
            has_half_ = true;
            continue;
        }
        has_half_ = false;
        const std::uint32_t first = half_;
        take(big_endian_ ? (first << 8) | byte : (std::uint32_t{byte} << 8) | first, out);
    }
}

void Utf16Decoder::take(std::uint32_t unit, std::string& out) {
    const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
    if (low != (high_ != 0)) refuse_damaged("UTF-16: half of a surrogate pair");
    if (low) {
        append_utf8(out, 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00));
        high_ = 0;
    } else if (unit >= 0xD800 && unit <= 0xDBFF) {
        high_ = unit;
    } else {
        append_utf8(out, unit);
    }
}

void Utf16Decoder::finish() const {
    if (has_half_ || high_ != 0) refuse_damaged("UTF-16: ends inside a character");
}

}  // namespace tonghop
