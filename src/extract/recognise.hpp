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

/// A pattern of a rule that a sheet lacks.
struct MissingSign {
    enum class Kind { text, header, anywhere, sheet };
    Kind kind = Kind::text;
    std::string pattern;
};

/// What `rule` asks for and `found` lacks; nothing if the rule holds.
std::vector<MissingSign> missing_signs(const RecogniseRule& rule, const RecognisedSheet& found);

/// The mapping that fits `sheet` best: one of its rules holds, one of its tables is there, and no
/// other mapping knows more of the tables' columns.
std::optional<RecognisedSheet> recognise(const Sheet& sheet, const std::vector<Mapping>& mappings,
                                         const JudgeOf& judge_of = {});

}  // namespace tonghop
