#include "detect/detect_pairs.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "detect/sheet_rows.hpp"
#include "normalise/label_text.hpp"
#include "normalise/pattern.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kFewestPairs = 4;

// "Tên xã:" | "Vũ Lễ": the first of the patterns that a cell with a neighbour matches.
void look_right(const Sheet& sheet, std::initializer_list<const char*> patterns,
                std::vector<ReportSpec::Text>& texts) {
    for (const char* pattern : patterns) {
        const Pattern compiled(pattern);
        for (const Cell& cell : sheet.cells()) {
            const bool named = cell.type == CellType::text && compiled.matches(cell.text) &&
                               sheet.at({cell.ref.row, cell.ref.column + 1}) != nullptr;
            if (!named) continue;
            texts = {{pattern, Direction::right}};
            return;
        }
    }
}

// "Đàn trâu | 90 | 25 | 29" is a row of a table: which of its figures is meant is not said.
bool has_more_figures(const Sheet& sheet, const Cell& figure) {
    for (std::uint32_t column = figure.ref.column + 1; column <= figure.ref.column + 2; ++column) {
        const Cell* other = sheet.at({figure.ref.row, column});
        if (other == nullptr) continue;
        if (is_words(*other)) return false;
        if (other->type == CellType::number) return true;
    }
    return false;
}

}  // namespace

std::optional<PairsDraft> detect_pairs(const Sheet& sheet, const Lexicon& lexicon) {
    PairsDraft draft;
    std::size_t rows_of_figures = 0;
    for (const Cell& cell : sheet.cells()) {
        if (!is_words(cell)) continue;
        const Cell* figure = sheet.at({cell.ref.row, cell.ref.column + 1});
        if (figure == nullptr || figure->type != CellType::number) continue;
        const Cell* behind = sheet.at({cell.ref.row, cell.ref.column + 2});
        const LabelText text = parse_label(cell.shown, "", &lexicon.config().units);
        LabelQuery query{text.key, {}, text.unit};
        if (query.unit.empty() && behind != nullptr && is_words(*behind)) {
            query.unit = squeeze(behind->shown);
        }
        while (!query.key.empty() && (query.key.back() == ':' || query.key.back() == ' ')) {
            query.key.pop_back();
        }
        const std::string code = lexicon.indicator(query);
        if (code.empty()) continue;
        if (draft.known == 0) draft.first = cell.ref;
        ++draft.known;
        if (has_more_figures(sheet, *figure)) ++rows_of_figures;
        if (lexicon.knows({text.key, {}, query.unit}, code)) continue;
        std::string label = squeeze(text.bare);
        while (!label.empty() && (label.back() == ':' || label.back() == ' ')) label.pop_back();
        draft.labels.emplace_back(label, LabelTarget{code, {}, false, ""});
    }
    if (draft.known < kFewestPairs || rows_of_figures * 2 > draft.known) return std::nullopt;
    draft.spec.pairs = Direction::right;
    draft.spec.says.scenario = Scenario::actual;
    draft.spec.says.period = PeriodExpression{};
    draft.spec.end = {"*, ngày * tháng * năm *", "Người lập*"};
    look_right(sheet, {"Tên xã*", "Tên đơn vị*", "Đơn vị báo cáo*", "Xã*:", "Xã", "Xã, thị trấn"},
               draft.report.place_text);
    look_right(sheet, {"Năm báo cáo*", "Kỳ báo cáo*", "Tháng báo cáo*", "Năm*:", "Kỳ", "Năm"},
               draft.report.period_text);
    return draft;
}

}  // namespace tonghop
