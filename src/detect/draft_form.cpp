#include "detect/draft_form.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "detect/header_pattern.hpp"
#include "detect/table_draft.hpp"
#include "normalise/label_text.hpp"

namespace tonghop {
namespace {

/// A column, and what of it a person must say ("": nothing).
struct DraftedColumn {
    ColumnSpec spec;
    std::string left_open;
    const ColumnDraft* draft;
};

bool same_header(const std::string& a, const std::string& b) {
    return fold(a) == fold(b);
}

// Scenario and period where the header or the title says them, else a report's most usual ones.
bool set_time(ColumnSpec& spec, const ColumnDraft& draft, const TableTime& table) {
    const ColumnTime time = time_of(draft.texts, table);
    spec.scenario = time.scenario.value_or(Scenario::actual);
    spec.period = time.period ? expression_for(*time.period, table.report)
                              : *PeriodExpression::parse("{report}");
    return time.scenario && time.period;
}

// "Tổng đàn > Trâu": the lower header is a label, the upper one its section.
void set_measure(ColumnSpec& spec, const ColumnDraft& draft, const UnitCatalogue& units) {
    spec.measure = pattern_of(parse_label(draft.header(), "", &units).bare, std::nullopt);
    if (draft.levels.size() > 1) {
        spec.section = pattern_of(draft.levels[draft.levels.size() - 2], std::nullopt);
    }
}

DraftedColumn drafted(const ColumnDraft& draft, bool places, const TableTime& time,
                      const Lexicon& lexicon, const std::optional<Period>& report) {
    DraftedColumn column{draft.spec, "", &draft};
    column.spec.header = {pattern_of(draft, report)};
    if (draft.use != ColumnUse::unread) return column;
    const bool timed = set_time(column.spec, draft, time);
    if (places) set_measure(column.spec, draft, lexicon.config().units);
    column.left_open = places ? "open-label" : timed ? "" : "open-time";
    return column;
}

/// The columns of a table; of two with one header the first.
std::vector<DraftedColumn> columns_of(const TableDraft& table, bool places, const Heading& heading,
                                      const Lexicon& lexicon) {
    const TableTime time = table_time(table.titles, heading.period);
    std::vector<DraftedColumn> columns;
    for (const ColumnDraft& draft : table.columns) {
        if (draft.blank) continue;
        DraftedColumn column = drafted(draft, places, time, lexicon, heading.period);
        const bool again = std::any_of(columns.begin(), columns.end(), [&](const auto& other) {
            return same_header(other.spec.header.front(), column.spec.header.front());
        });
        if (!again) columns.push_back(std::move(column));
    }
    return columns;
}

// Figures that a column would be read for twice: which one is meant a person must say, so the
// draft leaves them out and their figures stay findings.
std::vector<DraftedColumn> take_tied(std::vector<DraftedColumn>& columns) {
    const auto alike = [](const DraftedColumn& a, const DraftedColumn& b) {
        return !a.spec.ignore && !a.spec.check && !b.spec.ignore && !b.spec.check &&
               static_cast<const Dimensions&>(a.spec) == b.spec && a.draft->place == b.draft->place;
    };
    std::vector<DraftedColumn> tied;
    for (const DraftedColumn& column : columns) {
        const bool again = std::any_of(columns.begin(), columns.end(), [&](const auto& other) {
            return other.draft != column.draft && alike(column, other);
        });
        if (again) tied.push_back(column);
    }
    std::erase_if(columns, [&](const DraftedColumn& column) {
        return std::any_of(tied.begin(), tied.end(),
                           [&](const auto& one) { return one.draft == column.draft; });
    });
    return tied;
}

TableSpec spec_of(const TableDraft& table, bool places, const std::vector<DraftedColumn>& columns) {
    TableSpec spec = table.spec;
    spec.columns.clear();
    if (places && spec.place.empty()) {
        spec.place = std::move(spec.indicator);
        spec.indicator.clear();
        spec.total = {"Tổng*", "Cộng*", "Toàn*"};
    }
    for (const DraftedColumn& column : columns) spec.columns.push_back(column.spec);
    return spec;
}

bool same_table(const TableSpec& a, const TableSpec& b) {
    return a.label() == b.label() &&
           std::equal(a.columns.begin(), a.columns.end(), b.columns.begin(), b.columns.end(),
                      [](const ColumnSpec& x, const ColumnSpec& y) {
                          return same_header(x.header.front(), y.header.front());
                      });
}

class FormDrafter {
 public:
    explicit FormDrafter(const SharedNames& names) : lexicon_(names) {}

