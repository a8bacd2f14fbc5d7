#include "report/rollup_frame.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "normalise/pattern.hpp"
#include "report/fold_findings.hpp"
#include "report/sheet_name.hpp"

namespace tonghop {
namespace {

std::string roman(std::size_t number) {
    constexpr std::array<std::pair<std::size_t, std::string_view>, 5> kDigits = {
        {{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
    std::string text;
    for (const auto& [value, digit] : kDigits) {
        for (; number >= value; number -= value) {
            text += digit;
        }
    }
    return text;
}

}  // namespace

RollupFrame::RollupFrame(const RollupContent& content)
    : content_(content), folded_(folded(content.findings)) {
    for (const ConsolidatedFigure& figure : content.consolidation.figures) {
        figures_.emplace(FigureKey{figure.indicator, figure.scenario, figure.period}, &figure);
    }
    for (const Finding& finding : content.findings) {
        if (finding.source.cell) {
            findings_.emplace(finding.source, &finding);
        }
        const bool said_once = finding.code == "unit-slip" && finding.args.contains("cells");
        if (said_once) add_to_its_figures(finding);
    }
    add_columns();
    add_rows();
}

// Said once where the unit of measure stands, it doubts all the figures that it holds for.
void RollupFrame::add_to_its_figures(const Finding& finding) {
    const auto cells = finding.args.find("cells");
    if (cells == finding.args.end()) return;
    std::string_view list = cells->second;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(", "), list.size());
        SourceCell figure = finding.source;
        figure.cell = CellRef::parse(list.substr(0, comma));
        if (figure != finding.source) findings_.emplace(figure, &finding);
        list.remove_prefix(std::min(comma + 2, list.size()));
    }
}

void RollupFrame::add_columns() {
    std::map<std::string, int> taken;
    for (const std::string_view fixed : {"Tổng hợp", "Tình hình nộp", "Cảnh báo", "Nguồn"}) {
        free_sheet_name(fixed, taken);
    }
    for (const LayoutColumn& column : content_.config.profile.layout.columns) {
        const std::string title = fill_placeholders(column.title, content_.period);
        columns_.push_back({title, free_sheet_name(title, taken), column.scenario,
                            column.period.resolve(content_.period)});
    }
}

void RollupFrame::add_rows() {
    const IndicatorCatalogue& catalogue = content_.config.indicators;
    const std::vector<LayoutSection>& sections = content_.config.profile.layout.sections;
    std::size_t number = 0;
    const auto add = [&](const Indicator& indicator) {
        if (row_of_.emplace(indicator.code, rows_.size()).second) {
            rows_.push_back({std::to_string(++number), indicator.name, &indicator});
        }
    };
    for (const LayoutSection& section : sections) {
        rows_.push_back({section.number, section.title, nullptr});
        for (const std::string& code : section.indicators) {
            if (const Indicator* indicator = catalogue.find(code)) {
                add(*indicator);
            }
        }
    }
    // What the layout does not name is shown all the same: no figure is dropped silently.
    bool others = false;
    for (const Indicator& indicator : catalogue.all()) {
        if (row_of_.count(indicator.code) == 0 && has_data(indicator)) {
            if (!others && !sections.empty()) {
                rows_.push_back({roman(sections.size() + 1), "CHỈ TIÊU KHÁC", nullptr});
            }
            others = true;
            add(indicator);
        }
    }
}

bool RollupFrame::has_data(const Indicator& indicator) const {
    return std::any_of(columns_.begin(), columns_.end(), [&](const RollupColumn& column) {
        return std::any_of(places().begin(), places().end(), [&](const Place* place) {
            return observation(*place, indicator.code, column) != nullptr;
        });
    });
}

std::optional<std::size_t> RollupFrame::row_of(std::string_view indicator) const {
    const auto found = row_of_.find(indicator);
    return found == row_of_.end() ? std::nullopt : std::optional(found->second);
}

const ConsolidatedFigure* RollupFrame::figure(std::string_view indicator,
                                              const RollupColumn& column) const {
    const auto found = figures_.find(FigureKey{indicator, column.scenario, column.period});
    return found == figures_.end() ? nullptr : found->second;
}

const Observation* RollupFrame::observation(const Place& place, std::string_view indicator,
                                            const RollupColumn& column) const {
    const auto& by_key = content_.consolidation.by_key;
    const auto found =
        by_key.find(SeriesKey{place.code, std::string(indicator), column.scenario, column.period});
    return found == by_key.end() ? nullptr : found->second;
}

std::vector<const Finding*> RollupFrame::findings_at(const SourceCell& source) const {
    std::vector<const Finding*> found;
    const auto [first, last] = findings_.equal_range(source);
    for (auto at = first; at != last; ++at) {
        found.push_back(at->second);
    }
    return found;
}

std::string RollupFrame::heading(std::string_view vietnamese, std::string_view english) const {
    return content_.language == Language::english ? fmt::format("{}\n{}", vietnamese, english)
                                                  : std::string(vietnamese);
}

std::string_view RollupFrame::say(std::string_view vietnamese, std::string_view english) const {
    return content_.language == Language::english ? english : vietnamese;
}

const Place* RollupFrame::parent() const {
    return content_.config.places.find(content_.config.profile.parent, content_.period.last_day());
}

std::string RollupFrame::parent_name() const {
    const Place* place = parent();
    return place == nullptr ? content_.config.profile.name : place->name_with_type();
}

std::string RollupFrame::parent_short_name() const {
    const Place* place = parent();
    return place == nullptr ? content_.config.profile.name : place->name;
}

std::string RollupFrame::total_heading() const {
    const Place* place = parent();
    const PlaceType type = place == nullptr ? PlaceType::village : place->type;
    switch (type) {
        case PlaceType::district:
            return heading("Toàn huyện", "Whole district");
        case PlaceType::province:
            return heading("Toàn tỉnh", "Whole province");
        case PlaceType::commune:
            return heading("Toàn xã", "Whole commune");
        default:
            return heading("Tổng cộng", "Total");
    }
}

std::string RollupFrame::kinds_of_places() const {
    constexpr std::array<std::pair<PlaceType, std::string_view>, 6> kKinds = {
        {{PlaceType::province, "tỉnh"},
         {PlaceType::district, "huyện"},
         {PlaceType::commune, "xã"},
         {PlaceType::ward, "phường"},
         {PlaceType::town, "thị trấn"},
         {PlaceType::village, "thôn"}}};
    std::string kinds;
    for (const auto& [type, word] : kKinds) {
        const PlaceType wanted = type;
        if (std::any_of(places().begin(), places().end(),
                        [wanted](const Place* place) { return place->type == wanted; })) {
            kinds += (kinds.empty() ? "" : ", ") + std::string(word);
        }
    }
    return kinds;
}

std::size_t RollupFrame::places_reported() const {
    std::set<std::string_view> reported;
    for (const Submission& submission : content_.submissions) {
        if (submission.state == SubmissionState::used) {
            reported.insert(submission.place);
        }
    }
    return static_cast<std::size_t>(
        std::count_if(places().begin(), places().end(),
                      [&](const Place* place) { return reported.count(place->code) == 1; }));
}

}  // namespace tonghop
