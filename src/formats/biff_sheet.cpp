#include "formats/biff_sheet.hpp"

#include <bit>
#include <cmath>

#include "formats/biff_shared_strings.hpp"
#include "formats/cell_number.hpp"
#include "formats/faults.hpp"
#include "formats/little_endian.hpp"

namespace tonghop {
namespace {

constexpr std::uint32_t kColumns = 256;
constexpr std::size_t kCellHeader = 6;  // row, column, cell format

// 30 bits of an integer or the upper 30 of a double, perhaps times 100 ([MS-XLS] 2.5.217).
double rk_number(std::uint32_t rk) {
    constexpr std::uint32_t kTimes100 = 0x01;
    constexpr std::uint32_t kIsInteger = 0x02;
    const double number = (rk & kIsInteger) != 0
                              ? std::bit_cast<std::int32_t>(rk) >> 2
                              : std::bit_cast<double>(std::uint64_t{rk & ~0x03U} << 32);
    return (rk & kTimes100) != 0 ? number / 100 : number;
}

}  // namespace

void BiffSheet::read(std::size_t at) {
    for (const auto& [first, last] : frame_.hidden_columns) visitor_.hidden_columns(first, last);
    BiffRecords records(context_.stream, at);
    BiffRecord record;
    std::size_t depth = 0;
    while (records.position() < frame_.end && records.next(record)) {
        if (record.id == biff::kBof) {
            ++depth;
        } else if (record.id == biff::kEof) {
            --depth;
        } else if (depth == 1) {
            read_record(record, records);
        }
    }
    for (const CellRange& range : frame_.merges) visitor_.merge(range);
}

void BiffSheet::read_record(const BiffRecord& record, BiffRecords& records) {
    switch (record.id) {
        case biff::kLabelSst:
            return read_shared_label(record.body);
        case biff::kNumber:
            begin_cell(record.body, kCellHeader + 8);
            fill_number(std::bit_cast<double>(read_u64(record.body, kCellHeader)));
            return hand_over();
        case biff::kRk:
            begin_cell(record.body, kCellHeader + 4);
            fill_number(rk_number(read_u32(record.body, kCellHeader)));
            return hand_over();
        case biff::kMulRk:
            return read_rk_row(record.body);
        case biff::kFormula:
            return read_formula(record.body, records);
        case biff::kBoolErr:
            return read_bool_or_error(record.body);
        case biff::kLabel:
            begin_cell(record.body, kCellHeader);
            return read_label(BiffContent(record, records));
        case biff::kRString:
            begin_cell(record.body, kCellHeader);
            return read_rich_label(BiffContent(record, records));
        case biff::kMulBlank:
            if (record.body.size() < 6 || record.body.size() % 2 != 0 ||
                read_u16(record.body, record.body.size() - 2) >= kColumns) {
                refuse_damaged("xls: a row of blank cells that is none");
            }
            return;
        default:
            return;
    }
}

void BiffSheet::begin_cell(std::string_view body, std::size_t least) {
    if (body.size() < least) refuse_damaged("xls: a cell that is too short");
    begin_cell(read_u16(body, 0), read_u16(body, 2), read_u16(body, 4));
}

void BiffSheet::begin_cell(std::uint32_t row, std::uint32_t column, std::size_t format) {
    if (column >= kColumns) refuse_damaged("xls: more columns than a sheet has");
    view_.ref = {row, column};
    format_ = format;
    view_.style = &context_.globals.styles.at(format);
    view_.hidden_row = frame_.is_hidden(row);
    view_.number = 0;
    view_.text = {};
    view_.runs = {};
    view_.formula = {};
    view_.has_formula = false;
    view_.array_formula = false;
    view_.has_result = true;
}

void BiffSheet::hand_over() {
    if (view_.type == CellType::text && view_.text.empty() && !view_.has_formula) return;
    if (++context_.cells > context_.limits.cells) {
        refuse_over(Limit::cells, context_.limits.cells);
    }
    if (!seen_.add(view_.ref)) refuse_damaged("xls: twice: the cell " + view_.ref.to_string());
    visitor_.cell(view_);
}

void BiffSheet::fill_number(double number) {
    if (!std::isfinite(number)) {  // Excel has no such number
        view_.type = CellType::error;
        view_.text = "#NUM!";
        return;
    }
    const BiffGlobals& globals = context_.globals;
    set_number(view_, number, globals.date1904 && globals.styles.is_calendar(format_));
}

void BiffSheet::fill_text(std::string_view text) {
    if (text.size() > context_.limits.text_bytes) {
        refuse_over(Limit::text_bytes, context_.limits.text_bytes);
    }
    view_.type = CellType::text;
    view_.text = text;
}

void BiffSheet::fill_error(std::uint8_t code) {
    view_.type = CellType::error;
    view_.text = error_text(code);
    if (view_.text.empty()) view_.text = "#UNKNOWN!";  // as newer versions of Excel call it
}

void BiffSheet::read_shared_label(std::string_view body) {
    begin_cell(body, kCellHeader + 4);
    const std::uint32_t index = read_u32(body, kCellHeader);
    const auto text = context_.globals.strings.at(index);
    if (!text) refuse_damaged("xls: a shared string that does not exist");
    view_.runs = context_.globals.strings.runs_at(index);
    view_.type = CellType::text;
    view_.text = *text;
    hand_over();
}

void BiffSheet::read_label(BiffContent content) {
    content.skip(kCellHeader);
    text_.clear();
    const std::size_t length = content.read_u16();
    append_text(content, length, context_.globals.styles.form_of_cell(format_), text_);
    fill_text(text_);
    hand_over();
}

void BiffSheet::read_rich_label(BiffContent content) {
    content.skip(kCellHeader);
    text_.clear();
    if (context_.globals.version == BiffVersion::biff8) {
        const std::size_t length = content.read_u16();
        append_text(content, length, context_.globals.styles.form(), text_);
        read_font_runs(content, content.read_u16(), context_.globals.styles, font_runs_);
        convert_runs(text_, font_runs_, runs_);
    } else {
        read_rich_label5(content);
    }
    fill_text(text_);
    view_.runs = runs_;
    hand_over();
}

// In Excel 5 and 95 the bytes of each run are in the code page of its font.
void BiffSheet::read_rich_label5(BiffContent& content) {
    const BiffStyles& styles = context_.globals.styles;
    std::string bytes;
    for (std::size_t length = content.read_u16(); length > 0; --length) {
        bytes += static_cast<char>(content.read_u8());
    }
    runs_.clear();
    std::size_t at = 0;
    TextRun run;
    const CodePage* code_page = styles.form_of_cell(format_).code_page;
    const auto decode_up_to = [&](std::size_t end) {
        if (end <= at) return;
        code_page->decode(std::string_view(bytes).substr(at, end - at), text_);
        at = end;
        if (runs_.empty() || !runs_.back().same_look(run)) runs_.push_back(run);
        runs_.back().end = static_cast<std::uint32_t>(text_.size());
    };
    for (std::size_t count = content.read_u8(); count > 0; --count) {
        decode_up_to(std::min<std::size_t>(content.read_u8(), bytes.size()));
        const BiffStyles::Font& font = styles.font(content.read_u8());
        run = font.run();
        code_page = font.code_page;
    }
    decode_up_to(bytes.size());
    if (runs_.size() == 1 && runs_.front().is_plain()) runs_.clear();
}

void BiffSheet::read_rk_row(std::string_view body) {
    constexpr std::size_t kEach = 6;  // cell format and number
    const std::size_t count = body.size() < kEach ? 0 : (body.size() - 6) / kEach;
    if (count == 0 || body.size() != 6 + count * kEach) {
        refuse_damaged("xls: a row of numbers that is none");
    }
    const std::uint32_t row = read_u16(body, 0);
    const std::uint32_t first = read_u16(body, 2);
    if (read_u16(body, body.size() - 2) != first + count - 1) {
        refuse_damaged("xls: a row of numbers whose ends do not fit");
    }
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = 4 + i * kEach;
        begin_cell(row, first + static_cast<std::uint32_t>(i), read_u16(body, at));
        fill_number(rk_number(read_u32(body, at + 2)));
        hand_over();
    }
}

void BiffSheet::read_bool_or_error(std::string_view body) {
    begin_cell(body, kCellHeader + 2);
    const auto value = static_cast<std::uint8_t>(body[kCellHeader]);
    if (body[kCellHeader + 1] != 0) {
        fill_error(value);
    } else {
        view_.type = CellType::boolean;
        view_.number = value != 0 ? 1 : 0;
    }
    hand_over();
}

}  // namespace tonghop
