#include "pipeline/rollup.hpp"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <set>

#include "pipeline/expected_places.hpp"
#include "pipeline/parallel.hpp"
#include "pipeline/select_submissions.hpp"
#include "pipeline/settle_across_reports.hpp"

namespace tonghop {
namespace {

std::vector<WorkbookReport> read_all(const RollupRequest& request) {
    std::vector<std::vector<WorkbookReport>> read(request.workbooks.size());
    const Vocabulary vocabulary(request.config);
    std::atomic<std::size_t> done{0};
    for_each_index(read.size(), request.jobs, [&](std::size_t i) {
        read[i] = read_reports(request.workbooks[i], vocabulary, request.period, request.limits);
        request.progress(++done);
    });
    std::vector<WorkbookReport> reports;
    for (auto& of_one : read) std::move(of_one.begin(), of_one.end(), std::back_inserter(reports));
    return reports;
}

void collect(std::vector<WorkbookReport> reports, Rollup& rollup) {
    for (WorkbookReport& report : reports) {
        rollup.submissions.push_back(std::move(report.submission));
        rollup.counts += report.counts;
        std::move(report.observations.begin(), report.observations.end(),
                  std::back_inserter(rollup.observations));
        std::move(report.findings.begin(), report.findings.end(),
                  std::back_inserter(rollup.findings));
    }
}

// What an expected place did not say is an observation too: missing, from no cell.
void add_missing_observations(Rollup& rollup) {
    std::set<SeriesKey> said;
    std::set<std::tuple<std::string, Scenario, Period>> figures;
    std::map<std::string, std::string> unit_of;
    for (const Observation& observation : rollup.observations) {
        said.insert(observation.key);
        figures.emplace(observation.key.indicator, observation.key.scenario,
                        observation.key.period);
        unit_of.emplace(observation.key.indicator, observation.unit);
    }
    for (const Place* place : rollup.expected) {
        for (const auto& [indicator, scenario, period] : figures) {
            SeriesKey key{place->code, indicator, scenario, period};
            if (said.contains(key)) continue;
            rollup.observations.push_back(
                {std::move(key), {}, unit_of[indicator], Status::missing, {}, {}, {}, {}, {}});
        }
    }
}

void sort_by_key(std::vector<Observation>& observations) {
    std::sort(observations.begin(), observations.end(),
              [](const Observation& a, const Observation& b) {
                  return std::tie(a.key, a.source) < std::tie(b.key, b.source);
              });
}

}  // namespace

Rollup make_rollup(const RollupRequest& request) {
    Rollup rollup;
    rollup.expected = expected_places(request.config, request.period);

    // Every workbook becomes observations and findings; none can stop the others.
    std::vector<WorkbookReport> reports = read_all(request);

    // One version of each report is used, and places without one are named.
    settle_versions(reports);
    settle_across_reports(reports);
    rollup.findings = find_missing_reports(reports, rollup.expected, request.period);
    collect(std::move(reports), rollup);

    // What was not said stays visible: missing is not zero.
    if (!request.config.profile.parent.empty()) add_missing_observations(rollup);
    sort_by_key(rollup.observations);

    // Figures of the places become the figures of the district, each by its own rule.
    rollup.consolidation = consolidate(rollup.observations, rollup.expected, request.config,
                                       request.period, rollup.findings);
    for (Finding& finding : rollup.findings) {
        // Places are called as they were then, whatever year the figure is of.
        finding.args["reported_in"] = request.period.to_string();
    }
    std::sort(rollup.findings.begin(), rollup.findings.end());
    return rollup;
}

}  // namespace tonghop
