#include "support/small_district.hpp"

namespace tonghop::test {
namespace {

UnitOfMeasure unit(std::string name, std::string dimension, std::string canonical,
                   std::string_view factor, std::vector<std::string> spellings) {
    spellings.push_back(name);
    return {std::move(name),          std::move(dimension), std::move(canonical),
            *Rational::parse(factor), std::move(spellings), ""};
}

Indicator indicator(std::string code, std::string name, std::string unit_name,
                    AggregationRule rule = {}) {
    Indicator made;
    made.code = std::move(code);
    made.name = std::move(name);
    made.unit = std::move(unit_name);
    made.over_places = std::move(rule);
    return made;
}

Place place(std::string code, std::string name, PlaceType type, std::string parent) {
    Place made;
    made.code = std::move(code);
    made.name = std::move(name);
    made.type = type;
    made.parent = std::move(parent);
    return made;
}

void add_units(UnitCatalogue& units) {
    units.add(unit("tấn", "mass", "tấn", "1", {"Tấn", "T"}));
    units.add(unit("tạ", "mass", "tấn", "1/10", {}));
    units.add(unit("ha", "area", "ha", "1", {"Ha"}));
    units.add(unit("tạ/ha", "yield", "tạ/ha", "1", {}));
    units.add(unit("tấn/ha", "yield", "tạ/ha", "10", {}));
    units.add(unit("con", "count.head", "con", "1", {}));
    units.add(unit("nghìn con", "count.head", "con", "1000", {"1000 con"}));
    units.add(unit("người", "count.person", "người", "1", {"khẩu"}));
    units.add(unit("%", "percent", "%", "1", {}));
    units.add(unit("đạt/không", "boolean", "đạt/không", "1", {}));
    units.add(unit("tiêu chí", "count.criteria", "tiêu chí", "1", {}));
}

void add_indicators(IndicatorCatalogue& indicators) {
    indicators.add(indicator("crop.rice.area", "Diện tích lúa", "ha"));
    indicators.add(indicator("crop.rice.output", "Sản lượng lúa", "tấn"));
    indicators.add(indicator("crop.maize.output", "Sản lượng ngô", "tấn"));
    indicators.add(indicator("crop.grain.output", "Sản lượng lương thực", "tấn"));
    indicators.add(
        indicator("crop.rice.yield", "Năng suất lúa", "tạ/ha",
                  {Aggregation::ratio, "crop.rice.output", "crop.rice.area", "", Decimal(10)}));
    Indicator buffalo = indicator("livestock.buffalo.head", "Đàn trâu", "con");
    buffalo.kind = IndicatorKind::stock;
    buffalo.plausible.low = Decimal(0);
    buffalo.plausible.high = Decimal(5000);
    indicators.add(buffalo);
    Indicator poultry = indicator("livestock.poultry.head", "Đàn gia cầm", "con");
    poultry.kind = IndicatorKind::stock;
    poultry.plausible.high = Decimal(200000);
    indicators.add(poultry);
    indicators.add(indicator("pop.total", "Dân số", "người"));
    Indicator school = indicator("edu.age5.rate", "Tỷ lệ trẻ 5 tuổi đi học", "%",
                                 {Aggregation::weighted_mean, "", "", "pop.total", Decimal(1)});
    school.kind = IndicatorKind::rate;
    school.plausible.hard_low = Decimal(0);
    school.plausible.hard_high = Decimal(100);
    indicators.add(school);
    Indicator health = indicator("health.standard", "Xã đạt chuẩn y tế", "đạt/không",
                                 {Aggregation::count_true, "", "", "", Decimal(1)});
    health.kind = IndicatorKind::boolean;
    indicators.add(health);
    Indicator criteria = indicator("ntm.criteria.met", "Số tiêu chí NTM đạt", "tiêu chí",
                                   {Aggregation::not_additive, "", "", "", Decimal(1)});
    criteria.plausible.hard_low = Decimal(0);
    criteria.plausible.hard_high = Decimal(19);
    indicators.add(criteria);
}

ColumnSpec value_column(std::string header, Scenario scenario, std::string_view period) {
    ColumnSpec column;
    column.header = {std::move(header)};
    column.scenario = scenario;
    column.period = PeriodExpression::parse(period);
    return column;
}

}  // namespace

Mapping small_mapping() {
    Mapping mapping;
    mapping.form = "ktxh-thang";
    TableSpec& table = mapping.tables.emplace_back();
    table.indicator = {"Chỉ tiêu"};
    table.unit = {"ĐVT"};
    table.outline = {"STT"};
    table.columns = {value_column("KH năm {year}", Scenario::plan, "{year}"),
                     value_column("TH T{month}", Scenario::actual, "{month}"),
                     value_column("Lũy kế*", Scenario::actual, "{year-to-date}")};
    table.columns[1].optional = true;
    ColumnSpec check;
    check.header = {"% KH"};
    check.check = DerivedCheck::percent_of_plan;
    check.optional = true;
    table.columns.push_back(check);
    ColumnSpec remark;
    remark.header = {"Ghi chú"};
    remark.ignore = true;
    table.columns.push_back(remark);
    table.end = {"Người lập biểu*", "Ghi chú:*"};
    mapping.marks = {{"-", Status::nil}, {"kps", Status::nil}, {"x", Status::not_applicable}};
    return mapping;
}

Configuration small_district() {
    Configuration config;
    config.profile.name = "Huyện Bắc Sơn";
    config.profile.parent = "185";
    add_units(config.units);
    add_indicators(config.indicators);
    config.places.add(place("185", "Bắc Sơn", PlaceType::district, "20"));
    config.places.add(place("06325", "Bắc Sơn", PlaceType::town, "185"));
    config.places.add(place("06352", "Tân Lập", PlaceType::commune, "185"));
    config.places.add(place("06373", "Vũ Lễ", PlaceType::commune, "185"));
    config.mappings.push_back(small_mapping());
    config.totals.push_back({"grain",
                             "crop.grain.output",
                             {"crop.rice.output", "crop.maize.output"},
                             TotalRule::Relation::equal,
                             ""});
    return config;
}

}  // namespace tonghop::test
