#include "validate/unit_slips.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "validate/plausible.hpp"
#include "validate/ratio.hpp"
#include "validate/unit_candidates.hpp"

namespace tonghop {
namespace {

/// A figure that can be held against its range, and the finding that says it lies outside.
struct Judged {
    const Observation* figure;
    WrittenUnit unit;
    std::vector<UnitCandidate> fitting;  ///< that would put it inside its range
    std::optional<std::size_t> finding;  ///< index of its value-out-of-range
    bool far_off = false;                ///< outside by more than a factor of two
};

/// The figures of one row that share a unit of measure.
struct Line {
    std::vector<Judged> figures;
    std::vector<UnitCandidate> fitting;  ///< for all of them, where all look slipped
    bool suspect = false;                ///< some figure lies outside
    bool whole = false;                  ///< all its figures look slipped alike
};

double magnitude(const Decimal& value) {
    return std::log10(std::abs(value.to_double()));
}

std::vector<UnitCandidate> common(const std::vector<UnitCandidate>& a,
                                  const std::vector<UnitCandidate>& b) {
    std::vector<UnitCandidate> both;
    for (const UnitCandidate& one : a) {
        const bool shared = std::any_of(b.begin(), b.end(),
                                        [&](const auto& other) { return other.unit == one.unit; });
        if (shared) both.push_back(one);
    }
    return both;
}

class UnitSlips {
 public:
    UnitSlips(const Report& report, Findings& findings) : report_(report), findings_(findings) {
        for (std::size_t i = 0; i < findings.size(); ++i) {
            if (findings[i].code == "value-out-of-range") by_source_[findings[i].source] = i;
        }
    }

    void settle() {
        gather();
        for (auto& [written, lines] : blocks_) settle_block(lines);
        settle_ratios();
        settle_rows();
        Findings kept;
        for (std::size_t i = 0; i < findings_.size(); ++i) {
            if (!explained_.contains(i)) kept.push_back(std::move(findings_[i]));
        }
        findings_ = std::move(kept);
        std::move(slips_.begin(), slips_.end(), std::back_inserter(findings_));
    }

 private:
    using Lines = std::map<std::uint32_t, Line>;

    void gather();
    Judged judged(const Observation& figure) const;
    static void judge(Line& line);
    void settle_block(Lines& lines);
    void explain(const Lines& lines, const UnitCandidate& meant);
    void settle_ratios();
    void settle_rows();
    void settle_row(const std::vector<const Observation*>& row);
    void slip(const Observation& figure, const WrittenUnit& unit, const UnitCandidate& meant,
              std::string detail, std::optional<CellRef> cell, std::size_t count);

