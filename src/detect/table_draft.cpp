#include "detect/table_draft.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "base/text.hpp"
#include "config/captures.hpp"
#include "detect/header_pattern.hpp"
#include "detect/sum_rows.hpp"
#include "detect/value_columns.hpp"
#include "extract/captured.hpp"
#include "extract/locate_tables.hpp"
#include "extract/row_unit.hpp"
#include "normalise/label_text.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kRowsAsked = 400;  // tell what rows are

struct LabelVotes {
    std::size_t rows = 0;
    std::size_t repeated = 0;  ///< labels that stand there a second time
    std::size_t places = 0;
    std::size_t periods = 0;
    std::size_t indicators = 0;
};

// "Quý I", "KH năm 2024".
bool names_period(const std::string& label, int year) {
    return period_alone(label, year) || scenario_and_period(label, year);
}

LabelVotes votes_of(const Sheet& sheet, const SheetRows& rows, const TableBlock& block,
                    const PlaceFinder* places, std::optional<Period> report,
                    const Lexicon& lexicon) {
    LabelVotes votes;
    std::set<std::string> seen;
    std::optional<PlaceRows> place_rows;
    if (places != nullptr) place_rows.emplace(*places);
    for (auto it = rows.upper_bound(block.header_last);
         it != rows.end() && it->first <= block.last_row && votes.rows < kRowsAsked; ++it) {
        const Cell* label = sheet.at({it->first, block.label.column});
        if (label == nullptr || !is_words(*label)) continue;
        const bool place = place_rows && place_rows->next(squeeze(label->shown));
        const bool figures = std::any_of(it->second.begin(), it->second.end(), [&](const Cell& c) {
            return c.ref.column > block.label.column && c.ref.column <= block.last_column &&
                   looks_like_figure(c);
        });
        if (!figures) continue;
        ++votes.rows;
        if (!seen.insert(fold(squeeze(label->shown))).second) ++votes.repeated;
        if (place) ++votes.places;
        if (report && names_period(squeeze(label->shown), report->year())) ++votes.periods;
        const LabelText text = parse_label(label->shown, "", &lexicon.config().units);
        if (!lexicon.indicator({text.key, {}, text.unit}).empty()) ++votes.indicators;
    }
    return votes;
}

// Any words may be the name of a village, so the header must say that rows are villages.
bool rows_name_places(const LabelVotes& votes, const std::string& header, bool villages) {
    // In a list of households their village stands again and again.
    if (votes.rows == 0 || votes.places * 2 < votes.rows || votes.repeated > 0) return false;
    if (!villages) return votes.indicators * 2 < votes.places;
    static const std::vector<std::string> kHeaders = {fold("đơn vị"), fold("tên đơn vị")};
    const bool named = is_village_header(header) ||
                       std::find(kHeaders.begin(), kHeaders.end(), fold(header)) != kHeaders.end();
    return named && votes.indicators * 4 < votes.rows;
}

// "Tháng", "Thời gian", "Kỳ báo cáo": else "T1" is a village, and "Quý I" a part of the row above.
bool heads_periods(const std::string& header) {
    static const std::vector<std::string> kWords =
        words(fold("tháng thang quý quí kỳ kì thời năm"));
    const auto parts = words(fold(header));
    return std::any_of(parts.begin(), parts.end(), [](const std::string& part) {
        return std::find(kWords.begin(), kWords.end(), part) != kWords.end();
    });
}

RowsAre rows_are(const LabelVotes& votes, const std::string& header, bool villages) {
    constexpr std::size_t kFewest = 2;
    const bool periods = votes.periods >= kFewest && votes.periods * 2 > votes.rows;
    if (periods && heads_periods(header)) return RowsAre::periods;
    return rows_name_places(votes, header, villages) ? RowsAre::places : RowsAre::indicators;
}

const std::vector<std::string>& ends() {
    static const std::vector<std::string> kEnds = {"Ghi chú:*",  "*, ngày * tháng * năm *",
                                                   "Người lập*", "Người tổng hợp*",
                                                   "Nơi nhận*",  "Kế toán*",
                                                   "CHỦ TỊCH*",  "TM.*",
                                                   "KT.*",       "Thủ trưởng*",
                                                   "Đ: đạt*",    "x: đạt*"};
    return kEnds;
}

