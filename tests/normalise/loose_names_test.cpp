#include "normalise/loose_names.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "support/small_district.hpp"

using namespace tonghop;

namespace {

Configuration district() {
    Configuration config = test::small_district();
    const auto add = [&](std::string code, std::string name) {
        Indicator made;
        made.code = std::move(code);
        made.name = std::move(name);
        made.unit = "%";
        config.indicators.add(made);
    };
    add("waste", "Tỷ lệ chất thải rắn sinh hoạt được thu gom");
    add("power", "Tỷ lệ hộ sử dụng điện");
    add("advanced", "Tiêu chí nông thôn mới nâng cao");
    add("poor", "Số hộ nghèo");
    config.wording = {{"được", "số", "tổng số", "trên địa bàn"},
                      {{"chất thải rắn", "rác thải"}, {"sử dụng", "dùng"}}};
    return config;
}

struct Row {
    const char* label;
    const char* code;  ///< empty: nothing known
};

}  // namespace

TEST_SUITE("normalise") {
    TEST_CASE("a name is known in other words and another order, but for its first word") {
        const Configuration config = district();
        const LooseNames names((IndicatorNames(config)));
        const std::vector<Row> rows = {
            {"Tỷ lệ thu gom rác thải sinh hoạt", "waste"},
            {"Tỷ lệ rác thải sinh hoạt được thu gom trên địa bàn", "waste"},
            {"Tỷ lệ số hộ được dùng điện", "power"},
            {"Tổng số hộ nghèo", "poor"},
            {"Tỷ lệ hộ cận nghèo", ""},
            {"Hộ", ""},
            {"nâng cao tiêu chí nông thôn mới", ""},
            {"Tỷ lệ chất thải rắn được thu gom", ""},
        };
        for (const Row& row : rows) {
            CAPTURE(row.label);
            const auto found = names.find(fold(row.label));
            CHECK(found.size() == (*row.code == '\0' ? 0 : 1));
            if (!found.empty()) CHECK(found.front()->code == row.code);
        }
    }
}
