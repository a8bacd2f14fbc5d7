#include "formats/biff_reader.hpp"

#include <map>
#include <string>

#include "formats/biff_globals.hpp"
#include "formats/biff_sheet.hpp"
#include "formats/biff_sheet_frame.hpp"
#include "formats/compound_file.hpp"
#include "formats/faults.hpp"
#include "formats/recognise.hpp"

namespace tonghop {
namespace {

// Reads the sheets of a stream, none of them twice: sheets that lie in one another would make the
// work more than the file.
class BiffBook {
 public:
    BiffBook(std::string_view stream, const BiffGlobals& globals, CellVisitor& visitor,
             const ReadLimits& limits)
        : visitor_(visitor),
          context_{stream, globals, limits,
                   BiffFormula(globals.links, globals.version, limits.formula_bytes), 0} {}

    void read(const BiffSheetEntry& sheet) {
        const BiffPart part = read_biff_begin(context_.stream, sheet.position).part;
        if (part == BiffPart::globals) refuse_damaged("xls: a sheet that is the workbook");
        if (part == BiffPart::other) {
            if (sheet.is_worksheet) refuse_damaged("xls: a worksheet that is something else");
            return;  // a chart, macros
        }
        if (is_taken(sheet.position)) refuse_damaged("xls: sheets that lie in one another");
        const BiffSheetFrame frame =
            read_biff_sheet_frame(context_.stream, sheet.position, context_.limits);
        const auto next = taken_.lower_bound(sheet.position);
        if (next != taken_.end() && next->first < frame.end) {
            refuse_damaged("xls: sheets that lie in one another");
        }
        taken_[sheet.position] = frame.end;
        visitor_.begin_sheet(sheet.name, sheet.hidden);
        BiffSheet(context_, frame, visitor_).read(sheet.position);
        visitor_.end_sheet();
    }

 private:
    bool is_taken(std::size_t position) const {
        auto next = taken_.upper_bound(position);
        return next != taken_.begin() && std::prev(next)->second > position;
    }

    CellVisitor& visitor_;
    BiffContext context_;
    std::map<std::size_t, std::size_t> taken_;  // begin and end of the sheets read
};

void read_stream(std::string_view stream, std::string_view name, CellVisitor& visitor,
                 const ReadLimits& limits) {
    const BiffPart part = read_biff_begin(stream, 0).part;
    BiffGlobals globals;
    read_biff_globals(stream, limits, globals);
    visitor.settings({globals.date1904, globals.rounds_as_shown});
    BiffBook book(stream, globals, visitor, limits);
    if (part == BiffPart::worksheet) {
        // A stream of one sheet, as simple writers make it; its name is that of the file.
        book.read({std::string(name.substr(0, name.rfind('.'))), 0, false, true});
        return;
    }
    if (part != BiffPart::globals || globals.sheets.empty()) refuse_damaged("xls: no sheets");
    for (const BiffSheetEntry& sheet : globals.sheets) book.read(sheet);
}

}  // namespace

void read_xls(std::string_view bytes, std::string_view name, CellVisitor& visitor,
              const ReadLimits& limits) {
    if (!is_compound_file(bytes)) return read_stream(bytes, name, visitor, limits);
    const CompoundFile file(bytes);
    std::string buffer;
    // Files that suit Excel 95 as well hold the workbook twice; the newer stream has all of it.
    auto stream = file.stream("Workbook", buffer);
    if (!stream) stream = file.stream("Book", buffer);
    if (!stream) refuse_compound_file(file);
    read_stream(*stream, name, visitor, limits);
}

}  // namespace tonghop