std::string label_pattern(const std::string& header) {
    std::string pattern = squeeze(header);
    for (char& c : pattern) {
        if (c == '{' || c == '}' || c == '>' || c == '<') c = '*';
    }
    return pattern;
}

std::string header_of(const std::vector<ColumnFacts>& facts, std::optional<std::uint32_t> column) {
    return column ? label_pattern(facts_at(facts, *column).header()) : "";
}

std::size_t levels_in(const std::string& pattern) {
    std::size_t count = 1;
    for (auto at = pattern.find(" > "); at != std::string::npos; at = pattern.find(" > ", at + 1)) {
        ++count;
    }
    return count;
}

std::vector<std::string>& label_patterns(TableSpec& spec, RowsAre rows_are) {
    switch (rows_are) {
        case RowsAre::indicators:
            return spec.indicator;
        case RowsAre::places:
            return spec.place;
        case RowsAre::periods:
            return spec.period;
    }
    throw std::logic_error("rows of a kind that is none");
}

void set_row_columns(TableDraft& draft, const std::vector<ColumnFacts>& facts) {
    TableSpec& spec = draft.spec;
    const bool indicators = draft.rows_are == RowsAre::indicators;
    label_patterns(spec, draft.rows_are).assign(1, label_pattern(draft.label));
    // Two columns under one header: a mapping could not tell them apart.
    std::set<std::string> used = {fold(label_pattern(draft.label))};
    const auto set = [&](std::vector<std::string>& patterns, std::optional<std::uint32_t> column) {
        const auto header = header_of(facts, column);
        if (!header.empty() && used.insert(fold(header)).second) patterns.assign(1, header);
    };
    set(spec.unit, draft.rows.unit);
    set(spec.outline, draft.rows.outline);
    set(spec.code, draft.rows.code);
    if (indicators && !draft.rows.is_list()) set(spec.section, draft.rows.section);
    if (draft.rows.period && indicators) {
        set(spec.scenario, draft.rows.scenario);
        set(spec.period, draft.rows.period);
        set(spec.place, draft.rows.place);
    }
    if (draft.rows_are == RowsAre::places) {
        spec.total = {"Tổng*", "Cộng*", "Toàn*", "Khu vực*", "Chung*"};
    }
    // "Cộng quý I" is a period.
    if (draft.rows_are == RowsAre::periods) spec.total = {"Tổng", "Tổng cộng", "Tổng số", "Cộng"};
    spec.end = ends();
}

// "Lúa" without a number above "3 | - Diện tích": the numbers count lines and say no levels.
bool counts_lines(const Sheet& sheet, const SheetRows& rows, const TableBlock& block,
                  std::uint32_t outline) {
    bool title_above = false;
    for (auto it = rows.upper_bound(block.header_last);
         it != rows.end() && it->first <= block.last_row; ++it) {
        const Cell* label = sheet.at({it->first, block.label.column});
        if (label == nullptr || !is_words(*label)) continue;
        const bool numbered = sheet.at({it->first, outline}) != nullptr;
        const LabelText text = parse_label(label->shown, "");
        if (title_above && numbered && text.level >= kLevelStar) return true;
        title_above = !numbered && text.level == kLevelNone && it->second.size() == 1;
    }
    return false;
}

// Beside months "Kế hoạch" or "Thôn Nà Danh" would say what each row is of, and go unheard.
bool some_column_of_words(const RowColumns& rows, const std::vector<ColumnFacts>& facts) {
    return std::any_of(facts.begin(), facts.end(), [&](const ColumnFacts& column) {
        const bool own = column.column == rows.label || column.column == rows.outline;
        const bool remark = fold(column.header()).find(fold("ghi chú")) != std::string::npos;
        return !own && !remark && column.texts > 0 && column.texts * 2 > column.cells;
    });
}

bool heads_rows(const TableSpec& spec, const std::string& folded) {
    for (const auto* patterns : {&spec.indicator, &spec.section, &spec.place, &spec.unit,
                                 &spec.outline, &spec.code, &spec.scenario, &spec.period}) {
        for (const std::string& pattern : *patterns) {
            if (fold(pattern) == folded) return true;
        }
    }
    return false;
}

}  // namespace

