#include "formula/dependency_order.hpp"

#include <algorithm>
#include <cstdint>

namespace tonghop {
namespace {

constexpr std::uint32_t kUnseen = ~0U;

class Search {
 public:
    using Precedents = std::function<bool(std::size_t, std::vector<std::size_t>&)>;

    Search(std::size_t formulas, const Precedents& precedents) : precedents_(precedents) {
        seen_.resize(formulas, kUnseen);
        low_.resize(formulas);
        on_path_.resize(formulas);
        result_.in_cycle.resize(formulas);
    }

    // False if precedents gave up.
    bool visit(std::size_t root) {
        if (seen_[root] != kUnseen) return true;
        if (!enter(root)) return false;
        while (!frames_.empty()) {
            const Frame frame = frames_.back();
            if (needed_.size() > frame.first_needed) {
                const std::size_t next = needed_.back();
                needed_.pop_back();
                if (next == frame.formula) result_.in_cycle[next] = true;
                if (seen_[next] == kUnseen) {
                    if (!enter(next)) return false;
                } else if (on_path_[next]) {
                    low_[frame.formula] = std::min(low_[frame.formula], seen_[next]);
                }
            } else {
                leave(frame.formula);
            }
        }
        return true;
    }

    DependencyOrder take() { return std::move(result_); }

 private:
    struct Frame {
        std::size_t formula;
        std::size_t first_needed;
    };

    bool enter(std::size_t formula) {
        seen_[formula] = low_[formula] = count_++;
        on_path_[formula] = true;
        path_.push_back(formula);
        frames_.push_back({formula, needed_.size()});
        return precedents_(formula, needed_);
    }

    void leave(std::size_t formula) {
        frames_.pop_back();
        if (!frames_.empty()) {
            std::uint32_t& above = low_[frames_.back().formula];
            above = std::min(above, low_[formula]);
        }
        if (low_[formula] != seen_[formula]) return;
        const bool several = path_.back() != formula;
        std::size_t member = 0;
        do {
            member = path_.back();
            path_.pop_back();
            on_path_[member] = false;
            if (several) result_.in_cycle[member] = true;
            result_.order.push_back(member);
        } while (member != formula);
    }

    const Precedents& precedents_;
    std::uint32_t count_ = 0;
    std::vector<std::uint32_t> seen_;  // when
    std::vector<std::uint32_t> low_;
    std::vector<bool> on_path_;
    std::vector<std::size_t> path_;
    std::vector<Frame> frames_;
    std::vector<std::size_t> needed_;  // still to visit, those of the last frame last
    DependencyOrder result_;
};

}  // namespace

DependencyOrder order_dependencies(
    std::size_t formulas, const std::vector<std::size_t>& roots,
    const std::function<bool(std::size_t formula, std::vector<std::size_t>& out)>& precedents) {
    Search search(formulas, precedents);
    for (const std::size_t root : roots) {
        if (!search.visit(root)) break;
    }
    return search.take();
}

}  // namespace tonghop
