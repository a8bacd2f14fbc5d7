#include "normalise/label_index.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "normalise/label_text.hpp"
#include "support/small_district.hpp"

using namespace tonghop;

namespace {

void add(Configuration& config, std::string code, std::string name, std::string unit,
         std::vector<std::string> synonyms = {}) {
    Indicator made;
    made.code = std::move(code);
    made.name = std::move(name);
    made.unit = std::move(unit);
    made.synonyms = std::move(synonyms);
    config.indicators.add(made);
}

Configuration district() {
    Configuration config = test::small_district();
    UnitOfMeasure household;
    household.name = household.canonical = "hộ";
    household.dimension = "count.household";
    household.factor = Rational();
    config.units.add(household);
    add(config, "poor.rate", "Tỷ lệ hộ nghèo", "%");
    add(config, "poor.households", "Số hộ nghèo", "hộ", {"Hộ nghèo"});
    add(config, "near_poor.households", "Số hộ cận nghèo", "hộ");
    add(config, "family.rate", "Tỷ lệ hộ gia đình văn hóa", "%");
    add(config, "insurance.persons", "Số người tham gia bảo hiểm y tế", "người");
    add(config, "insurance.rate", "Tỷ lệ tham gia bảo hiểm y tế", "%");
    add(config, "goat", "Tổng đàn dê", "con");
    add(config, "buffalo.up", "Số trâu tăng trong năm", "con");
    add(config, "buffalo.down", "Số trâu giảm trong năm", "con");
    add(config, "school.1", "Số trường đạt chuẩn mức độ 1", "tiêu chí");
    add(config, "pupils.thcs", "Học sinh THCS", "người");
    add(config, "pupils.thpt", "Học sinh THPT", "người");
    config.abbreviations = {{"TL", {"tỷ lệ"}},
                            {"GĐVH", {"gia đình văn hóa"}},
                            {"BHYT", {"bảo hiểm y tế"}},
                            {"DT", {"dân tộc", "diện tích"}},
                            {"SL", {"số lượng", "sản lượng"}},
                            {"NS", {"ngân sách", "năng suất"}}};
    return config;
}

std::string matched(std::string_view label, std::string unit = "",
                    std::vector<std::string> sections = {}) {
    const Configuration config = district();
    Mapping mapping;
    LabelTarget maize;
    maize.indicator = "crop.maize.output";
    mapping.labels.emplace_back("Cây ngô > Sản lượng", maize);
    const LabelIndex index(mapping, config);
    for (std::string& section : sections) section = fold(section);
    const LabelMatch match =
        index.match({parse_label(label, "", &config.units).key, sections, std::move(unit)});
    if (match.kind == LabelMatch::Kind::ambiguous) return "ambiguous";
    if (match.kind != LabelMatch::Kind::indicator) return "";
    return (match.approximate ? "~" : "") + match.target.indicator;
}

std::string suggested(std::string_view label, std::string unit = "",
                      std::vector<std::string> sections = {}) {
    const Configuration config = district();
    const LabelIndex index({}, config);
    for (std::string& section : sections) section = fold(section);
    return index.suggest({fold(label), sections, std::move(unit)});
}

}  // namespace

