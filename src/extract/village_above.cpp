#include "extract/village_above.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "extract/place_finder.hpp"
#include "normalise/place_text.hpp"

namespace tonghop {
namespace {

constexpr std::array<std::string_view, 4> kSeparators = {" - ", " – ", " — ", ","};

struct TwoParts {
    std::string village;
    std::string commune;
};

// "THÔN NÀ RIỀNG - XÃ HỮU LỄ": parted where the commune begins.
TwoParts parts_of(const std::string& title) {
    for (const std::string_view separator : kSeparators) {
        const std::size_t at = title.find(separator);
        if (at == std::string::npos) continue;
        return {squeeze(title.substr(0, at)), squeeze(title.substr(at + separator.size()))};
    }
    return {};
}

bool begins_with_commune_word(const std::string& text) {
    const std::string folded = fold(text);
    constexpr std::array<std::string_view, 3> kWords = {"xã", "thị trấn", "phường"};
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](std::string_view word) { return folded.starts_with(fold(word) + ' '); });
}

// "Thôn văn hóa, ..." and "Khối đoàn thể" are no villages: these words name little else.
bool is_village(const std::string& text) {
    constexpr std::array<std::string_view, 8> kWords = {"thôn", "xóm",  "ấp",         "bản",
                                                        "buôn", "làng", "tổ dân phố", "khu phố"};
    constexpr std::size_t kMostWords = 6;
    const std::string folded = fold(text);
    const std::size_t count = words(folded).size();
    return count <= kMostWords && text.find(',') == std::string::npos &&
           std::any_of(kWords.begin(), kWords.end(),
                       [&](auto word) { return folded.starts_with(fold(word) + ' '); });
}

}  // namespace

std::string village_above(const Sheet& sheet, std::uint32_t header_first,
                          const ReportContext& context) {
    const PlaceFinder places(context.config, context.place, context.period);
    const Place* const own = context.config.places.find(context.place, context.period.last_day());
    std::string village;
    bool table_between = false;
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row >= header_first || own == nullptr) break;
        table_between = table_between || cell.type == CellType::number;
        if (cell.type != CellType::text) continue;
        const std::string title = squeeze(cell.text);
        const TwoParts parts = parts_of(title);
        const bool of_own =
            begins_with_commune_word(parts.commune) && !find_places(parts.commune, {own}).empty();
        const auto code = of_own && is_village(parts.village) ? places.find(parts.village)
                                                              : std::optional<std::string>();
        if (code && *code != context.place) {
            village = *code;
            table_between = false;
        } else if (table_between && !find_places(title, {own}).empty()) {
            village.clear();  // "TOÀN XÃ ..." above the next table
        }
    }
    return village;
}

}  // namespace tonghop
