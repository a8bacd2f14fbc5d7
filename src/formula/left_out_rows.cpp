#include "formula/left_out_rows.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/text.hpp"
#include "formula/column_totals.hpp"

namespace tonghop {
namespace {

// Comparisons of one sheet.
constexpr std::size_t kMostWork = 5'000'000;

using Texts = std::map<std::uint32_t, std::string>;  // folded, by column

class Search {
 public:
    explicit Search(const Sheet& sheet) : sheet_(sheet), totals_(find_column_totals(sheet)) {}

    std::vector<LeftOutRow> run() {
        std::vector<LeftOutRow> found;
        for (const auto& [row, totals] : totals_.by_row) {
            for (const ColumnTotal& total : totals) {
                if (const auto left_out = row_left_out_of(total, totals)) {
                    found.push_back(
                        {total.cell,
                         {*left_out, total.cell.column},
                         {{total.first, total.cell.column}, {total.last, total.cell.column}}});
                }
                if (work_ > kMostWork) return found;
            }
        }
        return found;
    }

 private:
    std::optional<std::uint32_t> row_left_out_of(const ColumnTotal& total,
                                                 const std::vector<ColumnTotal>& in_row);
    bool could_belong(const ColumnTotal& total, std::uint32_t row);
    bool others_take_it_in(const ColumnTotal& total, std::uint32_t row,
                           const std::vector<ColumnTotal>& in_row);
    bool looks_like_the_others(const ColumnTotal& total, std::uint32_t row);
    bool has_plain_label(CellRef cell);
    bool has_text_of_all(const ColumnTotal& total, std::uint32_t row);
    CellSpan cells_of(std::uint32_t row) const;
    const Texts& texts_of(std::uint32_t row);

    const Sheet& sheet_;
    ColumnTotals totals_;
    std::unordered_map<std::uint32_t, Texts> texts_;
    std::size_t work_ = 0;
};

CellSpan Search::cells_of(std::uint32_t row) const {
    const auto& cells = sheet_.cells();
    const auto position = [&cells](std::uint32_t wanted) {
        return std::lower_bound(cells.begin(), cells.end(), CellRef{wanted, 0},
                                [](const Cell& cell, CellRef ref) { return cell.ref < ref; });
    };
    return {position(row), position(row + 1)};
}

// Each row is folded once, however many totals ask for it; whatever is folded or compared is paid
// for by its bytes.
const Texts& Search::texts_of(std::uint32_t row) {
    constexpr std::size_t kBytes = 8;
    const auto [entry, is_new] = texts_.try_emplace(row);
    Texts& texts = entry->second;
    if (is_new) {
        const CellSpan cells = cells_of(row);
        work_ += cells.size();
        for (const Cell& cell : cells) {
            if (work_ > kMostWork) break;
            if (cell.type != CellType::text) continue;
            work_ += cell.text.size();
            if (work_ <= kMostWork) texts[cell.ref.column] = fold(cell.text);
        }
    }
    for (const auto& [column, text] : texts) work_ += 1 + text.size() / kBytes;
    return texts;
}

// Its number is there, and nothing says that it stays out on purpose.
bool Search::could_belong(const ColumnTotal& total, std::uint32_t row) {
    const CellRef ref{row, total.cell.column};
    const Cell* const cell = sheet_.at(ref);
    if (cell == nullptr || cell->type != CellType::number || cell->number == 0) return false;
    if (totals_.at(ref) != nullptr) return false;
    const auto reads = totals_.reads.find(ref.column);
    if (reads == totals_.reads.end()) return true;
    work_ += reads->second.size();
    return std::none_of(reads->second.begin(), reads->second.end(), [row](const RowsRead& read) {
        return read.by != row && read.first <= row && row <= read.last;
    });
}

bool Search::others_take_it_in(const ColumnTotal& total, std::uint32_t row,
                               const std::vector<ColumnTotal>& in_row) {
    std::size_t with = 0;
    std::size_t without = 0;
    work_ += in_row.size();
    for (const ColumnTotal& other : in_row) {
        if (other.takes_in(row)) {
            const bool same_block = other.first == std::min(total.first, row) &&
                                    other.last == std::max(total.last, row);
            with += same_block ? 1 : 0;
        } else {
            ++without;
        }
    }
    return with > without;
}

bool Search::has_plain_label(CellRef cell) {
    std::string_view label;
    for (const auto& [column, text] : texts_of(cell.row)) {
        // The longest text of the row: beside it stand numbers of the outline and units of measure.
        if (column < cell.column && text.size() > label.size()) label = text;
    }
    if (label.empty()) return false;
    static constexpr std::array<std::string_view, 3> kParts = {"trong đó", "cộng", "tổng"};
    return std::none_of(kParts.begin(), kParts.end(), [label](std::string_view part) {
        return label.find(fold(part)) != std::string_view::npos;
    });
}

// Where all rows of the area say the same, as they do in the column of the unit of measure, the row
// must say it too.
bool Search::has_text_of_all(const ColumnTotal& total, std::uint32_t row) {
    const auto keep_common = [](Texts& common, const Texts& texts) {
        std::erase_if(common, [&texts](const auto& entry) {
            const auto found = texts.find(entry.first);
            return found == texts.end() || found->second != entry.second;
        });
    };
    Texts common = texts_of(total.first);
    for (std::uint32_t at = total.first + 1; at <= total.last; ++at) {
        if (common.empty()) return true;
        if (++work_ > kMostWork) return false;
        keep_common(common, texts_of(at));
    }
    const std::size_t all = common.size();
    keep_common(common, texts_of(row));
    return common.size() == all && work_ <= kMostWork;
}

bool Search::looks_like_the_others(const ColumnTotal& total, std::uint32_t row) {
    const std::uint32_t column = total.cell.column;
    const std::uint32_t end = total.is_below() ? total.last : total.first;
    const Cell* const left_out = sheet_.at({row, column});
    const Cell* const last = sheet_.at({end, column});
    return last != nullptr && last->type == CellType::number && !last->has_formula &&
           !left_out->has_formula && left_out->number_format == last->number_format &&
           left_out->bold == last->bold && has_plain_label(left_out->ref) &&
           has_text_of_all(total, row);
}

std::optional<std::uint32_t> Search::row_left_out_of(const ColumnTotal& total,
                                                     const std::vector<ColumnTotal>& in_row) {
    const std::uint32_t towards = total.is_below() ? total.last + 1 : total.first - 1;
    if (towards != total.cell.row && could_belong(total, towards)) {
        const std::uint32_t behind = total.is_below() ? towards + 1 : towards - 1;
        const bool only_one = behind == total.cell.row;
        if (others_take_it_in(total, towards, in_row)) return towards;
        if (only_one && looks_like_the_others(total, towards)) return towards;
    }
    const bool at_edge = total.is_below() ? total.first == 0 : total.last + 1 == kMaxRows;
    if (at_edge) return std::nullopt;
    const std::uint32_t other = total.is_below() ? total.first - 1 : total.last + 1;
    if (could_belong(total, other) && others_take_it_in(total, other, in_row)) return other;
    return std::nullopt;
}

}  // namespace

std::vector<LeftOutRow> find_left_out_rows(const Sheet& sheet) {
    return Search(sheet).run();
}

}  // namespace tonghop
