#include "extract/report_heading.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "config/captures.hpp"
#include "extract/captured.hpp"
#include "extract/neighbour.hpp"
#include "normalise/period_text.hpp"
#include "normalise/place_text.hpp"
#include "normalise/place_type_words.hpp"

namespace tonghop {
namespace {

constexpr std::uint32_t kCoverRows = 60;  // a cover page is shorter than this

bool trusts(const std::vector<ReportSource>& sources, ReportSource source) {
    return std::find(sources.begin(), sources.end(), source) != sources.end();
}

/// "Bắc Sơn" right of "Huyện:" is "Huyện Bắc Sơn".
std::string typed_title(const Sheet& sheet, const Cell& cell) {
    const std::string text = squeeze(cell.text);
    const Cell* const left =
        cell.ref.column == 0 ? nullptr : sheet.at({cell.ref.row, cell.ref.column - 1});
    if (left == nullptr) return text;
    const auto type = words(fold(left->text));
    const bool is_type = type.size() <= 2 && types_before(type, type.size());
    return is_type ? squeeze(left->text) + ' ' + text : text;
}

/// Collects what `find` sees in titles, sheet name and file name, for one kind of value.
template <typename Value, typename FindInTitle, typename FindInName>
std::vector<Statement<Value>> statements(const Workbook& workbook, const Sheet& sheet,
                                         HeadingRows rows, const std::vector<ReportSource>& trust,
                                         const FindInTitle& find_in_title,
                                         const FindInName& find_in_name) {
    std::vector<Statement<Value>> found;
    const auto add = [&](const std::vector<Value>& values, ReportSource source,
                         const SourceCell& at, const std::string& text) {
        for (const Value& value : values) found.push_back({value, source, at, text});
    };
    const auto read_rows = [&](const Sheet& titled, std::uint32_t from, std::uint32_t before,
                               ReportSource source) {
        for (const Cell& cell : titled.cells()) {
            if (cell.ref.row >= before) break;
            if (cell.ref.row < from || cell.type != CellType::text) continue;
            const std::string text = typed_title(titled, cell);
            add(find_in_title(text), source, {workbook.file, titled.name(), cell.ref}, text);
        }
    };
    if (trusts(trust, ReportSource::title)) {
        read_rows(sheet, 0, rows.header_first, ReportSource::title);
        for (const Sheet& cover : workbook.sheets) {
            if (&cover == &sheet || !found.empty()) break;
            read_rows(cover, 0, kCoverRows, ReportSource::title);
        }
    }
    if (trusts(trust, ReportSource::sheet_name)) {
        add(find_in_name(sheet.name()), ReportSource::sheet_name, {workbook.file, sheet.name(), {}},
            sheet.name());
    }
    if (trusts(trust, ReportSource::file_name)) {
        add(find_in_name(workbook.file), ReportSource::file_name, {workbook.file, {}, {}},
            workbook.file);
    }
    // A header names many periods; it is asked only where nothing else speaks.
    if (found.empty() && trusts(trust, ReportSource::header)) {
        read_rows(sheet, rows.header_first, rows.header_last + 1, ReportSource::header);
    }
    const auto rank = [&](const Statement<Value>& statement) {
        return std::find(trust.begin(), trust.end(), statement.source) - trust.begin();
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return found;
}

/// What one of `texts` says about a report, and where: the captures of a title, or the cell beside
/// it.
struct OwnTitle {
    Captures captures;
    const Cell* cell = nullptr;  ///< the title, or the cell beside it
    bool beside = false;
};

std::optional<OwnTitle> matched_title(const Sheet& sheet, HeadingRows rows,
                                      const std::vector<ReportSpec::Text>& texts) {
    for (const ReportSpec::Text& text : texts) {
        const Pattern pattern(text.pattern);
        for (const Cell& cell : sheet.cells()) {
            if (cell.ref.row >= rows.header_first) break;
            if (cell.type != CellType::text) continue;
            auto captures = pattern.capture(cell.text);
            if (!captures) continue;
            if (!text.look) return OwnTitle{std::move(*captures), &cell, false};
            const Cell* beside = nearest(sheet, cell.ref, *text.look);
            if (beside != nullptr) return OwnTitle{std::move(*captures), beside, true};
        }
    }
    return std::nullopt;
}

/// With a title of its own a report needs no other.
std::vector<ReportSource> without_titles(std::vector<ReportSource> sources) {
    std::erase(sources, ReportSource::title);
    return sources;
}

void report_lost_title(const Workbook& workbook, const Sheet& sheet, HeadingRows rows,
                       const std::vector<ReportSpec::Text>& texts, Findings& findings) {
    if (texts.empty() || !texts.front().look || matched_title(sheet, rows, texts)) return;
    Finding finding;
    finding.code = "form-drift";
    finding.detail = "title-absent";
    finding.severity = Severity::warning;
    finding.source = {workbook.file, sheet.name(), {}};
    finding.expected = texts.front().pattern;
    findings.push_back(std::move(finding));
}

}  // namespace

void report_lost_titles(const Workbook& workbook, const Sheet& sheet, HeadingRows rows,
                        const ReportSpec& spec, Findings& findings) {
    report_lost_title(workbook, sheet, rows, spec.place_text, findings);
    report_lost_title(workbook, sheet, rows, spec.period_text, findings);
}

PeriodStatements stated_periods(const Workbook& workbook, const Sheet& sheet, HeadingRows rows,
                                const ReportSpec& spec) {
    const auto find = [](const std::string& text) { return find_periods(text); };
    const auto title = matched_title(sheet, rows, spec.period_text);
    std::optional<Period> period;
    if (title && title->beside) {
        const auto named = find_periods(title->cell->shown);
        if (named.size() == 1) period = named.front();
    } else if (title) {
        period = captured_period(title->captures, Period::of_year(2000));
    }
    if (!period) return statements<Period>(workbook, sheet, rows, spec.period, find, find);
    auto found = statements<Period>(workbook, sheet, rows, without_titles(spec.period), find, find);
    found.insert(found.begin(), {*period,
                                 ReportSource::title,
                                 {workbook.file, sheet.name(), title->cell->ref},
                                 squeeze(title->cell->shown)});
    return found;
}

PlaceStatements stated_places(const Workbook& workbook, const Sheet& sheet, HeadingRows rows,
                              const ReportSpec& spec, const std::vector<const Place*>& candidates) {
    const auto in_title = [&](const std::string& text) { return find_places(text, candidates); };
    const auto in_name = [&](const std::string& text) {
        return find_places_in_file_name(text, candidates);
    };
    const auto title = matched_title(sheet, rows, spec.place_text);
    std::optional<std::string> text;
    if (title && title->beside) {
        text = squeeze(title->cell->shown);
    } else if (title) {
        text = captured_text(title->captures, capture::kPlace);
    }
    const auto named = text ? in_title(*text) : std::vector<const Place*>();
    if (named.size() != 1) {
        return statements<const Place*>(workbook, sheet, rows, spec.place, in_title, in_name);
    }
    auto found = statements<const Place*>(workbook, sheet, rows, without_titles(spec.place),
                                          in_title, in_name);
    found.insert(found.begin(), {named.front(),
                                 ReportSource::title,
                                 {workbook.file, sheet.name(), title->cell->ref},
                                 squeeze(title->cell->shown)});
    return found;
}

}  // namespace tonghop
