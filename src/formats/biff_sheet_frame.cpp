#include "formats/biff_sheet_frame.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "formats/faults.hpp"
#include "formats/little_endian.hpp"

namespace tonghop {
namespace {

constexpr std::uint32_t kRows = 65'536;
constexpr std::uint32_t kColumns = 256;

std::uint32_t key_of(CellRef cell) {
    return cell.row * kColumns + cell.column;
}

void read_row(BiffContent content, BiffSheetFrame& frame) {
    constexpr unsigned kIsHidden = 0x20;
    const std::uint32_t row = content.read_u16();
    content.skip(10);
    if ((content.read_u16() & kIsHidden) == 0) return;
    frame.hidden_rows.resize(kRows);
    frame.hidden_rows[row] = true;
}

void read_columns(BiffContent content, BiffSheetFrame& frame) {
    constexpr unsigned kIsHidden = 0x01;
    const std::uint32_t first = content.read_u16();
    // Some writers count one column more than there is.
    const std::uint32_t last = std::min<std::uint32_t>(content.read_u16(), kColumns - 1);
    content.skip(4);
    if ((content.read_u16() & kIsHidden) == 0 || first > last) return;
    frame.hidden_columns.emplace_back(first, last);
}

void read_merges(BiffContent content, const ReadLimits& limits, BiffSheetFrame& frame) {
    for (std::size_t count = content.read_u16(); count > 0; --count) {
        CellRange range;
        range.first.row = content.read_u16();
        range.last.row = content.read_u16();
        range.first.column = content.read_u16();
        range.last.column = std::min<std::uint32_t>(content.read_u16(), kColumns - 1);
        if (range.first.row > range.last.row || range.first.column > range.last.column) continue;
        if (range.first == range.last) continue;  // covers nothing
        if (frame.merges.size() >= limits.merges) {
            refuse_over(Limit::merges, limits.merges);
        }
        frame.merges.push_back(range);
    }
}

// Only what is whole counts: of a group that is not, the formulas stay without text.
void read_group(const BiffRecord& record, CellRef first_formula, BiffSheetFrame& frame) {
    const std::string_view body = record.body;
    BiffGroup group;
    std::size_t length_at = 0;
    if (record.id == biff::kShrFmla) {
        length_at = 8;
    } else if (record.id == biff::kArray) {
        group.kind = BiffGroup::Kind::array;
        length_at = 12;
    } else {
        group.kind = BiffGroup::Kind::table;
        if (body.size() < 6) return;
    }
    if (length_at > 0) {
        if (body.size() < length_at + 2) return;
        const std::size_t length = read_u16(body, length_at);
        if (body.size() < length_at + 2 + length) return;
        group.tokens = body.substr(length_at + 2, length);
        group.extra = body.substr(length_at + 2 + length);
    }
    group.cells.first = {read_u16(body, 0), static_cast<unsigned char>(body[4])};
    group.cells.last = {read_u16(body, 2), static_cast<unsigned char>(body[5])};
    frame.add_group(group, first_formula);
}

// Follows one sheet from record to record.
class FrameReader {
 public:
    FrameReader(const ReadLimits& limits, BiffSheetFrame& frame) : limits_(limits), frame_(frame) {}

    void read(const BiffRecord& record, const BiffRecords& records) {
        switch (record.id) {
            case biff::kRow:
                return read_row(BiffContent(record, records), frame_);
            case biff::kColInfo:
                return read_columns(BiffContent(record, records), frame_);
            case biff::kMergeCells:
                return read_merges(BiffContent(record, records), limits_, frame_);
            case biff::kFormula:
                return read_formula(record.body);
            case biff::kShrFmla:
            case biff::kArray:
            case biff::kTable:
                if (formula_) read_group(record, *formula_, frame_);
                formula_.reset();  // a formula has one group at most
                return;
            default:
                return;
        }
    }

 private:
    void read_formula(std::string_view body) {
        constexpr std::size_t kResult = 6;
        if (body.size() < kResult + 8) return;
        formula_ = CellRef{read_u16(body, 0), read_u16(body, 2)};
        const std::string_view result = body.substr(kResult, 8);
        frame_.has_results |=
            is_biff_number(result) || result[0] != static_cast<char>(BiffResult::empty);
    }

    const ReadLimits& limits_;
    BiffSheetFrame& frame_;
    std::optional<CellRef> formula_;  // the last one
};

}  // namespace

bool is_biff_number(std::string_view result) {
    return read_u16(result, 6) != 0xFFFF;
}

const BiffGroup* BiffSheetFrame::group(CellRef cell) const {
    if (cell.column >= kColumns) return nullptr;
    const auto found = groups_.find(key_of(cell));
    return found == groups_.end() ? nullptr : &found->second;
}

// The formula in front of the group is the one the others name; of writers who mean the corner of
// the range instead, that is the same cell nearly always.
void BiffSheetFrame::add_group(const BiffGroup& group, CellRef first_formula) {
    if (first_formula.column < kColumns) groups_[key_of(first_formula)] = group;
    groups_.try_emplace(key_of(group.cells.first), group);
}

BiffSheetFrame read_biff_sheet_frame(std::string_view stream, std::size_t at,
                                     const ReadLimits& limits) {
    BiffSheetFrame frame;
    FrameReader reader(limits, frame);
    BiffRecords records(stream, at);
    BiffRecord record;
    std::size_t depth = 0;  // of parts within parts, such as charts
    while (records.next(record)) {
        if (record.id == biff::kBof) {
            ++depth;
        } else if (record.id == biff::kEof) {
            if (--depth == 0) {
                frame.end = records.position();
                return frame;
            }
        } else if (depth == 1) {
            reader.read(record, records);
        }
    }
    throw WorkbookError(WorkbookFault::truncated, "xls: the stream ends inside a sheet");
}

}  // namespace tonghop
