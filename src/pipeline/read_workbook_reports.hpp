// One workbook -> what it reports: submissions, observations, findings.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "config/profile.hpp"
#include "formats/open_workbook.hpp"
#include "formula/formula_counts.hpp"
#include "grid/workbook.hpp"
#include "model/evidence.hpp"
#include "model/finding.hpp"
#include "model/observation.hpp"
#include "model/submission.hpp"
#include "normalise/label_index.hpp"

namespace tonghop {

/// What became of the cells of mapped tables. Invariant, checked for every table:
/// cells = those that are observations or carry a finding + those excluded by a rule.
struct TableCells {
    std::size_t cells = 0;
    std::map<std::string, std::size_t> excluded;  ///< by rule
    FormulaCounts formulas;                       ///< among `cells`
    TableCells& operator+=(const TableCells& other);
};

/// One submission of a workbook (all sheets of one form, place and period), or why there is none.
struct WorkbookReport {
    Submission submission;
    std::vector<Observation> observations;
    Findings findings;
    TableCells counts;
    std::vector<Evidence> evidence = {};  ///< of a form that was detected, not known
};

/// A configuration made ready for reading many workbooks. Keeps references to `config`.
class Vocabulary {
 public:
    explicit Vocabulary(const Configuration& config)
        : Vocabulary(config, std::make_shared<IndicatorNames>(config)) {}
    /// With the names of another configuration that has the same catalogue.
    Vocabulary(const Configuration& config, SharedNames names);

    const Configuration& config() const { return config_; }
    const LabelIndex& labels_of(const Mapping& mapping) const;
    const SharedNames& names() const { return names_; }

 private:
    const Configuration& config_;
    SharedNames names_;
    std::vector<LabelIndex> labels_;  // of each mapping, in order
};

/// What to do with sheets that no mapping knows.
enum class UnknownForms { leave, detect };

/// Reads one workbook. Never throws for bad data: a workbook that cannot be read is a report with
/// one finding. `wanted` is the period of the run; without one each report's own is taken. Sheets
/// that no mapping knows are left out, or with UnknownForms::detect read by a detected mapping.
std::vector<WorkbookReport> read_reports(const std::filesystem::path& path,
                                         const Vocabulary& vocabulary, std::optional<Period> wanted,
                                         const ReadLimits& limits,
                                         UnknownForms unknown = UnknownForms::leave);

/// The same for a workbook that is open already.
std::vector<WorkbookReport> read_reports(const Workbook& workbook, const Vocabulary& vocabulary,
                                         std::optional<Period> wanted, const Submission& base);

}  // namespace tonghop
