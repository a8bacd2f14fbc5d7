#include "detect/cell_marks.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace tonghop {
namespace {

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

}  // namespace

std::map<std::string, Status, std::less<>> marks_of(const TableKinds& kinds,
                                                    const Configuration& config) {
    std::map<std::string, Status, std::less<>> marks = {
        {"-", Status::nil},     {fold("KPS"), Status::nil}, {fold("không"), Status::nil},
        {"…", Status::missing}, {"...", Status::missing},   {"..", Status::missing}};
    const bool states = std::any_of(kinds.begin(), kinds.end(), [&](const auto& tables) {
        return has_states(*tables.front(), config);
    });
    if (!states) {
        // In a matrix of criteria it means met.
        marks["x"] = Status::not_applicable;
        return marks;
    }
    marks[fold("CĐ")] = Status::nil;
    marks[fold("Chưa đạt")] = Status::nil;
    const bool explained = std::all_of(kinds.begin(), kinds.end(), [](const auto& tables) {
        return legend_explains_blanks(*tables.front()->sheet);
    });
    if (explained) marks[""] = Status::nil;
    return marks;
}

}  // namespace tonghop
