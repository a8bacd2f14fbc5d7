#include "detect/heading.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "detect/common_parent.hpp"
#include "detect/row_columns.hpp"
#include "normalise/pattern.hpp"
#include "normalise/period_text.hpp"
#include "normalise/place_text.hpp"
#include "normalise/text_tokens.hpp"

namespace tonghop {
namespace {

constexpr std::uint32_t kTitleRows = 4;

int months_in(const Period& period) {
    return (period.year() * 12 + period.last_month()) -
           (period.year() * 12 + period.first_month()) + 1;
}

// The letterhead (agency, motto) and remarks in brackets are no titles.
bool is_title(const std::string& text) {
    static const std::vector<std::vector<std::string>> kOthers = {
        folded_phrase("cộng hòa"), folded_phrase("độc lập"),  folded_phrase("ủy ban nhân dân"),
        folded_phrase("ubnd"),     folded_phrase("(kèm"),     folded_phrase("đơn vị tính"),
        folded_phrase("đvt"),      folded_phrase("phòng"),    folded_phrase("(ban hành"),
        folded_phrase("ban hành"), folded_phrase("ngày nhận")};
    const std::string plain = plain_text(text);
    const std::vector<TextToken> tokens = text_tokens(plain);
    const bool says = std::any_of(tokens.begin(), tokens.end(), [](const TextToken& token) {
        return token.kind == TextToken::Kind::word;
    });
    return says && std::none_of(kOthers.begin(), kOthers.end(),
                                [&](const auto& phrase) { return begins_with(tokens, phrase); });
}

// The period a title is about: the first of the finest, as it is written before what it is compared
// with and what is planned next.
std::optional<Period> period_of_title(const std::string& title) {
    if (const auto period = period_of(title)) return period;
    const auto periods = find_periods(title);
    if (periods.empty()) return std::nullopt;
    return *std::min_element(periods.begin(), periods.end(), [](const Period& a, const Period& b) {
        return months_in(a) < months_in(b);
    });
}

/// A text as a pattern that matches it: signs that patterns use match themselves or anything.
std::string as_pattern(std::string text) {
    for (char& c : text) {
        if (c == '{' || c == '}' || c == '>') c = '*';
    }
    return text;
}

std::vector<std::string> split_words(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find(' ', from), text.size());
        parts.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts, std::size_t from, std::size_t to) {
    std::string text;
    for (std::size_t i = from; i < to; ++i) text += (i == from ? "" : " ") + parts[i];
    return text;
}

// "KẾT QUẢ ... {period}, KẾ HOẠCH NĂM 2024": a pattern that takes the right period of several.
std::optional<std::string> pattern_for(const std::string& title, const Period& period) {
    const auto parts = split_words(squeeze(title));
    const auto says = [&](std::size_t from, std::size_t to) {
        const auto periods = find_periods(joined(parts, from, to));
        return std::find(periods.begin(), periods.end(), period) != periods.end();
    };
    std::size_t end = 1;
    while (end <= parts.size() && !says(0, end)) ++end;
    if (end > parts.size()) return std::nullopt;
    std::size_t begin = end - 1;
    while (begin > 0 && !says(begin, end)) --begin;
    std::string pattern = begin == 0 ? "" : as_pattern(joined(parts, 0, begin)) + " ";
    pattern += "{period}";
    const char last = parts[end - 1].back();
    if (last == ',' || last == ';' || last == ':') {
        pattern += std::string(1, last) + "*";
    } else if (end < parts.size()) {
        pattern += " " + as_pattern(parts[end]) + "*";
    }
    return pattern;
}

struct Stated {
    std::optional<Period> period;
    std::string text;
    ReportSource source = ReportSource::title;
};

// The most trusted source that names a period; of its texts the first with the finest one.
Stated stated_period(const PeriodStatements& statements) {
    Stated stated;
    for (const auto& statement : statements) {
        if (stated.period && statement.source != stated.source) break;
        const auto period = statement.source == ReportSource::title
                                ? period_of_title(statement.text)
                                : std::optional(statement.value);
        if (!period) continue;
        if (stated.period && months_in(*period) >= months_in(*stated.period)) continue;
        stated = {period, statement.text, statement.source};
    }
    return stated;
}

// The year that most columns name as done, else planned: reports of several years have no title.
std::optional<Period> period_of_headers(const Sheet& sheet, const TableBlock& block) {
    std::optional<Period> latest;
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row < block.header_first || cell.ref.row > block.header_last) continue;
        for (const Period& period : find_periods(squeeze(cell.shown))) {
            const bool later =
                !latest || period.last_day() > latest->last_day() ||
                (period.last_day() == latest->last_day() && months_in(period) < months_in(*latest));
            if (later) latest = period;
        }
    }
    return latest;
}

