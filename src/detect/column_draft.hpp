// What detection makes of one column beside those that say what a row is about.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "config/mapping.hpp"
#include "detect/column_time.hpp"

namespace tonghop {

enum class ColumnUse {
    value,
    check,    ///< recomputed and compared
    ignored,  ///< a remark, or derived in a way that is not recomputed
    unread    ///< not understood, or not certain: its cells are left unclaimed
};

struct ColumnDraft {
    std::uint32_t column = 0;
    std::vector<std::string> levels;  ///< header texts as extract reads them, top first
    std::vector<HeaderText> texts;    ///< of the levels
    std::string unit;                 ///< in brackets of a level, or a level of its own
    ColumnUse use = ColumnUse::unread;
    ColumnSpec spec;    ///< header left out until patterns are made
    std::string place;  ///< code of the place that a level names
    std::size_t place_level = 0;
    bool blank = false;          ///< no cell below the header holds anything
    bool in_per_cent = false;    ///< all its figures are shown with "%"
    bool share = false;          ///< "%" alone, of what a level above counts
    bool by_month = false;       ///< a month that its number says
    bool scenario_said = false;  ///< by its own header, not by the title
    bool period_said = false;
    std::optional<Period> period;
    std::string reason;  ///< code of the sentence that says why (report/evidence_text.hpp)
    int confidence = 100;

    const std::string& header() const { return levels.back(); }
    std::string path() const;  ///< levels joined by " > "
    void leave(std::string why) {
        use = ColumnUse::unread;
        reason = std::move(why);
    }
};

}  // namespace tonghop
