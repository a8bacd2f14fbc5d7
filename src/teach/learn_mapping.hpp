// A workbook on which a person marked cells -> the mapping that reads it and its sisters.
//
// What is marked is as the marks say; what is not is as detection sees it, which reads only what it
// is sure of.
#pragma once

#include <optional>

#include "config/profile.hpp"
#include "grid/remarks.hpp"
#include "grid/workbook.hpp"
#include "model/mark_problem.hpp"

namespace tonghop {

struct Lesson {
    std::optional<Mapping> mapping;  ///< none if no mark can be used, or one cannot
    MarkProblems problems;           ///< by sheet and cell
    std::size_t marks = 0;
};

/// `config` is what names of indicators, units of measure and places come from.
Lesson learn_mapping(const Workbook& workbook, const Remarks& remarks, const Configuration& config);

}  // namespace tonghop
