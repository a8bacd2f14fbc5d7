#include "report/machine_outputs.hpp"

#include "report/finding_text.hpp"

#include <nlohmann/json.hpp>

#include <map>

namespace tonghop {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string_view text) {
    return text.empty() ? Json(nullptr) : Json(std::string(text));
}

/// Keys in the order of the contract.
Json to_json(const Finding& finding, const std::string& id, const FindingText& text) {
    Json object;
    object["id"] = id;
    object["code"] = finding.code;
    object["severity"] = std::string(to_string(finding.severity));
    object["place"] = text_or_null(finding.place);
    object["indicator"] = text_or_null(finding.indicator);
    object["scenario"] = text_or_null(finding.scenario ? to_string(*finding.scenario) : "");
    object["period"] = text_or_null(finding.period ? finding.period->to_string() : "");
    object["file"] = text_or_null(finding.source.file);
    object["sha256"] = text_or_null(finding.sha256);
    object["sheet"] = text_or_null(finding.source.sheet);
    object["cell"] = text_or_null(finding.source.cell ? finding.source.cell->to_string() : "");
    object["found"] = text_or_null(finding.found);
    object["expected"] = text_or_null(text.expected);
    object["message"] = text.message;
    object["remedy"] = text_or_null(text.remedy);
    return object;
}

}  // namespace

std::string findings_json(const Findings& findings, const Configuration& config,
                          Language language) {
    std::map<std::string, int> repeats;
    std::string json = "[";
    for (const Finding& finding : findings) {
        const int repeat = repeats[finding_id(finding, 0)]++;
        const Json object =
            to_json(finding, finding_id(finding, repeat), render(finding, config, language));
        json += json.size() == 1 ? "\n" : ",\n";
        // A sheet name may hold what is no UTF-8; a program must still be able to read this file.
        json += object.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    json += json.size() == 1 ? "]\n" : "\n]\n";
    return json;
}

}  // namespace tonghop
