#include "drift/amend_mapping.hpp"

#include <algorithm>
#include <deque>

#include "drift/amend_recognition.hpp"
#include "drift/found_table.hpp"

namespace tonghop {
namespace {

class Amender {
 public:
    Amender(const Workbook& workbook, const Mapping& mapping, const Configuration& config)
        : result_{mapping, {}} {
        const auto names = std::make_shared<IndicatorNames>(config);
        for (const Sheet& sheet : workbook.sheets) views_.emplace_back(workbook, sheet, names);
    }

    Amendment amend() {
        for (std::size_t i = 0; i < result_.mapping.tables.size(); ++i) amend_table(i);
        amend_reports();
        return std::move(result_);
    }

 private:
    void amend_table(std::size_t index);
    void amend_reports();
    std::vector<FoundTable> as_mapped(std::size_t index) const;

    Amendment result_;
    std::deque<SheetView> views_;  // pointed at
};

std::vector<FoundTable> Amender::as_mapped(std::size_t index) const {
    std::vector<FoundTable> found;
    for (const SheetView& view : views_) {
        if (auto table = find_as_mapped(view, result_.mapping, index)) {
            found.push_back(std::move(*table));
        }
    }
    return found;
}

// A table that is nowhere as it was is looked for once more, with less asked of it; columns are
// matched sheet by sheet, what was learnt on one being known on the next.
void Amender::amend_table(std::size_t index) {
    Mapping& mapping = result_.mapping;
    FormChanges& changes = result_.changes;
    std::vector<FoundTable> found = as_mapped(index);
    if (found.empty()) {
        std::optional<FoundTable> best;
        bool tied = false;
        for (const SheetView& view : views_) {
            auto table = find_moved(view, mapping, index);
            if (!table) continue;
            tied = best && table->columns == best->columns;
            if (!best || table->columns > best->columns) best = std::move(table);
        }
        if (!best || tied) {
            const TableSpec& spec = mapping.tables[index];
            if (spec.optional) return;
            const std::string label = spec.label().empty() ? "" : spec.label().front();
            const SourceCell source = views_.empty() ? SourceCell() : views_.front().source();
            changes.push_back({"table-absent",
                               tied ? "several-alike" : "nothing-alike",
                               {source.file, tied ? best->view->sheet().name() : "", {}},
                               label,
                               "",
                               false,
                               true});
            return;
        }
        amend_rows(*best, mapping, changes);
        amend_columns(*best, {}, mapping, changes);
        return;
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto here = find_as_mapped(*found[i].view, mapping, index);
        std::vector<const FoundTable*> elsewhere;
        for (std::size_t k = 0; k < found.size(); ++k) {
            if (k != i) elsewhere.push_back(&found[k]);
        }
        amend_rows(*here, mapping, changes);
        amend_columns(*here, elsewhere, mapping, changes);
    }
}

void Amender::amend_reports() {
    Mapping& mapping = result_.mapping;
    const auto known = [&](const SheetView& view) {
        const RecognisedSheet found = tables_on(view, mapping);
        return !found.tables.empty() && is_recognised(found);
    };
    const bool any = std::any_of(views_.begin(), views_.end(), known);
    bool second = any;
    for (const SheetView& view : views_) {
        // Of the mapping as it has become.
        const Mapping now = mapping;
        const RecognisedSheet found = tables_on(view, now);
        if (found.tables.empty()) continue;
        if (!is_recognised(found)) {
            amend_recognition(view, found, second, mapping, result_.changes);
            second = true;
        }
        amend_heading(view, found, mapping, result_.changes);
    }
}

}  // namespace

Amendment amend_mapping(const Workbook& workbook, const Mapping& mapping,
                        const Configuration& config) {
    return Amender(workbook, mapping, config).amend();
}

}  // namespace tonghop
