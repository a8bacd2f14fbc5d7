#include "support/formula_sheet.hpp"

#include <map>
#include <set>

#include "base/text.hpp"
#include "support/grid_builder.hpp"

namespace tonghop::test {
namespace {

struct Drawing {
    std::string results;  // the grid with results where formulas stand
    std::map<CellRef, std::string> formulas;
    std::set<CellRef> without_result;
    std::set<std::uint32_t> hidden_rows;
};

std::string take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

Drawing take_apart(std::string_view grid) {
    Drawing drawing;
    std::uint32_t row = 0;
    while (!grid.empty()) {
        std::string line = take_line(grid);
        std::size_t bar = line.find('|');
        if (bar == std::string::npos) continue;
        if (line.substr(0, bar).find("hidden") != std::string::npos) {
            drawing.hidden_rows.insert(row);
        }
        std::string out;
        for (std::uint32_t column = 0; line.find('|', bar + 1) != std::string::npos; ++column) {
            const std::size_t end = line.find('|', bar + 1);
            std::string text = squeeze(line.substr(bar + 1, end - bar - 1));
            bar = end;
            if (text.starts_with('=')) {
                const std::size_t arrow = text.find(" -> ");
                const CellRef ref{row, column};
                drawing.formulas[ref] =
                    text.substr(1, arrow == std::string::npos ? arrow : arrow - 1);
                if (arrow == std::string::npos) drawing.without_result.insert(ref);
                text = arrow == std::string::npos ? "'" : text.substr(arrow + 4);
            }
            out += "| " + text + " ";
        }
        drawing.results += out + "|\n";
        ++row;
    }
    return drawing;
}

}  // namespace

Sheet draw_formulas(const std::string& name, std::string_view grid) {
    const Drawing drawing = take_apart(grid);
    const Sheet drawn = draw_sheet(name, drawing.results);
    Sheet sheet(name, false);
    for (Cell cell : drawn.cells()) {
        const auto formula = drawing.formulas.find(cell.ref);
        cell.hidden = cell.hidden_row = drawing.hidden_rows.contains(cell.ref.row);
        if (formula != drawing.formulas.end()) {
            cell.has_formula = true;
            cell.formula = formula->second;
            cell.has_result = !drawing.without_result.contains(cell.ref);
            if (!cell.has_result) cell.type = CellType::blank;
        }
        if (cell.shown == "TRUE" || cell.shown == "FALSE") {
            cell.type = CellType::boolean;
            cell.number = cell.shown == "TRUE" ? 1 : 0;
        }
        sheet.add(std::move(cell));
    }
    for (const CellRange& range : drawn.merges()) sheet.add_merge(range);
    sheet.seal();
    return sheet;
}

Workbook workbook_of_formulas(std::string_view grid) {
    Workbook workbook;
    workbook.file = "a.xlsx";
    workbook.sheets.push_back(draw_formulas("T6", grid));
    return workbook;
}

}  // namespace tonghop::test
