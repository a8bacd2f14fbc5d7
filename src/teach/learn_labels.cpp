#include <algorithm>

#include "base/text.hpp"
#include "detect/header_pattern.hpp"
#include "extract/neighbour.hpp"
#include "extract/raw_table.hpp"
#include "normalise/label_text.hpp"
#include "teach/learn_parts.hpp"
#include "teach/value_mark.hpp"

namespace tonghop {
namespace {

// The rows of the table with their sections; every label is some indicator, so that all are read.
std::vector<RawRow> rows_of_table(const MarkedSheet& sheet, const MarkedTable& table) {
    const Configuration& config = sheet.lexicon.config();
    if (!sheet.view.period() || config.indicators.all().empty()) return {};
    const auto layout = locate_table(sheet.view.sheet(), table.spec,
                                     LocateOptions{sheet.view.period(), {}, {}, {}});
    if (!layout || layout->label != table.label) return {};
    Mapping all;
    all.labels = {{"*", LabelTarget{config.indicators.all().front().code, {}, false, ""}}};
    const ReportContext context{config, all, sheet.view.workbook().file, sheet.view.place(),
                                *sheet.view.period()};
    Findings ignored;
    return read_table(sheet.view.sheet(), *layout, context, LabelIndex(all, sheet.lexicon.names()),
                      ignored)
        .rows;
}

std::string label_pattern(const std::string& label) {
    std::string pattern = squeeze(label);
    while (pattern.ends_with(':') || pattern.ends_with(' ')) pattern.pop_back();
    return pattern_of(pattern, {});
}

/// The label as a key, with its nearest section where another row is called the same.
std::string key_of(const std::string& bare, std::uint32_t row, const std::vector<RawRow>& rows) {
    const std::string key = fold(bare);
    const RawRow* own = nullptr;
    std::size_t alike = 0;
    for (const RawRow& one : rows) {
        if (one.row == row) own = &one;
        if (parse_label(one.label, "").key == key) ++alike;
    }
    if (own == nullptr || alike < 2 || own->sections.empty()) return label_pattern(bare);
    return label_pattern(parse_label(own->sections.back(), "").bare) + " > " + label_pattern(bare);
}

void teach(Mapping& mapping, const std::string& key, LabelTarget target) {
    const auto known = std::find_if(mapping.labels.begin(), mapping.labels.end(),
                                    [&](auto& entry) { return fold(entry.first) == fold(key); });
    if (known != mapping.labels.end()) {
        known->second = std::move(target);
    } else {
        mapping.labels.emplace_back(key, std::move(target));
    }
}

}  // namespace

std::string MarkedSheet::text_at(CellRef cell) const {
    const Cell* marked = view.sheet().at_merged(cell);
    return marked == nullptr ? std::string() : squeeze(marked->shown);
}

void learn_labels(const MarkedSheet& sheet, MarkedTable& table, Mapping& mapping) {
    const auto rows = rows_of_table(sheet, table);
    for (const Mark& mark : table.rows) {
        const std::string text = sheet.text_at(mark.cell);
        const std::string bare = parse_label(text, "", &sheet.lexicon.config().units).bare;
        const bool label = mark.cell.column == table.label.column;
        switch (mark.kind) {
            case MarkKind::indicator: {
                if (!label || bare.empty()) {
                    sheet.complain("label-elsewhere", mark, column_letters(table.label.column));
                    break;
                }
                const std::string code = indicator_of(mark.detail, mark, sheet.lexicon,
                                                      sheet.view.workbook().file, sheet.problems);
                if (code.empty()) break;
                teach(mapping, key_of(bare, mark.cell.row, rows), {code, {}, false, ""});
                break;
            }
            case MarkKind::ignore:
                if (text.empty()) {
                    sheet.complain("blank-cell", mark);
                } else {
                    table.spec.skip.push_back(pattern_of(text, {}));
                }
                break;
            case MarkKind::total:
                table.spec.total.push_back(label_pattern(bare));
                break;
            case MarkKind::first_row:
                // Rows with a label between the header and the first row are none of the table.
                for (std::uint32_t row = table.header_last + 1; row < mark.cell.row; ++row) {
                    const std::string above = sheet.text_at({row, table.label.column});
                    if (!above.empty()) table.spec.skip.push_back(pattern_of(above, {}));
                }
                break;
            case MarkKind::last_row:
                break;
            default:
                sheet.complain("outside", mark);
        }
    }
}

std::optional<TableSpec> learn_pairs(const MarkedSheet& sheet, Mapping& mapping) {
    TableSpec spec;
    const auto& detected = sheet.view.detection().mapping;
    if (detected && detected->tables.front().pairs) {
        spec = detected->tables.front();
        mapping.labels = detected->labels;
        mapping.report = detected->report;
    }
    std::size_t right = 0;
    std::size_t below = 0;
    for (const Mark& mark : sheet.marks) {
        if (mark.kind == MarkKind::value) {
            const ValueMark said = read_value_mark(mark, sheet.view.period(), sheet.lexicon,
                                                   sheet.view.workbook().file, sheet.problems);
            if (said.scenario) spec.says.scenario = said.scenario;
            if (said.period)
                spec.says.period = PeriodExpression{PeriodExpression::Base::fixed, 0, said.period};
            if (!said.unit.empty()) spec.says.unit = said.unit;
        }
        if (mark.kind != MarkKind::indicator) continue;
        const std::string code = indicator_of(mark.detail, mark, sheet.lexicon,
                                              sheet.view.workbook().file, sheet.problems);
        const Cell* beside = nearest(sheet.view.sheet(), mark.cell, Direction::right);
        const Cell* under = nearest(sheet.view.sheet(), mark.cell, Direction::below);
        const bool has_right = beside != nullptr && beside->type == CellType::number;
        const bool has_below = under != nullptr && under->type == CellType::number;
        if (!has_right && !has_below) {
            sheet.complain("no-figure", mark);
            continue;
        }
        (has_right ? right : below) += 1;
        const std::string text = sheet.text_at(mark.cell);
        if (!code.empty()) {
            teach(mapping, label_pattern(parse_label(text, "").bare), {code, {}, false, ""});
        }
    }
    if (right + below == 0) return std::nullopt;
    spec.pairs = right >= below ? Direction::right : Direction::below;
    if (!spec.says.scenario) spec.says.scenario = Scenario::actual;
    if (!spec.says.period) spec.says.period = PeriodExpression{};
    return spec;
}

}  // namespace tonghop
