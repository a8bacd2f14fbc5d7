#include "model/finding.hpp"

#include "base/input_file.hpp"
#include "model/names.hpp"

#include <tuple>

namespace tonghop {

std::string_view to_string(Severity severity) {
    static constexpr std::array<std::string_view, 3> kNames = {"error", "warning", "info"};
    return name_of(kNames, severity);
}

bool operator<(const Finding& a, const Finding& b) {
    const auto key = [](const Finding& finding) {
        return std::tie(finding.source, finding.code, finding.detail, finding.place,
                        finding.indicator, finding.scenario, finding.period, finding.severity,
                        finding.found, finding.expected, finding.args, finding.sha256);
    };
    return key(a) < key(b);
}

std::string finding_id(const Finding& finding, int repeat) {
    const auto label_entry = finding.args.find("label");
    const std::string label = label_entry == finding.args.end() ? "" : label_entry->second;
    const bool says_what = !finding.place.empty() || !finding.indicator.empty() || !label.empty();
    constexpr char kSeparator = '\x1F';  // "unit separator"; occurs in no field
    std::string fields = finding.code;
    const auto append = [&fields](std::string_view field) {
        fields += kSeparator;
        fields += field;
    };
    append(finding.detail);
    append(finding.place);
    append(finding.indicator);
    append(finding.scenario ? to_string(*finding.scenario) : "");
    append(finding.period ? finding.period->to_string() : "");
    append(label);
    append(says_what ? "" : finding.source.to_string());
    append(std::to_string(repeat));
    constexpr std::size_t kDigits = 12;
    return sha256_hex(fields).substr(0, kDigits);
}

}  // namespace tonghop
