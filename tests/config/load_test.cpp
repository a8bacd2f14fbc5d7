#include "config/load.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

using namespace tonghop;

namespace {

const std::filesystem::path kFolder = std::filesystem::path(TONGHOP_SOURCE_DIR) / "tests/config";
const std::filesystem::path kMappings = std::filesystem::path(TONGHOP_SOURCE_DIR) / "mappings";

Configuration district() {
    return load_profile(kFolder / "profiles/district.json");
}

std::string first_mistake(const std::filesystem::path& profile, bool english) {
    try {
        load_profile(profile, english);
    } catch (const ConfigError& error) {
        return error.mistakes().at(0).message;
    }
    return {};
}

}  // namespace

TEST_SUITE("config") {
    TEST_CASE("a profile is loaded with the units and places it uses") {
        const Configuration loaded = district();
        CHECK(loaded.units.all().size() == 8);
        const auto* sao = loaded.units.by_name("sào");
        REQUIRE(sao != nullptr);
        CHECK(sao->factor == Rational(9, 250));
        CHECK(sao->region == "bac-bo");
        CHECK(sao->dimension == "area");
        CHECK_FALSE(loaded.units.by_name("đạt")->factor);
        CHECK(loaded.units.spelt("héc ta").size() == 1);

        CHECK(loaded.places.all().size() == 6);
        const auto* vu_le = loaded.places.find("06367", "2024-06-30");
        REQUIRE(vu_le != nullptr);
        CHECK(vu_le->parent == "185");
        CHECK(vu_le->aliases == std::vector<std::string>{"Vũ Lể"});
        CHECK(vu_le->successors == std::vector<Successor>{{"06367", false}, {"06325", true}});
        CHECK(loaded.places.find("06325", "2024-06-30")->type == PlaceType::town);
        CHECK(loaded.places.find("06325", "2025-07-01")->type == PlaceType::commune);
    }

    TEST_CASE("a profile is loaded with the indicators and totals it uses") {
        const Configuration loaded = district();
        const auto* output = loaded.indicators.find("rice.output");
        REQUIRE(output != nullptr);
        CHECK(output->name_en == "Rice output");
        CHECK(output->synonyms == std::vector<std::string>{"SL lúa"});
        CHECK(output->kind == IndicatorKind::flow);
        CHECK(output->goodness == Goodness::higher);
        CHECK(output->decimals == 1);
        CHECK(output->plausible.high == Decimal::parse("24000.5"));
        CHECK(output->plausible.hard_low == Decimal(0));
        CHECK_FALSE(output->plausible.hard_high);
        CHECK(output->source == "QĐ 05/2023/QĐ-TTg");

        const AggregationRule& yield = loaded.indicators.find("rice.yield")->over_places;
        CHECK(yield.kind == Aggregation::ratio);
        CHECK(yield.numerator == "rice.output");
        CHECK(yield.denominator == "rice.area");
        CHECK(yield.scale == Decimal(10));
        CHECK(loaded.indicators.find("water.share")->over_places.weight == "households");
        CHECK(loaded.indicators.find("rice.area")->decimals == 2);

        REQUIRE(loaded.totals.size() == 1);
        CHECK(loaded.totals[0].relation == TotalRule::Relation::at_least);
        CHECK(loaded.totals[0].parts == std::vector<std::string>{"poor.households"});
    }

    TEST_CASE("a profile says who reports and what the roll-up looks like") {
        const Profile profile = district().profile;
        CHECK(profile.name == "Huyện Bắc Sơn");
        CHECK(profile.parent == "185");
        CHECK(profile.places == std::vector<std::string>{"06325", "06367"});
        CHECK(profile.region == "bac-bo");
        const Layout& layout = profile.layout;
        CHECK(layout.agency == "ỦY BAN NHÂN DÂN HUYỆN BẮC SƠN");
        CHECK(layout.title == "TỔNG HỢP THÁNG {month} NĂM {year}");
        CHECK(layout.form_number == "Biểu số 01/TH");
        REQUIRE(layout.columns.size() == 3);
        CHECK(layout.columns[0].scenario == Scenario::plan);
        CHECK(layout.columns[2].period == *PeriodExpression::parse("{year-to-date}"));
        CHECK(layout.percent == std::pair<std::size_t, std::size_t>(2, 0));
        REQUIRE(layout.sections.size() == 1);
        CHECK(layout.sections[0].number == "I");
        CHECK(layout.sections[0].indicators ==
              std::vector<std::string>{"rice.output", "rice.yield"});
    }

    TEST_CASE("a mapping is loaded with the catalogues below a root") {
        const Configuration loaded = load_mapping(kFolder / "forms/monthly.json", kFolder);
        CHECK(loaded.indicators.all().size() == 8);
        REQUIRE(loaded.mappings.size() == 1);
        const Mapping& mapping = loaded.mappings[0];
        CHECK(mapping.form == "monthly");
        CHECK(std::filesystem::path(mapping.file).filename() == "monthly.json");
        REQUIRE(mapping.recognise.size() == 2);
        CHECK(mapping.recognise[0].text == std::vector<std::string>{"Biểu số 01"});
        CHECK(mapping.recognise[1].header == std::vector<std::string>{"Chỉ tiêu", "KH*"});
        CHECK(mapping.recognise[1].sheet == std::vector<std::string>{"T{month}"});
        CHECK(mapping.report.place == std::vector<ReportSource>{ReportSource::title});
        CHECK(mapping.report.period.size() == 3);

        const TableSpec& table = mapping.tables.front();
        CHECK(table.indicator.size() == 2);
        CHECK(table.unit == std::vector<std::string>{"ĐVT"});
        CHECK(table.default_unit == "tấn");
        CHECK(table.end == std::vector<std::string>{"Người lập biểu*"});
        REQUIRE(table.columns.size() == 6);
        CHECK(table.columns[1].scenario == Scenario::plan);
        CHECK(table.columns[1].unit == "T");
        CHECK(table.columns[2].header[1] == "Năm {year} > TH T{month}");
        CHECK(table.columns[4].check == DerivedCheck::percent_of_plan);
        CHECK(table.columns[5].ignore);
        CHECK(table.columns[5].optional);
    }

    TEST_CASE("labels keep their order, null marks a row without figures, marks are folded") {
        const Mapping mapping =
            load_mapping(kFolder / "forms/monthly.json", kFolder).mappings.at(0);
        REQUIRE(mapping.labels.size() == 4);
        CHECK(mapping.labels[0].first == "Lúa");
        CHECK(mapping.labels[1].second.indicator == "rice.area");
        CHECK(mapping.labels[2].first == "KINH TẾ");
        CHECK(mapping.labels[2].second.indicator.empty());
        const LabelTarget& poor = mapping.labels[3].second;
        CHECK(poor.indicator == "poor.households");
        CHECK(poor.comparator == Comparator::delta);
        CHECK(poor.negate);
        CHECK(poor.unit == "hộ");
        CHECK(mapping.marks.at("kps") == Status::nil);
        CHECK(mapping.marks.at("…") == Status::missing);
        CHECK(mapping.numbers == Separators::vietnamese);
    }

    TEST_CASE("loading throws all mistakes at once, in the language asked for") {
        const auto profile = kFolder / "invalid/profile_parent_unknown.json";
        CHECK(first_mistake(profile, false) ==
              "không có nơi có mã \"186\"; sửa lại, hoặc thêm vào danh mục (ý bạn là \"185\"?)");
        CHECK(
            first_mistake(profile, true) ==
            "there is no place with the code \"186\"; correct it, or add it to the catalogue (did "
            "you mean \"185\"?)");
    }

    TEST_CASE("a file of another kind is not taken for a profile") {
        CHECK(first_mistake(kFolder / "forms/monthly.json", true) ==
              "expected a file of \"profile.schema.json\", found one of \"mapping.schema.json\"; "
              "correct the path or \"$schema\"");
        CHECK(first_mistake(kFolder / "no-such.json", true) ==
              "the file cannot be opened; check the path and the permission to read");
    }

    TEST_CASE("every shipped profile and mapping loads") {
        for (const auto& entry : std::filesystem::directory_iterator(kMappings / "profiles")) {
            CAPTURE(entry.path().string());
            CHECK_NOTHROW(load_profile(entry.path()));
        }
        for (const auto& entry : std::filesystem::directory_iterator(kMappings / "forms")) {
            CAPTURE(entry.path().string());
            CHECK_NOTHROW(load_mapping(entry.path(), kMappings));
        }
    }
}
