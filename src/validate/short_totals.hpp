// A total that is less than its parts: which of them is wrong?
#pragma once

#include <string>
#include <vector>

#include "validate/rule.hpp"

namespace tonghop {

/// A total of a rule and its parts in one report, all of them plain figures.
struct TotalTerms {
    const TotalRule* rule;
    const Observation* total;
    std::vector<const Observation*> parts;
    Decimal sum;       ///< of the parts
    Decimal rounding;  ///< of the parts
};

/// Findings of `total-mismatch` on the total (at-least) and on each part that may be to blame
/// (part), which name each other. Those that may be wrong are errors, so that neither is used:
/// - the ones that lie outside their range already, if some do;
/// - else the total and the parts that alone exceed it: nobody but the commune can say which;
/// - else the total alone: only together do the parts exceed it, and each of them may be right.
/// The others are warnings.
void report_short_total(const TotalTerms& terms, const Configuration& config, Findings& findings);

/// "D12, D13"
std::string cells_of(const std::vector<const Observation*>& figures);

}  // namespace tonghop
