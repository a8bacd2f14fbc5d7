// Everything that reads what a stranger wrote, as functions that take any bytes at all. A target
// returns, whatever it is given: what is wrong with the input is its business, so an exception that
// leaves it, a failed check or a crash is a mistake of ours.
#pragma once

#include <span>
#include <string_view>

namespace tonghop::fuzz {

struct Target {
    std::string_view name;
    void (*run)(std::string_view input);
};

std::span<const Target> targets();

/// nullptr if there is no such target.
const Target* find_target(std::string_view name);

/// Aborts with `what`: a property that must hold does not.
void require(bool holds, const char* what);

}  // namespace tonghop::fuzz
