// A table's mapping is read back before it is believed.
#include <algorithm>

#include "detect/table_draft.hpp"
#include "extract/column_meaning.hpp"
#include "extract/locate_tables.hpp"

namespace tonghop {
namespace {

const ColumnDraft* draft_at(const TableDraft& draft, std::uint32_t column) {
    const auto found = std::find_if(draft.columns.begin(), draft.columns.end(),
                                    [&](const auto& d) { return d.column == column; });
    return found == draft.columns.end() ? nullptr : &*found;
}

bool means_the_same(const ColumnMeaning& read, const ColumnDraft& meant) {
    return read.scenario == meant.spec.scenario && read.period == meant.period &&
           read.indicator == meant.spec.indicator && read.place == meant.place &&
           read.measure.empty() == meant.spec.measure.empty();
}

Mapping mapping_of(const std::vector<TableDraft*>& drafts, const Heading& heading) {
    Mapping mapping;
    mapping.report = heading.spec;
    for (const TableDraft* draft : drafts) mapping.tables.push_back(draft->spec);
    return mapping;
}

/// Whether the columns are read as meant; those that are not become unread.
enum class Outcome { same, changed, wrong };

Outcome compare(TableDraft& draft, const TableLayout& layout, const ReportContext& context,
                const PlaceFinder& places) {
    Outcome outcome = Outcome::same;
    for (ColumnDraft& meant : draft.columns) {
        const TableColumn* read = layout.at(meant.column);
        const bool value = read != nullptr && read->role == ColumnRole::value;
        if (meant.use == ColumnUse::value) {
            if (value && means_the_same(meaning_of(*read, *layout.spec, context, places), meant)) {
                continue;
            }
            meant.leave("unread-misread");
            outcome = outcome == Outcome::wrong ? outcome : Outcome::changed;
        } else if (value) {
            outcome = Outcome::wrong;
        }
    }
    for (const TableColumn& read : layout.columns) {
        if (read.role == ColumnRole::value && draft_at(draft, read.column) == nullptr) {
            outcome = Outcome::wrong;
        }
    }
    return outcome;
}

}  // namespace

void verify(std::vector<TableDraft>& all, const Heading& heading, const Workbook& workbook,
            const Lexicon& lexicon) {
    if (heading.place == nullptr || !heading.period) return;
    const PlaceFinder places(lexicon.config(), heading.place->code, *heading.period);
    bool again = true;
    while (again) {
        again = false;
        std::vector<TableDraft*> drafts;
        for (TableDraft& draft : all) {
            if (draft.usable) drafts.push_back(&draft);
        }
        const Mapping mapping = mapping_of(drafts, heading);
        const ReportContext context{lexicon.config(), mapping, workbook.file, heading.place->code,
                                    *heading.period};
        const LabelIndex labels(mapping, lexicon.names());
        const auto tables = drafts.empty()
                                ? std::vector<TableLayout>()
                                : locate_tables(*drafts.front()->sheet, mapping, heading.period,
                                                [&](const Mapping&, const TableSpec& spec) {
                                                    return judge_for(spec, &places, labels);
                                                });
        for (std::size_t i = 0; i < drafts.size(); ++i) {
            TableDraft& draft = *drafts[i];
            const auto layout = std::find_if(
                tables.begin(), tables.end(),
                [&](const TableLayout& table) { return table.spec == &mapping.tables[i]; });
            const bool found = layout != tables.end() && layout->label == draft.block.label;
            const Outcome outcome =
                found ? compare(draft, *layout, context, places) : Outcome::wrong;
            if (outcome == Outcome::changed) remake_spec(draft, heading);
            if (outcome == Outcome::wrong) {
                draft.usable = false;
                draft.reason = "misread";
            }
            again = again || outcome != Outcome::same;
            if (outcome == Outcome::same && draft.rows_are == RowsAre::indicators) {
                draft.labels = labels_of(*draft.sheet, *layout, context, draft.titles, lexicon);
            }
        }
    }
}

}  // namespace tonghop
