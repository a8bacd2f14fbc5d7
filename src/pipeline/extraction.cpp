#include "pipeline/extraction.hpp"

#include <algorithm>
#include <iterator>

#include "pipeline/parallel.hpp"

namespace tonghop {

Extraction extract_workbooks(const Configuration& config, const std::vector<InputPath>& workbooks,
                             std::optional<Period> wanted, unsigned jobs, UnknownForms unknown,
                             const ReadLimits& limits) {
    std::vector<std::vector<WorkbookReport>> read(workbooks.size());
    const Vocabulary vocabulary(config);
    for_each_index(read.size(), jobs, [&](std::size_t i) {
        read[i] = read_reports(workbooks[i], vocabulary, wanted, limits, unknown);
    });
    Extraction extraction;
    for (auto& reports : read) {
        for (WorkbookReport& report : reports) {
            std::move(report.evidence.begin(), report.evidence.end(),
                      std::back_inserter(extraction.evidence));
            extraction.submissions.push_back(std::move(report.submission));
            std::move(report.observations.begin(), report.observations.end(),
                      std::back_inserter(extraction.observations));
            std::move(report.findings.begin(), report.findings.end(),
                      std::back_inserter(extraction.findings));
        }
    }
    std::stable_sort(extraction.findings.begin(), extraction.findings.end());
    return extraction;
}

}  // namespace tonghop
