#include "normalise/place_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace tonghop;

namespace {

Place place(std::string code, std::string name, PlaceType type = PlaceType::commune,
            std::vector<std::string> aliases = {}) {
    Place made;
    made.code = std::move(code);
    made.name = std::move(name);
    made.type = type;
    made.aliases = std::move(aliases);
    return made;
}

const std::vector<Place>& lang_son() {
    static const std::vector<Place> kPlaces = {
        place("06325", "Bắc Sơn", PlaceType::town),
        place("06343", "Bắc Quỳnh"),
        place("06352", "Tân Lập"),
        place("06361", "Tân Hương"),
        place("06373", "Vũ Lễ"),
        place("06337", "Đồng Ý"),
        place("06376", "Nhất Hòa"),
        place("06364", "Chiến Thắng"),
        place("06274", "Hòa Bình"),
        place("06613", "Đình Lập", PlaceType::town),
        place("06628", "Đình Lập"),
        place("06616", "Nông trường Thái Bình", PlaceType::town, {"NT Thái Bình"}),
        place("06631", "Thái Bình"),
        place("90001", "Văn Lang"),
        place("90002", "Văn Lăng"),
        place("90003", "Tân Lập Thượng"),
        place("90004", "1", PlaceType::ward),
        place("90005", "Lân Pán", PlaceType::village),
    };
    return kPlaces;
}

std::vector<const Place*> candidates() {
    std::vector<const Place*> all;
    for (const Place& one : lang_son()) all.push_back(&one);
    return all;
}

std::string codes(const std::vector<const Place*>& places) {
    std::string line;
    for (const Place* const one : places) line += (line.empty() ? "" : " ") + one->code;
    return line;
}

struct Row {
    std::string_view text;
    std::string_view want;  ///< codes, best first
};

}  // namespace

TEST_SUITE("normalise") {
    TEST_CASE("places are found by name and type in titles") {
        const Row rows[] = {
            {"Xã Vũ Lễ", "06373"},
            {"xã vũ lễ", "06373"},
            {"X. Vũ Lễ", "06373"},
            {"UBND xã Vũ Lễ", "06373"},
            {"ỦY BAN NHÂN DÂN XÃ TÂN LẬP", "06352"},
            {"XÃ TÂN LẬP", "06352"},
            {"xa\u0303 Vu\u0303 Le\u0302\u0303", "06373"},
            {"Vũ Lễ", "06373"},
            {"vũ lễ", "06373"},
            {"Tân Lập", "06352"},
            {"Xã Nhất Hoà", "06376"},
            {"Xã Đồng ý", "06337"},
            {"TT Bắc Sơn", "06325"},
            {"TT. Bắc Sơn", "06325"},
            {"Thị trấn Bắc Sơn", "06325"},
            {"xã Đình Lập", "06628"},
            {"thị trấn Đình Lập", "06613"},
            {"Đình Lập", "06613 06628"},
            {"UBND xã Đình Lập; Đình Lập, ngày 5", "06628"},
            {"Thị trấn Nông trường Thái Bình", "06616"},
            {"TT NT Thái Bình", "06616"},
            {"thị trấn Thái Bình", "06616"},
            {"xã Thái Bình", "06631"},
            {"Xã Tân Lập Thượng", "90003"},
            {"Phường 1", "90004"},
            {"T. Lân Pán", "90005"},
            {"thôn Lân Pán, xã Tân Lập", "90005 06352"},
            {"các xã Tân Lập, Bắc Quỳnh", "06352 06343"},
            {"(Kèm theo Báo cáo số 85/BC-UBND ngày 14/6/2024 của UBND xã Tân Lập)", "06352"},
        };
        for (const Row& row : rows) {
            const std::string text(row.text);
            CAPTURE(text);
            CHECK(codes(find_places(row.text, candidates())) == row.want);
        }
    }

    TEST_CASE("what only looks like a place is none") {
        const Row rows[] = {
            {"huyện Bắc Sơn", ""},
            {"UBND HUYỆN BẮC SƠN", ""},
            {"H. Bắc Sơn", ""},
            {"xã Bắc Sơn", ""},
            {"tỉnh Hòa Bình", ""},
            {"vì hòa bình và phát triển", ""},
            {"ngày chiến thắng 30/4", ""},
            {"xã Văn Lãng", ""},
            {"Vu Le", ""},
            {"TT", ""},
            {"STT", ""},
            {"Mức độ 1", ""},
            {"Tân, Lập", ""},
            {"", ""},
        };
        for (const Row& row : rows) {
            const std::string text(row.text);
            CAPTURE(text);
            CHECK(codes(find_places(row.text, candidates())) == row.want);
        }
    }

    TEST_CASE("the commune of a title is not the district it lies in") {
        const auto found = find_places("XÃ TÂN LẬP - HUYỆN BẮC SƠN", candidates());
        CHECK(codes(found) == "06352");
    }

    TEST_CASE("file names drop tones, blanks and types") {
        const Row rows[] = {
            {"BC_VuLe_T6.xlsx", "06373"},   {"BC_VULE_T6.xlsx", "06373"},
            {"vu_le.xls", "06373"},         {"bc xa vu le t6.xlsx", "06373"},
            {"xavule.ods", "06373"},        {"bcvule.xlsx", "06373"},
            {"BCVuLeT6.xlsx", "06373"},     {"Vũ Lễ T6.xlsx", "06373"},
            {"vũ lễ_t6.xlsx", "06373"},     {"BC xã Vũ Lễ.xlsx", "06373"},
            {"TTBacSon_6.xlsx", "06325"},   {"tt_bac_son.xlsx", "06325"},
            {"BacSon.xlsx", "06325"},       {"HuyenBacSon.xlsx", ""},
            {"DinhLap.xlsx", ""},           {"XaDinhLap.xlsx", "06628"},
            {"VanLang.xlsx", ""},           {"Văn Lăng.xlsx", "90002"},
            {"TanLapThuong.xlsx", "90003"}, {"TanLap.xlsx", "06352"},
            {"dongy.xlsx", "06337"},        {"Bieu 1.xlsx", ""},
            {"covulenh.xlsx", ""},          {"bao cao.xlsx", ""},
        };
        for (const Row& row : rows) {
            const std::string text(row.text);
            CAPTURE(text);
            CHECK(codes(find_places_in_file_name(row.text, candidates())) == row.want);
        }
    }
}
