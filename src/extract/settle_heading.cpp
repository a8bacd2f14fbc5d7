// Place and period of a report, from statements that may contradict each other. A report under a
// wrong name would put every figure into another commune, so a contradiction refuses the report;
// what is only left unsaid is a warning.
#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "extract/report_heading.hpp"
#include "normalise/pattern.hpp"
#include "normalise/place_text.hpp"

namespace tonghop {
namespace {

Finding about(std::string code, Severity severity, const SourceCell& source) {
    Finding finding;
    finding.code = std::move(code);
    finding.severity = severity;
    finding.source = source;
    return finding;
}

Finding period_finding(std::string code, Severity severity, const SourceCell& source,
                       const Period& expected) {
    Finding finding = about(std::move(code), severity, source);
    finding.period = expected;
    finding.expected = expected.to_string();
    return finding;
}

// A run asked for `wanted`: the most trusted source that names a period of that kind decides.
void settle_wanted(const PeriodStatements& statements, const Period& wanted,
                   const SourceCell& source, bool& usable, Findings& findings) {
    bool decided = false;
    std::optional<ReportSource> deciding;
    for (const auto& statement : statements) {
        const bool same_kind = statement.value.kind() == wanted.kind();
        if (!same_kind || (deciding && statement.source == *deciding)) continue;
        const bool agrees = std::any_of(statements.begin(), statements.end(), [&](const auto& s) {
            return s.source == statement.source && s.value == wanted;
        });
        if (!agrees) {
            const Severity severity = decided ? Severity::warning : Severity::error;
            Finding finding = period_finding("period-mismatch", severity, statement.cell, wanted);
            finding.found = statement.text;
            finding.args["stated"] = statement.value.to_string();
            findings.push_back(std::move(finding));
            usable = usable && decided;
        }
        decided = true;
        deciding = statement.source;
    }
    if (!decided) {
        Finding finding = period_finding("period-unknown", Severity::warning, source, wanted);
        finding.detail = "assumed";
        findings.push_back(std::move(finding));
    }
}

bool overlap(const Period& a, const Period& b) {
    return a.contains(b) || b.contains(a);
}

// "NĂM 2023" above a table in "BC T6.2024.xlsx". A title may name other periods besides, to compare
// with; a source that names no other one contradicts.
bool contradicts(const PeriodStatements& statements, ReportSource source, const Period& settled) {
    return std::none_of(statements.begin(), statements.end(), [&](const auto& statement) {
        return statement.source == source && overlap(statement.value, settled);
    });
}

// Nothing was asked for: the finest period; of those as fine, what the most trusted source says. "9
// THÁNG NĂM 2024" is finer than the year that a file's name holds.
std::optional<Period> settle_stated(const PeriodStatements& statements, const SourceCell& source,
                                    bool& usable, Findings& findings) {
    if (statements.empty()) {
        Finding finding = about("period-unknown", Severity::error, source);
        finding.detail = "none";
        findings.push_back(std::move(finding));
        usable = false;
        return std::nullopt;
    }
    const auto finest = std::min_element(
        statements.begin(), statements.end(),
        [](const auto& a, const auto& b) { return a.value.months() < b.value.months(); });
    for (const auto& other : statements) {
        const bool another =
            other.value.kind() == finest->value.kind() && other.value != finest->value;
        if (!another && !contradicts(statements, other.source, finest->value)) continue;
        Finding finding =
            period_finding("period-mismatch", Severity::warning, other.cell, finest->value);
        finding.found = other.text;
        finding.args["stated"] = other.value.to_string();
        findings.push_back(std::move(finding));
        break;
    }
    return finest->value;
}

// "UBND HUYỆN BẮC SƠN" above "UBND XÃ TÂN THÀNH": of communes of one name the one of that district.
// "XÃ CẨM LỘC - HUYỆN CẨM XUYÊN - HÀ TĨNH": the province of that district, not its city.
PlaceStatements without_namesakes(const PlaceStatements& statements) {
    const auto is_part_of_stated = [&](const Place& place) {
        return std::any_of(statements.begin(), statements.end(),
                           [&](const auto& s) { return s.value->code == place.parent; });
    };
    const auto has_stated_part = [&](const Place& place) {
        return std::any_of(statements.begin(), statements.end(), [&](const auto& s) {
            return s.value->parent == place.code && s.value->name != place.name;
        });
    };
    PlaceStatements kept;
    for (const auto& statement : statements) {
        const Place& place = *statement.value;
        const auto is_meant = [&](const auto& other) {
            const bool namesake = other.cell == statement.cell && other.value != &place &&
                                  other.value->name == place.name;
            return namesake && ((is_part_of_stated(*other.value) && !is_part_of_stated(place)) ||
                                (has_stated_part(*other.value) && !has_stated_part(place)));
        };
        if (std::none_of(statements.begin(), statements.end(), is_meant)) {
            kept.push_back(statement);
        }
    }
    return kept;
}

// "UBND HUYỆN BẮC SƠN" stands above the name of each of its communes: of a place and what it is a
// part of, the part is meant.
PlaceStatements without_parents(PlaceStatements statements) {
    std::set<std::string> parents;
    for (const auto& statement : statements) parents.insert(statement.value->parent);
    std::erase_if(statements,
                  [&](const auto& statement) { return parents.contains(statement.value->code); });
    return statements;
}

}  // namespace

Verdict<Period> settle_period(const PeriodStatements& statements, const ReportSpec& spec,
                              std::optional<Period> wanted, const SourceCell& source,
                              Findings& findings) {
    Verdict<Period> verdict;
    if (spec.fixed_period) {
        verdict.value = spec.fixed_period;
    } else if (wanted) {
        settle_wanted(statements, *wanted, source, verdict.usable, findings);
        verdict.value = wanted;
    } else {
        verdict.value = settle_stated(statements, source, verdict.usable, findings);
    }
    return verdict;
}

Verdict<const Place*> settle_place(const PlaceStatements& stated, const SourceCell& source,
                                   Findings& findings) {
    const PlaceStatements statements = without_parents(without_namesakes(stated));
    if (statements.empty()) {
        findings.push_back(about("place-unknown", Severity::error, source));
        return {std::nullopt, false};
    }
    const auto& first = statements.front();
    for (const auto& other : statements) {
        if (other.value == first.value) continue;
        // A file name may also name the district or a neighbour, as long as it names this place.
        const bool confirmed =
            other.source != first.source &&
            std::any_of(statements.begin(), statements.end(), [&](const auto& statement) {
                return statement.source == other.source && statement.value == first.value;
            });
        if (confirmed) continue;
        if (other.value->name == first.value->name && other.cell == first.cell) {
            // "Xã Tân Thành" of two districts, "Đình Lập" the commune or the town: said by nobody.
            Finding finding = about("place-unknown", Severity::error, first.cell);
            finding.detail = "ambiguous";
            finding.found = first.text;
            finding.args["places"] = first.value->code + ", " + other.value->code;
            findings.push_back(std::move(finding));
            return {std::nullopt, false};
        }
        Finding finding = about("place-mismatch", Severity::error, first.cell);
        finding.place = first.value->code;
        finding.found = first.text;
        finding.expected = other.value->name_with_type();
        finding.args["other"] = other.text;
        findings.push_back(std::move(finding));
        return {first.value, false};
    }
    return {first.value, true};
}

}  // namespace tonghop
