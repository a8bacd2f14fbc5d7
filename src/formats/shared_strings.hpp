// The shared string table of an .xlsx or .xls workbook: all texts in one block.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/byte_source.hpp"
#include "formats/open_workbook.hpp"
#include "formats/string_item.hpp"

namespace tonghop {

class SharedStrings {
 public:
    /// Reads the part; its count attributes are not believed. Throws WorkbookError.
    void read(ByteSource& source, const std::string& part, const ReadLimits& limits);

    /// Throws WorkbookError (too_large).
    void add(std::string_view text, std::span<const TextRun> runs, const ReadLimits& limits);

    std::optional<std::string_view> at(std::uint64_t index) const {
        if (index >= ends_.size()) return std::nullopt;
        const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
        return std::string_view(text_).substr(begin, ends_[index] - begin);
    }

    /// The runs of the string; none for nearly every one.
    std::span<const TextRun> runs_at(std::uint64_t index) const {
        return with_runs_.empty() ? std::span<const TextRun>() : find_runs(index);
    }

 private:
    // A string with runs, and where in `runs_` they end.
    struct WithRuns {
        std::uint64_t index;
        std::size_t end;
    };

    std::span<const TextRun> find_runs(std::uint64_t index) const;

    std::string text_;
    std::vector<std::uint32_t> ends_;
    std::vector<TextRun> runs_;
    std::vector<WithRuns> with_runs_;
};

}  // namespace tonghop
