// Mapping -> JSON, the inverse of load_mapping.
#pragma once

#include <string>
#include <vector>

#include "config/mapping.hpp"

namespace tonghop {

/// Remarks for people beside parts of a mapping ("note"), as many as there are parts; empty: none.
struct MappingNotes {
    std::string report;
    std::vector<std::string> tables;
    std::vector<std::vector<std::string>> columns;  ///< of each table
    std::string labels = {};
};

/// The mapping as a file of mappings/forms would hold it.
std::string mapping_json(const Mapping& mapping, const MappingNotes& notes = {});

}  // namespace tonghop
