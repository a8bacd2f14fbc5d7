#include "formats/biff_globals.hpp"

#include "formats/biff_shared_strings.hpp"
#include "formats/faults.hpp"

namespace tonghop {
namespace {

// [MS-XLS] 2.4.28.
void read_bound_sheet(BiffContent content, const ReadLimits& limits, BiffGlobals& globals) {
    constexpr unsigned kHiddenBits = 0x03;  // hidden, very hidden
    if (globals.sheets.size() >= limits.sheets) refuse_over(Limit::sheets, limits.sheets, "xls");
    BiffSheetEntry sheet;
    sheet.position = content.read_u32();
    sheet.hidden = (content.read_u8() & kHiddenBits) != 0;
    sheet.is_worksheet = content.read_u8() == 0;
    sheet.name = read_short_text(content, globals.styles.form());
    globals.links.add_sheet(sheet.name);
    globals.sheets.push_back(std::move(sheet));
}

// Formulas name other sheets and workbooks; values need none of these records.
void read_link(const BiffRecord& record, BiffContent content, BiffGlobals& globals) {
    try {
        switch (record.id) {
            case biff::kSupBook:
                return globals.links.read_sup_book(content);
            case biff::kExternSheet:
                return globals.links.read_extern_sheet(content);
            case biff::kExternName:
                return globals.links.read_extern_name(content);
            default:
                return globals.links.read_name(content);
        }
    } catch (const WorkbookError&) {
        globals.links.forget();
    }
}

void read_record(const BiffRecord& record, BiffContent content, const ReadLimits& limits,
                 BiffGlobals& globals) {
    switch (record.id) {
        case biff::kFilePass:
            throw WorkbookError(WorkbookFault::encrypted, "a workbook protected by a password");
        case biff::kCodePage:
            return globals.styles.set_code_page(content.read_u16());
        case biff::kDateMode:
            globals.date1904 = content.read_u16() != 0;
            return;
        case biff::kPrecision:  // 1: as stored
            globals.rounds_as_shown = content.read_u16() == 0;
            return;
        case biff::kFont:
            return globals.styles.read_font(content);
        case biff::kFormat:
            return globals.styles.read_number_format(content);
        case biff::kXf:
            return globals.styles.read_cell_format(content);
        case biff::kBoundSheet:
            return read_bound_sheet(content, limits, globals);
        case biff::kSst:
            return read_biff_strings(content, globals.styles, limits, globals.strings);
        case biff::kRecalcId:
            globals.is_calculated = true;
            return;
        case biff::kSupBook:
        case biff::kExternSheet:
        case biff::kExternName:
        case biff::kName:
            return read_link(record, content, globals);
        default:
            return;
    }
}

}  // namespace

BiffBegin read_biff_begin(std::string_view stream, std::size_t at) {
    BiffRecord record;
    BiffRecords records(stream, at);
    if (at >= stream.size() || !records.next(record)) {
        refuse_damaged("xls: a sheet behind the end of the stream");
    }
    if (record.id == biff::kBof2 || record.id == biff::kBof3 || record.id == biff::kBof4) {
        throw WorkbookError(WorkbookFault::format_unsupported, "an Excel 2, 3 or 4 workbook");
    }
    if (record.id != biff::kBof) refuse_damaged("xls: a sheet that has no beginning");
    BiffContent content(record, records);
    constexpr unsigned kExcel97 = 0x0600;
    BiffBegin begin;
    begin.version = content.read_u16() == kExcel97 ? BiffVersion::biff8 : BiffVersion::biff5;
    switch (content.read_u16()) {
        case 0x0005:
            begin.part = BiffPart::globals;
            break;
        case 0x0010:
            begin.part = BiffPart::worksheet;
            break;
        default:
            break;
    }
    return begin;
}

void read_biff_globals(std::string_view stream, const ReadLimits& limits, BiffGlobals& globals) {
    globals.version = read_biff_begin(stream, 0).version;
    globals.styles.set_version(globals.version);
    BiffRecords records(stream, 0);
    BiffRecord record;
    std::size_t depth = 0;  // of parts within parts, such as charts
    while (records.next(record)) {
        if (record.id == biff::kBof) {
            ++depth;
        } else if (record.id == biff::kEof) {
            if (--depth == 0) return globals.styles.resolve();
        } else if (depth == 1) {
            read_record(record, BiffContent(record, records), limits, globals);
        }
    }
    throw WorkbookError(WorkbookFault::truncated, "xls: the stream ends inside its first part");
}

}  // namespace tonghop
