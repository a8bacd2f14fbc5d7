// What a report says about itself: from which place, for which period.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "config/profile.hpp"
#include "grid/workbook.hpp"
#include "model/finding.hpp"

namespace tonghop {

/// One statement found in a title, a sheet name or the file name.
template <typename Value>
struct Statement {
    Value value;
    ReportSource source = ReportSource::title;
    SourceCell cell;   ///< of a title; else the sheet or the file
    std::string text;  ///< as written
};

using PeriodStatements = std::vector<Statement<Period>>;
using PlaceStatements = std::vector<Statement<const Place*>>;

/// The rows of a sheet in which a report speaks of itself.
struct HeadingRows {
    std::uint32_t header_first;  ///< titles stand above it
    std::uint32_t header_last;   ///< headers down to it
};

/// What the sources that `spec` trusts say, most trusted first. Titles are the texts above the
/// table; if they say nothing, those of the sheets before it (a cover page). A title that one of
/// the spec's texts matches is the only one that speaks.
PeriodStatements stated_periods(const Workbook& workbook, const Sheet& sheet, HeadingRows rows,
                                const ReportSpec& spec);
PlaceStatements stated_places(const Workbook& workbook, const Sheet& sheet, HeadingRows rows,
                              const ReportSpec& spec, const std::vector<const Place*>& candidates);

/// A cell that the spec looks at for place or period and that is not there: form-drift
/// (title-absent), a warning, for they are then taken from elsewhere.
void report_lost_titles(const Workbook& workbook, const Sheet& sheet, HeadingRows rows,
                        const ReportSpec& spec, Findings& findings);

/// A place or period, or none. `usable` is false after a finding of severity error.
template <typename Value>
struct Verdict {
    std::optional<Value> value;
    bool usable = true;
};

/// Findings: period-unknown, period-mismatch. `wanted` is the period of the run, if one was asked
/// for.
Verdict<Period> settle_period(const PeriodStatements& statements, const ReportSpec& spec,
                              std::optional<Period> wanted, const SourceCell& source,
                              Findings& findings);

/// Where the titles of a form that is always of `fixed` name other years only: period-mismatch, a
/// warning.
void report_other_years(const Sheet& sheet, HeadingRows rows, const Period& fixed,
                        const SourceCell& source, Findings& findings);

/// Findings: place-unknown, place-mismatch.
Verdict<const Place*> settle_place(const PlaceStatements& statements, const SourceCell& source,
                                   Findings& findings);

/// "UBND HUYỆN BẮC SƠN" stands above the name of each commune; where it is all that is said, that
/// name may be missing: place-unknown, a warning.
void report_superior_only(const PlaceStatements& statements, const Place& settled,
                          Findings& findings);

/// Where a sheet is signed in a part of `settled` ("Tân Lập, ngày 14 tháng 6 năm 2024" below the
/// table of what is said to be the district): place-mismatch, a warning.
void report_signature(const Sheet& sheet, const Place& settled,
                      const std::vector<const Place*>& candidates, const SourceCell& source,
                      Findings& findings);

}  // namespace tonghop
