// The stretch of an XML part that is in memory: contiguous UTF-8, followed by a NUL, that can be
// asked for more. Raw NUL is not an XML character, so a scanner that stops at NUL needs no other
// bounds check.
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

#include "formats/byte_source.hpp"
#include "formats/utf16.hpp"

namespace tonghop {

class XmlWindow {
 public:
    /// Finds the encoding from the first bytes (XML 1.0 appendix F): UTF-8, or UTF-16 which is
    /// converted. `longest` bounds what `refill` will keep in memory for one token.
    XmlWindow(ByteSource& source, std::size_t longest);

    /// This many NULs follow `end()`.
    static constexpr std::size_t kPadding = 48;

    const char* cursor = nullptr;
    const char* end() const { return end_; }
    std::string_view rest() const { return {cursor, static_cast<std::size_t>(end_ - cursor)}; }

    /// Reads more behind `end()`, keeping everything from `cursor` on; pointers into the window
    /// become invalid. False at the end of the part. Throws WorkbookError (too_large).
    bool refill();

    /// Bytes of UTF-8 before `cursor`, for messages.
    std::uint64_t position() const {
        return passed_ + static_cast<std::uint64_t>(cursor - begin());
    }

 private:
    char* begin() const { return buffer_.get(); }
    void terminate() { std::memset(end_, 0, kPadding); }
    void reserve(std::size_t kept);
    void detect_encoding();
    std::size_t fill(char* out, std::size_t capacity);
    std::size_t fill_converted(char* out, std::size_t capacity);
    bool convert_more();

    ByteSource& source_;
    std::size_t longest_;
    std::size_t capacity_ = 0;  // without the NUL
    std::unique_ptr<char[]> buffer_;
    char* end_ = nullptr;
    std::uint64_t passed_ = 0;  // bytes dropped from the front
    bool exhausted_ = false;
    std::unique_ptr<Utf16Decoder> utf16_;
    std::string converted_;  // UTF-8 not yet handed over
    std::size_t converted_taken_ = 0;
};

}  // namespace tonghop
