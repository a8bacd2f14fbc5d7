#include "detect/heading.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "detect/common_parent.hpp"
#include "detect/row_columns.hpp"
#include "detect/spare_periods.hpp"
#include "detect/titles.hpp"
#include "extract/places_during.hpp"
#include "normalise/place_text.hpp"
#include "normalise/place_type_words.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kNamesAsked = 400;  // of a column of places

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
        if (stated.period && period->months() >= stated.period->months()) continue;
        stated = {period, statement.text, statement.source};
    }
    return stated;
}

// "(Kèm theo Báo cáo của UBND xã Hưng Vũ)" below "XÃ LONG ĐỐNG": one of them was copied.
bool speaks_of_others_only(const std::vector<const Place*>& named, const Place* place) {
    return std::any_of(named.begin(), named.end(),
                       [](const Place* one) { return one->is_commune_level(); }) &&
           std::find(named.begin(), named.end(), place) == named.end();
}

// "XÃ VŨ SƠN", "UBND XÃ VŨ SƠN" alone in its cell is who reports, whatever other places titles
// speak of besides.
std::optional<std::string> letterhead(const Sheet& sheet, HeadingRows rows,
                                      const std::vector<const Place*>& candidates) {
    static const std::vector<std::string> kOffice =
        words(fold("ubnd ủy ban nhân dân xã thị trấn phường x tt p hội đồng hđnd"));
    std::optional<std::string> pattern;
    const Place* office_of = nullptr;
    std::vector<std::vector<const Place*>> named;  // by each of the titles
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row >= rows.header_first) break;
        if (cell.type != CellType::text) continue;
        const auto& places = named.emplace_back(find_places(cell.text, candidates));
        if (places.size() != 1 || !places.front()->is_commune_level()) continue;
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
        office_of = places.front();
    }
    const bool contradicted = std::any_of(named.begin(), named.end(), [&](const auto& places) {
        return speaks_of_others_only(places, office_of);
    });
    return contradicted ? std::nullopt : pattern;
}

std::vector<const Place*> all_places(const PlaceRegister& places) {
    std::vector<const Place*> all;
    for (const Place& place : places.all()) all.push_back(&place);
    return all;
}

bool reads_as(const Workbook& workbook, const Sheet& sheet, HeadingRows rows,
              const ReportSpec& spec, const Period& wanted) {
    Findings findings;
    const auto verdict = settle_period(stated_periods(workbook, sheet, rows, spec), spec,
                                       std::nullopt, {}, findings);
    return verdict.value == wanted && verdict.usable && findings.empty();
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
        if (names.size() == kNamesAsked) break;
        if (label && !known && is_words(cell)) names.push_back(name);
    }
    return names;
}

// "Xã Vũ Lễ", "TT. Bắc Sơn" above the columns and beside the rows of a table.
std::vector<std::string> communes_named(const Sheet& sheet, const TableBlock& block) {
    std::vector<std::string> names;
    for (const Cell& cell : sheet.cells()) {
        const bool header = cell.ref.row >= block.header_first && cell.ref.row <= block.header_last;
        const bool label = cell.ref.row > block.header_last && cell.ref.row <= block.last_row &&
                           cell.ref.column == block.label.column;
        if (!(header || label) || cell.type != CellType::text) continue;
        const std::string name = squeeze(cell.text);
        const auto parts = words(fold(name));
        const bool typed = parts.size() > 1 && (types_before(parts, 1) || types_before(parts, 2));
        const bool known = std::find(names.begin(), names.end(), name) != names.end();
        if (names.size() == kNamesAsked) break;
        if (typed && !known) names.push_back(name);
    }
    return names;
}

// "TÌNH HÌNH CÁC XÃ VÙNG TRÀ BỒNG" names a commune that does not report: a table of several
// communes is of what they are parts of.
const Place* parent_of_table(const Sheet& sheet, const TableBlock& first, const Place& stated,
                             const PlaceRegister& places, const Period& period) {
    const Place* parent = common_parent(communes_named(sheet, first), places, period);
    // A province may report for the communes of one district.
    const bool within = parent != nullptr && (parent == &stated || parent->parent == stated.code);
    return within ? nullptr : parent;
}

void settle_heading_period(Heading& heading, const Workbook& workbook, const Sheet& sheet,
                           const TableBlock& first, HeadingRows rows) {
    if (auto period = counted_on(sheet, rows)) {
        heading.period = period;
        heading.spec.period_text = {{kCountDay}};
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
    const auto candidates = heading.period ? places_meant(config.places, *heading.period, workbook,
                                                          sheet, rows, heading.spec)
                                           : all_places(config.places);
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
    const Place* above =
        place.value && heading.period
            ? parent_of_table(sheet, first, **place.value, config.places, *heading.period)
            : nullptr;
    if (above != nullptr) {
        heading.place = above;
        heading.spec.fixed_place = above->code;
        heading.weak.emplace_back("place-by-rows");
    } else if (place.value) {
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

}  // namespace tonghop
