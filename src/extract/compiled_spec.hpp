// The patterns of a table's spec, ready for matching many headers. Private to locating tables.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/table_layout.hpp"
#include "normalise/pattern.hpp"

namespace tonghop {

struct CompiledSpec {
    std::vector<Pattern> label, section, unit, outline, place, period, scenario, code;
    std::vector<std::vector<Pattern>> columns, groups;
    std::vector<Pattern> other_labels, other_outlines, below;
    const LocateOptions* options = nullptr;
};

CompiledSpec compile(const TableSpec& spec, const LocateOptions& options);

/// Which of `patterns` fits, the first listed being the one meant most.
std::optional<std::size_t> first_fit(const std::vector<Pattern>& patterns,
                                     const std::vector<std::string>& levels);

/// Gives each column of `layout` its role, its groups and what its header captured; counts what was
/// matched, and names what is absent or tied.
void assign_roles(TableLayout& layout, const TableSpec& spec, const CompiledSpec& compiled);

}  // namespace tonghop
