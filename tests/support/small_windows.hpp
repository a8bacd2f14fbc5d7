// Bytes handed over in pieces of a given size, so that every border falls everywhere.
#pragma once

#include "formats/byte_source.hpp"

#include <algorithm>
#include <string_view>

namespace tonghop::test {

class SmallWindows : public ByteSource {
 public:
    SmallWindows(std::string_view bytes, std::size_t window) : rest_(bytes), window_(window) {}
    std::size_t read(char* out, std::size_t capacity) override {
        const std::size_t count = std::min({capacity, rest_.size(), window_});
        rest_.copy(out, count);
        rest_.remove_prefix(count);
        return count;
    }
    std::size_t preferred_window() const override { return window_; }

 private:
    std::string_view rest_;
    std::size_t window_;
};

}  // namespace tonghop::test