    const Report& report_;
    Findings& findings_;
    Findings slips_;
    std::map<SourceCell, std::size_t> by_source_;  // figures outside their range
    std::map<SourceCell, Lines> blocks_;           // by the cell that says the unit of measure
    std::set<std::size_t> explained_;              // findings that a slip takes the place of
    std::set<SourceCell> slipped_;
};

Judged UnitSlips::judged(const Observation& figure) const {
    Judged one{&figure, written_unit(figure, report_.config), {}, {}, false};
    const Indicator& indicator = *report_.config.indicators.find(figure.key.indicator);
    for (const UnitCandidate& candidate : unit_candidates(one.unit, report_.config)) {
        const bool fits =
            in_range(candidate.of(*figure.amount.value), indicator, figure.key.period);
        if (fits) one.fitting.push_back(candidate);
    }
    const auto found = by_source_.find(figure.source);
    if (found != by_source_.end() && findings_[found->second].detail == "fraction") {
        one.finding = found->second;
        one.far_off = true;
    } else if (found != by_source_.end() && findings_[found->second].detail == "plausible") {
        one.finding = found->second;
        const Decimal& value = *figure.amount.value;
        const auto low = lower_bound(indicator, figure.key.period);
        one.far_off =
            outside(value * 2, low, {}) ||
            outside(value, {},
                    indicator.plausible.high ? std::optional(*indicator.plausible.high * 2)
                                             : std::nullopt);
    }
    return one;
}

void UnitSlips::gather() {
    for (const Observation& figure : report_.observations) {
        if (!figure.unit_written || !is_level(figure) || figure.amount.value->is_zero()) continue;
        SourceCell written = figure.source;
        written.cell = figure.unit_written;
        blocks_[written][figure.source.cell->row].figures.push_back(judged(figure));
    }
}

// All its figures look slipped alike: those outside their range far enough, the others of the same
// size.
void UnitSlips::judge(Line& line) {
    double smallest = 0;
    bool far_off = false;
    for (const Judged& one : line.figures) {
        if (!one.finding) continue;
        const double size = magnitude(*one.figure->amount.value);
        smallest = line.suspect ? std::min(smallest, size) : size;
        line.suspect = true;
        far_off = far_off || one.far_off;
    }
    if (!far_off) return;
    line.fitting = line.figures.front().fitting;
    for (const Judged& one : line.figures) line.fitting = common(line.fitting, one.fitting);
    if (line.fitting.empty()) return;
    const double half_way = std::abs(line.fitting.front().tens) / 2.0;
    line.whole = std::all_of(line.figures.begin(), line.figures.end(), [&](const Judged& one) {
        return one.finding || std::abs(magnitude(*one.figure->amount.value) - smallest) < half_way;
    });
}

void UnitSlips::explain(const Lines& lines, const UnitCandidate& meant) {
    const Judged* first = nullptr;
    std::size_t count = 0;
    for (const auto& [row, line] : lines) {
        for (const Judged& one : line.figures) {
            if (one.finding) explained_.insert(*one.finding);
            if (one.finding && first == nullptr) first = &one;
            ++count;
        }
    }
    const bool one_row = lines.size() == 1;
    slip(*first->figure, first->unit, meant, "unit",
         one_row ? first->figure->unit_cell : first->figure->unit_written, count);
}

// One wrong unit of measure, said once: at the cell that says it if most of what it holds for looks
// slipped, else row by row.
void UnitSlips::settle_block(Lines& lines) {
    std::size_t whole = 0;
    bool in_part = false;
    std::optional<std::vector<UnitCandidate>> fitting;
    for (auto& [row, line] : lines) {
        judge(line);
        in_part = in_part || (line.suspect && !line.whole);
        if (!line.whole) continue;
        ++whole;
        fitting = fitting ? common(*fitting, line.fitting) : line.fitting;
    }
    if (whole == 0) return;
    if (whole > 1 && !in_part && whole * 2 >= lines.size() && !fitting->empty()) {
        explain(lines, fitting->front());
        return;
    }
    for (const auto& [row, line] : lines) {
        const auto& cell = line.figures.front().figure->unit_cell;
        const bool own = cell && cell->row == row;
        if (line.whole && (own || lines.size() == 1)) explain({{row, line}}, line.fitting.front());
    }
}

// 2150 tấn from 55 ha at 39,1 tạ/ha: 2150 tạ would be right, and nothing else would.
void UnitSlips::settle_ratios() {
    for (std::size_t i = 0; i < findings_.size(); ++i) {
        if (findings_[i].code != "derived-mismatch" || findings_[i].detail != "ratio") continue;
        const auto rate = std::find_if(
            report_.observations.begin(), report_.observations.end(), [&](const auto& o) {
                return o.source == findings_[i].source && o.key.indicator == findings_[i].indicator;
            });
        const auto terms = ratio_terms(report_, *rate);
        if (!terms) continue;
        std::vector<std::pair<const Observation*, UnitCandidate>> ways;
        for (const Observation* member : {terms->rate, terms->numerator, terms->denominator}) {
            if (!member->unit_cell || slipped_.contains(member->source)) continue;
            for (const UnitCandidate& candidate : judged(*member).fitting) {
                Observation meant = *member;
                meant.amount.value = candidate.of(*member->amount.value);
                meant.rounding = candidate.of(member->rounding);
                const auto pick = [&](const Observation* o) -> const Observation& {
                    return o == member ? meant : *o;
                };
                if (holds(*terms, pick(terms->rate), pick(terms->numerator),
                          pick(terms->denominator))
                        .value_or(false)) {
                    ways.emplace_back(member, candidate);
                }
            }
        }
        if (ways.size() != 1) continue;
        const Observation& member = *ways.front().first;
        explained_.insert(i);
        SourceCell cell = member.source;
        cell.cell = member.unit_cell;
        if (slipped_.insert(cell).second) {
            slip(member, written_unit(member, report_.config), ways.front().second, "unit",
                 member.unit_cell, 1);
        }
    }
}

// A stock or a rate stays near its plan and last year's figure; a month of a flow need not.
void UnitSlips::settle_rows() {
    using RowKey = std::tuple<std::string, std::string, std::uint32_t, std::string, std::string>;
    std::map<RowKey, std::vector<const Observation*>> rows;
    for (const Observation& figure : report_.observations) {
        if (!figure.unit_written || !is_level(figure) || figure.amount.value->is_zero()) continue;
        const SourceCell& at = figure.source;
        rows[{at.file, at.sheet, at.cell->row, figure.key.place, figure.key.indicator}].push_back(
            &figure);
    }
    for (const auto& [key, row] : rows) settle_row(row);
}

void UnitSlips::settle_row(const std::vector<const Observation*>& row) {
    const Indicator& indicator = *report_.config.indicators.find(row.front()->key.indicator);
    if (indicator.kind == IndicatorKind::flow) return;
    constexpr double kAlike = 0.3;  // within a factor of two
    const auto is_given = [](const Observation& figure) {
        return figure.key.period.kind() == Period::Kind::year;  // the plan, last year's figure
    };
    std::vector<double> given;
    for (const Observation* figure : row) {
        if (is_given(*figure) && !by_source_.contains(figure->source)) {
            given.push_back(magnitude(*figure->amount.value));
        }
    }
    if (given.empty()) return;
    const auto [low, high] = std::minmax_element(given.begin(), given.end());
    if (*high - *low > kAlike) return;
    const double usual = (*low + *high) / 2;
    for (const Observation* figure : row) {
        const auto found = by_source_.find(figure->source);
        const bool suspect = found != by_source_.end();
        if ((is_given(*figure) && !suspect) || slipped_.contains(figure->source)) continue;
        const Judged one = judged(*figure);
        for (const UnitCandidate& candidate : one.fitting) {
            const double alike = std::abs(candidate.tens) > 2 ? kAlike : kAlike / 3;
            const double meant = magnitude(*figure->amount.value) + candidate.tens;
            if (std::abs(meant - usual) > alike) continue;
            const bool part = suspect && findings_[found->second].detail == "fraction";
            if (part) explained_.insert(found->second);
            if (!suspect || part) {
                slip(*figure, one.unit, candidate, "figure", figure->source.cell, 1);
            } else if (!explained_.contains(found->second)) {
                findings_[found->second].args["fits"] = candidate.unit->name;
            }
            break;
        }
    }
}

void UnitSlips::slip(const Observation& figure, const WrittenUnit& unit, const UnitCandidate& meant,
                     std::string detail, std::optional<CellRef> cell, std::size_t count) {
    Finding finding = finding_on(figure, "unit-slip", Severity::warning);
    finding.source.cell = cell;
    finding.expected = meant.unit->name;
    tell_value(finding, figure, unit);
    finding.args["count"] = std::to_string(count);
    if (detail == "unit") {
        finding.found = unit.text;
        finding.scenario.reset();
        finding.period.reset();
    }
    finding.detail = std::move(detail);
    slipped_.insert(figure.source);
    slips_.push_back(std::move(finding));
}

}  // namespace

void settle_unit_slips(const Report& report, Findings& findings) {
    UnitSlips(report, findings).settle();
}

}  // namespace tonghop
