#include "teach/learn_mapping.hpp"

#include <algorithm>
#include <tuple>

#include "base/text.hpp"
#include "config/captures.hpp"
#include "teach/learn_parts.hpp"

namespace tonghop {
namespace {

constexpr const char* kTaughtForm = "mau-da-danh-dau";

// Marks that stand for nothing, as detection knows them; what else a form writes a person adds.
void set_marks(const SheetView& view, Mapping& mapping) {
    if (view.detection().mapping) mapping.marks = view.detection().mapping->marks;
    mapping.marks.emplace("-", Status::nil);
}

class Teacher {
 public:
    Teacher(const Workbook& workbook, const Configuration& config)
        : workbook_(workbook), lexicon_(std::make_shared<IndicatorNames>(config)) {}

    Lesson learn(const Remarks& remarks) {
        const auto marks = read_marks(remarks, workbook_.file, lesson_.problems);
        lesson_.marks = marks.size();
        mapping_.form = kTaughtForm;
        // What a mistyped mark means others may depend on: they are looked at once it is corrected.
        if (!lesson_.problems.empty()) return std::move(lesson_);
        for (const Sheet& sheet : workbook_.sheets) {
            std::vector<Mark> own;
            std::copy_if(marks.begin(), marks.end(), std::back_inserter(own),
                         [&](const Mark& mark) { return mark.sheet == sheet.name(); });
            if (!own.empty()) learn_sheet(sheet, std::move(own));
        }
        if (mapping_.tables.empty() && lesson_.problems.empty()) {
            lesson_.problems.push_back({"no-label", {workbook_.file, "", {}}, "", ""});
        }
        std::stable_sort(lesson_.problems.begin(), lesson_.problems.end(),
                         [](const auto& a, const auto& b) { return a.source < b.source; });
        if (lesson_.problems.empty()) lesson_.mapping = std::move(mapping_);
        return std::move(lesson_);
    }

 private:
    void learn_sheet(const Sheet& sheet, std::vector<Mark> marks);
    void know_by_headers(const MarkedTable& table);

    const Workbook& workbook_;
    Lexicon lexicon_;
    Mapping mapping_;
    Lesson lesson_;
};

void Teacher::know_by_headers(const MarkedTable& table) {
    RecogniseRule rule;
    for (const std::string& header : table.headers) {
        if (!is_family(header)) rule.header.push_back(header);
    }
    const bool known = std::any_of(mapping_.recognise.begin(), mapping_.recognise.end(),
                                   [&](const auto& one) { return one.header == rule.header; });
    if (!known) mapping_.recognise.push_back(std::move(rule));
}

void Teacher::learn_sheet(const Sheet& sheet, std::vector<Mark> marks) {
    const SheetView view(workbook_, sheet, lexicon_.names());
    const MarkedSheet marked{view, lexicon_, std::move(marks), lesson_.problems};
    if (mapping_.tables.empty()) {
        mapping_.report = view.heading().spec;
        set_marks(view, mapping_);
    }
    auto tables = learn_tables(marked);
    if (tables.empty()) {
        auto pairs = learn_pairs(marked, mapping_);
        learn_heading(marked, kMaxRows, mapping_);
        if (!pairs) return;
        mapping_.tables.push_back(std::move(*pairs));
        if (mapping_.recognise.empty()) mapping_.recognise.push_back({{}, {}, {sheet.name()}, {}});
        return;
    }
    // Labels that detection learnt hold where no mark says otherwise.
    const auto& detected = view.detection().mapping;
    if (detected && mapping_.labels.empty()) mapping_.labels = detected->labels;
    learn_heading(marked, tables.front().header_first, mapping_);
    const bool by_text = !mapping_.recognise.empty();
    for (MarkedTable& table : tables) {
        learn_labels(marked, table, mapping_);
        const bool figures =
            std::any_of(table.spec.columns.begin(), table.spec.columns.end(),
                        [](const ColumnSpec& one) { return !one.check && !one.ignore; });
        if (!figures) {
            // After another problem it would only be its consequence.
            if (!lesson_.problems.empty()) continue;
            lesson_.problems.push_back(
                {"no-value", view.source(table.label), marked.text_at(table.label), ""});
            continue;
        }
        if (!by_text) know_by_headers(table);
        mapping_.tables.push_back(std::move(table.spec));
    }
}

}  // namespace

Lesson learn_mapping(const Workbook& workbook, const Remarks& remarks,
                     const Configuration& config) {
    return Teacher(workbook, config).learn(remarks);
}

}  // namespace tonghop
