#include "normalise/placeholder.hpp"

#include <charconv>

namespace tonghop {

int Placeholder::number(const Period& report) const {
    if (kind == Kind::year) return report.year() - back;
    return report.month_later(-back).last_month();
}

std::optional<Placeholder> read_placeholder(std::string_view text) {
    const std::size_t close = text.find('}');
    if (!text.starts_with('{') || close == std::string_view::npos) return std::nullopt;
    std::string_view inside = text.substr(1, close - 1);
    Placeholder placeholder;
    placeholder.length = close + 1;
    if (inside.starts_with("year")) {
        inside.remove_prefix(4);
    } else if (inside.starts_with("month")) {
        placeholder.kind = Placeholder::Kind::month;
        inside.remove_prefix(5);
    } else {
        return std::nullopt;
    }
    if (inside.empty()) return placeholder;
    constexpr std::size_t kMaxDigits = 2;
    const bool back = inside.front() == '-' && inside.size() > 1 && inside.size() <= kMaxDigits + 1;
    if (!back) return std::nullopt;
    const char* const end = inside.data() + inside.size();
    const auto [stop, error] = std::from_chars(inside.data() + 1, end, placeholder.back);
    if (error != std::errc{} || stop != end || placeholder.back < 0) return std::nullopt;
    return placeholder;
}

}  // namespace tonghop
