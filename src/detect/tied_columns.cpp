#include "detect/tied_columns.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>

namespace tonghop {

void leave_tied(std::vector<ColumnDraft>& drafts) {
    using Key = std::tuple<std::string, std::string, std::string, std::optional<Scenario>,
                           std::optional<Period>>;
    std::map<Key, std::vector<ColumnDraft*>> alike;
    for (ColumnDraft& draft : drafts) {
        if (draft.use != ColumnUse::value) continue;
        alike[{draft.place, draft.spec.indicator, draft.spec.measure, draft.spec.scenario,
               draft.period}]
            .push_back(&draft);
    }
    for (auto& [key, tied] : alike) {
        const auto filled = [](const ColumnDraft* draft) { return !draft->blank; };
        if (std::count_if(tied.begin(), tied.end(), filled) == 1) {
            // A column without a single cell says nothing against the other.
            tied.erase(std::find_if(tied.begin(), tied.end(), filled));
            for (ColumnDraft* draft : tied) draft->leave("unread-tied");
            continue;
        }
        for (ColumnDraft* draft : tied) {
            if (tied.size() > 1) draft->leave("unread-tied");
        }
    }
}

}  // namespace tonghop
