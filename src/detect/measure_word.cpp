#include "detect/measure_word.hpp"

#include <array>
#include <utility>

#include "base/text.hpp"
#include "normalise/label_text.hpp"

namespace tonghop {

std::string measure_word(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kMeasures = {{
        {"dt", "Diện tích"},
        {"diện tích", "Diện tích"},
        {"diện tích gieo trồng", "Diện tích"},
        {"ns", "Năng suất"},
        {"năng suất", "Năng suất"},
        {"năng suất bình quân", "Năng suất"},
        {"nsbq", "Năng suất"},
        {"sl", "Sản lượng"},
        {"sản lượng", "Sản lượng"},
        {"dtgt", "Diện tích"},
        {"diện tích gieo cấy", "Diện tích"},
        {"sản lượng thu hoạch", "Sản lượng"},
    }};
    const std::string key = parse_label(squeeze(text), "").key;
    for (const auto& [word, measure] : kMeasures) {
        if (fold(word) == key) return std::string(measure);
    }
    return {};
}

}  // namespace tonghop
