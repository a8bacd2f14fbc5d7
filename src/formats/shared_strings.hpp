// The shared string table of an .xlsx workbook: all texts in one block.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/byte_source.hpp"
#include "formats/open_workbook.hpp"

namespace tonghop {

class SharedStrings {
 public:
    /// Reads the part; its count attributes are not believed. Throws WorkbookError.
    void read(ByteSource& source, const std::string& part, const ReadLimits& limits);

    std::optional<std::string_view> at(std::uint64_t index) const {
        if (index >= ends_.size()) return std::nullopt;
        const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
        return std::string_view(text_).substr(begin, ends_[index] - begin);
    }

 private:
    void add(std::string_view text, const ReadLimits& limits);

    std::string text_;
    std::vector<std::uint32_t> ends_;
};

}  // namespace tonghop
