// An order in which what a formula needs comes before it, and which formulas need themselves.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace tonghop {

struct DependencyOrder {
    /// All that the roots need, and the roots; less what was left when `precedents` gave up.
    std::vector<std::size_t> order;
    std::vector<bool> in_cycle;  ///< by formula: it needs its own result
};

/// `precedents(formula, out)` appends the formulas that one needs, equals allowed; false if it
/// gives up. Each is asked once. Without recursion: a chain may be as long as memory holds
/// (Tarjan's strongly connected components).
DependencyOrder order_dependencies(
    std::size_t formulas, const std::vector<std::size_t>& roots,
    const std::function<bool(std::size_t formula, std::vector<std::size_t>& out)>& precedents);

}  // namespace tonghop
