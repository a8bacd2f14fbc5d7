// Forms without a header: labels with their figure beside them.
//
//   8  Tổng diện tích tự nhiên: | 3360 | ha        "pairs": "right"
//   9  Dân số trung bình:       | 5226 | người
#pragma once

#include "extract/raw_table.hpp"

namespace tonghop {

/// Where the pairs of `spec` begin and end; nothing if no label of an indicator has a figure beside
/// it. Labels are judged as captures of {indicator}.
std::optional<TableLayout> locate_pairs(const Sheet& sheet, const TableSpec& spec,
                                        const LocateOptions& options);

/// As read_table, for a layout of locate_pairs. A unit of measure may stand behind the figure.
RawTable read_pairs(const Sheet& sheet, TableLayout layout, const ReportContext& context,
                    const LabelIndex& labels, Findings& findings);

}  // namespace tonghop
