#include "report/run_summary.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.hpp"
#include "report/finding_text.hpp"
#include "report/fold_findings.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kFindingsShown = 5;
constexpr std::ptrdiff_t kSlipsShown = 3;

std::size_t count(const Findings& findings, Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(),
                      [=](const Finding& finding) { return finding.severity == severity; }));
}

std::string grouped(std::size_t number, Language language) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3; at -= 3) {
        text.insert(at - 3, language == Language::vietnamese ? "." : ",");
    }
    return text;
}

std::set<std::string> reporting_places(const RunOutcome& outcome) {
    std::set<std::string> places;
    for (const Submission& submission : outcome.submissions) {
        if (submission.state == SubmissionState::used) places.insert(submission.place);
    }
    return places;
}

std::string missing_places(const RunOutcome& outcome, const std::set<std::string>& reporting) {
    std::vector<std::string> names;
    for (const Place* place : outcome.expected) {
        if (!reporting.contains(place->code)) names.push_back(place->name);
    }
    std::sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
        return compare_vietnamese(a, b) < 0;
    });
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string refused_files(const RunOutcome& outcome) {
    std::vector<std::string> files;
    for (const Submission& submission : outcome.submissions) {
        if (submission.state == SubmissionState::refused) files.push_back(submission.file);
    }
    return fmt::format("{}", fmt::join(files, ", "));
}

std::string title(const RunOutcome& outcome, Language language) {
    const Period& period = outcome.period;
    const std::string& name = outcome.config.profile.name;
    if (period.kind() != Period::Kind::month) return name + ", " + period.to_string();
    return language == Language::vietnamese
               ? fmt::format("{}, tháng {} năm {}", name, period.last_month(), period.year())
               : fmt::format("{}, {}", name, period.to_string());
}

/// Findings that the summary gives in full, worst first, and how many of each severity.
struct WorstFindings {
    std::string lines;
    std::size_t errors = 0;
    std::size_t warnings = 0;
};

// Suspected slips first: they stand in the totals. Then errors, then warnings at cells; who has not
// reported is said above.
int rank(const Finding& finding) {
    if (finding.severity == Severity::error) return 1;
    if (finding.args.contains("factor")) return 0;
    return finding.source.cell ? 2 : 3;
}

WorstFindings worst_findings(const Findings& findings, const Configuration& config,
                             Language language) {
    WorstFindings worst;
    std::vector<const Finding*> ordered;
    for (const Finding& finding : findings) {
        if (finding.severity != Severity::info && rank(finding) < 3) ordered.push_back(&finding);
    }
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Finding* a, const Finding* b) { return rank(*a) < rank(*b); });
    // Many slips leave room for what is wrong otherwise.
    const auto slips = std::find_if(ordered.begin(), ordered.end(),
                                    [](const Finding* finding) { return rank(*finding) > 0; });
    const auto kept = std::min<std::ptrdiff_t>(slips - ordered.begin(), kSlipsShown);
    if (slips != ordered.end()) ordered.erase(ordered.begin() + kept, slips);
    for (const Finding* finding : ordered) {
        if (worst.errors + worst.warnings == kFindingsShown) break;
        worst.lines += "  - " + render(*finding, config, language).message + "\n";
        ++(finding->severity == Severity::error ? worst.errors : worst.warnings);
    }
    return worst;
}

/// "... và 3 lỗi, 12 cảnh báo nữa"; nothing if all are shown.
std::string rest(std::size_t errors, std::size_t warnings, Language language) {
    const bool vietnamese = language == Language::vietnamese;
    std::vector<std::string> parts;
    const auto add = [&](std::size_t number, const char* in_vietnamese, const char* in_english) {
        if (number == 0) return;
        std::string part = grouped(number, language) + ' ';
        part += vietnamese ? in_vietnamese : in_english;
        parts.push_back(part + (vietnamese || number == 1 ? "" : "s"));
    };
    add(errors, "lỗi", "more error");
    add(warnings, "cảnh báo", "more warning");
    if (parts.empty()) return {};
    return fmt::format(fmt::runtime(vietnamese ? "  - ... và {} nữa\n" : "  - ... and {}\n"),
                       fmt::join(parts, ", "));
}

}  // namespace

std::string summarise_run(const RunOutcome& outcome, Language language) {
    const auto say = [&](const char* vietnamese, const char* english, const auto&... parts) {
        return fmt::format(fmt::runtime(language == Language::vietnamese ? vietnamese : english),
                           parts...);
    };
    const auto reporting = reporting_places(outcome);
    const std::string missing = missing_places(outcome, reporting);
    const std::string refused = refused_files(outcome);
    const auto figures = static_cast<std::size_t>(
        std::count_if(outcome.observations.begin(), outcome.observations.end(),
                      [](const Observation& o) { return o.status != Status::missing; }));

    const Findings findings = folded(outcome.findings);
    const std::size_t errors = count(findings, Severity::error);
    const std::size_t warnings = count(findings, Severity::warning);

    std::string text = title(outcome, language) + "\n";
    text += say("  Đã nộp {}/{} xã.", "  Reported: {} of {} places.", reporting.size(),
                outcome.expected.size());
    if (!missing.empty()) text += say("  Chưa có: {}.", "  Missing: {}.", missing);
    if (!refused.empty()) {
        text += say("\n  Không dùng được: {}.", "\n  Not usable: {}.", refused);
    }
    text +=
        say("\n  {} số liệu; {} lỗi, {} cảnh báo.\n", "\n  {} figures; {} errors, {} warnings.\n",
            grouped(figures, language), errors, warnings);
    const WorstFindings worst = worst_findings(findings, outcome.config, language);
    text += worst.lines;
    text += rest(errors - worst.errors, warnings - worst.warnings, language);
    text +=
        say("  Bảng tổng hợp: {0}/rollup.xlsx   Cần sửa: trang \"Cảnh báo\", hoặc "
            "{0}/findings.json\n",
            "  Roll-up: {0}/rollup.xlsx   To mend: sheet \"Cảnh báo\", or "
            "{0}/findings.json\n",
            outcome.folder);
    return text;
}

}  // namespace tonghop
