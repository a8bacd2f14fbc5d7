#include "pipeline/choose_reading.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "config/parse_mapping.hpp"
#include "config/write_mapping.hpp"
#include "detect/detect_mapping.hpp"

namespace tonghop {
namespace {

using Score = std::map<std::string, long>;  // by name of the sheet

// Figures that can be used, less what was not understood on the way.
Score score_of(const std::vector<WorkbookReport>& reports) {
    Score score;
    for (const WorkbookReport& report : reports) {
        for (const Observation& one : report.observations) {
            const bool figure = one.status == Status::reported || one.status == Status::nil;
            if (figure) ++score[one.source.sheet];
        }
        for (const Finding& finding : report.findings) {
            const bool structure = finding.code == "value-unclaimed" ||
                                   finding.code == "label-unknown" ||
                                   finding.code == "form-drift" || finding.code == "unit-missing" ||
                                   finding.code == "value-not-number";
            if (structure && finding.severity != Severity::info) --score[finding.source.sheet];
        }
    }
    return score;
}

bool reads_something(const WorkbookReport& report) {
    return !report.submission.form.empty();
}

// Tables of which nothing is read: one finding each, with the cause.
void report_not_understood(const Workbook& workbook, const Submission& base,
                           WorkbookReport& report) {
    for (const Evidence& evidence : report.evidence) {
        if (!evidence.code.starts_with("table-")) continue;
        Finding finding;
        finding.code = "form-unrecognised";
        finding.detail = evidence.code;
        finding.severity = Severity::warning;
        finding.place = base.place;
        finding.source = evidence.source;
        finding.source.file = workbook.file;
        finding.found = evidence.found;
        report.findings.push_back(std::move(finding));
    }
}

// A detected mapping is written and loaded like one of a file, so that what `suggest` prints reads
// the workbook just as well.
Configuration with_mapping(const Configuration& config, const Mapping& mapping,
                           const std::string& file) {
    Configuration own = config;
    own.mappings = {parse_mapping(mapping_json(mapping), file + ": " + mapping.form, config)};
    return own;
}

void append(std::vector<WorkbookReport>& to, std::vector<WorkbookReport> from) {
    for (WorkbookReport& report : from) {
        if (reads_something(report)) to.push_back(std::move(report));
    }
}

}  // namespace

std::vector<WorkbookReport> read_known_or_detected(const Workbook& workbook,
                                                   const Vocabulary& known, const Submission& base,
                                                   const ReadSheets& read) {
    std::vector<UnknownSheet> sheets;
    for (const Sheet& sheet : workbook.sheets) sheets.push_back({&workbook, &sheet});
    auto by_known = read(known, std::nullopt);
    Detection detection = detect_mapping(sheets, known.config());
    if (!detection.mapping) {
        const bool nothing = std::none_of(by_known.begin(), by_known.end(), reads_something);
        if (nothing) {
            by_known.front().evidence = std::move(detection.evidence);
            report_not_understood(workbook, base, by_known.front());
        }
        return by_known;
    }
    const Configuration config = with_mapping(known.config(), *detection.mapping, workbook.file);
    const Vocabulary detected(config);
    const Score known_score = score_of(by_known);
    const Score detected_score = score_of(read(detected, std::nullopt));
    SheetChoice of_known;
    SheetChoice of_detected;
    const auto at = [](const Score& score, const std::string& sheet) {
        const auto found = score.find(sheet);
        return found == score.end() ? 0 : found->second;
    };
    for (const Sheet& sheet : workbook.sheets) {
        const bool more = at(detected_score, sheet.name()) > at(known_score, sheet.name()) ||
                          known_score.find(sheet.name()) == known_score.end();
        (more ? of_detected : of_known).insert(&sheet);
    }
    std::vector<WorkbookReport> reports;
    if (!of_known.empty()) append(reports, read(known, of_known));
    std::vector<WorkbookReport> others;
    if (!of_detected.empty()) append(others, read(detected, of_detected));
    if (!others.empty()) {
        others.front().evidence = std::move(detection.evidence);
        std::erase_if(others.front().evidence, [&](const Evidence& evidence) {
            return std::none_of(of_detected.begin(), of_detected.end(), [&](const Sheet* sheet) {
                return sheet->name() == evidence.source.sheet;
            });
        });
        report_not_understood(workbook, base, others.front());
        append(reports, std::move(others));
    }
    return reports.empty() ? by_known : reports;
}

}  // namespace tonghop
