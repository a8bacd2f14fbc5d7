#include "normalise/scenario_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "normalise/text_tokens.hpp"

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

bool speaks_of_plans(std::string_view text) {
    static const auto kWords =
        folded_phrases({"kh", "kế hoạch", "dự kiến", "nhiệm vụ", "ước", "ưth"});
    const std::string plain = plain_text(text);
    const std::vector<TextToken> tokens = text_tokens(plain);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const Tokens rest = Tokens(tokens).subspan(at);
        if (begins_with_any(rest, kWords)) {
            return true;
        }
    }
    return false;
}

}  // namespace tonghop
