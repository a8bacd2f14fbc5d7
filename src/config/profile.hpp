// What ties a roll-up together: places, indicators, forms, checks, layout of the result.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "config/abbreviation.hpp"
#include "config/label_wording.hpp"
#include "config/mapping.hpp"
#include "model/indicator.hpp"
#include "model/place.hpp"
#include "model/unit_of_measure.hpp"

namespace tonghop {

/// total = sum of parts (or at least that) within each place, scenario and period.
struct TotalRule {
    enum class Relation { equal, at_least };
    std::string id;
    std::string total;               ///< indicator code
    std::vector<std::string> parts;  ///< indicator codes
    Relation relation = Relation::equal;
    std::string description;
};

/// A figure column of the roll-up.
struct LayoutColumn {
    std::string title;  ///< may hold {year}, {month}: "KH năm {year}"
    Scenario scenario = Scenario::actual;
    PeriodExpression period;
};

struct LayoutSection {
    std::string number;  ///< "I"
    std::string title;   ///< "KINH TẾ"
    std::vector<std::string> indicators;
};

struct Layout {
    std::string agency;  ///< "ỦY BAN NHÂN DÂN HUYỆN BẮC SƠN"
    std::string title;  ///< "TỔNG HỢP CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI THÁNG {month} NĂM {year}"
    std::string form_number;  ///< "Biểu số 01/TH"; may be empty
    std::vector<LayoutColumn> columns;
    /// Percent of plan: 100 x columns[actual] / columns[plan]; none: no such column.
    std::optional<std::pair<std::size_t, std::size_t>> percent;
    std::vector<LayoutSection> sections;  ///< in order; indicators not listed are appended
};

struct Profile {
    std::string file;
    std::string name;    ///< "Huyện Bắc Sơn"
    std::string parent;  ///< code of the roll-up place; empty: places stand side by side, no totals
    std::vector<std::string> places;  ///< codes that must report; empty: all children of `parent`
    std::string region;  ///< which sào, công, mẫu: "bac-bo" ...; empty: they are refused
    Layout layout;
};

/// Everything a run is configured with, checked and cross-referenced.
struct Configuration {
    Profile profile;
    UnitCatalogue units;
    IndicatorCatalogue indicators;
    PlaceRegister places;
    std::vector<Mapping> mappings;
    std::vector<TotalRule> totals;
    std::vector<Abbreviation> abbreviations;
    LabelWording wording;
};

}  // namespace tonghop