TableDraft draft_table(const Sheet& sheet, const SheetRows& rows, const TableBlock& block,
                       const TableBlock* before, const Heading& heading, const Lexicon& lexicon) {
    TableDraft draft;
    draft.sheet = &sheet;
    draft.block = block;
    draft.titles = titles_above(rows, block, before);
    const auto facts = facts_of(sheet, rows, block, lexicon);
    draft.rows = row_columns_of(sheet, facts, block);
    draft.label = squeeze(sheet.at(block.label)->shown);
    std::optional<PlaceFinder> places;
    if (heading.place != nullptr && heading.period) {
        places.emplace(lexicon.config(), heading.place->code, *heading.period);
    }
    const PlaceFinder* finder = places ? &*places : nullptr;
    const bool villages = heading.place != nullptr && heading.place->is_commune_level();
    if (!draft.rows.is_list()) {
        draft.rows_are = rows_are(votes_of(sheet, rows, block, finder, heading.period, lexicon),
                                  draft.label, villages);
    }
    if (draft.rows_are == RowsAre::periods && some_column_of_words(draft.rows, facts)) {
        draft.rows_are = RowsAre::indicators;
    }
    const bool indicators = draft.rows_are == RowsAre::indicators;
    const auto note = unit_note_above(sheet, block.header_first);
    TableContext context{lexicon,
                         finder,
                         villages,
                         !indicators,
                         draft.rows.is_list(),
                         (draft.rows.period && indicators) || draft.rows_are == RowsAre::periods,
                         table_time(draft.titles, heading.period),
                         draft.titles,
                         note ? note->text : std::string()};
    context.time.columns_are_indicators = !indicators;
    if (draft.rows_are == RowsAre::periods) {
        draft.spec.says.scenario = context.time.scenario.value_or(Scenario::actual);
    }
    draft.columns = draft_columns(facts, draft.rows, std::move(context));
    set_row_columns(draft, facts);
    if (draft.rows_are == RowsAre::places && villages) {
        const auto total = label_of_sums(sheet, block.label.column, draft.columns, facts);
        if (total) draft.spec.total.push_back(label_pattern(*total));
    }
    if (draft.rows.outline && counts_lines(sheet, rows, block, *draft.rows.outline)) {
        draft.line_numbers = std::move(draft.spec.outline);
        draft.spec.outline.clear();
    }
    remake_spec(draft, heading);
    return draft;
}

void remake_spec(TableDraft& draft, const Heading& heading) {
    TableSpec& spec = draft.spec;
    spec.columns.clear();
    draft.usable = false;
    for (ColumnDraft& column : draft.columns) {
        if (column.use == ColumnUse::unread) continue;
        column.spec.header = {pattern_of(column, heading.period)};
        if (heads_rows(spec, fold(column.spec.header.front()))) {
            column.leave("unread-tied");
            continue;
        }
        const auto same =
            std::find_if(spec.columns.begin(), spec.columns.end(), [&](const ColumnSpec& known) {
                return fold(known.header.front()) == fold(column.spec.header.front());
            });
        if (same == spec.columns.end()) spec.columns.push_back(column.spec);
        draft.usable = draft.usable || column.use == ColumnUse::value;
    }
    if (!draft.line_numbers.empty()) {
        ColumnSpec numbers;
        numbers.header = draft.line_numbers;
        numbers.ignore = true;
        spec.columns.push_back(std::move(numbers));
    }
    // What says more about a column is asked first; captures, which take what they can, last.
    std::stable_sort(spec.columns.begin(), spec.columns.end(),
                     [](const ColumnSpec& a, const ColumnSpec& b) {
                         const auto rank = [](const ColumnSpec& column) {
                             const std::string& header = column.header.front();
                             const bool captures = header.find("{place}") != std::string::npos;
                             return std::pair(captures, -static_cast<int>(levels_in(header)));
                         };
                         return rank(a) < rank(b);
                     });
    if (!draft.usable) draft.reason = "no-column";
}

RecogniseRule recognition_of(const TableSpec& spec) {
    RecogniseRule rule{{}, {spec.label().front()}, {}, {}};
    for (const ColumnSpec& column : spec.columns) {
        if (!is_family(column.header.front())) rule.header.push_back(column.header.front());
    }
    return rule;
}

}  // namespace tonghop
