#include "pipeline/suggest_mapping.hpp"

#include <algorithm>
#include <deque>

#include "base/text.hpp"
#include "detect/draft_form.hpp"
#include "detect/unknown_labels.hpp"
#include "formats/open_workbook.hpp"

namespace tonghop {
namespace {

void leave_to_fill(SuggestedMapping& suggested, const std::vector<std::string>& keys) {
    auto& labels = suggested.mapping->labels;
    for (const std::string& key : keys) {
        const bool known = std::any_of(labels.begin(), labels.end(), [&](const auto& label) {
            return fold(label.first) == fold(key);
        });
        if (known) continue;
        labels.emplace_back(key, LabelTarget{});
        suggested.to_fill.push_back(key);
        suggested.open = true;
    }
}

}  // namespace

SuggestedMapping suggest_mapping(const std::vector<std::filesystem::path>& workbooks,
                                 const Configuration& config, const ReadLimits& limits) {
    std::deque<Workbook> loaded;  // sheets are pointed at
    std::vector<UnknownSheet> sheets;
    for (const auto& path : workbooks) {
        loaded.push_back(load_workbook(path, limits));
        for (const Sheet& sheet : loaded.back().sheets) sheets.push_back({&loaded.back(), &sheet});
    }
    const auto names = std::make_shared<IndicatorNames>(config);
    Detection detection = detect_mapping(sheets, names);
    SuggestedMapping suggested{
        std::move(detection.mapping), std::move(detection.evidence), {}, false};
    std::vector<std::string> measures;
    if (!suggested.mapping) {
        FormDraft draft = draft_form(sheets, names);
        if (!draft.mapping) return suggested;
        suggested.mapping = std::move(draft.mapping);
        suggested.evidence = std::move(draft.evidence);
        measures = std::move(draft.measures);
        suggested.open = true;
    }
    leave_to_fill(suggested, measures);
    const Mapping asked = *suggested.mapping;
    for (const UnknownSheet& sheet : sheets) {
        leave_to_fill(suggested, unknown_labels(*sheet.workbook, *sheet.sheet, asked, names));
    }
    return suggested;
}

}  // namespace tonghop
