#include "config/mistakes.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tonghop {

namespace {

auto order(const ConfigMistake& m) {
    return std::tie(m.file, m.line, m.column, m.path, m.message);
}

}  // namespace

void Mistakes::add(const Spot& spot, const Wording& message) {
    add(spot, spot.source->pointer(spot.offset), message);
}

void Mistakes::add(const Spot& spot, std::string pointer, const Wording& message) {
    const auto [line, column] = spot.source->position(spot.offset);
    list_.push_back({spot.source->file(), line, column, std::move(pointer),
                     english_ ? message.english : message.vietnamese});
}

void Mistakes::add_file(std::string file, const Wording& message) {
    list_.push_back({std::move(file), 0, 0, "", english_ ? message.english : message.vietnamese});
}

std::vector<ConfigMistake> sorted(std::vector<ConfigMistake> mistakes) {
    std::sort(mistakes.begin(), mistakes.end(),
              [](const auto& a, const auto& b) { return order(a) < order(b); });
    const auto repeats =
        std::unique(mistakes.begin(), mistakes.end(),
                    [](const auto& a, const auto& b) { return order(a) == order(b); });
    mistakes.erase(repeats, mistakes.end());
    return mistakes;
}

}  // namespace tonghop