// "XÃ VŨ SƠN", "UBND XÃ VŨ SƠN" alone in its cell is who reports, whatever other places titles
// speak of.
std::optional<std::string> letterhead(const Sheet& sheet, HeadingRows rows,
                                      const std::vector<const Place*>& candidates) {
    static const std::vector<std::string> kOffice =
        words(fold("ubnd ủy ban nhân dân xã thị trấn phường x tt p hội đồng hđnd"));
    std::optional<std::string> pattern;
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row >= rows.header_first) break;
        if (cell.type != CellType::text) continue;
        const auto places = find_places(cell.text, candidates);
        const auto is_lowest = [](const Place* place) {
            return place->type == PlaceType::commune || place->type == PlaceType::town ||
                   place->type == PlaceType::ward;
        };
        if (places.size() != 1 || !is_lowest(places.front())) continue;
        const std::string name = fold(places.front()->name);
        const std::string text = fold(squeeze(cell.text));
        const std::size_t at = text.find(name);
        if (at == std::string::npos || at + name.size() != text.size()) continue;
        const auto before = words(text.substr(0, at));
        const bool office =
            !before.empty() && std::all_of(before.begin(), before.end(), [&](auto& w) {
                return std::find(kOffice.begin(), kOffice.end(), w) != kOffice.end();
            });
        if (!office) continue;
        if (pattern) return std::nullopt;
        pattern = text.substr(0, at) + "{place}";
    }
    return pattern;
}

// Of a list whose lines name their own periods: the year of the latest.
std::optional<Period> period_of_lines(const Sheet& sheet, const TableBlock& block) {
    std::map<std::uint32_t, std::size_t> cells;
    std::map<std::uint32_t, std::vector<Period>> periods;
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row <= block.header_last || cell.ref.row > block.last_row) continue;
        ++cells[cell.ref.column];
        const auto found = find_periods(squeeze(cell.shown));
        if (found.size() == 1) periods[cell.ref.column].push_back(found.front());
    }
    for (const auto& [column, found] : periods) {
        if (found.size() != cells[column]) continue;
        const auto latest = std::max_element(
            found.begin(), found.end(),
            [](const Period& a, const Period& b) { return a.last_day() < b.last_day(); });
        return latest->whole_year();
    }
    return std::nullopt;
}

std::vector<const Place*> places_on(const Configuration& config,
                                    const std::optional<Period>& period) {
    std::vector<const Place*> places;
    for (const Place& place : config.places.all()) {
        if (!period || place.valid_on(period->last_day())) places.push_back(&place);
    }
    return places;
}

bool reads_as(const Workbook& workbook, const Sheet& sheet, HeadingRows rows,
              const ReportSpec& spec, const Period& wanted) {
    Findings findings;
    const auto verdict = settle_period(stated_periods(workbook, sheet, rows, spec), spec,
                                       std::nullopt, {}, findings);
    return verdict.value == wanted && verdict.usable && findings.empty();
}

