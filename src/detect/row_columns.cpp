#include "detect/row_columns.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "detect/column_figures.hpp"
#include "extract/header_levels.hpp"
#include "normalise/period_text.hpp"
#include "normalise/scenario_text.hpp"
#include "normalise/unit_text.hpp"
#include "normalise/village_words.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kRowsLookedAt = 400;  // tell what a column is

template <std::size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
    const std::string key = fold(squeeze(text));
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return fold(word) == key; });
}

template <std::size_t N>
bool begins_with_one_of(std::string_view text, const std::array<std::string_view, N>& phrases) {
    const std::string key = fold(squeeze(text)) + ' ';
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
        const std::string folded = fold(phrase);
        return key.starts_with(folded) && (key[folded.size()] == ' ' || key[folded.size()] == ',' ||
                                           key[folded.size()] == '/');
    });
}

// "Xã, thị trấn", "Thôn/Xã", "Tên thôn": words of kinds of places and no name.
bool heads_places(std::string_view text) {
    static const std::vector<std::string> kWords =
        words(fold("xã thị trấn tt phường tên đơn vị hành chính địa bàn địa phương huyện"));
    const auto parts = words(fold(squeeze(text)));
    return !parts.empty() && std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
        return is_village_kind(part) ||
               std::find(kWords.begin(), kWords.end(), part) != kWords.end();
    });
}

bool is_period_header(const std::string& text) {
    static constexpr std::array<std::string_view, 6> kWords = {"năm", "tháng",      "quý",
                                                               "kỳ",  "kỳ báo cáo", "kỳ số liệu"};
    return is_one_of(text, kWords);
}

// "Loại số liệu | Kỳ": all lines say their own scenario and period.
void find_list_columns(const std::vector<ColumnFacts>& facts, RowColumns& columns) {
    for (const ColumnFacts& column : facts) {
        if (column.lines == 0 || column.column == columns.label) continue;
        if (!columns.scenario && column.scenarios == column.lines) columns.scenario = column.column;
        if (!columns.period && column.periods == column.lines) columns.period = column.column;
    }
    columns.scenario = columns.is_list() ? columns.scenario : std::nullopt;
    // "Năm" beside columns of plans and actuals; a number that only looks like a year is none.
    const bool headed =
        columns.period && is_period_header(facts_at(facts, *columns.period).header());
    if (!columns.is_list() && !headed) columns.period.reset();
    for (const ColumnFacts& column : facts) {
        if (!columns.period) break;
        const bool words = column.texts >= column.lines && column.lines > 0;
        if (!columns.place && words && !columns.is(column.column) &&
            heads_places(column.header())) {
            columns.place = column.column;
        }
    }
}

// "Chỉ tiêu" merged over B and C, where C holds nothing or the words that B does not.
std::uint32_t last_label_column(const Sheet& sheet, const std::vector<ColumnFacts>& facts,
                                const TableBlock& block) {
    const CellRange* merge = sheet.merge_at(block.label);
    std::uint32_t last = block.label.column;
    if (merge == nullptr) return last;
    for (const ColumnFacts& column : facts) {
        const bool next = column.column == last + 1 && column.column <= merge->last.column;
        if (next && column.figures == 0 && column.units == 0) last = column.column;
    }
    return last;
}

}  // namespace

bool is_outline_header(std::string_view text) {
    static constexpr std::array<std::string_view, 6> kWords = {"stt",       "tt",   "số tt",
                                                               "số thứ tự", "s tt", "thứ tự"};
    return is_one_of(text, kWords);
}

bool is_code_header(std::string_view text) {
    static constexpr std::array<std::string_view, 2> kWords = {"mã", "ký hiệu"};
    return begins_with_one_of(text, kWords);
}

bool is_unit_header(std::string_view text) {
    static constexpr std::array<std::string_view, 6> kWords = {"đvt",   "đơn vị tính", "đơn vị",
                                                               "đ.v.t", "đv tính",     "đơn vị đo"};
    return is_one_of(text, kWords);
}

bool is_village_header(std::string_view text) {
    if (!heads_places(text)) return false;
    const auto parts = words(fold(squeeze(text)));
    return std::any_of(parts.begin(), parts.end(), [](const std::string& part) {
        return is_village_word(part) || part == "bàn";  // "Địa bàn"
    });
}

bool is_indicator_header(std::string_view text) {
    static constexpr std::array<std::string_view, 17> kPhrases = {
        "chỉ tiêu",      "tên chỉ tiêu", "nội dung",     "cây trồng",         "loại cây",
        "loại vật nuôi", "vật nuôi",     "tiêu chí",     "tên tiêu chí",      "hạng mục",
        "khoản mục",     "danh mục",     "các chỉ tiêu", "nội dung chỉ tiêu", "diễn giải",
        "chỉ số",        "tên vật nuôi"};
    // "Chỉ tiêu năm 2023" heads figures.
    const bool dated =
        std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return !dated && begins_with_one_of(text, kPhrases);
}

bool is_label_header(std::string_view text) {
    return is_indicator_header(text) || heads_places(text);
}

std::vector<ColumnFacts> facts_of(const Sheet& sheet, const SheetRows& rows,
                                  const TableBlock& block, const Lexicon& lexicon) {
    std::vector<ColumnFacts> facts;
    for (std::uint32_t column = block.first_column; column <= block.last_column; ++column) {
        facts.push_back({});
        facts.back().column = column;
        facts.back().levels = header_levels(sheet, block.header_first, block.header_last, column);
    }
    std::size_t seen = 0;
    for (auto it = rows.upper_bound(block.header_last);
         it != rows.end() && it->first <= block.last_row && seen < kRowsLookedAt; ++it, ++seen) {
        if (looks_like_index_row(it->second)) continue;
        // Names of signatories below the table are in no line of it.
        const bool line = std::any_of(it->second.begin(), it->second.end(), looks_like_figure);
        for (const Cell& cell : it->second) {
            if (cell.ref.column < block.first_column || cell.ref.column > block.last_column) {
                continue;
            }
            ColumnFacts& column = facts[cell.ref.column - block.first_column];
            ++column.cells;
            if (looks_like_figure(cell)) ++column.figures;
            if (squeeze(cell.shown).ends_with('%')) ++column.shares;
            add_figure(column.values, cell);
            if (line) ++column.lines;
            if (line && scenario_of(squeeze(cell.shown))) ++column.scenarios;
            if (line && find_periods(squeeze(cell.shown)).size() == 1) ++column.periods;
            if (!is_words(cell) && !is_ditto(cell.text)) continue;
            ++column.texts;
            if (is_ditto(cell.text) || lexicon.is_unit(squeeze(cell.text))) ++column.units;
        }
    }
    return facts;
}

RowColumns row_columns_of(const Sheet& sheet, const std::vector<ColumnFacts>& facts,
                          const TableBlock& block) {
    RowColumns columns;
    columns.label = block.label.column;
    columns.section = block.section;
    columns.label_last = last_label_column(sheet, facts, block);
    find_list_columns(facts, columns);
    for (const ColumnFacts& column : facts) {
        const std::string header = column.levels.empty() ? "" : column.levels.front();
        if (columns.is(column.column) || column.levels.empty()) continue;
        if (!columns.outline && is_outline_header(header)) {
            columns.outline = column.column;
        } else if (!columns.code && is_code_header(header)) {
            columns.code = column.column;
        } else if (!columns.unit && column.texts > 0 && column.units * 10 >= column.texts * 6 &&
                   (is_unit_header(header) || column.figures * 10 < column.texts)) {
            columns.unit = column.column;
        }
    }
    return columns;
}

}  // namespace tonghop
