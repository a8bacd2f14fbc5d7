#include "detect/detect_mapping.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "detect/cell_marks.hpp"
#include "detect/detect_pairs.hpp"
#include "detect/explain_sheet.hpp"
#include "detect/tables_apart.hpp"

namespace tonghop {
namespace {

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
        for (const SheetDraft& draft : drafts_) {
            const auto told = explain_sheet(draft, kinds_);
            detection_.evidence.insert(detection_.evidence.end(), told.begin(), told.end());
        }
        return std::move(detection_);
    }

 private:
    void look_at(const Workbook& workbook, const Sheet& sheet);
    void make_mapping();
    void make_pairs(const std::vector<UnknownSheet>& sheets);
    void add_table(const SheetDraft& sheet, const TableDraft& table);
    void add_labels(const TableDraft& table);

    Lexicon lexicon_;
    std::vector<SheetDraft> drafts_;
    TableKinds kinds_;
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
    tell_tables_apart(draft);
    verify(draft.tables, draft.heading, workbook, lexicon_);
    drafts_.push_back(std::move(draft));
}

bool same_table(const TableSpec& a, const TableSpec& b) {
    const auto same_columns = [](const ColumnSpec& x, const ColumnSpec& y) {
        return static_cast<const Dimensions&>(x) == y && x.header == y.header &&
               x.check == y.check && x.ignore == y.ignore;
    };
    return a.says == b.says && a.indicator == b.indicator && a.place == b.place &&
           a.period == b.period && a.unit == b.unit && a.outline == b.outline && a.code == b.code &&
           std::equal(a.columns.begin(), a.columns.end(), b.columns.begin(), b.columns.end(),
                      same_columns);
}

void Detector::add_table(const SheetDraft& sheet, const TableDraft& table) {
    Mapping& mapping = *detection_.mapping;
    const bool other_sheet = kinds_.empty() || kinds_.back().back()->sheet != sheet.sheet;
    const auto same = std::find_if(
        mapping.tables.begin(), mapping.tables.end(),
        [&](const TableSpec& known) { return other_sheet && same_table(known, table.spec); });
    if (same != mapping.tables.end()) {
        kinds_[static_cast<std::size_t>(same - mapping.tables.begin())].push_back(&table);
        return;
    }
    mapping.tables.push_back(table.spec);
    kinds_.push_back({&table});
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
    mapping.marks = marks_of(kinds_, lexicon_.config());
    // Sheets of other forms: their tables as well.
    tell_kinds_apart(kinds_, drafts_.front().heading.period, mapping.tables);
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
        mapping.marks = marks_of(kinds_, lexicon_.config());
        detection_.mapping = std::move(mapping);
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

}  // namespace

Detection detect_mapping(const std::vector<UnknownSheet>& sheets, SharedNames names) {
    return Detector(std::move(names)).detect(sheets);
}

}  // namespace tonghop
