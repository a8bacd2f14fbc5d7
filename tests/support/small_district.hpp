// A district small enough to see whole: a handful of indicators, units of measure and communes, and
// a mapping of the monthly form. Tests change what they are about.
#pragma once

#include "config/profile.hpp"

namespace tonghop::test {

/// Huyện Bắc Sơn (185) with Vũ Lễ (06373), Tân Lập (06352) and thị trấn Bắc Sơn (06325).
///
///   indicator              unit of measure   over places
///   crop.rice.area         ha                sum
///   crop.rice.output       tấn               sum
///   crop.maize.output      tấn               sum
///   crop.grain.output      tấn               sum; rice + maize by a rule
///   crop.rice.yield        tạ/ha             ratio 10 x output / area
///   livestock.buffalo.head con               sum; plausible 0 to 5000
///   livestock.poultry.head con               sum; plausible 0 to 200000
///   pop.total              người             sum
///   edu.age5.rate          %                 mean weighted by pop.total; possible 0 to 100
///   health.standard        đạt/không         count-true
///   ntm.criteria.met       tiêu chí          not additive; possible 0 to 19
Configuration small_district();

/// Columns "KH năm {year}", "TH T{month}", "Lũy kế*", "% KH", "Ghi chú"; labels "Chỉ tiêu", unit
/// "ĐVT".
Mapping small_mapping();

}  // namespace tonghop::test
