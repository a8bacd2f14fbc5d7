// A district of three communes and a few indicators, enough to talk about.
#pragma once

#include "config/profile.hpp"

namespace tonghop::testing {

inline Indicator indicator(std::string code, std::string name, std::string name_en,
                           std::string unit, AggregationRule rule = {}, int decimals = 2) {
    Indicator made;
    made.code = std::move(code);
    made.name = std::move(name);
    made.name_en = std::move(name_en);
    made.unit = std::move(unit);
    made.over_places = std::move(rule);
    made.decimals = decimals;
    return made;
}

inline Place place(std::string code, std::string name, PlaceType type, std::string parent) {
    Place made;
    made.code = std::move(code);
    made.name = std::move(name);
    made.type = type;
    made.parent = std::move(parent);
    return made;
}

/// Huyện Bắc Sơn with thị trấn Bắc Sơn, xã Long Đống and xã Vũ Lễ.
inline Configuration small_configuration() {
    Configuration config;
    config.profile.name = "Huyện Bắc Sơn";
    config.profile.parent = "185";
    config.places.add(place("185", "Bắc Sơn", PlaceType::district, "20"));
    config.places.add(place("06325", "Bắc Sơn", PlaceType::town, "185"));
    config.places.add(place("06328", "Long Đống", PlaceType::commune, "185"));
    config.places.add(place("06352", "Vũ Lễ", PlaceType::commune, "185"));
    AggregationRule yield;
    yield.kind = Aggregation::ratio;
    yield.numerator = "rice.output";
    yield.denominator = "rice.area";
    yield.scale = 10;
    config.indicators.add(indicator("rice.area", "Diện tích lúa", "Rice area", "ha"));
    config.indicators.add(indicator("rice.output", "Sản lượng lúa", "Rice output", "tấn"));
    config.indicators.add(
        indicator("rice.yield", "Năng suất lúa", "Rice yield", "tạ/ha", yield, 2));
    config.indicators.add(indicator("goat.head", "Dê", "Goats", "con"));
    return config;
}

}  // namespace tonghop::testing
