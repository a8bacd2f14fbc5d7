#include "small_rollup.hpp"

#include <algorithm>

#include "small_configuration.hpp"

namespace tonghop::testing {
namespace {

const Period kYear = Period::of_year(2024);
const Period kToDate = Period::month(2024, 6).year_to_date();

AggregationRule rule(Aggregation kind) {
    AggregationRule made;
    made.kind = kind;
    return made;
}

void add_indicators(Configuration& config) {
    config.indicators.add(indicator("pop.total", "Dân số", "Population", "người"));
    AggregationRule mean = rule(Aggregation::weighted_mean);
    mean.weight = "pop.total";
    config.indicators.add(indicator("health.rate", "Tỷ lệ tham gia BHYT", "Insured", "%", mean, 1));
    config.indicators.add(indicator("health.standard", "Đạt chuẩn y tế", "Health standard",
                                    "đạt/không", rule(Aggregation::count_true), 0));
    config.indicators.add(indicator("ntm.criteria", "Số tiêu chí NTM đạt", "Criteria", "tiêu chí",
                                    rule(Aggregation::not_additive), 0));
    Indicator poor = indicator("poor.households", "Số hộ nghèo", "Poor households", "hộ");
    poor.goodness = Goodness::lower;
    config.indicators.add(poor);
    // Not in the layout: it must show up all the same.
    config.indicators.add(indicator("pig.head", "Lợn", "Pigs", "con"));
}

void add_layout(Configuration& config) {
    Layout& layout = config.profile.layout;
    layout.agency = "ỦY BAN NHÂN DÂN HUYỆN BẮC SƠN";
    layout.title = "TỔNG HỢP CHỈ TIÊU THÁNG {month} NĂM {year}";
    layout.form_number = "Biểu số 01/TH";
    layout.columns = {{"KH năm {year}", Scenario::plan, {PeriodExpression::Base::year, 0, {}}},
                      {"Lũy kế", Scenario::actual, {PeriodExpression::Base::year_to_date, 0, {}}}};
    layout.percent = {1, 0};
    layout.sections = {
        {"I", "KINH TẾ", {"rice.area", "rice.output", "rice.yield", "goat.head"}},
        {"II",
         "XÃ HỘI",
         {"pop.total", "health.rate", "health.standard", "ntm.criteria", "poor.households"}}};
}

class Maker {
 public:
    explicit Maker(SmallRollup& rollup) : rollup_(rollup) {}

    Observation& add(const std::string& place, const std::string& code, Scenario scenario,
                     const std::string& value) {
        const Period period = scenario == Scenario::plan ? kYear : kToDate;
        const std::string file = place == "06352" ? "=VuLe.xlsx" : "BC_" + place + ".xlsx";
        rollup_.observations.push_back(
            {{place, code, scenario, period},
             {Comparator::equal, Decimal::parse(value), {}},
             rollup_.config.indicators.find(code)->unit,
             Status::reported,
             value,
             "",
             {file, "T6", CellRef{++row_, scenario == Scenario::plan ? 4U : 6U}},
             "ktxh-thang",
             Decimal()});
        return rollup_.observations.back();
    }

    void figure(const std::string& code, Scenario scenario, std::optional<Amount> amount,
                std::size_t reported, std::vector<std::string> missing = {}) {
        rollup_.consolidation.figures.push_back(
            {code, scenario, scenario == Scenario::plan ? kYear : kToDate, std::move(amount),
             reported, 3, std::move(missing)});
    }

