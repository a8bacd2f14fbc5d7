// A workbook of an unknown form -> a mapping that reads it, and why it is believed to.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/profile.hpp"
#include "grid/workbook.hpp"
#include "model/evidence.hpp"
#include "normalise/indicator_names.hpp"

namespace tonghop {

/// The form of detected mappings, by which observations tell how they were read.
inline constexpr std::string_view kDetectedForm = "tu-nhan-dang";

struct Detection {
    /// Nothing if no table was understood.
    std::optional<Mapping> mapping;
    /// One for each decision; `part` points at what it is about.
    std::vector<Evidence> evidence;
};

/// A sheet of unknown form, in its workbook.
struct UnknownSheet {
    const Workbook* workbook = nullptr;
    const Sheet* sheet = nullptr;
};

/// One mapping for all `sheets`. The configuration of `names` is what indicators, units of measure
/// and places come from; its mappings are not looked at.
Detection detect_mapping(const std::vector<UnknownSheet>& sheets, SharedNames names);

}  // namespace tonghop
