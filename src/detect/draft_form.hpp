// A form of which nothing is known but where its tables stand: a mapping to be filled in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detect/detect_mapping.hpp"

namespace tonghop {

struct FormDraft {
    std::optional<Mapping> mapping;     ///< nothing if there is no table at all
    std::vector<Evidence> evidence;     ///< what is left to a person, for each table and column
    std::vector<std::string> measures;  ///< columns that are indicators, as keys of Mapping::labels
};

/// The tables of `sheets` with all their columns. Where the header does not say scenario and period
/// they are the report's, actual; below rows that are places a column's header is a label.
FormDraft draft_form(const std::vector<UnknownSheet>& sheets, const SharedNames& names);

}  // namespace tonghop
