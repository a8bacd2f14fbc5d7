#include "validate/duplicates.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "validate/rule.hpp"

namespace tonghop {
namespace {

/// An observation, and the report that says it.
struct Said {
    Observation* observation;
    Findings* findings;
};

bool is_figure(const Observation& observation) {
    return observation.status != Status::missing && observation.status != Status::rejected;
}

// "-" and 0 are told apart in every output, but they do not contradict each other.
bool same_figure(const Observation& a, const Observation& b) {
    const bool both_count = is_plain_figure(a) && is_plain_figure(b);
    return (a.status == b.status || both_count) && a.amount == b.amount;
}

/// What tells `other` apart from a cell of the sheet in which the finding stands.
void name_other(const SourceCell& here, const SourceCell& other, Finding& finding) {
    finding.args["other"] = other.cell->to_string();
    if (other.file != here.file || other.sheet != here.sheet) {
        finding.args["other_sheet"] = other.sheet;
    }
    if (other.file != here.file) finding.args["other_file"] = other.file;
}

void report_duplicate(const Said& said, const Observation& other, bool same) {
    const Observation& observation = *said.observation;
    Finding finding =
        finding_on(observation, "value-duplicate", same ? Severity::info : Severity::error);
    finding.detail = same ? "same" : "different";
    name_other(observation.source, other.source, finding);
    finding.args["other_value"] = other.raw;
    said.findings->push_back(std::move(finding));
}

using Repeats = std::set<const Observation*>;

void settle(const std::vector<Said>& all, Repeats& repeats) {
    const Observation& first = *all.front().observation;
    const auto differs_from = [](const Observation& from) {
        return [&from](const Said& said) { return !same_figure(*said.observation, from); };
    };
    const bool same = std::none_of(all.begin(), all.end(), differs_from(first));
    for (const Said& said : all) {
        const Observation& here = *said.observation;
        if (same && &here == &first) continue;
        if (same) {
            repeats.insert(&here);
            // A cell that two tables read is no second statement.
            if (here.source != first.source) report_duplicate(said, first, true);
        } else {
            const auto other = std::find_if(all.begin(), all.end(), differs_from(here));
            report_duplicate(said, *other->observation, false);
        }
    }
    if (same) return;
    for (const Said& said : all) said.observation->status = Status::rejected;
}

// Two rows that contradict each other in one column agree by chance in the others: one of them is
// about something else.
void doubt_rows_that_differ(const std::vector<ReportFigures>& reports) {
    const auto row_of = [](const SourceCell& source) {
        return std::tuple(source.file, source.sheet, source.cell->row);
    };
    std::set<std::tuple<std::string, std::string, std::uint32_t>> rows;
    const auto each_repeat = [&](const std::string& detail, const auto& act) {
        for (const ReportFigures& report : reports) {
            for (Finding& finding : *report.findings) {
                if (finding.code == "value-duplicate" && finding.detail == detail) act(finding);
            }
        }
    };
    each_repeat("different", [&](const Finding& one) { rows.insert(row_of(one.source)); });
    each_repeat("same", [&](Finding& one) {
        if (rows.contains(row_of(one.source))) one.severity = Severity::warning;
    });
}

}  // namespace

void settle_duplicates(const std::vector<ReportFigures>& reports) {
    std::map<SeriesKey, std::vector<Said>> by_key;
    for (const auto& [observations, findings] : reports) {
        for (Observation& observation : *observations) {
            if (is_figure(observation)) by_key[observation.key].push_back({&observation, findings});
        }
    }
    Repeats repeats;
    for (const auto& [key, all] : by_key) {
        if (all.size() > 1) settle(all, repeats);
    }
    doubt_rows_that_differ(reports);
    // A blank repeat of a row that has its figure elsewhere says nothing.
    for (const ReportFigures& report : reports) {
        std::vector<Observation> kept;
        for (Observation& observation : *report.observations) {
            const bool blank_repeat =
                observation.status == Status::missing && by_key.contains(observation.key);
            if (!repeats.contains(&observation) && !blank_repeat) {
                kept.push_back(std::move(observation));
            }
        }
        *report.observations = std::move(kept);
    }
}

}  // namespace tonghop
