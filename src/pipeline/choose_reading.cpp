#include "pipeline/choose_reading.hpp"

#include <algorithm>
#include <deque>
#include <map>

#include "config/parse_mapping.hpp"
#include "config/write_mapping.hpp"
#include "detect/detect_mapping.hpp"
#include "extract/recognise.hpp"
#include "pipeline/header_contradictions.hpp"

namespace tonghop {
namespace {

/// How well a sheet is read: figures that can be used, and what was not understood on the way.
struct SheetScore {
    long figures = 0;
    long faults = 0;
    // A reading without any figure is worse than one with any.
    std::pair<bool, long> rank() const { return {figures > 0, figures > 0 ? figures - faults : 0}; }
};
using Score = std::map<std::string, SheetScore>;  // by name of the sheet

Score score_of(const std::vector<WorkbookReport>& reports) {
    Score score;
    for (const WorkbookReport& report : reports) {
        for (const Observation& one : report.observations) {
            const bool figure = one.status == Status::reported || one.status == Status::nil;
            if (figure) ++score[one.source.sheet].figures;
        }
        for (const Finding& finding : report.findings) {
            const bool structure = finding.code == "value-unclaimed" ||
                                   finding.code == "label-unknown" ||
                                   finding.code == "form-drift" || finding.code == "unit-missing" ||
                                   finding.code == "value-not-number";
            if (structure && finding.severity != Severity::info)
                ++score[finding.source.sheet].faults;
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

/// One way to read the workbook.
struct Reading {
    explicit Reading(const Vocabulary& known) : vocabulary(known) {}
    Reading(Configuration own, const SharedNames& names)
        : config(std::move(own)), owned(std::in_place, *config, names), vocabulary(*owned) {}
    std::optional<Configuration> config;
    std::optional<Vocabulary> owned;
    const Vocabulary& vocabulary;
    Score score;
    CellMeanings meanings;
    int trust = 2;  ///< all known forms together 2, the detected one 1, one known form alone 0

    std::pair<bool, long> of(const std::string& sheet) const {
        const auto found = score.find(sheet);
        return (found == score.end() ? SheetScore() : found->second).rank();
    }
};

// The one that reads most; of equals the one that is trusted most.
const Reading& best_of(const std::deque<Reading>& readings, const std::string& sheet) {
    return *std::max_element(
        readings.begin(), readings.end(), [&](const Reading& a, const Reading& b) {
            return std::pair(a.of(sheet), a.trust) < std::pair(b.of(sheet), b.trust);
        });
}

// Of several forms that a sheet looks like, the one that knows most columns is taken; where a
// detected mapping reads more than that, another of them may be the right one.
void add_rivals(const Workbook& workbook, const Vocabulary& known, const ReadSheets& read,
                const Score& detected, std::deque<Reading>& readings) {
    const Configuration& config = known.config();
    const bool outdone = std::any_of(detected.begin(), detected.end(), [&](const auto& sheet) {
        return sheet.second.rank() > readings.front().of(sheet.first);
    });
    if (!outdone) return;
    for (const Mapping& mapping : config.mappings) {
        const std::vector<Mapping> only = {mapping};
        const bool recognised =
            std::any_of(workbook.sheets.begin(), workbook.sheets.end(),
                        [&](const Sheet& sheet) { return recognise(sheet, only).has_value(); });
        if (!recognised) continue;
        Configuration own = config;
        own.mappings = only;
        Reading& rival = readings.emplace_back(std::move(own), known.names());
        rival.trust = 0;
        const auto by_rival = read(rival.vocabulary, std::nullopt);
        rival.score = score_of(by_rival);
        rival.meanings = meanings_of(by_rival);
    }
}

std::vector<Evidence> about(const SheetChoice& sheets, std::vector<Evidence> evidence) {
    std::erase_if(evidence, [&](const Evidence& one) {
        return std::none_of(sheets.begin(), sheets.end(),
                            [&](const Sheet* sheet) { return sheet->name() == one.source.sheet; });
    });
    return evidence;
}

}  // namespace

std::vector<WorkbookReport> read_known_or_detected(const Workbook& workbook,
                                                   const Vocabulary& known, const Submission& base,
                                                   const ReadSheets& read) {
    std::vector<UnknownSheet> sheets;
    for (const Sheet& sheet : workbook.sheets) sheets.push_back({&workbook, &sheet});
    auto by_known = read(known, std::nullopt);
    Detection detection = detect_mapping(sheets, known.names());
    if (!detection.mapping) {
        const bool nothing = std::none_of(by_known.begin(), by_known.end(), reads_something);
        if (nothing) {
            by_known.front().evidence = std::move(detection.evidence);
            report_not_understood(workbook, base, by_known.front());
        }
        return by_known;
    }
    std::deque<Reading> readings;
    readings.emplace_back(known);
    readings.back().score = score_of(by_known);
    readings.back().meanings = meanings_of(by_known);
    readings.emplace_back(with_mapping(known.config(), *detection.mapping, workbook.file),
                          known.names());
    Reading& detected = readings.back();
    detected.trust = 1;
    const auto by_detected = read(detected.vocabulary, std::nullopt);
    detected.score = score_of(by_detected);
    detected.meanings = meanings_of(by_detected);
    const auto contradict = [&](Reading& form) {
        for (const auto& [sheet, cells] :
             contradicted_cells(form.meanings, detected.meanings, detection.evidence)) {
            form.score[sheet].faults += static_cast<long>(cells);
        }
    };
    contradict(readings.front());
    add_rivals(workbook, known, read, Score(detected.score), readings);
    for (std::size_t i = 2; i < readings.size(); ++i) contradict(readings[i]);

    std::vector<WorkbookReport> reports;
    for (Reading& reading : readings) {
        SheetChoice chosen;
        for (const Sheet& sheet : workbook.sheets) {
            if (&best_of(readings, sheet.name()) == &reading) chosen.insert(&sheet);
        }
        if (chosen.empty()) continue;
        std::vector<WorkbookReport> own;
        append(own, read(reading.vocabulary, chosen));
        if (&reading == &detected && !own.empty()) {
            own.front().evidence = about(chosen, std::move(detection.evidence));
            report_not_understood(workbook, base, own.front());
        }
        append(reports, std::move(own));
    }
    return reports.empty() ? by_known : reports;
}

}  // namespace tonghop
