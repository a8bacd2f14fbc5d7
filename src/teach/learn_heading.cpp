#include <algorithm>

#include "base/text.hpp"
#include "detect/header_pattern.hpp"
#include "detect/titles.hpp"
#include "extract/neighbour.hpp"
#include "normalise/period_text.hpp"
#include "normalise/place_text.hpp"
#include "teach/learn_parts.hpp"

namespace tonghop {
namespace {

std::vector<const Place*> places_of(const MarkedSheet& sheet) {
    std::vector<const Place*> places;
    for (const Place& place : sheet.lexicon.config().places.all()) {
        const auto& period = sheet.view.period();
        if (!period || place.valid_on(period->last_day())) places.push_back(&place);
    }
    return places;
}

std::string without_colon(std::string text) {
    while (text.ends_with(':') || text.ends_with(' ')) text.pop_back();
    return text;
}

/// The text to the left of a marked value, or the marked text itself with its value to the right:
/// "Tên xã:" | "Vũ Lễ".
std::optional<ReportSpec::Text> title_beside(const MarkedSheet& sheet, const Mark& mark,
                                             const auto& names_value) {
    const Cell* right = nearest(sheet.view.sheet(), mark.cell, Direction::right);
    const Cell* left = nearest(sheet.view.sheet(), mark.cell, Direction::left);
    if (right != nullptr && right->ref.row == mark.cell.row && names_value(squeeze(right->shown))) {
        return ReportSpec::Text{without_colon(pattern_of(sheet.text_at(mark.cell), {})) + '*',
                                Direction::right};
    }
    if (left != nullptr && left->ref.row == mark.cell.row && left->type == CellType::text) {
        return ReportSpec::Text{without_colon(pattern_of(squeeze(left->shown), {})) + '*',
                                Direction::right};
    }
    return std::nullopt;
}

void learn_place(const MarkedSheet& sheet, const Mark& mark, ReportSpec& report) {
    const auto candidates = places_of(sheet);
    const auto only = [&](const std::string& text) -> const Place* {
        const auto found = find_places(text, candidates);
        return found.size() == 1 ? found.front() : nullptr;
    };
    if (!mark.detail.empty()) {
        const auto by_code =
            std::find_if(candidates.begin(), candidates.end(),
                         [&](const Place* place) { return place->code == mark.detail; });
        const Place* place = by_code != candidates.end() ? *by_code : only(mark.detail);
        if (place == nullptr) {
            sheet.complain("place-unknown", mark);
        } else {
            report.fixed_place = place->code;
        }
        return;
    }
    const std::string text = sheet.text_at(mark.cell);
    const Place* own = only(text);
    const bool bare = own != nullptr && fold(text) == fold(own->name);
    if (own == nullptr || bare) {
        const auto beside = title_beside(
            sheet, mark, [&](const std::string& value) { return only(value) != nullptr; });
        if (beside) {
            report.place_text = {*beside};
        } else if (own == nullptr) {
            sheet.complain("place-unknown", mark);
        }
        return;
    }
    // "UBND xã Vũ Lễ": whatever stands in front of the name stands there in other reports too.
    const std::string key = fold(text);
    const std::string name = fold(own->name);
    const std::size_t at = key.rfind(name);
    if (at == std::string::npos) return;
    // As written, where folding has kept the places of the letters.
    const std::string before =
        pattern_of((key.size() == text.size() ? text : key).substr(0, at), {});
    std::string pattern = before + (before.ends_with(' ') || at == 0 ? "" : " ") + "{place}";
    if (at + name.size() < key.size()) pattern += '*';
    report.place_text = {{pattern}};
}

void learn_period(const MarkedSheet& sheet, const Mark& mark, ReportSpec& report) {
    if (!mark.detail.empty()) {
        const auto plain = Period::parse(mark.detail);
        const auto named = find_periods(mark.detail);
        if (!plain && named.size() != 1) {
            sheet.complain("period-unknown", mark);
        } else {
            report.fixed_period = plain ? *plain : named.front();
        }
        return;
    }
    const std::string text = sheet.text_at(mark.cell);
    const auto own = period_of_title(text);
    if (!own) {
        const auto beside = title_beside(
            sheet, mark, [](const std::string& value) { return find_periods(value).size() == 1; });
        if (beside) {
            report.period_text = {*beside};
        } else {
            sheet.complain("period-unknown", mark);
        }
        return;
    }
    if (const auto pattern = pattern_for(text, *own)) report.period_text = {{*pattern}};
}

}  // namespace

void learn_heading(const MarkedSheet& sheet, std::uint32_t first_row, Mapping& mapping) {
    for (const Mark& mark : sheet.marks) {
        if (mark.cell.row >= first_row) continue;
        switch (mark.kind) {
            case MarkKind::place:
                learn_place(sheet, mark, mapping.report);
                break;
            case MarkKind::period:
                learn_period(sheet, mark, mapping.report);
                break;
            case MarkKind::sign: {
                const std::string text = sheet.text_at(mark.cell);
                if (text.empty()) {
                    sheet.complain("blank-cell", mark);
                    break;
                }
                mapping.recognise.push_back({{pattern_of(text, sheet.view.period())}, {}, {}, {}});
                if (!mark.detail.empty()) mapping.form = mark.detail;
                break;
            }
            case MarkKind::value:
            case MarkKind::indicator:
                // Of a form of pairs; of a table they are below.
                break;
            default:
                sheet.complain("outside", mark);
        }
    }
}

}  // namespace tonghop
