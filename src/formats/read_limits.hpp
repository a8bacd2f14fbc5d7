// Bounds on what one workbook may cost (docs/limits.md). Each can be raised.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <variant>

#include "base/error.hpp"

namespace tonghop {

/// Exceeding one is WorkbookFault::too_large, naming it.
struct ReadLimits {
    std::uint64_t file_bytes = 512ULL << 20;
    std::uint64_t inflated_bytes = 4ULL << 30;  ///< all parts together
    /// Of one part above 1 MiB. Deflate reaches 1032 by repeating one short token for ever; a sheet
    /// of equal rows stays below 500.
    std::uint32_t inflate_ratio = 1000;
    std::uint32_t entries = 20'000;  ///< parts of an archive
    std::uint64_t cells = 40'000'000;
    /// Of these, what an OpenDocument workbook says by "the same again" instead of writing it out.
    std::uint64_t repeated_cells = 3'000'000;
    /// Of a row that such a workbook repeats: it is kept in memory until its end is known.
    std::uint64_t repeated_row_bytes = 64ULL << 20;
    std::uint32_t sheets = 10'000;
    std::uint64_t loaded_cells = 800'000;      ///< of load_workbook, which keeps them all in memory
    std::uint32_t merges = 200'000;            ///< in one sheet
    std::uint64_t string_bytes = 2ULL << 30;   ///< shared strings of a workbook
    std::uint32_t shared_strings = 8'000'000;  ///< how many of them
    std::uint64_t text_bytes = 8ULL << 20;     ///< of one cell; Excel stops at 32,767 characters
    std::uint32_t xml_depth = 512;
    /// Text made for formulas that are stored without: of cells that share the formula of another,
    /// and of all cells of an .xls workbook. Beyond it they have none.
    std::uint64_t formula_bytes = 256ULL << 20;
};

/// In the order of ReadLimits.
enum class Limit : std::uint8_t {
    file_bytes,
    inflated_bytes,
    inflate_ratio,
    entries,
    cells,
    repeated_cells,
    repeated_row_bytes,
    sheets,
    loaded_cells,
    merges,
    string_bytes,
    shared_strings,
    text_bytes,
    xml_depth,
    formula_bytes
};

struct LimitRow {
    Limit limit;
    std::string_view name;  ///< "file-bytes", as --limit takes it
    std::variant<std::uint32_t ReadLimits::*, std::uint64_t ReadLimits::*> member;
    /// What there is too much of, behind a number: "cells".
    std::string_view vietnamese, english;
};

/// All limits, in the order of Limit.
std::span<const LimitRow> limit_rows();
const LimitRow& row_of(Limit limit);
/// nullptr if there is none of that name.
const LimitRow* find_limit(std::string_view name);

std::uint64_t value_of(const ReadLimits& limits, Limit limit);
/// The most that a limit can be raised to.
std::uint64_t most_of(Limit limit);
/// False if `value` is above that.
bool set_limit(ReadLimits& limits, Limit limit, std::uint64_t value);

/// A value to try next: twice as much, as far as it can be kept.
std::uint64_t raised_value(const ExceededLimit& limit);

/// Throws std::logic_error for limits that no reader could keep.
void check_limits(const ReadLimits& limits);

}  // namespace tonghop