 private:
    SmallRollup& rollup_;
    std::uint32_t row_ = 8;
};

Amount plain(const char* value) {
    return {Comparator::equal, Decimal::parse(value), {}};
}

void add_economy(Maker& maker) {
    const Scenario plan = Scenario::plan;
    const Scenario actual = Scenario::actual;
    maker.add("06325", "rice.area", actual, "10.1");
    maker.add("06328", "rice.area", actual, "20.2");
    maker.add("06352", "rice.area", actual, "30.7");
    maker.figure("rice.area", actual, plain("61"), 3);
    maker.add("06325", "rice.output", actual, "40.5");
    maker.add("06328", "rice.output", actual, "80.25");
    maker.add("06352", "rice.output", actual, "150");
    maker.figure("rice.output", actual, plain("270.75"), 3);
    maker.add("06325", "rice.yield", actual, "40.1");
    maker.add("06328", "rice.yield", actual, "39.73");
    maker.add("06352", "rice.yield", actual, "48.86");
    maker.figure("rice.yield", actual, plain("44.39"), 3);  // 10 x 270.75 / 61
    // The plan has an area from two places only: the ratio rests on those.
    maker.add("06325", "rice.area", plan, "10");
    maker.add("06328", "rice.area", plan, "20");
    maker.figure("rice.area", plan, plain("30"), 2, {"06352"});
    maker.add("06325", "rice.output", plan, "42");
    maker.add("06328", "rice.output", plan, "81");
    maker.add("06352", "rice.output", plan, "160");
    maker.figure("rice.output", plan, plain("283"), 3);
    maker.add("06325", "rice.yield", plan, "42");
    maker.figure("rice.yield", plan, plain("41"), 2, {"06352"});  // 10 x (42 + 81) / 30

    maker.add("06325", "goat.head", plan, "100").amount.comparator = Comparator::greater;
    maker.add("06328", "goat.head", plan, "150");
    maker.figure("goat.head", plan, Amount{Comparator::greater, Decimal(250), {}}, 2, {"06352"});
    maker.add("06325", "goat.head", actual, "0").status = Status::nil;
    maker.add("06328", "goat.head", actual, "250");
    Observation& rejected = maker.add("06352", "goat.head", actual, "0");
    rejected.status = Status::rejected;
    rejected.amount = {};
    rejected.raw = "=1+1";
    maker.figure("goat.head", actual, plain("250"), 2, {"06352"});
    maker.add("06325", "pig.head", actual, "1500");
    Observation& blank = maker.add("06328", "pig.head", actual, "0");
    blank.status = Status::missing;
    blank.amount = {};
    blank.raw.clear();
    maker.figure("pig.head", actual, plain("1500"), 1, {"06328", "06352"});
}

void add_society(Maker& maker) {
    const Scenario actual = Scenario::actual;
    maker.add("06325", "pop.total", actual, "4000");
    maker.add("06328", "pop.total", actual, "3000");
    maker.add("06352", "pop.total", actual, "3000");
    maker.figure("pop.total", actual, plain("10000"), 3);
    maker.add("06325", "health.rate", actual, "95.5");
    maker.add("06328", "health.rate", actual, "90");
    maker.add("06352", "health.rate", actual, "99.1");
    maker.figure("health.rate", actual, plain("94.9"), 3);  // 94.93
    maker.add("06325", "health.standard", actual, "1");
    maker.add("06328", "health.standard", actual, "0");
    maker.add("06352", "health.standard", actual, "1").amount.comparator = Comparator::achieve;
    maker.figure("health.standard", actual, plain("2"), 3);
    maker.add("06325", "ntm.criteria", actual, "19");
    maker.add("06328", "ntm.criteria", actual, "15");
    maker.figure("ntm.criteria", actual, std::nullopt, 2, {"06352"});
    maker.add("06325", "poor.households", Scenario::plan, "12");
    maker.figure("poor.households", Scenario::plan, plain("12"), 1, {"06328", "06352"});
    maker.add("06325", "poor.households", actual, "15");
    maker.figure("poor.households", actual, plain("15"), 1, {"06328", "06352"});
}

Submission submission(std::string place, std::string file, SubmissionState state) {
    Submission made;
    made.file = std::move(file);
    made.path = made.file;
    made.sha256 = "0123456789abcdef0123456789abcdef";
    made.form = "ktxh-thang";
    made.place = std::move(place);
    made.period = Period::month(2024, 6);
    made.state = state;
    made.observations = 9;
    return made;
}

void add_findings(SmallRollup& rollup) {
    for (const Observation& observation : rollup.observations) {
        if (observation.status == Status::rejected) {
            Finding finding;
            finding.code = "value-not-number";
            finding.severity = Severity::error;
            finding.place = observation.key.place;
            finding.indicator = observation.key.indicator;
            finding.scenario = observation.key.scenario;
            finding.period = observation.key.period;
            finding.source = observation.source;
            finding.sha256 = rollup.submissions.front().sha256;
            finding.found = observation.raw;
            rollup.findings.push_back(finding);
        }
    }
    Finding missing;
    missing.code = "report-missing";
    missing.detail = "none";
    missing.place = "06328";
    missing.period = Period::month(2024, 6);
    rollup.findings.push_back(missing);
    std::sort(rollup.findings.begin(), rollup.findings.end());
}

}  // namespace

RollupContent SmallRollup::content(Language language) const {
    return {config,   consolidation,          observations, submissions,
            findings, Period::month(2024, 6), "2024-07-05", language};
}

SmallRollup small_rollup() {
    SmallRollup rollup;
    rollup.config = small_configuration();
    add_indicators(rollup.config);
    add_layout(rollup.config);
    Maker maker(rollup);
    add_economy(maker);
    add_society(maker);
    rollup.submissions = {submission("06352", "=VuLe.xlsx", SubmissionState::used),
                          submission("06325", "BC_06325.xlsx", SubmissionState::used),
                          submission("", "la.xlsx", SubmissionState::refused)};
    add_findings(rollup);
    rollup.consolidation.places = rollup.config.places.children("185", "2024-06-30");
    for (const Observation& observation : rollup.observations) {
        rollup.consolidation.by_key.emplace(observation.key, &observation);
    }
    return rollup;
}

}  // namespace tonghop::testing
