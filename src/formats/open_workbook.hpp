// The one door to every format. What a file is, is told from its bytes, never from its name.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/input_file.hpp"
#include "formats/cell_visitor.hpp"
#include "grid/workbook.hpp"

namespace tonghop {

/// Bounds on what one workbook may cost. Exceeding one is WorkbookFault::too_large, naming it.
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
    std::uint32_t sheets = 10'000;             ///< of formats that keep them all in one part
    std::uint64_t loaded_cells = 1'000'000;    ///< of load_workbook, which keeps them all in memory
    std::uint32_t merges = 200'000;            ///< in one sheet
    std::uint64_t string_bytes = 2ULL << 30;   ///< shared strings of a workbook
    std::uint32_t shared_strings = 8'000'000;  ///< how many of them
    std::uint64_t text_bytes = 8ULL << 20;     ///< of one cell; Excel stops at 32,767 characters
    std::uint32_t xml_depth = 512;
    /// Text made for formulas that are stored without: of cells that share the formula of another,
    /// and of all cells of an .xls workbook. Beyond it they have none.
    std::uint64_t formula_bytes = 256ULL << 20;
};

/// Reads the bytes of one workbook into `visitor`; of an archive only what is needed is in memory.
/// `name` is used for the sheet name of formats without sheets (csv). Throws WorkbookError.
void read_workbook(InputBytes bytes, std::string_view name, CellVisitor& visitor,
                   const ReadLimits& limits = {});

/// A whole workbook in memory, texts in NFC, with what each number shows. Throws WorkbookError.
Workbook load_workbook(const std::filesystem::path& path, const ReadLimits& limits = {});

}  // namespace tonghop
