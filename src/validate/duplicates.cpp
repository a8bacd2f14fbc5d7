#include "validate/duplicates.hpp"

#include <map>

#include "validate/rule.hpp"

namespace tonghop {
namespace {

bool is_figure(const Observation& observation) {
    return observation.status != Status::missing && observation.status != Status::rejected;
}

bool same_figure(const Observation& a, const Observation& b) {
    return a.status == b.status && a.amount == b.amount;
}

Finding duplicate(const Observation& observation, const Observation& other, bool same) {
    Finding finding =
        finding_on(observation, "value-duplicate", same ? Severity::info : Severity::error);
    finding.detail = same ? "same" : "different";
    finding.args["other"] = other.source.cell->to_string();
    finding.args["other_value"] = other.raw;
    return finding;
}

}  // namespace

void settle_duplicates(std::vector<Observation>& observations, Findings& findings) {
    std::map<SeriesKey, std::vector<std::size_t>> by_key;
    for (std::size_t i = 0; i < observations.size(); ++i) {
        if (is_figure(observations[i])) by_key[observations[i].key].push_back(i);
    }
    std::vector<bool> repeated(observations.size(), false);
    for (const auto& [key, indices] : by_key) {
        const Observation& first = observations[indices.front()];
        bool same = true;
        for (const std::size_t i : indices) same = same && same_figure(observations[i], first);
        if (indices.size() == 1) continue;
        for (std::size_t n = same ? 1 : 0; n < indices.size(); ++n) {
            const Observation& other = n == 0 ? observations[indices[1]] : first;
            findings.push_back(duplicate(observations[indices[n]], other, same));
            repeated[indices[n]] = same;
        }
        if (!same) {
            for (const std::size_t i : indices) observations[i].status = Status::rejected;
        }
    }
    // A blank repeat of a row that has its figure elsewhere says nothing.
    std::vector<Observation> kept;
    for (std::size_t i = 0; i < observations.size(); ++i) {
        const bool blank_repeat =
            observations[i].status == Status::missing && by_key.contains(observations[i].key);
        if (!repeated[i] && !blank_repeat) kept.push_back(std::move(observations[i]));
    }
    observations = std::move(kept);
}

}  // namespace tonghop
