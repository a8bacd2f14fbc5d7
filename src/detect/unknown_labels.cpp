#include "detect/unknown_labels.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "detect/any_label.hpp"
#include "detect/header_pattern.hpp"
#include "detect/heading.hpp"
#include "extract/locate_tables.hpp"
#include "extract/raw_table.hpp"
#include "normalise/label_text.hpp"

namespace tonghop {
namespace {

/// A row's label and the one of its section.
struct Label {
    std::string bare;
    std::string section;
};

bool has_figure(const RawRow& row) {
    return std::any_of(row.values.begin(), row.values.end(),
                       [](const RawCell& value) { return value.cell != nullptr; });
}

std::set<std::uint32_t> rows_of_figures(const RawTable& table) {
    std::set<std::uint32_t> rows;
    for (const RawRow& row : table.rows) {
        if (has_figure(row)) rows.insert(row.row);
    }
    return rows;
}

// Of the rows with figures that are not among `read`.
std::vector<Label> labels_of(const RawTable& table, const std::set<std::uint32_t>& read,
                             const UnitCatalogue& units) {
    std::vector<Label> labels;
    for (const RawRow& row : table.rows) {
        if (!has_figure(row) || read.contains(row.row)) continue;
        const LabelText text = parse_label(row.label, "", &units);
        if (text.bare.empty()) continue;
        labels.push_back({text.bare, row.sections.empty() ? "" : row.sections.back()});
    }
    return labels;
}

std::vector<std::string> keys_of(const std::vector<Label>& labels) {
    std::map<std::string, std::set<std::string>> sections;  // of each label
    for (const Label& label : labels) sections[fold(label.bare)].insert(fold(label.section));
    std::vector<std::string> keys;
    for (const Label& label : labels) {
        const bool alone = sections[fold(label.bare)].size() == 1 || label.section.empty();
        std::string key = pattern_of(label.bare, std::nullopt);
        if (!alone) key = pattern_of(label.section, std::nullopt) + " > " + key;
        keys.push_back(std::move(key));
    }
    return keys;
}

}  // namespace

std::vector<std::string> unknown_labels(const Workbook& workbook, const Sheet& sheet,
                                        const Mapping& mapping, const SharedNames& names) {
    const Configuration& config = names->config();
    const Mapping all = with_any_label(mapping, config);
    const LabelIndex any(all, names);
    const LabelIndex labels(mapping, names);
    const auto blocks = find_blocks(sheet, rows_of_sheet(sheet));
    if (blocks.empty()) return {};
    const auto period = heading_of(workbook, sheet, blocks, config).period;
    const Period time = period.value_or(Period::of_year(2000));
    const ReportContext every{config, all, workbook.file, "", time};
    const ReportContext own{config, mapping, workbook.file, "", time};
    std::vector<std::string> keys;
    Findings ignored;
    for (TableLayout& layout : locate_tables(sheet, mapping, period)) {
        if (!layout.spec->has_indicator_rows()) continue;
        const auto read = rows_of_figures(read_table(sheet, layout, own, labels, ignored));
        const RawTable table = read_table(sheet, std::move(layout), every, any, ignored);
        // A few lines that no catalogue knows are in every report; where they are most of it, the
        // form has words of its own.
        if (read.size() * 2 >= rows_of_figures(table).size()) continue;
        const auto found = keys_of(labels_of(table, read, labels.units()));
        keys.insert(keys.end(), found.begin(), found.end());
    }
    return keys;
}

}  // namespace tonghop
