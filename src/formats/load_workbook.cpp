#include <numeric>
#include <unordered_map>
#include <utility>

#include "base/input_file.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "formats/faults.hpp"
#include "formats/legacy_cells.hpp"
#include "formats/number_format.hpp"
#include "formats/open_workbook.hpp"

namespace tonghop {
namespace {

// Puts cells into sheets; each number format is taken apart once.
class WorkbookCollector : public CellVisitor {
 public:
    WorkbookCollector(Workbook& workbook, std::uint64_t most_cells)
        : workbook_(workbook), most_cells_(most_cells) {}

    void begin_sheet(std::string_view name, bool hidden) override {
        workbook_.sheets.emplace_back(nfc(name), hidden);
        legacy_.begin_sheet();
        hiding_.assign(kMaxColumns + 1, 0);
        hiding_is_summed_ = false;
    }

    void cell(const CellView& view) override {
        if (++cells_ > most_cells_) {
            refuse_too_large("more than " + std::to_string(most_cells_) + " cells in memory");
        }
        if (!hiding_is_summed_) std::partial_sum(hiding_.begin(), hiding_.end(), hiding_.begin());
        hiding_is_summed_ = true;
        Cell cell;
        cell.ref = view.ref;
        cell.type = view.type;
        cell.number = view.number;
        Sheet& sheet = workbook_.sheets.back();
        legacy_.fill_text(view, sheet.cells().size(), cell);
        cell.shown = shown(view, cell.text);
        cell.number_format = view.style->number_format;
        cell.formula = view.formula;
        cell.font = view.style->font;
        cell.bold = view.style->bold;
        cell.hidden = view.hidden_row || sheet.hidden() || hiding_[view.ref.column] > 0;
        cell.indent = view.style->indent;
        cell.has_formula = view.has_formula;
        cell.has_result = view.has_result;
        sheet.add(std::move(cell));
    }

    void hidden_columns(std::uint32_t first, std::uint32_t last) override {
        ++hiding_[first];
        --hiding_[last + 1];
    }

    void merge(const CellRange& range) override { workbook_.sheets.back().add_merge(range); }

    void end_sheet() override {
        Sheet& sheet = workbook_.sheets.back();
        legacy_.end_sheet(sheet.unsealed());
        sheet.seal();
    }

 private:
    std::string shown(const CellView& view, const std::string& text) {
        if (view.type == CellType::boolean) return view.number != 0 ? "TRUE" : "FALSE";
        if (view.type != CellType::number && view.type != CellType::date) return text;
        // A date without a date format was stored as an ISO text.
        const std::string_view code = view.type == CellType::date && !view.style->is_date
                                          ? std::string_view("yyyy-mm-dd hh:mm:ss")
                                          : view.style->number_format;
        const auto found = formats_.try_emplace(std::string(code), code).first;
        return found->second.show(view.number);
    }

    Workbook& workbook_;
    std::uint64_t most_cells_;
    std::uint64_t cells_ = 0;
    LegacyCells legacy_;
    // Hidden ranges that cover a column; until they are summed, those that begin less those that
    // ended.
    std::vector<std::int64_t> hiding_;
    bool hiding_is_summed_ = false;
    std::unordered_map<std::string, NumberFormat> formats_;
};

}  // namespace

Workbook load_workbook(const std::filesystem::path& path, const ReadLimits& limits) {
    const InputFile file(path, limits.file_bytes);
    Workbook workbook;
    workbook.file = to_valid_utf8(path.filename().string());
    WorkbookCollector collector(workbook, limits.loaded_cells);
    read_workbook(file.bytes(), workbook.file, collector, limits);
    workbook.sha256 = sha256_hex(file.bytes());
    return workbook;
}

}  // namespace tonghop
