#include "report/finding_table.hpp"

#include <algorithm>
#include <vector>

#include "report/finding_families.hpp"

namespace tonghop {

std::span<const FindingRow> finding_rows() {
    static const std::vector<FindingRow> kRows = [] {
        std::vector<FindingRow> rows;
        for (const auto family : {file_findings(), form_findings(), heading_findings(),
                                  cell_findings(), label_findings(), sum_findings()}) {
            rows.insert(rows.end(), family.begin(), family.end());
        }
        return rows;
    }();
    return kRows;
}

const FindingRow* find_finding_row(std::string_view code, std::string_view detail) {
    const auto rows = finding_rows();
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const FindingRow& candidate) {
        return candidate.code == code && candidate.detail == detail;
    });
    return row == rows.end() ? nullptr : &*row;
}

}  // namespace tonghop
