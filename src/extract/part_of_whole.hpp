// What a row under "Trong đó" can mean, and what it cannot.
#pragma once

#include "config/profile.hpp"

namespace tonghop {

/// Whether a row whose label names `part` may stand below one of `whole`, as a part of it. Not if
/// - the catalogue's totals know `part` as a part of others only: "Hộ DTTS" below "Số hộ nghèo" are
///   not all ethnic-minority households;
/// - `whole` itself is a part of `part`;
/// - it is `said` to be a part ("Trong đó") and has another kind of unit of measure, unless one is
///   the numerator or denominator of the other: "Dân số" below "Số hộ nghèo" is not all people.
/// Without `whole`, below a row that nothing knows, what is known as a part of others is none of it
/// if it is said to be a part.
bool can_be_part(const Indicator& part, const Indicator* whole, bool said,
                 const Configuration& config);

}  // namespace tonghop
