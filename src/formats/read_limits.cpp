#include "formats/read_limits.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>

namespace tonghop {
namespace {

constexpr std::array<LimitRow, 15> kRows = {{
    {Limit::file_bytes, "file-bytes", &ReadLimits::file_bytes, "byte của tệp", "bytes in a file"},
    {Limit::inflated_bytes, "inflated-bytes", &ReadLimits::inflated_bytes,
     "byte của mọi phần sau khi giải nén", "bytes in all parts, inflated"},
    {Limit::inflate_ratio, "inflate-ratio", &ReadLimits::inflate_ratio,
     "lần so với cỡ nén của một phần", "times the compressed size of a part"},
    {Limit::entries, "entries", &ReadLimits::entries, "phần trong tệp nén", "parts in an archive"},
    {Limit::cells, "cells", &ReadLimits::cells, "ô", "cells"},
    {Limit::repeated_cells, "repeated-cells", &ReadLimits::repeated_cells, "ô ghi bằng lệnh lặp",
     "cells by repetition"},
    {Limit::repeated_row_bytes, "repeated-row-bytes", &ReadLimits::repeated_row_bytes,
     "byte trong một dòng lặp lại", "bytes in a repeated row"},
    {Limit::sheets, "sheets", &ReadLimits::sheets, "trang tính", "sheets"},
    {Limit::loaded_cells, "loaded-cells", &ReadLimits::loaded_cells, "ô giữ trong bộ nhớ",
     "cells kept in memory"},
    {Limit::merges, "merges", &ReadLimits::merges, "vùng gộp ô trong một trang",
     "merged ranges in a sheet"},
    {Limit::string_bytes, "string-bytes", &ReadLimits::string_bytes, "byte chữ dùng chung",
     "bytes of shared strings"},
    {Limit::shared_strings, "shared-strings", &ReadLimits::shared_strings, "chuỗi dùng chung",
     "shared strings"},
    {Limit::text_bytes, "text-bytes", &ReadLimits::text_bytes, "byte trong một ô chữ",
     "bytes in a text"},
    {Limit::xml_depth, "xml-depth", &ReadLimits::xml_depth, "phần tử lồng nhau",
     "elements inside one another"},
    {Limit::formula_bytes, "formula-bytes", &ReadLimits::formula_bytes, "byte công thức",
     "bytes of formulas"},
}};

}  // namespace

std::span<const LimitRow> limit_rows() {
    return kRows;
}

const LimitRow& row_of(Limit limit) {
    return kRows.at(static_cast<std::size_t>(limit));
}

const LimitRow* find_limit(std::string_view name) {
    const auto found = std::find_if(kRows.begin(), kRows.end(),
                                    [name](const LimitRow& row) { return row.name == name; });
    return found == kRows.end() ? nullptr : &*found;
}

std::uint64_t value_of(const ReadLimits& limits, Limit limit) {
    return std::visit([&](auto member) -> std::uint64_t { return limits.*member; },
                      row_of(limit).member);
}

std::uint64_t most_of(Limit limit) {
    // Ends of shared strings are kept in 32 bits; what is kept in 64 stays clear of their end.
    constexpr std::uint64_t kMost32 = std::numeric_limits<std::uint32_t>::max();
    constexpr std::uint64_t kMost64 = 1ULL << 50;
    const bool wide = std::holds_alternative<std::uint64_t ReadLimits::*>(row_of(limit).member);
    return wide && limit != Limit::string_bytes ? kMost64 : kMost32;
}

bool set_limit(ReadLimits& limits, Limit limit, std::uint64_t value) {
    if (value > most_of(limit)) return false;
    std::visit(
        [&](auto member) {
            limits.*member = static_cast<std::decay_t<decltype(limits.*member)>>(value);
        },
        row_of(limit).member);
    return true;
}

std::uint64_t raised_value(const ExceededLimit& limit) {
    const LimitRow* const row = find_limit(limit.name);
    const std::uint64_t twice = limit.value * 2;
    return row == nullptr ? twice : std::min(twice, most_of(row->limit));
}

void check_limits(const ReadLimits& limits) {
    if (limits.inflate_ratio == 0) throw std::logic_error("a ratio of 0");
    for (const LimitRow& row : kRows) {
        if (value_of(limits, row.limit) > most_of(row.limit)) {
            throw std::logic_error("a limit that is too high: " + std::string(row.name));
        }
    }
}

}  // namespace tonghop
