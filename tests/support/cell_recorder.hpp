// Writes down what a reader hands over, one line each, so that a test shows it whole.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "formats/open_workbook.hpp"

namespace tonghop::test {

/// "sheet T5", "A1 number 1.5", "B1 text [abc] =A1", "merge A1:B2", "hidden columns 0-3".
class CellRecorder : public CellVisitor {
 public:
    void begin_sheet(std::string_view name, bool hidden) override {
        lines.push_back(fmt::format("{}sheet {}", hidden ? "hidden " : "", name));
    }
    void cell(const CellView& cell) override {
        std::string line = cell.ref.to_string() + " ";
        switch (cell.type) {
            case CellType::blank:
                line += "blank";
                break;
            case CellType::number:
                line += fmt::format("number {}", cell.number);
                break;
            case CellType::date:
                line += fmt::format("date {}", cell.number);
                break;
            case CellType::boolean:
                line += cell.number != 0 ? "true" : "false";
                break;
            case CellType::error:
                line += fmt::format("error {}", cell.text);
                break;
            case CellType::text:
                line += fmt::format("text [{}]", cell.text);
                break;
        }
        if (cell.has_formula) line += fmt::format(" ={}", cell.formula);
        if (cell.array_formula) line += " array";
        if (!cell.has_result) line += " no result";
        if (cell.hidden_row) line += " hidden";
        if (cell.hidden_column) line += " hidden column";
        if (cell.style->bold) line += " bold";
        if (cell.style->indent > 0) line += fmt::format(" indent {}", cell.style->indent);
        if (!cell.style->font.empty()) line += fmt::format(" font {}", cell.style->font);
        lines.push_back(std::move(line));
    }
    void hidden_columns(std::uint32_t first, std::uint32_t last) override {
        lines.push_back(fmt::format("hidden columns {}-{}", first, last));
    }
    void merge(const CellRange& range) override { lines.push_back("merge " + range.to_string()); }
    void end_sheet() override {}

    std::vector<std::string> lines;
};

/// The lines of a workbook without its first ("sheet ..."), or "refused: <fault>: <detail>".
inline std::vector<std::string> read_lines(std::string_view bytes, std::string_view name = "x.xlsx",
                                           const ReadLimits& limits = {}) {
    CellRecorder recorder;
    try {
        read_workbook(bytes, name, recorder, limits);
    } catch (const WorkbookError& error) {
        return {fmt::format("refused {}: {}", static_cast<int>(error.fault()), error.what())};
    }
    return recorder.lines;
}

/// The same as one text, lines joined by " | ".
inline std::string read_text(std::string_view bytes, std::string_view name = "x.xlsx",
                             const ReadLimits& limits = {}) {
    std::string text;
    for (const std::string& line : read_lines(bytes, name, limits)) {
        if (!text.empty()) text += " | ";
        text += line;
    }
    return text;
}

/// Why a workbook is refused; nothing if it is read.
inline std::optional<WorkbookFault> fault_of(std::string_view bytes,
                                             std::string_view name = "x.xlsx",
                                             const ReadLimits& limits = {}) {
    CellRecorder recorder;
    try {
        read_workbook(bytes, name, recorder, limits);
    } catch (const WorkbookError& error) {
        return error.fault();
    }
    return std::nullopt;
}

}  // namespace tonghop::test
