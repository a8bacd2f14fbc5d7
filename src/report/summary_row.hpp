// The derived cells of one row of the official form: per cent of plan, coverage, remarks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/matrix.hpp"

namespace tonghop {

/// A cell with a formula or without one; `value` and `text` are what it shows.
struct DerivedCell {
    std::string formula;
    std::optional<Decimal> value;
    std::string text;
};

class SummaryRow {
 public:
    SummaryRow(const RollupFrame& frame, const std::vector<Matrix>& matrices, std::size_t row)
        : frame_(frame), matrices_(matrices), row_(row) {}

    /// `actual` and `plan` are the cells of the two totals on this sheet ("G9", "E9"). For what is
    /// better when lower, and for targets such as "> 92", the verdict instead of a percentage.
    /// Blank where the two totals do not count the same places.
    DerivedCell percent(const std::string& actual, const std::string& plan) const;
    /// "17/18" of the column that matters most.
    DerivedCell coverage() const;
    std::string remarks() const;

 private:
    const Indicator& indicator() const { return *frame_.rows()[row_].indicator; }
    const ConsolidatedFigure* figure(std::size_t column) const;
    std::optional<Amount> amount(std::size_t column) const;
    std::size_t main_column() const;
    bool same_places(std::size_t a, std::size_t b) const;
    std::string coverage_text(std::size_t column) const;
    void add_coverage_remarks(std::vector<std::string>& remarks) const;
    void add_doubts(std::vector<std::string>& remarks) const;
    void add_rejected(std::vector<std::string>& remarks) const;

    const RollupFrame& frame_;
    const std::vector<Matrix>& matrices_;
    std::size_t row_;
};

}  // namespace tonghop
