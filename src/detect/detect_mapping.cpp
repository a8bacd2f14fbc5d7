#include "detect/detect_mapping.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "detect/detect_pairs.hpp"
#include "detect/header_pattern.hpp"
#include "detect/table_draft.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {
namespace {

constexpr int kWeakHeading = 60;  // place or period that no title says

/// A sheet and what was made of its tables.
struct SheetDraft {
    const Sheet* sheet = nullptr;
    Heading heading;
    std::vector<TableDraft> tables;
};

class Detector {
 public:
    explicit Detector(SharedNames names) : lexicon_(std::move(names)) {}

    Detection detect(const std::vector<UnknownSheet>& sheets) {
        for (const UnknownSheet& sheet : sheets) look_at(*sheet.workbook, *sheet.sheet);

        const bool any = std::any_of(drafts_.begin(), drafts_.end(), [](const SheetDraft& draft) {
            return std::any_of(draft.tables.begin(), draft.tables.end(),
                               [](const TableDraft& table) { return table.usable; });
        });
        if (any) {
            make_mapping();
        } else {
            make_pairs(sheets);
        }
        for (const SheetDraft& draft : drafts_) explain(draft);
        return std::move(detection_);
    }

 private:
    void look_at(const Workbook& workbook, const Sheet& sheet);
    void make_mapping();
    void make_pairs(const std::vector<UnknownSheet>& sheets);
    void add_table(const SheetDraft& sheet, const TableDraft& table);
    void add_labels(const TableDraft& table);
    void set_marks();
    static void tell_apart(SheetDraft& draft);
    std::string own_title(const TableDraft& table, std::size_t kind) const;
    void tell_sheets_apart();
    std::vector<std::vector<const TableDraft*>>::const_iterator kind_of(
        const TableDraft& table) const;
    void explain(const SheetDraft& sheet);
    void explain_columns(const TableDraft& table);
    Evidence evidence(const TableDraft& table, std::string code, int confidence) const;

    Lexicon lexicon_;
    std::vector<SheetDraft> drafts_;
    std::vector<std::vector<const TableDraft*>> kept_;  // what each table of the mapping is for
    Detection detection_;
};

void Detector::look_at(const Workbook& workbook, const Sheet& sheet) {
    const SheetRows rows = rows_of_sheet(sheet);
    const auto blocks = find_blocks(sheet, rows);
    if (blocks.empty()) return;
    SheetDraft draft;
    draft.sheet = &sheet;
    draft.heading = heading_of(workbook, sheet, blocks, lexicon_.config());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        // The nearest table above; those beside it share its titles.
        const TableBlock* before = nullptr;
        for (std::size_t k = 0; k < i; ++k) {
            if (blocks[k].header_last < blocks[i].header_first) before = &blocks[k];
        }
        draft.tables.push_back(
            draft_table(sheet, rows, blocks[i], before, draft.heading, lexicon_));
        draft.tables.back().file = workbook.file;
    }
    tell_apart(draft);
    verify(draft.tables, draft.heading, workbook, lexicon_);
    drafts_.push_back(std::move(draft));
}

bool same_table(const TableSpec& a, const TableSpec& b) {
    const auto same_columns = [](const ColumnSpec& x, const ColumnSpec& y) {
        return static_cast<const Dimensions&>(x) == y && x.header == y.header &&
               x.check == y.check && x.ignore == y.ignore;
    };
    return a.indicator == b.indicator && a.place == b.place && a.unit == b.unit &&
           a.outline == b.outline && a.code == b.code &&
           std::equal(a.columns.begin(), a.columns.end(), b.columns.begin(), b.columns.end(),
                      same_columns);
}

void Detector::add_table(const SheetDraft& sheet, const TableDraft& table) {
    Mapping& mapping = *detection_.mapping;
    const bool other_sheet = kept_.empty() || kept_.back().back()->sheet != sheet.sheet;
    const auto same = std::find_if(
        mapping.tables.begin(), mapping.tables.end(),
        [&](const TableSpec& known) { return other_sheet && same_table(known, table.spec); });
    if (same != mapping.tables.end()) {
        kept_[static_cast<std::size_t>(same - mapping.tables.begin())].push_back(&table);
        return;
    }
    mapping.tables.push_back(table.spec);
    kept_.push_back({&table});
}

