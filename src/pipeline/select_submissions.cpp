#include "pipeline/select_submissions.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>
#include <tuple>

#include "base/text.hpp"
#include "extract/cell_ledger.hpp"

namespace tonghop {
namespace {

// Words of a file name without its extension, toneless as file names are.
std::vector<std::string> words_of(const std::string& file) {
    return words(fold_toneless(std::filesystem::path(file).stem().string()));
}

// Words by which people mark a corrected version.
bool is_marked_as_revision(const std::vector<std::string>& name) {
    static constexpr std::array<std::string_view, 4> kMarks = {"sua", "final", "moi", "chot"};
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kPairs = {
        {{"bo", "sung"}, {"dieu", "chinh"}, {"dinh", "chinh"}, {"chinh", "thuc"}, {"thay", "the"}}};
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (std::find(kMarks.begin(), kMarks.end(), name[i]) != kMarks.end()) return true;
        if (i + 1 == name.size()) break;
        const std::pair<std::string_view, std::string_view> two{name[i], name[i + 1]};
        if (std::find(kPairs.begin(), kPairs.end(), two) != kPairs.end()) return true;
    }
    return false;
}

// "lần 2", "bản 3", "(2)" at the end: which version a name says it is; 0 if it says none.
unsigned version_number(const std::vector<std::string>& name, const std::string& file) {
    const auto number = [](const std::string& word) -> unsigned {
        const bool digits = !word.empty() && word.size() <= 2 &&
                            word.find_first_not_of("0123456789") == std::string::npos;
        return digits ? static_cast<unsigned>(std::stoul(word)) : 0U;
    };
    for (std::size_t i = 0; i + 1 < name.size(); ++i) {
        if ((name[i] == "lan" || name[i] == "ban") && number(name[i + 1]) > 0) {
            return number(name[i + 1]);
        }
    }
    // "BC.xlsx (1)": some browsers number a second copy behind the extension.
    const std::string stem = std::filesystem::path(file).stem().string();
    const bool behind = file.ends_with(')');
    if (!behind && !stem.ends_with(')')) return 0U;
    const std::vector<std::string> all = words(behind ? file : stem);
    return all.empty() ? 0U : number(all.back());
}

// What editors and people keep of the version before: "BC.xlsx.bak", "BC.xlsx~".
bool is_backup(const std::string& file) {
    return file.ends_with(".bak") || file.ends_with(".old") || file.ends_with('~');
}

// "BC - Copy.xlsx", "Copy of BC.xlsx", "BC (bản sao).xlsx": what a computer calls a second copy.
bool is_copy(const std::vector<std::string>& name) {
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] == "copy" || (name[i] == "sao" && i > 0 && name[i - 1] == "ban")) return true;
    }
    return false;
}

// What a name says about its version; later ones compare greater. Never by the clock of the file
// system: copying changes it.
struct Version {
    bool original = true;  // neither a backup nor a copy
    unsigned number = 0;
    bool revision = false;
    std::string name;  // which case and tones do not change

    auto marks() const { return std::tuple(original, number, revision); }
    bool operator<(const Version& other) const {
        return std::tuple(marks(), name) < std::tuple(other.marks(), other.name);
    }
};

Version version_of(const WorkbookReport& report) {
    const std::string& file = report.submission.file;
    const std::vector<std::string> name = words_of(file);
    return {!is_backup(file) && !is_copy(name), version_number(name, file),
            is_marked_as_revision(name),
            fold_toneless(std::filesystem::path(file).stem().string())};
}

// By which rule the other version is used.
const char* rule_of(const Version& older, const Version& used) {
    if (older.original != used.original) return "copy";
    return older.marks() == used.marks() ? "order" : "mark";
}

