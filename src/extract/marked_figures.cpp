// Figures that somebody put a mark on: a note's number above the line, a stroke through them, a
// word that they are not exact.
#include <utility>

#include "base/text.hpp"
#include "extract/observer.hpp"

namespace tonghop {
namespace {

std::string value_of(const NumberText& number) {
    const bool alone = number.problem == NumberProblem::none && number.amount.value;
    return alone ? number.amount.value->to_string() : std::string();
}

// Of "khoảng 1.017" people, which is read as a count whatever separators mean elsewhere.
std::string value_used(const NumberText& number, const Observation& observation) {
    const bool other = number.other_reading && observation.amount.value == number.other_reading;
    return other ? number.other_reading->to_string() : value_of(number);
}

}  // namespace

// What the digits would be without regard to marks is told, never used: a person saw the marks.
void Observer::report_marks(const RawRow& row, const RawCell& value, const NumberText& number,
                            const Observation& observation) {
    const Cell& cell = *value.cell;
    const bool stands = observation.status == Status::reported ||
                        observation.status == Status::nil ||
                        observation.status == Status::not_applicable;
    if (stands && number.approximate) report_approximate_figure(row, number, observation);
    if (!stands || (cell.struck_out == StruckOut::none && !number.noted)) return;
    Finding finding = finding_about(observation, "value-ambiguous", Severity::warning, row);
    finding.detail = cell.struck_out == StruckOut::all    ? "struck-out"
                     : cell.struck_out == StruckOut::part ? "struck-part"
                                                          : "note";
    if (cell.struck_out == StruckOut::part) {
        finding.found = squeeze(cell.all_text());
        finding.args["kept"] = squeeze(cell.text);
    }
    finding.args["used"] = value_used(number, observation);
    const Separators convention = separators_[value.column].convention;
    if (cell.struck_out != StruckOut::all && !cell.flat_text.empty()) {
        finding.args["other"] = value_of(parse_number_text(cell.flat_text, convention));
    }
    findings_.push_back(std::move(finding));
}

// "khoảng 10", "~247": no comparator says so, and the sum of many would look exact.
void Observer::report_approximate_figure(const RawRow& row, const NumberText& number,
                                         const Observation& observation) {
    // A target is often meant so.
    const bool plan = observation.key.scenario == Scenario::plan;
    Finding finding = finding_about(observation, "value-ambiguous",
                                    plan ? Severity::info : Severity::warning, row);
    finding.detail = "approximate";
    finding.args["used"] = value_used(number, observation);
    findings_.push_back(std::move(finding));
}

}  // namespace tonghop
