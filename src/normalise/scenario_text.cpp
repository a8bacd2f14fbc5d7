#include "normalise/scenario_text.hpp"

#include <array>
#include <utility>

#include "base/text.hpp"

namespace tonghop {

std::optional<Scenario> scenario_of(std::string_view text) {
    using enum Scenario;
    static constexpr std::array<std::pair<std::string_view, Scenario>, 21> kWords = {{
        {"kh", plan},
        {"kế hoạch", plan},
        {"kh năm", plan},
        {"kế hoạch năm", plan},
        {"kh giao", plan},
        {"kế hoạch giao", plan},
        {"dự toán", plan},
        {"dự toán năm", plan},
        {"chỉ tiêu giao", plan},
        {"th", actual},
        {"th năm", actual},
        {"thực hiện", actual},
        {"thực hiện năm", actual},
        {"kết quả", actual},
        {"lũy kế", actual},
        {"quyết toán", actual},
        {"ưth", estimate},
        {"ước", estimate},
        {"ước th", estimate},
        {"ước thực hiện", estimate},
        {"ước thực hiện năm", estimate},
    }};
    const std::string key = fold(text);
    for (const auto& [word, scenario] : kWords) {
        if (fold(word) == key) return scenario;
    }
    return std::nullopt;
}

}  // namespace tonghop
