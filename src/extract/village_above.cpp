#include "extract/village_above.hpp"

#include "base/text.hpp"
#include "extract/place_finder.hpp"
#include "normalise/place_text.hpp"

namespace tonghop {
namespace {

// "THÔN NÀ RIỀNG - XÃ HỮU LỄ": what stands before the first comma or dash between blanks.
std::string first_part(const std::string& title) {
    const std::size_t comma = title.find_first_of(",;");
    return squeeze(title.substr(0, std::min(comma, title.find(" - "))));
}

}  // namespace

std::string village_above(const Sheet& sheet, std::uint32_t header_first,
                          const ReportContext& context) {
    const PlaceFinder places(context.config, context.place, context.period);
    const Place* const own = context.config.places.find(context.place, context.period.last_day());
    std::string village;
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row >= header_first) break;
        if (cell.type != CellType::text || own == nullptr) continue;
        const std::string title = squeeze(cell.text);
        const std::string first = first_part(title);
        if (first.size() == title.size() || !has_village_word(first)) continue;
        if (find_places(title.substr(first.size()), {own}).empty()) continue;
        if (const auto code = places.find(first); code && *code != context.place) village = *code;
    }
    return village;
}

}  // namespace tonghop
