#include "extract/report_heading.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "normalise/period_text.hpp"
#include "normalise/place_text.hpp"

namespace tonghop {
namespace {

constexpr std::uint32_t kCoverRows = 60;  // a cover page is shorter than this

bool trusts(const std::vector<ReportSource>& sources, ReportSource source) {
    return std::find(sources.begin(), sources.end(), source) != sources.end();
}

/// Collects what `find` sees in titles, sheet name and file name, for one kind of value.
template <typename Value, typename FindInTitle, typename FindInName>
std::vector<Statement<Value>> statements(const Workbook& workbook, const Sheet& sheet,
                                         std::uint32_t first_row,
                                         const std::vector<ReportSource>& trust,
                                         const FindInTitle& find_in_title,
                                         const FindInName& find_in_name) {
    std::vector<Statement<Value>> found;
    const auto add = [&](const std::vector<Value>& values, ReportSource source,
                         const SourceCell& at, const std::string& text) {
        for (const Value& value : values) found.push_back({value, source, at, text});
    };
    const auto read_titles = [&](const Sheet& titled, std::uint32_t before_row) {
        for (const Cell& cell : titled.cells()) {
            if (cell.ref.row >= before_row) break;
            if (cell.type != CellType::text) continue;
            const std::string text = squeeze(cell.text);
            add(find_in_title(text), ReportSource::title, {workbook.file, titled.name(), cell.ref},
                text);
        }
    };
    if (trusts(trust, ReportSource::title)) {
        read_titles(sheet, first_row);
        for (const Sheet& cover : workbook.sheets) {
            if (&cover == &sheet || !found.empty()) break;
            read_titles(cover, kCoverRows);
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
    const auto rank = [&](const Statement<Value>& statement) {
        return std::find(trust.begin(), trust.end(), statement.source) - trust.begin();
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return found;
}

}  // namespace

PeriodStatements stated_periods(const Workbook& workbook, const Sheet& sheet,
                                std::uint32_t first_row, const ReportSpec& spec) {
    const auto find = [](const std::string& text) { return find_periods(text); };
    return statements<Period>(workbook, sheet, first_row, spec.period, find, find);
}

PlaceStatements stated_places(const Workbook& workbook, const Sheet& sheet, std::uint32_t first_row,
                              const ReportSpec& spec, const std::vector<const Place*>& candidates) {
    return statements<const Place*>(
        workbook, sheet, first_row, spec.place,
        [&](const std::string& text) { return find_places(text, candidates); },
        [&](const std::string& text) { return find_places_in_file_name(text, candidates); });
}

}  // namespace tonghop
