// Bytes that arrive piece by piece, so that a large part never stands in memory as a whole.
#pragma once

#include <cstddef>
#include <string_view>

namespace tonghop {

class ByteSource {
 public:
    virtual ~ByteSource() = default;
    /// Writes up to `capacity` bytes to `out` and returns how many; 0 only at the end.
    virtual std::size_t read(char* out, std::size_t capacity) = 0;
    /// The piece this source hands over most cheaply.
    virtual std::size_t preferred_window() const = 0;
};

/// Bytes already in memory.
class MemorySource : public ByteSource {
 public:
    explicit MemorySource(std::string_view bytes, std::size_t window = kWindow)
        : rest_(bytes), window_(window) {}
    std::size_t read(char* out, std::size_t capacity) override;
    std::size_t preferred_window() const override { return window_; }

    static constexpr std::size_t kWindow = 64 << 10;

 private:
    std::string_view rest_;
    std::size_t window_;
};

}  // namespace tonghop
