// Reads the figures of one table. Private to observe*.cpp, marked_figures.cpp and
// derived_figures.cpp.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extract/column_separators.hpp"
#include "extract/observe.hpp"
#include "extract/row_unit.hpp"
#include "normalise/number_text.hpp"

namespace tonghop {

class Observer {
 public:
    Observer(const RawTable& table, const ReportContext& context, Findings& findings);

    std::vector<Observation> observe();

    /// One figure, whether it is an observation of the report or not.
    Observation read(const RawRow& row, const RawCell& value);

 private:
    // observe.cpp: which cells are figures
    void observe_row(const RawRow& row);
    void observe_cell(const RawRow& row, const RawCell& value, const Indicator& indicator);
    Observation blank_observation(const RawRow& row, const RawCell& value,
                                  const Indicator& indicator) const;
    const Indicator& indicator_of(const RawCell& value) const;
    void settle_blank(Observation& observation) const;
    bool is_due(const RawCell& value) const;
    void note_days_filled();
    void report_blanks(const RawRow& row, std::size_t first);
    Finding finding_about(const Observation& observation, std::string code, Severity severity,
                          const RawRow& row) const;

    // observe_figure.cpp: what a figure says
    void read_figure(const RawRow& row, const RawCell& value, const Indicator& indicator,
                     NumberText number, Observation& observation);
    bool is_scaled_twice(const RawRow& row, const RawCell& value, const Indicator& indicator,
                         const NumberText& number) const;
    bool is_no_share(const NumberText& number, const Indicator& indicator) const;
    void settle_separators(const RawRow& row, const RawCell& value, const Indicator& indicator,
                           NumberText& number, const Observation& observation);
    void report_hidden_thousands(const RawRow& row, const RawCell& value,
                                 const Observation& observation);
    void report_marks(const RawRow& row, const RawCell& value, const NumberText& number,
                      const Observation& observation);
    void report_approximate_figure(const RawRow& row, const NumberText& number,
                                   const Observation& observation);

    // observe_unit.cpp: what it is measured in
    void convert(const RawRow& row, const RawCell& value, const Indicator& indicator,
                 const NumberText& number, Observation& observation);
    void report_unit(const RawRow& row, const FoundUnit& unit, const Indicator& indicator,
                     Observation& observation, std::string code, Severity severity);
    void report_two_units(const RawRow& row, const FoundUnit& unit, const Indicator& indicator,
                          const Observation& observation);

    const RawTable& table_;
    const ReportContext& context_;
    Findings& findings_;
    std::vector<SeparatorEvidence> separators_;
    std::vector<Observation> observations_;
    std::string last_day_filled_;                              ///< of columns dated by their header
    std::set<std::pair<std::string, CellRef>> unit_findings_;  // one a code and address
    std::set<std::pair<CellRef, CellRef>> two_units_;          // said already
};

}  // namespace tonghop
