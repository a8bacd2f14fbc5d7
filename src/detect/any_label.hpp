// A mapping under which every row with figures is read, whatever its label: to see what a table
// holds before its labels are understood.
#pragma once

#include "config/profile.hpp"

namespace tonghop {

/// As `mapping` calls its form, with one label "*" for some indicator.
inline Mapping with_any_label(const Mapping& mapping, const Configuration& config) {
    Mapping any;
    any.form = mapping.form;
    any.labels = {{"*", LabelTarget{config.indicators.all().front().code, {}, false, ""}}};
    return any;
}

}  // namespace tonghop
