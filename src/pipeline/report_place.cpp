#include "pipeline/report_place.hpp"

#include <algorithm>

#include "config/captures.hpp"
#include "extract/places_during.hpp"
#include "pipeline/expected_places.hpp"

namespace tonghop {
namespace {

/// Whether rows or columns of a table name the places that figures are about.
bool names_places(const TableSpec& table) {
    const auto names = [](const ColumnSpec& column) {
        return std::any_of(column.header.begin(), column.header.end(),
                           [](const auto& header) { return has_capture(header, capture::kPlace); });
    };
    return !table.place.empty() || !table.record.empty() ||
           std::any_of(table.columns.begin(), table.columns.end(), names) ||
           std::any_of(table.groups.begin(), table.groups.end(), names);
}

bool names_places(const Mapping& mapping) {
    return std::any_of(mapping.tables.begin(), mapping.tables.end(),
                       [](const TableSpec& table) { return names_places(table); });
}

/// Whether a table that stands on the sheet does so; a form may have others.
bool names_places_here(const RecognisedSheet& recognised) {
    return std::any_of(recognised.tables.begin(), recognised.tables.end(),
                       [](const TableLayout& table) { return names_places(*table.spec); });
}

}  // namespace

HeadingRows heading_rows(const RecognisedSheet& recognised) {
    HeadingRows rows{recognised.first_row(), 0};
    for (const TableLayout& table : recognised.tables) {
        rows.header_last = std::max(rows.header_last, table.header_last);
    }
    return rows;
}

Verdict<const Place*> find_report_place(const Workbook& workbook, const Configuration& config,
                                        const RecognisedSheet& recognised,
                                        const std::optional<Period>& period,
                                        const SourceCell& source, Findings& findings) {
    const ReportSpec& spec = recognised.mapping->report;
    if (!spec.fixed_place.empty()) {
        const Place* place =
            period ? config.places.find(spec.fixed_place,
                                        day_of(config.places, spec.fixed_place, *period))
                   : nullptr;
        if (place != nullptr) return {place, true};
    }
    const HeadingRows rows = heading_rows(recognised);
    auto candidates =
        anybody_may_report(config.profile) && period
            ? places_meant(config.places, *period, workbook, *recognised.sheet, rows, spec)
            : expected_places(config, period);
    if (names_places(*recognised.mapping) && period) {
        // A table of all communes is the district's own.
        const Place* parent = config.places.find(config.profile.parent, period->last_day());
        if (parent != nullptr) candidates.push_back(parent);
    }
    const auto statements = stated_places(workbook, *recognised.sheet, rows, spec, candidates);
    auto settled = settle_place(statements, source, findings);
    if (settled.value) {
        if (!names_places_here(recognised)) {
            report_superior_only(statements, **settled.value, findings);
        }
        report_signature(*recognised.sheet, **settled.value, candidates, source, findings);
    }
    return settled;
}

}  // namespace tonghop
