#include <utility>

#include "base/input_file.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "formats/cell_builder.hpp"
#include "formats/faults.hpp"
#include "formats/legacy_cells.hpp"
#include "formats/open_workbook.hpp"

namespace tonghop {
namespace {

class WorkbookCollector : public CellVisitor {
 public:
    WorkbookCollector(Workbook& workbook, std::uint64_t most_cells)
        : workbook_(workbook), most_cells_(most_cells) {}

    void settings(const WorkbookSettings& settings) override {
        workbook_.date1904 = settings.date1904;
        workbook_.rounds_as_shown = settings.rounds_as_shown;
        workbook_.texts = settings.texts;
    }

    void begin_sheet(std::string_view name, bool hidden) override {
        workbook_.sheets.emplace_back(nfc(name), hidden);
        builder_.begin_sheet(hidden);
        legacy_.begin_sheet();
    }

    void cell(const CellView& view) override {
        if (++cells_ > most_cells_) {
            refuse_over(Limit::loaded_cells, most_cells_);
        }
        Sheet& sheet = workbook_.sheets.back();
        Cell cell;
        builder_.fill(view, cell);
        legacy_.fill_text(view, sheet.cells().size(), cell);
        cell.shown = builder_.shown(view, cell.text);
        sheet.add(std::move(cell));
    }

    void hidden_columns(std::uint32_t first, std::uint32_t last) override {
        builder_.hidden_columns(first, last);
    }

    void merge(const CellRange& range) override { workbook_.sheets.back().add_merge(range); }

    void end_sheet() override {
        Sheet& sheet = workbook_.sheets.back();
        legacy_.end_sheet(sheet.unsealed());
        sheet.seal();
    }

 private:
    Workbook& workbook_;
    std::uint64_t most_cells_;
    std::uint64_t cells_ = 0;
    CellBuilder builder_;
    LegacyCells legacy_;
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