void Detector::add_labels(const TableDraft& table) {
    auto& labels = detection_.mapping->labels;
    for (const auto& [key, target] : table.labels.labels) {
        const std::string folded = fold(key);
        const auto known = std::find_if(labels.begin(), labels.end(), [&](const auto& label) {
            return fold(label.first) == folded;
        });
        if (known == labels.end()) {
            labels.emplace_back(key, target);
        } else if (known->second.indicator != target.indicator) {
            labels.erase(known);  // two tables of one label: neither is certain
        }
    }
}

bool has_states(const TableDraft& table, const Configuration& config) {
    if (table.labels.boolean) return true;
    return std::any_of(table.spec.columns.begin(), table.spec.columns.end(), [&](const auto& c) {
        const Indicator* indicator = config.indicators.find(c.indicator);
        return indicator != nullptr && indicator->kind == IndicatorKind::boolean;
    });
}

/// "Ô trống: chưa đạt" below a matrix: what a blank cell means.
bool legend_explains_blanks(const Sheet& sheet) {
    return std::any_of(sheet.cells().begin(), sheet.cells().end(), [](const Cell& cell) {
        if (cell.type != CellType::text) return false;
        const std::string key = fold(cell.text);
        const bool blank = key.find(fold("trống")) != std::string::npos ||
                           key.find(fold("bỏ trắng")) != std::string::npos;
        return blank && key.find(fold("chưa đạt")) != std::string::npos;
    });
}

void Detector::set_marks() {
    Mapping& mapping = *detection_.mapping;
    mapping.marks = {{"-", Status::nil},           {fold("KPS"), Status::nil},
                     {fold("không"), Status::nil}, {"…", Status::missing},
                     {"...", Status::missing},     {"..", Status::missing}};
    const bool states = std::any_of(kept_.begin(), kept_.end(), [&](const auto& tables) {
        return has_states(*tables.front(), lexicon_.config());
    });
    // In a matrix of criteria "x" means met.
    if (!states) mapping.marks["x"] = Status::not_applicable;
    if (states) mapping.marks[fold("CĐ")] = Status::nil;
    if (states) mapping.marks[fold("Chưa đạt")] = Status::nil;
    const bool explained =
        states && std::all_of(kept_.begin(), kept_.end(), [](const auto& tables) {
            return legend_explains_blanks(*tables.front()->sheet);
        });
    if (explained) mapping.marks[""] = Status::nil;
}

// Each of several tables stands below its own title, if it has one that no other has.
void Detector::tell_apart(SheetDraft& draft) {
    if (draft.tables.size() < 2) return;
    for (TableDraft& table : draft.tables) {
        for (auto title = table.titles.rbegin(); title != table.titles.rend(); ++title) {
            const auto has_title = [&](const TableDraft& other) {
                return &other != &table && std::find(other.titles.begin(), other.titles.end(),
                                                     *title) != other.titles.end();
            };
            const bool shared = std::any_of(draft.tables.begin(), draft.tables.end(), has_title);
            if (shared || find_sheet_unit(*title)) continue;
            table.spec.below = {pattern_of(*title, draft.heading.period)};
            break;
        }
    }
}

// A title that no table of another kind has; empty if there is none.
std::string Detector::own_title(const TableDraft& table, std::size_t kind) const {
    for (auto title = table.titles.rbegin(); title != table.titles.rend(); ++title) {
        bool shared = find_sheet_unit(*title).has_value();
        for (std::size_t i = 0; i < kept_.size(); ++i) {
            for (const TableDraft* other : kept_[i]) {
                shared =
                    shared || (i != kind && std::find(other->titles.begin(), other->titles.end(),
                                                      *title) != other->titles.end());
            }
        }
        if (!shared) return *title;
    }
    return {};
}

// Sheets of other forms: their tables as well.
void Detector::tell_sheets_apart() {
    Mapping& mapping = *detection_.mapping;
    if (mapping.tables.size() < 2) return;
    for (std::size_t i = 0; i < mapping.tables.size(); ++i) {
        mapping.tables[i].optional = true;
        std::vector<std::string> below;
        for (const TableDraft* table : kept_[i]) {
            const std::string title = own_title(*table, i);
            if (title.empty()) continue;
            const std::string pattern = pattern_of(title, drafts_.front().heading.period);
            const bool known = std::find(below.begin(), below.end(), pattern) != below.end();
            if (!known) below.push_back(pattern);
        }
        if (below.size() >= 1 && below.size() + 1 > kept_[i].size())
            mapping.tables[i].below = below;
    }
}

