// A mapping as a JSON value, with all that it says spelt out: the common ground of writing it whole
// and of writing what changed.
#pragma once

#include <nlohmann/json.hpp>

#include "config/write_mapping.hpp"

namespace tonghop {

nlohmann::ordered_json mapping_tree(const Mapping& mapping, const MappingNotes& notes = {});

}  // namespace tonghop
