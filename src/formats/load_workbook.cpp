#include <numeric>
#include <unordered_map>
#include <utility>

#include "base/file.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "formats/number_format.hpp"
#include "formats/open_workbook.hpp"

namespace tonghop {
namespace {

// Puts cells into sheets; each number format is taken apart once.
class WorkbookCollector : public CellVisitor {
 public:
    explicit WorkbookCollector(Workbook& workbook) : workbook_(workbook) {}

    void begin_sheet(std::string_view name, bool hidden) override {
        workbook_.sheets.emplace_back(nfc(name), hidden);
        cells_.clear();
        hiding_.assign(kMaxColumns + 1, 0);
    }

    void cell(const CellView& view) override {
        Cell cell;
        cell.ref = view.ref;
        cell.type = view.type;
        cell.number = view.number;
        cell.text = is_ascii(view.text) ? std::string(view.text) : nfc(view.text);
        cell.shown = shown(view, cell.text);
        cell.number_format = view.style->number_format;
        cell.formula = view.formula;
        cell.font = view.style->font;
        cell.bold = view.style->bold;
        cell.hidden = view.hidden_row || workbook_.sheets.back().hidden();
        cell.indent = view.style->indent;
        cell.has_formula = view.has_formula;
        cell.has_result = view.has_result;
        cells_.push_back(std::move(cell));
    }

    void hidden_columns(std::uint32_t first, std::uint32_t last) override {
        ++hiding_[first];
        --hiding_[last + 1];
    }

    void merge(const CellRange& range) override { workbook_.sheets.back().add_merge(range); }

    // Columns may be declared behind the cells.
    void end_sheet() override {
        Sheet& sheet = workbook_.sheets.back();
        std::partial_sum(hiding_.begin(), hiding_.end(), hiding_.begin());
        for (Cell& cell : cells_) {
            if (hiding_[cell.ref.column] > 0) cell.hidden = true;
            sheet.add(std::move(cell));
        }
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
    std::vector<Cell> cells_;
    std::vector<std::int64_t> hiding_;  // how many hidden ranges begin less how many ended
    std::unordered_map<std::string, NumberFormat> formats_;
};

}  // namespace

Workbook load_workbook(const std::filesystem::path& path, const ReadLimits& limits) {
    const std::string bytes = read_regular_file(path, limits.file_bytes);
    Workbook workbook;
    workbook.file = to_valid_utf8(path.filename().string());
    WorkbookCollector collector(workbook);
    read_workbook(bytes, workbook.file, collector, limits);
    workbook.sha256 = sha256_hex(bytes);
    return workbook;
}

}  // namespace tonghop