// "THỜI ĐIỂM 01/10/2023": the day of a count stands for its month.
std::optional<Period> counted_on(const Sheet& sheet, HeadingRows rows, std::string& pattern) {
    static const std::string kPattern = "*thời điểm */{month-number}/{year-number}*";
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row >= rows.header_first) break;
        if (cell.type != CellType::text) continue;
        const auto captures = Pattern(kPattern).capture(squeeze(cell.text));
        if (!captures) continue;
        int month = 0;
        int year = 0;
        for (const Capture& capture : *captures) {
            if (capture.name == "month-number") month = std::stoi(capture.text);
            if (capture.name == "year-number") year = std::stoi(capture.text);
        }
        pattern = kPattern;
        return Period::month(year, month);
    }
    return std::nullopt;
}

// The texts of the column that is headed like one of places, each once.
std::vector<std::string> names_below(const Sheet& sheet, const TableBlock& block) {
    std::uint32_t column = block.label.column;
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row < block.header_first || cell.ref.row > block.header_last) continue;
        const bool places = is_label_header(cell.shown) && !is_indicator_header(cell.shown);
        if (places && cell.ref.column < column) column = cell.ref.column;
    }
    std::vector<std::string> names;
    for (const Cell& cell : sheet.cells()) {
        const bool label = cell.ref.row > block.header_last && cell.ref.row <= block.last_row &&
                           cell.ref.column == column;
        const std::string name = squeeze(cell.text);
        const bool known = std::find(names.begin(), names.end(), name) != names.end();
        if (label && !known && is_words(cell)) names.push_back(name);
    }
    return names;
}

/// The number in the cell to the right of the one that is called `name`.
std::optional<int> parameter(const Sheet& sheet, HeadingRows rows, const std::string& name) {
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row >= rows.header_first) break;
        if (cell.type != CellType::text || fold(squeeze(cell.text)) != name) continue;
        const Cell* value = sheet.at({cell.ref.row, cell.ref.column + 1});
        const std::string digits = value == nullptr ? "" : squeeze(value->shown);
        const bool number = !digits.empty() && digits.size() <= 4 &&
                            digits.find_first_not_of("0123456789") == std::string::npos;
        if (number) return std::stoi(digits);
    }
    return std::nullopt;
}

// "tu_thang | 01 | den_thang | 06 | nam | 2024" above the export of a portal.
std::optional<Period> period_of_parameters(const Sheet& sheet, HeadingRows rows) {
    const auto year = parameter(sheet, rows, "nam");
    const auto from = parameter(sheet, rows, "tu_thang");
    const auto to = parameter(sheet, rows, "den_thang");
    if (!year || *year < Period::kFirstYear || *year > Period::kLastYear) return std::nullopt;
    const int last = to.value_or(12);
    if (last < 1 || last > 12 || from.value_or(1) != 1) return std::nullopt;
    if (last == 12) return Period::of_year(*year);
    return Period::month(*year, last).year_to_date();
}

// "(Kèm theo Công văn số ... ngày ... tháng 4 năm 2024)": where nothing else names a period, the
// document's year.
const char* const kDocumentDate = "*tháng * năm {year-number}*";

std::optional<Period> year_of_document(const Sheet& sheet, HeadingRows rows) {
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row >= rows.header_first) break;
        if (cell.type != CellType::text) continue;
        const auto captures = Pattern(kDocumentDate).capture(squeeze(cell.text));
        if (captures) return Period::of_year(std::stoi(captures->front().text));
    }
    return std::nullopt;
}

