// Which form a sheet is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "config/profile.hpp"
#include "extract/locate_tables.hpp"
#include "grid/workbook.hpp"

namespace tonghop {

struct RecognisedSheet {
    const Sheet* sheet = nullptr;
    const Mapping* mapping = nullptr;
    /// Found without knowing the period: {year} and {month} fit any number. In order of the sheet.
    std::vector<TableLayout> tables;
    /// Other mappings that fit the sheet just as well: nobody can say which one is meant.
    std::vector<const Mapping*> rivals;

    std::size_t matched() const;
    /// The first row of a table's header; what stands above are titles.
    std::uint32_t first_row() const;
};

/// The mapping that fits `sheet` best: one of its rules holds, one of its tables is there, and no
/// other mapping knows more of the tables' columns.
std::optional<RecognisedSheet> recognise(const Sheet& sheet, const std::vector<Mapping>& mappings,
                                         const JudgeOf& judge_of = {});

}  // namespace tonghop
