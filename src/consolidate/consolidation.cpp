#include "consolidate/consolidation.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "consolidate/combine.hpp"

namespace tonghop {
namespace {

using FigureKey = std::tuple<std::string, Scenario, Period>;

class Consolidator {
 public:
    Consolidator(const std::vector<Observation>& observations,
                 const std::vector<const Place*>& expected, const Configuration& config,
                 const Period& report, Findings& findings)
        : config_(config), report_(report), findings_(findings) {
        result_.places = expected;
        for (const Observation& observation : observations) {
            use(observation);
            keys_.emplace(observation.key.indicator, observation.key.scenario,
                          observation.key.period);
            if (observation.status != Status::missing) reporting_.insert(observation.key.place);
        }
    }

    Consolidation consolidate() {
        if (!config_.profile.parent.empty()) report_absent_places();
        for (const FigureKey& key : keys_) consolidate_figure(key);
        report_coverage();
        return std::move(result_);
    }

 private:
    // A figure that cannot be used does not stand in the way of one that can.
    void use(const Observation& observation) {
        const Observation*& used = result_.by_key[observation.key];
        const auto usable = [](const Observation& o) {
            return o.status != Status::missing && o.status != Status::rejected;
        };
        if (used == nullptr || (!usable(*used) && usable(observation))) used = &observation;
    }
    Column column_of(const std::string& indicator, Scenario scenario, const Period& period) const;
    void consolidate_figure(const FigureKey& key);
    void report_absent_places();
    void note_coverage(const ConsolidatedFigure& figure);
    void report_coverage();
    bool report_without_weight(const ConsolidatedFigure& figure, const Indicator& indicator,
                               const Combined& combined);
    void report_not_additive(const ConsolidatedFigure& figure, std::string detail);
    Finding finding_for(const ConsolidatedFigure& figure, std::string code,
                        Severity severity) const;

