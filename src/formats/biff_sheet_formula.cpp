// Cells of .xls with a formula ([MS-XLS] 2.4.127).
#include <bit>

#include "formats/biff_sheet.hpp"
#include "formats/faults.hpp"
#include "formats/little_endian.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kResultAt = 6;
constexpr std::size_t kLengthAt = 20;
constexpr char kGroupToken = 0x01;  // "the formula is that of a group": PtgExp
constexpr char kTableToken = 0x02;  // PtgTbl

}  // namespace

void BiffSheet::read_formula(std::string_view body, BiffRecords& records) {
    begin_cell(body, kLengthAt);
    view_.has_formula = true;
    view_.has_result = fill_result(body.substr(kResultAt, 8), records);
    std::string_view tokens;
    std::string_view extra;
    if (body.size() >= kLengthAt + 2) {
        const std::size_t length = read_u16(body, kLengthAt);
        // Tokens that go on in another record are more than Excel writes: no text then.
        if (body.size() - kLengthAt - 2 >= length) {
            tokens = body.substr(kLengthAt + 2, length);
            extra = body.substr(kLengthAt + 2 + length);
        }
    }
    fill_formula(tokens, extra);
    hand_over();
}

// False: the formula has not been calculated.
bool BiffSheet::fill_result(std::string_view result, BiffRecords& records) {
    const auto value = static_cast<std::uint8_t>(result[2]);
    if (is_biff_number(result)) {
        fill_number(std::bit_cast<double>(read_u64(result, 0)));
        return true;
    }
    switch (static_cast<BiffResult>(result[0])) {
        case BiffResult::text:
            return fill_text_result(records);
        case BiffResult::boolean:
            view_.type = CellType::boolean;
            view_.number = value != 0 ? 1 : 0;
            return true;
        case BiffResult::error:
            fill_error(value);
            return true;
        case BiffResult::empty:
            break;
        default:
            refuse_damaged("xls: a formula with a result of no kind");
    }
    // An empty text; but writers that do not calculate leave all results so, and no version of
    // Excel that had calculated them.
    const bool calculated = context_.globals.is_calculated || frame_.has_results;
    view_.type = calculated ? CellType::text : CellType::blank;
    return calculated;
}

// The text is in a record of its own; that of a group may stand in front of it.
bool BiffSheet::fill_text_result(BiffRecords& records) {
    BiffRecords ahead = records;
    BiffRecord record;
    while (ahead.next(record) && (record.id == biff::kShrFmla || record.id == biff::kArray ||
                                  record.id == biff::kTable || record.id == biff::kContinue)) {
    }
    if (record.id != biff::kString) {
        view_.type = CellType::blank;
        return false;
    }
    BiffContent content(record, ahead);
    text_.clear();
    const std::size_t length = content.read_u16();
    append_text(content, length, context_.globals.styles.form_of_cell(format_), text_);
    fill_text(text_);
    records = ahead;
    return true;
}

void BiffSheet::fill_formula(std::string_view tokens, std::string_view extra) {
    if (!tokens.empty() && (tokens[0] == kGroupToken || tokens[0] == kTableToken)) {
        return fill_group_formula(tokens);
    }
    view_.formula = context_.formula.text(tokens, extra, {});
}

// Of an array or a table only the first cell has the formula, as in .xlsx.
void BiffSheet::fill_group_formula(std::string_view tokens) {
    constexpr std::size_t kWhole = 5;
    if (tokens.size() < kWhole) return;
    const BiffGroup* const group = frame_.group({read_u16(tokens, 1), read_u16(tokens, 3)});
    if (group == nullptr || !group->cells.contains(view_.ref)) return;
    if (group->kind == BiffGroup::Kind::shared) {
        view_.formula = context_.formula.text(group->tokens, group->extra, view_.ref);
    } else if (view_.ref != group->cells.first) {
        view_.has_formula = false;
    } else if (group->kind == BiffGroup::Kind::array) {
        view_.formula = context_.formula.text(group->tokens, group->extra, {});
        view_.array_formula = true;
    }
}

}  // namespace tonghop
