// Why a decision of the detector was made, or why none was. The sentence is rendered late, in the
// reader's language (report/evidence_text.hpp).
#pragma once

#include <map>
#include <optional>
#include <string>

#include "grid/source_cell.hpp"

namespace tonghop {

struct Evidence {
    /// What it is about: a table, or one of its columns, of the mapping made.
    enum class Part { report, table, column, nothing };
    Part part = Part::nothing;
    std::size_t table = 0;   ///< index into Mapping::tables
    std::size_t column = 0;  ///< index into TableSpec::columns
    std::string code;        ///< "time-by-header", "unread-tied" ...
    int confidence = 100;    ///< of 100
    SourceCell source;       ///< the header, or the first cell of the table
    std::string found;       ///< as written
    std::map<std::string, std::string, std::less<>> args;
};

}  // namespace tonghop
