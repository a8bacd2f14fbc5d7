#include "report/machine_outputs.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace tonghop {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string_view text) {
    return text.empty() ? Json(nullptr) : Json(std::string(text));
}

Json object_of(const RunRecord::Pairs& pairs) {
    Json object = Json::object();
    for (const auto& [name, value] : pairs) {
        object[name] = value;
    }
    return object;
}

Json input(const Submission& submission) {
    Json object;
    object["file"] = submission.file;
    object["path"] = submission.path;
    object["sha256"] = text_or_null(submission.sha256);
    object["form"] = text_or_null(submission.form);
    object["place"] = text_or_null(submission.place);
    object["period"] = text_or_null(submission.period ? submission.period->to_string() : "");
    object["state"] = std::string(to_string(submission.state));
    object["cells"] = submission.cells;
    object["observations"] = submission.observations;
    return object;
}

Json counts(const RunRecord& run, const Findings& findings) {
    Json by_severity;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
        by_severity[std::string(to_string(severity))] = std::count_if(
            findings.begin(), findings.end(),
            [severity](const Finding& finding) { return finding.severity == severity; });
    }
    Json object;
    object["mapped_cells"] = run.mapped_cells;
    object["observations"] = run.observations;
    object["findings"] = by_severity;
    object["excluded"] = Json::object();
    for (const auto& [rule, count] : run.excluded) {
        object["excluded"][rule] = count;
    }
    object["formulas"] = {{"verified", run.formulas.verified},
                          {"stale", run.formulas.stale},
                          {"missing", run.formulas.missing},
                          {"unverified", run.formulas.unverified}};
    return object;
}

}  // namespace

std::string run_json(const RunRecord& run, const Findings& findings) {
    Json object;
    object["command"] = run.command;
    object["profile"] = text_or_null(run.profile);
    object["period"] = text_or_null(run.period);
    object["options"] = object_of(run.options);
    object["versions"] = object_of(run.versions);
    object["inputs"] = Json::array();
    for (const Submission& submission : run.inputs) {
        object["inputs"].push_back(input(submission));
    }
    object["counts"] = counts(run, findings);
    if (!run.timings.empty()) {
        object["timings"] = Json::object();
        for (const auto& [stage, seconds] : run.timings) {
            object["timings"][stage] = seconds;
        }
    }
    // A path may hold what is no UTF-8; a program must still be able to read this file.
    return object.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tonghop
