// A changed mapping -> the change of its file, as JSON Patch (RFC 6902).
#pragma once

#include <string>

#include "config/mapping.hpp"

namespace tonghop {

struct MappingPatch {
    std::string operations;  ///< one a line; "[]" if nothing changes
    std::string whole;       ///< the file with them applied
};

/// What turns `before`, loaded from a file that holds `text`, into `after`. What the file leaves to
/// a mapping that it extends is changed in this file too, so that other forms that extend the same
/// mapping stay as they are. Looked at are what drift changes: `recognise`, `report`, of tables
/// `rows`, `columns`, `below`, `end`, `extent`, `optional`; columns and rules are changed or added,
/// never taken away.
MappingPatch patch_mapping(const std::string& text, const Mapping& before, const Mapping& after);

}  // namespace tonghop
