// What the figures of one column have in common: what the column, its groups and the table say.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "config/period_expression.hpp"
#include "extract/place_finder.hpp"
#include "extract/report_context.hpp"
#include "extract/table_layout.hpp"
#include "normalise/label_index.hpp"

namespace tonghop {

struct ColumnMeaning {
    std::string place;                  ///< code; empty: the row's, else the report's
    std::string indicator;              ///< code; empty: what the labels of row and column say
    std::string measure;                ///< key of a label below the row's own; empty: none
    std::vector<std::string> sections;  ///< keys of labels above the row's own, outermost first
    std::optional<Scenario> scenario;
    std::optional<Period> period;
    /// In a table whose rows are periods: relative to that of the row.
    std::optional<PeriodExpression> of_row_period;
    bool dated_by_header = false;  ///< the period was captured: some are still to come
    std::string unit;              ///< unit of measure; empty: not said
    std::optional<DerivedCheck> check;
    /// Of the figure that the check compares, where the column says so.
    std::optional<Scenario> compared_scenario;
    std::optional<Period> compared_period;

    bool adds_up() const { return check == DerivedCheck::total || check == DerivedCheck::count; }
};

ColumnMeaning meaning_of(const TableColumn& column, const TableSpec& spec,
                         const ReportContext& context, const PlaceFinder& places);

/// Refuses headers that name no place of the report, or no indicator where the rows name none.
/// Without `places` (nobody knows yet whose report it is) any place will do. Keeps references.
JudgeCaptures judge_for(const TableSpec& spec, const PlaceFinder* places, const LabelIndex& labels);

}  // namespace tonghop