// Up to three cells of `older` whose figures `used` gives otherwise: "F73 (771; 780)".
std::string differences(const WorkbookReport& older, const WorkbookReport& used) {
    constexpr int kShown = 3;
    std::map<SeriesKey, const Observation*> by_key;
    for (const Observation& observation : used.observations) {
        by_key.emplace(observation.key, &observation);
    }
    std::string cells;
    int shown = 0;
    for (const Observation& observation : older.observations) {
        const auto same = by_key.find(observation.key);
        if (same == by_key.end() || !observation.source.cell) continue;
        const Observation& other = *same->second;
        const bool equal = observation.amount == other.amount && observation.status == other.status;
        if (equal) continue;
        if (++shown > kShown) return cells + " …";
        cells += (cells.empty() ? "" : ", ") + observation.source.cell->to_string() + " (" +
                 observation.raw + "; " + other.raw + ")";
    }
    return cells;
}

// Whether `older` has figures that `kept` leaves out: a supplement that would erase the report.
bool has_more(const WorkbookReport& older, const WorkbookReport& kept) {
    std::set<SeriesKey> said;
    for (const Observation& observation : kept.observations) said.insert(observation.key);
    return std::any_of(older.observations.begin(), older.observations.end(), [&](const auto& o) {
        return o.status != Status::missing && !said.contains(o.key);
    });
}

void supersede(WorkbookReport& report, const WorkbookReport& used) {
    Submission& submission = report.submission;
    submission.state = SubmissionState::superseded;
    Finding finding;
    finding.code = "report-duplicate";
    finding.detail = submission.sha256 == used.submission.sha256 ? "identical" : "version";
    finding.severity = has_more(report, used) ? Severity::error : Severity::warning;
    finding.args["cells"] = differences(report, used);
    const bool equal = finding.args["cells"].empty() && !has_more(report, used) &&
                       !has_more(used, report) && !report.observations.empty();
    if (finding.detail == "identical" || equal) finding.severity = Severity::info;
    if (equal) finding.args["equal"] = used.submission.file;
    finding.args[rule_of(version_of(report), version_of(used))] = used.submission.file;
    finding.place = submission.place;
    finding.period = submission.period;
    finding.source.file = submission.file;
    finding.sha256 = submission.sha256;
    finding.found = submission.file;
    finding.args["kept"] = used.submission.file;
    report.observations.clear();
    report.counts.excluded = {{std::string(rule::kSupersededReport), report.counts.cells}};
    report.findings = {std::move(finding)};
}

}  // namespace

void settle_versions(std::vector<WorkbookReport>& reports) {
    using Key = std::tuple<std::string, std::string, std::optional<Period>>;
    std::map<Key, std::vector<WorkbookReport*>> by_key;
    for (WorkbookReport& report : reports) {
        const Submission& submission = report.submission;
        if (submission.state != SubmissionState::used) continue;
        by_key[{submission.form, submission.place, submission.period}].push_back(&report);
    }
    for (const auto& [key, versions] : by_key) {
        WorkbookReport* latest = *std::max_element(
            versions.begin(), versions.end(),
            [](const auto* a, const auto* b) { return version_of(*a) < version_of(*b); });
        for (WorkbookReport* version : versions) {
            if (version != latest) supersede(*version, *latest);
        }
    }
}

Findings find_missing_reports(const std::vector<WorkbookReport>& reports,
                              const std::vector<const Place*>& expected, const Period& period) {
    Findings findings;
    for (const Place* place : expected) {
        std::string refused;
        bool reported = false;
        for (const WorkbookReport& report : reports) {
            const Submission& submission = report.submission;
            if (submission.place != place->code) continue;
            reported = reported || submission.state == SubmissionState::used;
            if (submission.state == SubmissionState::refused) refused = submission.file;
        }
        if (reported) continue;
        Finding finding;
        finding.code = "report-missing";
        finding.detail = refused.empty() ? "none" : "unusable";
        finding.severity = Severity::warning;
        finding.place = place->code;
        finding.period = period;
        finding.args["other"] = refused;
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace tonghop
