// What speaks against a place and period that nothing contradicts openly.
#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "extract/captured.hpp"
#include "extract/report_heading.hpp"
#include "normalise/pattern.hpp"
#include "normalise/period_text.hpp"
#include "normalise/place_text.hpp"

namespace tonghop {
namespace {

// The years of the periods that a title names, else that of the document that it belongs to.
std::set<int> years_of(const std::string& title) {
    static const Pattern kDocumentDate("*tháng * năm {year-number}*");
    std::set<int> years;
    for (const Period& named : find_periods(title)) years.insert(named.year());
    if (const auto captures = years.empty() ? kDocumentDate.capture(title) : std::nullopt) {
        years.insert(std::stoi(captures->front().text));
    }
    return years;
}

Finding about(std::string code, std::string detail, const SourceCell& source) {
    Finding finding;
    finding.code = std::move(code);
    finding.detail = std::move(detail);
    finding.severity = Severity::warning;
    finding.source = source;
    return finding;
}

bool is_office(const std::string& text) {
    static const std::vector<std::string> kOffices = {
        "ubnd ", "ủy ban nhân dân ", "hđnd ", "chi cục ", "phòng ", "kính gửi", "nơi nhận"};
    const std::string folded = fold(text);
    return std::any_of(kOffices.begin(), kOffices.end(),
                       [&](const std::string& office) { return folded.starts_with(fold(office)); });
}

}  // namespace

void report_other_years(const Sheet& sheet, HeadingRows rows, const Period& fixed,
                        const SourceCell& source, Findings& findings) {
    std::optional<Finding> other;
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row >= rows.header_first) break;
        if (cell.type != CellType::text) continue;
        const std::string title = squeeze(cell.text);
        const std::set<int> years = years_of(title);
        if (years.contains(fixed.year())) return;
        if (years.empty() || other) continue;
        other = about("period-mismatch", "", source);
        other->source.cell = cell.ref;
        other->period = fixed;
        other->found = title;
        other->expected = fixed.to_string();
        other->args["stated"] = Period::of_year(*years.begin()).to_string();
    }
    if (other) findings.push_back(std::move(*other));
}

void report_superior_only(const PlaceStatements& statements, const Place& settled,
                          Findings& findings) {
    const bool superior =
        settled.type == PlaceType::district || settled.type == PlaceType::province;
    if (!superior || statements.size() != 1) return;
    const auto& only = statements.front();
    if (only.source != ReportSource::title || !is_office(only.text)) return;
    Finding finding = about("place-unknown", "superior", only.cell);
    finding.place = settled.code;
    finding.found = only.text;
    findings.push_back(std::move(finding));
}

void report_signature(const Sheet& sheet, const Place& settled,
                      const std::vector<const Place*>& candidates, const SourceCell& source,
                      Findings& findings) {
    static const Pattern kSignature("*, ngày * tháng * năm *");
    for (const Cell& cell : sheet.cells()) {
        if (cell.type != CellType::text || !kSignature.matches(cell.text)) continue;
        const std::string where = squeeze(cell.text.substr(0, cell.text.find(',')));
        const auto named = find_places(where, candidates);
        if (named.size() != 1 || named.front()->parent != settled.code ||
            named.front()->name == settled.name) {
            continue;
        }
        Finding finding = about("place-mismatch", "", source);
        finding.source.cell = cell.ref;
        finding.place = settled.code;
        finding.found = settled.name_with_type();
        finding.args["other"] = squeeze(cell.text);
        finding.expected = named.front()->name_with_type();
        findings.push_back(std::move(finding));
        return;
    }
}

}  // namespace tonghop
