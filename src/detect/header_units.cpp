#include "detect/header_units.hpp"

#include "extract/unit_row.hpp"
#include "normalise/label_text.hpp"

namespace tonghop {

void read_header_levels(std::vector<ColumnDraft>& drafts, bool money) {
    const std::vector<bool> own = take_unit_row(drafts);
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        ColumnDraft& draft = drafts[i];
        for (const std::string& level : draft.levels) {
            draft.texts.push_back(read_header_text(level, money));
            if (!draft.texts.back().unit.empty() && !own[i]) draft.unit = draft.texts.back().unit;
        }
    }
}

void name_whole(ColumnDraft& draft, const Lexicon& lexicon) {
    HeaderText& text = draft.texts.back();
    if ((!text.scenario && !text.compared) || !text.mentions.empty()) return;
    const LabelQuery query{
        parse_label(draft.header(), "", &lexicon.config().units).key, {}, draft.unit};
    const std::string code = lexicon.indicator(query);
    if (code.empty() || !lexicon.knows(query, code)) return;
    text.scenario.reset();
    text.compared = text.changed = false;
    text.name = text.rest = query.key;
}

}  // namespace tonghop
