// Figures that somebody put a mark on: a note's number above the line, a stroke through them.
#include <utility>

#include "base/text.hpp"
#include "extract/observer.hpp"

namespace tonghop {
namespace {

std::string value_of(const NumberText& number) {
    const bool alone = number.problem == NumberProblem::none && number.amount.value;
    return alone ? number.amount.value->to_string() : std::string();
}

}  // namespace

// What the digits would be without regard to marks is told, never used: a person saw the marks.
void Observer::report_marks(const RawRow& row, const RawCell& value, const NumberText& number,
                            const Observation& observation) {
    const Cell& cell = *value.cell;
    const bool stands = observation.status == Status::reported ||
                        observation.status == Status::nil ||
                        observation.status == Status::not_applicable;
    if (!stands || (cell.struck_out == StruckOut::none && !number.noted)) return;
    Finding finding = finding_about(observation, "value-ambiguous", Severity::warning, row);
    finding.detail = cell.struck_out == StruckOut::all    ? "struck-out"
                     : cell.struck_out == StruckOut::part ? "struck-part"
                                                          : "note";
    if (cell.struck_out == StruckOut::part) {
        finding.found = squeeze(cell.all_text());
        finding.args["kept"] = squeeze(cell.text);
    }
    finding.args["used"] = value_of(number);
    const Separators convention = separators_[value.column].convention;
    if (cell.struck_out != StruckOut::all && !cell.flat_text.empty()) {
        finding.args["other"] = value_of(parse_number_text(cell.flat_text, convention));
    }
    findings_.push_back(std::move(finding));
}

}  // namespace tonghop
