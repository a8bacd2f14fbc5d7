// Columns left from another month: "Lũy kế 6 tháng" in the report of July.
#pragma once

#include <vector>

#include "extract/raw_table.hpp"
#include "model/observation.hpp"

namespace tonghop {

/// The month, the quarter or the months from January on that the header names instead of `taken`,
/// the period that the column's figures are read for; nothing if it names none of that sort, or
/// both.
std::optional<Period> other_span(const TableColumn& column, const Period& taken);

/// Figures of a column whose header names another span than they are read for are of that span or
/// the header was not brought up to date; nobody here can say which. The header is a finding
/// period-mismatch (span) and none of its figures is used.
void refuse_other_spans(const RawTable& table, const ReportContext& context,
                        std::vector<Observation>& observations, Findings& findings);

}  // namespace tonghop
