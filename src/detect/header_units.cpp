#include "detect/header_units.hpp"

#include <algorithm>

#include "normalise/label_text.hpp"

namespace tonghop {
namespace {

bool is_unit(const std::string& text) {
    const bool bracketed = text.starts_with('(') && text.ends_with(')');
    return !parse_label("x " + (bracketed ? text : '(' + text + ')'), "").unit.empty();
}

bool same_above(const ColumnDraft& a, const ColumnDraft& b) {
    return a.levels.size() == b.levels.size() &&
           std::equal(a.levels.begin(), a.levels.end() - 1, b.levels.begin());
}

// A unit of measure tells columns below one header apart: then it is a level like others.
bool has_own_unit(const std::vector<ColumnDraft>& drafts, std::size_t i) {
    const ColumnDraft& draft = drafts[i];
    if (draft.levels.size() < 2 || !is_unit(draft.header())) return false;
    return !(i > 0 && same_above(draft, drafts[i - 1])) &&
           !(i + 1 < drafts.size() && same_above(draft, drafts[i + 1]));
}

}  // namespace

void read_header_levels(std::vector<ColumnDraft>& drafts, bool money) {
    std::vector<bool> own;
    for (std::size_t i = 0; i < drafts.size(); ++i) own.push_back(has_own_unit(drafts, i));
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        ColumnDraft& draft = drafts[i];
        if (own[i]) {
            draft.unit = draft.levels.back();
            draft.levels.pop_back();
        }
        for (const std::string& level : draft.levels) {
            draft.texts.push_back(read_header_text(level, money));
            if (!draft.texts.back().unit.empty() && !own[i]) draft.unit = draft.texts.back().unit;
        }
    }
}

}  // namespace tonghop
