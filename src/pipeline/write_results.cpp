#include "pipeline/write_results.hpp"

#include "base/input_file.hpp"
#include "base/version.hpp"
#include "report/machine_outputs.hpp"
#include "report/rollup_workbook.hpp"

#include <algorithm>
#include <fstream>

namespace tonghop {
namespace {

constexpr std::uint64_t kLargestConfiguration = 64ULL << 20;

RunRecord record_of(const Configuration& config, const Rollup& rollup,
                    const RunDescription& description) {
    RunRecord record;
    record.command = "rollup";
    record.profile = description.profile;
    record.period = description.period.to_string();
    record.options = {{"as-of", description.as_of},
                      {"lang", description.language == Language::vietnamese ? "vi" : "en"},
                      {"strict", description.strict ? "true" : "false"}};
    const auto sha256_of = [](const std::string& file) {
        return sha256_hex(InputFile(file, kLargestConfiguration).bytes());
    };
    record.versions = {{"tonghop", std::string(version())},
                       {"profile", sha256_of(config.profile.file)}};
    for (const Mapping& mapping : config.mappings) {
        record.versions.emplace_back("mapping " + mapping.form, sha256_of(mapping.file));
    }
    record.inputs = rollup.submissions;
    record.mapped_cells = rollup.counts.cells;
    record.observations = rollup.observations.size();
    record.excluded = rollup.counts.excluded;
    record.formulas = rollup.counts.formulas;
    record.timings = description.timings;
    return record;
}

}  // namespace

bool would_lose_figures(const Rollup& rollup, const OutputFolder& folder) {
    const bool has_figures = std::any_of(
        rollup.observations.begin(), rollup.observations.end(),
        [](const Observation& observation) { return observation.status != Status::missing; });
    if (has_figures) return false;
    std::ifstream earlier(folder.earlier("observations.csv"), std::ios::binary);
    std::string heading;
    std::string first;
    return std::getline(earlier, heading) && std::getline(earlier, first);
}

void write_results(const Configuration& config, const Rollup& rollup,
                   const RunDescription& description, OutputFolder& folder) {
    folder.write("observations.csv", observations_csv(rollup.observations));
    folder.write("findings.json", findings_json(rollup.findings, config, description.language));
    write_rollup_workbook(
        {config, rollup.consolidation, rollup.observations, rollup.submissions, rollup.findings,
         description.period, description.as_of, description.language},
        folder.path_for("rollup.xlsx"));
    folder.write("run.json", run_json(record_of(config, rollup, description), rollup.findings));
}

}  // namespace tonghop