void Detector::make_mapping() {
    detection_.mapping.emplace();
    Mapping& mapping = *detection_.mapping;
    mapping.form = kDetectedForm;
    for (const SheetDraft& sheet : drafts_) {
        for (const TableDraft& table : sheet.tables) {
            if (!table.usable) continue;
            if (mapping.tables.empty()) mapping.report = sheet.heading.spec;
            add_table(sheet, table);
            add_labels(table);
            RecogniseRule rule = recognition_of(table.spec);
            const bool known = std::any_of(
                mapping.recognise.begin(), mapping.recognise.end(),
                [&](const RecogniseRule& other) { return other.header == rule.header; });
            if (!known) mapping.recognise.push_back(std::move(rule));
        }
    }
    set_marks();
    tell_sheets_apart();
}

// Where no sheet has a table: the first form without a header.
void Detector::make_pairs(const std::vector<UnknownSheet>& sheets) {
    for (const UnknownSheet& sheet : sheets) {
        auto pairs = detect_pairs(*sheet.sheet, lexicon_);
        if (!pairs) continue;
        Mapping mapping;
        mapping.form = kDetectedForm;
        mapping.report = std::move(pairs->report);
        mapping.recognise.push_back({{}, {}, {sheet.sheet->name()}, {}});
        mapping.tables.push_back(std::move(pairs->spec));
        mapping.labels = std::move(pairs->labels);
        detection_.mapping = std::move(mapping);
        set_marks();
        Evidence one;
        one.part = Evidence::Part::table;
        one.code = "pairs";
        one.confidence = 85;
        one.source = {sheet.workbook->file, sheet.sheet->name(), pairs->first};
        one.found = squeeze(sheet.sheet->at(pairs->first)->shown);
        detection_.evidence.push_back(std::move(one));
        return;
    }
}

Evidence Detector::evidence(const TableDraft& table, std::string code, int confidence) const {
    Evidence evidence;
    evidence.code = std::move(code);
    evidence.confidence = confidence;
    evidence.source = {table.file, table.sheet->name(), table.block.label};
    evidence.found = table.label;
    return evidence;
}

std::vector<std::vector<const TableDraft*>>::const_iterator Detector::kind_of(
    const TableDraft& table) const {
    return std::find_if(kept_.begin(), kept_.end(),
                        [&](const auto& tables) { return tables.front() == &table; });
}

void Detector::explain_columns(const TableDraft& table) {
    const auto index = kind_of(table);
    for (const ColumnDraft& column : table.columns) {
        Evidence one = evidence(table, column.reason, column.confidence);
        one.source.cell = {table.block.header_last, column.column};
        one.found = column.path();
        one.args["column"] = column_letters(column.column);
        if (column.use == ColumnUse::unread) one.confidence = 0;
        if (index != kept_.end() && column.use != ColumnUse::unread) {
            one.part = Evidence::Part::column;
            one.table = static_cast<std::size_t>(index - kept_.begin());
            const auto& specs = table.spec.columns;
            const auto spec = std::find_if(specs.begin(), specs.end(), [&](const auto& s) {
                return fold(s.header.front()) == fold(column.spec.header.front());
            });
            one.column = static_cast<std::size_t>(spec - specs.begin());
        }
        detection_.evidence.push_back(std::move(one));
    }
}

void Detector::explain(const SheetDraft& sheet) {
    for (const std::string& code : sheet.heading.weak) {
        Evidence one = evidence(sheet.tables.front(), code, kWeakHeading);
        one.part = Evidence::Part::report;
        detection_.evidence.push_back(std::move(one));
    }
    for (const TableDraft& table : sheet.tables) {
        if (!table.usable) {
            detection_.evidence.push_back(evidence(table, "table-" + table.reason, 0));
        } else {
            const auto& labels = table.labels;
            Evidence one = evidence(
                table, table.rows_are_places ? "rows-are-places" : "rows-are-indicators", 95);
            if (!table.rows_are_places && labels.rows > 0) {
                one.confidence = static_cast<int>(100 * labels.known / labels.rows);
                one.args["known"] = std::to_string(labels.known);
                one.args["rows"] = std::to_string(labels.rows);
            }
            const auto index = kind_of(table);
            if (index != kept_.end()) {
                one.part = Evidence::Part::table;
                one.table = static_cast<std::size_t>(index - kept_.begin());
            }
            detection_.evidence.push_back(std::move(one));
        }
        explain_columns(table);
    }
}

}  // namespace

Detection detect_mapping(const std::vector<UnknownSheet>& sheets, SharedNames names) {
    return Detector(std::move(names)).detect(sheets);
}

}  // namespace tonghop
