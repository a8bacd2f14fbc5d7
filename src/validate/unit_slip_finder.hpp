// Looks for slips of the unit of measure in one report. Private to unit_slips.cpp and
// slipped_*.cpp, which hold one way of seeing them each.
#pragma once

#include <map>
#include <set>

#include "validate/rule.hpp"
#include "validate/unit_candidates.hpp"

namespace tonghop {

/// A figure that can be held against its range, and the finding that says it lies outside.
struct Judged {
    const Observation* figure;
    WrittenUnit unit;
    std::vector<UnitCandidate> fitting;  ///< that would put it inside its range
    std::optional<std::size_t> finding;  ///< index of its value-out-of-range
    bool far_off = false;                ///< outside by more than a factor of two
};

class UnitSlipFinder {
 public:
    UnitSlipFinder(const Report& report, Findings& findings);

    void settle();

 private:
    /// slipped_blocks.cpp: all that one unit of measure holds for lies outside its range.
    void settle_blocks();
    /// slipped_rates.cpp: a rate follows from its terms if one of them is meant otherwise.
    void settle_rates();
    /// slipped_rows.cpp: one figure is far from the plan and last year's of its row.
    void settle_rows();
    /// slipped_fractions.cpp: the sheet's percentages are parts of one.
    void settle_fractions();

    struct Line;
    using Lines = std::map<std::uint32_t, Line>;
    static void judge(Line& line);
    void settle_block(Lines& lines);
    void explain(const Lines& lines, const UnitCandidate& meant);
    void settle_rate(const Observation& rate, std::size_t finding);
    void settle_row(const std::vector<const Observation*>& row);

    Judged judged(const Observation& figure) const;
    void slip(const Observation& figure, const WrittenUnit& unit, const UnitCandidate& meant,
              std::string detail, std::optional<CellRef> cell,
              const std::vector<const Observation*>& figures);

    const Report& report_;
    Findings& findings_;
    Findings slips_;
    std::map<SourceCell, std::size_t> by_source_;  // figures outside their range
    std::set<std::size_t> explained_;              // findings that a slip takes the place of
    std::set<SourceCell> slipped_;
};

/// Whether a unit of measure that is written somewhere holds for a figure that has a size.
bool has_written_size(const Observation& figure);

/// How many times a figure is too large or too small if it was meant so: "1000".
std::string slip_factor(const UnitCandidate& meant);

/// Whether a percentage was meant as a part of one: 0,95 for 95 %.
bool typed_as_fraction(const WrittenUnit& written, const UnitCandidate& meant);

/// Of its number: 3 for 1000.
double magnitude(const Decimal& value);

}  // namespace tonghop