    const Configuration& config_;
    const Period report_;
    Findings& findings_;
    Consolidation result_;
    std::set<FigureKey> keys_;
    std::set<std::string> reporting_;  // places with any figure
    std::set<std::string> told_not_additive_;
    std::set<std::pair<std::string, std::string>> told_without_weight_;  // place, indicator
    /// Figures that lack places which do report, by indicator and those places.
    std::map<std::pair<std::string, std::string>, std::vector<ConsolidatedFigure>> gaps_;
};

std::string join(const std::vector<std::string>& codes) {
    std::string joined;
    for (const std::string& code : codes) joined += (joined.empty() ? "" : ", ") + code;
    return joined;
}

Column Consolidator::column_of(const std::string& indicator, Scenario scenario,
                               const Period& period) const {
    Column column;
    for (const Place* place : result_.places) {
        column.push_back(result_.at(place->code, indicator, scenario, period));
    }
    return column;
}

Finding Consolidator::finding_for(const ConsolidatedFigure& figure, std::string code,
                                  Severity severity) const {
    Finding finding;
    finding.code = std::move(code);
    finding.severity = severity;
    finding.place = config_.profile.parent;
    finding.indicator = figure.indicator;
    finding.scenario = figure.scenario;
    finding.period = figure.period;
    return finding;
}

void Consolidator::consolidate_figure(const FigureKey& key) {
    const auto& [code, scenario, period] = key;
    const Indicator& indicator = *config_.indicators.find(code);
    const Column column = column_of(code, scenario, period);
    ConsolidatedFigure figure{code, scenario, period, {}, 0, result_.places.size(), {}};
    const auto other_column = [&, s = scenario, p = period](const std::string& other) {
        return column_of(other, s, p);
    };
    Combined combined;
    bool overflow = false;
    try {
        combined = combine(indicator, column, other_column);
    } catch (const DecimalOverflow&) {
        combined = {std::nullopt, std::vector<bool>(column.size(), false),
                    std::vector<bool>(column.size(), false)};
        overflow = true;
    }
    figure.amount = combined.amount;
    for (std::size_t i = 0; i < column.size(); ++i) {
        if (combined.counted[i]) {
            ++figure.reported;
        } else {
            figure.missing.push_back(result_.places[i]->code);
        }
    }
    // Places that stand side by side have no parent and so no figure of it.
    if (config_.profile.parent.empty()) figure.amount.reset();
    if (!config_.profile.parent.empty()) {
        const bool told = report_without_weight(figure, indicator, combined);
        note_coverage(figure);
        const bool reported = std::any_of(column.begin(), column.end(), [](const Observation* o) {
            return o != nullptr && o->status == Status::reported;
        });
        if (indicator.over_places.kind == Aggregation::not_additive) {
            report_not_additive(figure, "by-rule");
        } else if (overflow) {
            report_not_additive(figure, "too-large");
        } else if (!figure.amount && reported && !told) {
            report_not_additive(figure, "comparators");
        }
    }
    result_.figures.push_back(std::move(figure));
}

// Places without any report are said once, not once a figure.
void Consolidator::report_absent_places() {
    std::vector<std::string> absent;
    for (const Place* place : result_.places) {
        if (!reporting_.contains(place->code)) absent.push_back(place->code);
    }
    if (absent.empty()) return;
    Finding finding;
    finding.code = "coverage-partial";
    finding.severity = Severity::warning;
    finding.detail = "reports";
    finding.place = config_.profile.parent;
    finding.period = report_;
    finding.args["count"] = std::to_string(result_.places.size() - absent.size());
    finding.args["total"] = std::to_string(result_.places.size());
    finding.args["places"] = join(absent);
    findings_.push_back(std::move(finding));
}

// A place that reports but leaves a figure out makes the total look more complete than it is.
void Consolidator::note_coverage(const ConsolidatedFigure& figure) {
    std::vector<std::string> silent;
    for (const std::string& place : figure.missing) {
        if (reporting_.contains(place)) silent.push_back(place);
    }
    if (silent.empty() || figure.reported == 0) return;
    gaps_[{figure.indicator, join(silent)}].push_back(figure);
}

// One finding for all figures of an indicator that the same places leave out.
void Consolidator::report_coverage() {
    for (const auto& [key, figures] : gaps_) {
        Finding finding = finding_for(figures.front(), "coverage-partial", Severity::warning);
        finding.detail = "figure";
        if (figures.size() > 1) {
            finding.scenario.reset();
            finding.period.reset();
        }
        finding.args["count"] = std::to_string(figures.front().reported);
        finding.args["total"] = std::to_string(figures.front().expected);
        finding.args["places"] = key.second;
        findings_.push_back(std::move(finding));
    }
}

// One finding for each place and indicator: it is that place which has something to add.
bool Consolidator::report_without_weight(const ConsolidatedFigure& figure,
                                         const Indicator& indicator, const Combined& combined) {
    bool any = false;
    const bool ratio = indicator.over_places.kind == Aggregation::ratio;
    for (std::size_t i = 0; i < combined.without_weight.size(); ++i) {
        if (!combined.without_weight[i]) continue;
        any = true;
        const std::string& place = result_.places[i]->code;
        if (!told_without_weight_.emplace(place, figure.indicator).second) continue;
        Finding finding = finding_for(figure, "weight-missing", Severity::warning);
        finding.detail = ratio ? "ratio" : "mean";
        finding.place = place;
        finding.scenario.reset();
        finding.period.reset();
        finding.expected =
            ratio ? indicator.over_places.numerator + ", " + indicator.over_places.denominator
                  : indicator.over_places.weight;
        finding.args["places"] = place;
        findings_.push_back(std::move(finding));
    }
    return any;
}

void Consolidator::report_not_additive(const ConsolidatedFigure& figure, std::string detail) {
    const bool by_rule = detail == "by-rule";
    if (by_rule && !told_not_additive_.insert(figure.indicator).second) return;
    Finding finding =
        finding_for(figure, "not-additive", by_rule ? Severity::info : Severity::warning);
    finding.detail = std::move(detail);
    if (by_rule) {
        finding.scenario.reset();
        finding.period.reset();
    }
    findings_.push_back(std::move(finding));
}

}  // namespace

const ConsolidatedFigure* Consolidation::find(std::string_view indicator, Scenario scenario,
                                              const Period& period) const {
    const auto found =
        std::find_if(figures.begin(), figures.end(), [&](const ConsolidatedFigure& f) {
            return f.indicator == indicator && f.scenario == scenario && f.period == period;
        });
    return found == figures.end() ? nullptr : &*found;
}

const Observation* Consolidation::at(std::string_view place, std::string_view indicator,
                                     Scenario scenario, const Period& period) const {
    const auto found = by_key.find({std::string(place), std::string(indicator), scenario, period});
    return found == by_key.end() ? nullptr : found->second;
}

Consolidation consolidate(const std::vector<Observation>& observations,
                          const std::vector<const Place*>& expected, const Configuration& config,
                          const Period& report, Findings& findings) {
    return Consolidator(observations, expected, config, report, findings).consolidate();
}

}  // namespace tonghop
