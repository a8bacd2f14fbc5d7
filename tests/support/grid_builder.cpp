#include "support/grid_builder.hpp"

#include <map>
#include <vector>

#include "base/text.hpp"
#include "model/decimal.hpp"

namespace tonghop::test {
namespace {

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == separator) {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    return parts;
}

// Takes the strokes off: "~~450~~405" is 405, and "450405" without regard to them.
void strike(std::string& text, Cell& cell) {
    if (!text.starts_with("~~")) return;
    const std::size_t end = text.find("~~", 2);
    const std::string struck = text.substr(2, end - 2);
    const std::string left = text.substr(end + 2);
    cell.struck_out = left.empty() ? StruckOut::all : StruckOut::part;
    if (!left.empty()) cell.flat_text = struck + left;
    text = left.empty() ? struck : left;
}

Cell cell_of(std::string text, CellRef ref) {
    constexpr std::string_view kStep = "»";
    Cell cell;
    cell.ref = ref;
    for (; text.starts_with(kStep); text = squeeze(text.substr(kStep.size()))) ++cell.indent;
    if (text.starts_with("**") && text.ends_with("**") && text.size() > 4) {
        cell.bold = true;
        text = text.substr(2, text.size() - 4);
    }
    strike(text, cell);
    cell.shown = text;
    const bool per_cent = text.ends_with('%');
    const auto number = Decimal::parse(per_cent ? text.substr(0, text.size() - 1) : text);
    if (text.starts_with('\'') || !cell.flat_text.empty()) {
        cell.type = CellType::text;
        if (!text.starts_with('\'')) text.insert(0, 1, '\'');
        cell.text = cell.shown = text.substr(1);
    } else if (text.starts_with('#')) {
        cell.type = CellType::error;
        cell.text = text;
    } else if (number) {
        cell.type = CellType::number;
        cell.number = number->to_double() / (per_cent ? 100 : 1);
        cell.number_format = per_cent ? "0%" : "";
    } else {
        cell.type = CellType::text;
        cell.text = text;
    }
    return cell;
}

}  // namespace

Sheet draw_sheet(const std::string& name, std::string_view grid) {
    Sheet sheet(name, false);
    std::map<CellRef, CellRef> head_of;  // of cells joined to a neighbour
    std::map<CellRef, CellRange> merges;
    std::uint32_t row = 0;
    for (const std::string& line : split(grid, '\n')) {
        std::vector<std::string> fields = split(line, '|');
        if (fields.size() < 3) continue;
        for (std::uint32_t column = 0; column + 2 < fields.size(); ++column) {
            const std::string text = squeeze(fields[column + 1]);
            const CellRef ref{row, column};
            if (text == "<" || text == "^") {
                const CellRef neighbour =
                    text == "<" ? CellRef{row, column - 1} : CellRef{row - 1, column};
                const auto joined = head_of.find(neighbour);
                const CellRef head = joined == head_of.end() ? neighbour : joined->second;
                head_of[ref] = head;
                merges.try_emplace(head, CellRange{head, head}).first->second.last = ref;
            } else if (!text.empty()) {
                sheet.add(cell_of(text, ref));
            }
        }
        ++row;
    }
    for (const auto& [head, range] : merges) sheet.add_merge(range);
    sheet.seal();
    return sheet;
}

Workbook draw_workbook(const std::string& file, std::string_view grid) {
    Workbook workbook;
    workbook.file = file;
    workbook.sheets.push_back(draw_sheet("T6", grid));
    return workbook;
}

}  // namespace tonghop::test