void settle_heading_period(Heading& heading, const Workbook& workbook, const Sheet& sheet,
                           const TableBlock& first, HeadingRows rows) {
    std::string survey;
    if (auto period = counted_on(sheet, rows, survey)) {
        heading.period = period;
        heading.spec.period_text = {{survey}};
        return;
    }
    if (const auto period = period_of_parameters(sheet, rows)) {
        heading.period = period;
        heading.spec.fixed_period = period;
        return;
    }
    const Stated stated = stated_period(stated_periods(workbook, sheet, rows, heading.spec));
    heading.period = stated.period;
    if (!heading.period) {
        if (const auto year = year_of_document(sheet, rows)) {
            heading.period = year;
            heading.spec.period_text = {{kDocumentDate}};
            heading.weak.emplace_back("period-by-document");
            return;
        }
        heading.period = period_of_headers(sheet, first);
        if (!heading.period) heading.period = period_of_lines(sheet, first);
        if (!heading.period) return;
        heading.weak.emplace_back("period-by-columns");
        ReportSpec with_header = heading.spec;
        with_header.period.push_back(ReportSource::header);
        if (reads_as(workbook, sheet, rows, with_header, *heading.period)) {
            heading.spec = with_header;
        } else {
            heading.spec.fixed_period = heading.period;
        }
        return;
    }
    if (reads_as(workbook, sheet, rows, heading.spec, *heading.period)) return;
    // Other sources that agree with nothing are still findings: only the title itself is settled.
    if (stated.source != ReportSource::title) return;
    if (const auto pattern = pattern_for(stated.text, *heading.period)) {
        heading.spec.period_text = {{*pattern}};
    }
}

}  // namespace

Heading heading_of(const Workbook& workbook, const Sheet& sheet,
                   const std::vector<TableBlock>& blocks, const Configuration& config) {
    Heading heading;
    const TableBlock& first = blocks.front();
    std::uint32_t last = 0;
    for (const TableBlock& block : blocks) last = std::max(last, block.header_last);
    const HeadingRows rows{first.header_first, last};
    settle_heading_period(heading, workbook, sheet, first, rows);
    const auto candidates = places_on(config, heading.period);
    Findings findings;
    auto place =
        settle_place(stated_places(workbook, sheet, rows, heading.spec, candidates), {}, findings);
    if (!place.usable) {
        if (const auto pattern = letterhead(sheet, rows, candidates)) {
            heading.spec.place_text = {{*pattern}};
            findings.clear();
            place = settle_place(stated_places(workbook, sheet, rows, heading.spec, candidates), {},
                                 findings);
            if (!place.usable) heading.spec.place_text.clear();
        }
    }
    if (place.value) {
        heading.place = *place.value;
    } else if (heading.period) {
        heading.place = common_parent(names_below(sheet, first), config.places, *heading.period);
        if (heading.place != nullptr) {
            heading.spec.fixed_place = heading.place->code;
            heading.weak.emplace_back("place-by-rows");
        }
    }
    return heading;
}

std::vector<std::string> titles_above(const SheetRows& rows, const TableBlock& block,
                                      const TableBlock* before) {
    std::vector<std::string> titles;
    for (auto it = rows.begin(); it != rows.end() && it->first < block.header_first; ++it) {
        // Below another table, only what stands alone in its row close above this one.
        const bool near = it->first + kTitleRows >= block.header_first && it->second.size() == 1;
        if (before != nullptr && (it->first <= before->header_last || !near)) continue;
        for (const Cell& cell : it->second) {
            const std::string text = squeeze(cell.text);
            if (cell.type == CellType::text && !text.empty() && is_title(text)) {
                titles.push_back(text);
            }
        }
    }
    return titles;
}

TableTime table_time(const std::vector<std::string>& titles, const std::optional<Period>& report) {
    TableTime time;
    time.report = report;
    time.period = report;
    std::optional<Period> own;
    for (const std::string& title : titles) {
        const auto period = period_of_title(title);
        if (period && (!own || months_in(*period) < months_in(*own))) own = period;
        if (const auto scenario = scenario_of_title(title)) {
            if (time.scenario != Scenario::actual) time.scenario = scenario;
        }
    }
    if (own) time.period = own;
    return time;
}

}  // namespace tonghop