TEST_SUITE("normalise") {
    TEST_CASE("abbreviations are written out, in the meaning that makes a known label") {
        CHECK(matched("TL hộ GĐVH") == "family.rate");
        CHECK(matched("tl hộ gđvh", "%") == "family.rate");
        CHECK(matched("Số người tham gia BHYT") == "insurance.persons");
        CHECK(matched("DT lúa") == "crop.rice.area");
        CHECK(matched("SL", "tấn", {"Lúa"}) == "crop.rice.output");
        CHECK(matched("NS", "tạ/ha", {"Lúa"}) == "crop.rice.yield");
        CHECK(matched("SL", "tấn", {"Cây ngô"}) == "crop.maize.output");
        CHECK(matched("GĐVH").empty());
        CHECK(matched("QPAN").empty());
    }

    TEST_CASE("a mistyped word that is no word is understood, with its unit of measure") {
        CHECK(matched("San luợng lúa", "tấn") == "~crop.rice.output");
        CHECK(matched("Sản lưọng", "tấn", {"Lúa"}) == "~crop.rice.output");
        CHECK(matched("Sản lưọng", "tạ", {"Cây ngô"}) == "~crop.maize.output");
        CHECK(matched("Năng súât lúa", "tạ/ha") == "crop.rice.yield");  // a tone in another place
        CHECK(matched("Năng suấtt lúa", "tạ/ha") == "~crop.rice.yield");
        CHECK(matched("Diệntích lúa", "ha") == "~crop.rice.area");
        CHECK(matched("Tỷ lệ hộ nghéo", "%").empty());  // nghéo is a word, if a rare one
        CHECK(matched("Tỷ lệ hộ ngèo", "%") == "~poor.rate");
    }

    TEST_CASE("a unit of measure that is missing or another keeps a slip from being understood") {
        CHECK(matched("San luợng lúa").empty());
        CHECK(matched("San luợng lúa", "ha").empty());
        CHECK(matched("San luợng lúa", "sọt").empty());
        CHECK(matched("Tỷ lệ hộ ngèo", "hộ").empty());
        CHECK(matched("Sản lưọng", "tấn").empty());  // of what?
    }

    TEST_CASE("another word, another number, another abbreviation is another label") {
        CHECK(matched("Tổng đàn đê", "con").empty());  // đê is a dyke
        CHECK(matched("Số hộ cân nghèo", "hộ").empty());
        CHECK(matched("Số trâu giãm trong năm", "con").empty());
        CHECK(matched("Số trường đạt chuẩn mức độ 2", "tiêu chí").empty());
        CHECK(matched("Học sinh THCT", "người").empty());
        CHECK(matched("Tong san luong lua", "tấn").empty());
        CHECK(matched("San luong lua", "tấn").empty());
        CHECK(matched("Sản luong lua", "tấn").empty());
    }

    TEST_CASE("the nearest known label respects the unit of measure and the section") {
        CHECK(suggested("San luong lua", "tấn") == "Sản lượng lúa");
        CHECK(suggested("Ty le ho ngheo", "%") == "Tỷ lệ hộ nghèo");
        CHECK(suggested("Ho ngheo", "hộ") == "Số hộ nghèo");
        CHECK(suggested("Ho ngheo", "%").empty());
        CHECK(suggested("San luong", "tấn", {"Ngô"}) == "Sản lượng ngô");
        CHECK(suggested("Nấm hương", "kg").empty());
    }

    TEST_CASE("below a row that it is said of, a label means that and not what it means alone") {
        Configuration config = district();
        add(config, "deaths", "Số người chết", "người");
        add(config, "traffic.deaths", "Số người chết do tai nạn giao thông", "người");
        const Mapping mapping;
        const LabelIndex index(mapping, config);
        const auto deaths = [&](std::vector<std::string> rows) {
            for (std::string& row : rows) row = fold(row);
            return index.match({fold("số người chết"), std::move(rows), "người"}).target.indicator;
        };
        CHECK(deaths({}) == "deaths");
        CHECK(deaths({"biến động dân số"}) == "deaths");
        CHECK(deaths({"tai nạn giao thông"}) == "traffic.deaths");
    }

    TEST_CASE("what a column measures of a row is of that row and of no section above it") {
        Configuration config = district();
        add(config, "beans.area", "Diện tích đậu các loại", "ha");
        add(config, "taro.area", "Diện tích khoai sọ", "ha");
        add(config, "taro_summer.area", "Diện tích khoai sọ vụ mùa", "ha");
        const Mapping mapping;
        const LabelIndex index(mapping, config);
        const auto area_of = [&](std::vector<std::string> rows) {
            for (std::string& row : rows) row = fold(row);
            return index.match({fold("diện tích"), std::move(rows), "", {}, 1}).target.indicator;
        };
        CHECK(area_of({"đậu các loại"}) == "beans.area");
        CHECK(area_of({"đậu các loại", "cây thạch đen"}).empty());
        CHECK(area_of({"khoai sọ", "vụ mùa"}) == "taro_summer.area");
        CHECK(area_of({"khoai sọ", "cả năm"}) == "taro.area");
    }
}