    FormDraft draft(const std::vector<UnknownSheet>& sheets) {
        for (const UnknownSheet& sheet : sheets) add_sheet(sheet);
        if (mapping_.tables.empty()) return {};
        mapping_.form = kDetectedForm;
        mapping_.marks = {{"-", Status::nil}, {"…", Status::missing}};
        draft_.mapping = std::move(mapping_);
        return std::move(draft_);
    }

 private:
    void add_sheet(const UnknownSheet& unknown);
    void add_table(const TableDraft& table, const Heading& heading);
    void leave_open(const TableDraft& table, const DraftedColumn& column, std::size_t index);
    void leave_out(const TableDraft& table, const DraftedColumn& column);

    Lexicon lexicon_;
    Mapping mapping_;
    FormDraft draft_;
};

void FormDrafter::add_sheet(const UnknownSheet& unknown) {
    const Sheet& sheet = *unknown.sheet;
    const SheetRows rows = rows_of_sheet(sheet);
    const auto blocks = find_blocks(sheet, rows);
    if (blocks.empty()) return;
    const Heading heading = heading_of(*unknown.workbook, sheet, blocks, lexicon_.config());
    const TableBlock* before = nullptr;
    for (const TableBlock& block : blocks) {
        TableDraft table = draft_table(sheet, rows, block, before, heading, lexicon_);
        table.file = unknown.workbook->file;
        if (!table.rows.is_list()) add_table(table, heading);
        before = &block;
    }
}

void FormDrafter::add_table(const TableDraft& table, const Heading& heading) {
    // Villages, if the header says so, though none of them may be known.
    const bool periods = table.rows_are == RowsAre::periods;
    const bool places =
        table.rows_are == RowsAre::places || (!periods && is_village_header(table.label));
    auto columns = columns_of(table, places || periods, heading, lexicon_);
    if (periods) {
        for (DraftedColumn& column : columns) column.spec.period.reset();
    }
    const auto tied = take_tied(columns);
    TableSpec spec = spec_of(table, places, columns);
    const bool again = std::any_of(mapping_.tables.begin(), mapping_.tables.end(),
                                   [&](const auto& other) { return same_table(other, spec); });
    if (columns.empty() || again) return;
    if (mapping_.tables.empty()) mapping_.report = heading.spec;
    mapping_.recognise.push_back(recognition_of(spec));
    mapping_.tables.push_back(std::move(spec));
    for (std::size_t i = 0; i < columns.size(); ++i) leave_open(table, columns[i], i);
    for (const DraftedColumn& column : tied) leave_out(table, column);
}

void FormDrafter::leave_open(const TableDraft& table, const DraftedColumn& column,
                             std::size_t index) {
    if (column.left_open.empty()) return;
    Evidence open;
    open.part = Evidence::Part::column;
    open.table = mapping_.tables.size() - 1;
    open.column = index;
    open.code = column.left_open;
    open.confidence = 0;
    open.source = {table.file, table.sheet->name(),
                   CellRef{table.block.header_last, column.draft->column}};
    open.found = column.draft->path();
    open.args["column"] = column_letters(column.draft->column);
    draft_.evidence.push_back(std::move(open));
    if (column.spec.measure.empty()) return;
    const std::string& section = column.spec.section;
    draft_.measures.push_back((section.empty() ? "" : section + " > ") + column.spec.measure);
}

void FormDrafter::leave_out(const TableDraft& table, const DraftedColumn& column) {
    Evidence tied;
    tied.code = "unread-tied";
    tied.confidence = 0;
    tied.source = {table.file, table.sheet->name(),
                   CellRef{table.block.header_last, column.draft->column}};
    tied.found = column.draft->path();
    tied.args["column"] = column_letters(column.draft->column);
    draft_.evidence.push_back(std::move(tied));
}

}  // namespace

FormDraft draft_form(const std::vector<UnknownSheet>& sheets, const SharedNames& names) {
    return FormDrafter(names).draft(sheets);
}

}  // namespace tonghop
