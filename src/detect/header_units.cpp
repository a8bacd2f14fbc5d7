#include "detect/header_units.hpp"

#include "extract/unit_row.hpp"

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

}  // namespace tonghop
