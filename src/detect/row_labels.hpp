// Labels of a table that the catalogue does not know by themselves, and what they mean.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "detect/lexicon.hpp"
#include "extract/report_context.hpp"
#include "extract/table_layout.hpp"

namespace tonghop {

struct RowLabels {
    /// For Mapping::labels, in order of the rows.
    std::vector<std::pair<std::string, LabelTarget>> labels;
    std::size_t rows = 0;   ///< with a label and figures
    std::size_t known = 0;  ///< of them, those whose label means one indicator
    bool boolean = false;   ///< most of them are states: "đạt" or not
};

/// Reads the rows of `layout`, whose mapping need not know any label.
RowLabels labels_of(const Sheet& sheet, const TableLayout& layout, const ReportContext& context,
                    const std::vector<std::string>& titles, const Lexicon& lexicon);

}  // namespace tonghop
