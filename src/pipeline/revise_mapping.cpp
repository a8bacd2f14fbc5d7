#include "pipeline/revise_mapping.hpp"

#include <algorithm>
#include <map>

#include "base/input_file.hpp"
#include "config/parse_mapping.hpp"
#include "drift/amend_mapping.hpp"
#include "formats/open_workbook.hpp"
#include "pipeline/read_workbook_reports.hpp"

namespace tonghop {
namespace {

constexpr std::uint64_t kLargestMapping = 16U << 20U;  // as loading one allows

using ByCell = std::map<SourceCell, Observation>;

struct Reading {
    ByCell observations;
    Findings findings;
};

Configuration with_mapping(const Configuration& config, Mapping mapping) {
    Configuration own = config;
    own.mappings = {std::move(mapping)};
    return own;
}

bool is_value(const Observation& observation) {
    return observation.status == Status::reported || observation.status == Status::nil;
}

std::size_t values_in(const Reading& reading) {
    const auto& all = reading.observations;
    return static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [](const auto& entry) { return is_value(entry.second); }));
}

Reading read_with(const Configuration& config, const Workbook& workbook) {
    Submission base;
    base.file = workbook.file;
    base.sha256 = workbook.sha256;
    const Vocabulary vocabulary(config);
    Reading reading;
    for (const WorkbookReport& report : read_reports(workbook, vocabulary, std::nullopt, base)) {
        for (const Observation& one : report.observations) {
            reading.observations.emplace(one.source, one);
        }
        reading.findings.insert(reading.findings.end(), report.findings.begin(),
                                report.findings.end());
    }
    std::stable_sort(reading.findings.begin(), reading.findings.end());
    return reading;
}

bool reads_alike(const Observation& a, const Observation& b) {
    return a.key == b.key && a.status == b.status && a.amount == b.amount;
}

std::vector<ValueChange> difference(const ByCell& before, const ByCell& now) {
    std::vector<ValueChange> changes;
    for (const auto& [cell, old_one] : before) {
        const auto same = now.find(cell);
        if (same == now.end()) {
            changes.push_back({cell, old_one, std::nullopt});
        } else if (!reads_alike(old_one, same->second)) {
            changes.push_back({cell, old_one, same->second});
        }
    }
    for (const auto& [cell, new_one] : now) {
        if (!before.contains(cell)) changes.push_back({cell, std::nullopt, new_one});
    }
    std::sort(changes.begin(), changes.end(),
              [](const auto& a, const auto& b) { return a.cell < b.cell; });
    return changes;
}

bool is_about_the_form(const Finding& finding) {
    return finding.severity != Severity::info &&
           (finding.code.starts_with("form-") || finding.code == "value-unclaimed" ||
            finding.code == "unit-missing" || finding.code == "value-duplicate" ||
            finding.code.starts_with("place-") || finding.code.starts_with("period-"));
}

}  // namespace

MappingRevision revise_mapping(const Configuration& config, const std::deque<Workbook>& workbooks) {
    const Mapping& mapping = config.mappings.front();
    MappingRevision revision;
    Mapping amended = mapping;
    for (const Workbook& workbook : workbooks) {
        Amendment amendment = amend_mapping(workbook, amended, config);
        amended = std::move(amendment.mapping);
        revision.changes.insert(revision.changes.end(), amendment.changes.begin(),
                                amendment.changes.end());
    }
    revision.patch =
        patch_mapping(read_whole_file(mapping.file, kLargestMapping), mapping, amended);
    // What counts is what the file will say, not what was meant.
    const Configuration patched =
        with_mapping(config, parse_mapping(revision.patch.whole, mapping.file, config));
    for (const Workbook& workbook : workbooks) {
        const Reading before = read_with(config, workbook);
        const Reading now = read_with(patched, workbook);
        RevisedReading& reading = revision.readings.emplace_back();
        reading.file = workbook.file;
        reading.before = values_in(before);
        reading.now = values_in(now);
        reading.changes = difference(before.observations, now.observations);
        std::copy_if(now.findings.begin(), now.findings.end(), std::back_inserter(reading.left),
                     is_about_the_form);
        // Rows may name their unit of measure themselves: then nobody misses the column.
        const bool units_missed =
            std::any_of(now.findings.begin(), now.findings.end(),
                        [](const Finding& finding) { return finding.code == "unit-missing"; });
        if (units_missed) continue;
        std::erase_if(revision.changes, [&](const FormChange& change) {
            return change.code == "unit-gone" && change.source.file == workbook.file;
        });
    }
    return revision;
}

MappingRevision revise_mapping(const Configuration& config,
                               const std::vector<std::filesystem::path>& workbooks,
                               const ReadLimits& limits) {
    std::deque<Workbook> loaded;
    for (const auto& path : workbooks) loaded.push_back(load_workbook(path, limits));
    return revise_mapping(config, loaded);
}

}  // namespace tonghop
