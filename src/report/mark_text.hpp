// Why a mark of a taught workbook cannot be used, for people.
#pragma once

#include <string>

#include "model/mark_problem.hpp"
#include "report/language.hpp"

namespace tonghop {

/// Where, what was found, what was expected and what to do, in one breath.
std::string mark_text(const MarkProblem& problem, Language language);

}  // namespace tonghop
