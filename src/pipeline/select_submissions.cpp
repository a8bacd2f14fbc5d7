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
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kPairs = {
        {{"bo", "sung"}, {"dieu", "chinh"}, {"chinh", "thuc"}, {"thay", "the"}}};
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

// Later versions compare greater. Never by the clock of the file system: copying changes it.
auto version_of(const WorkbookReport& report) {
    const std::string& file = report.submission.file;
    const std::vector<std::string> name = words_of(file);
    return std::tuple(!is_backup(file), version_number(name, file), is_marked_as_revision(name),
                      std::filesystem::path(file).stem().string());
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
