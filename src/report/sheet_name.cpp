#include "report/sheet_name.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "report/storable_text.hpp"

namespace tonghop {

std::string free_sheet_name(std::string_view wanted, std::map<std::string, int>& taken) {
    constexpr std::size_t kLongestName = 31;
    std::string name;
    std::size_t letters = 0;
    for (const char c : squeeze(storable(wanted))) {
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U && ++letters > kLongestName - 4) {
            break;
        }
        name += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : ' ';
    }
    name = squeeze(name);
    if (name.empty()) {
        name = "Biểu";
    }
    const int repeat = ++taken[to_lower(name)];
    return repeat == 1 ? name : free_sheet_name(fmt::format("{} {}", name, repeat), taken);
}

std::string sheet_prefix(std::string_view name) {
    return fmt::format("'{}'!", name);
}

}  // namespace tonghop
