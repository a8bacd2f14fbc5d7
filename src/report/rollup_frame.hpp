// What all sheets of the roll-up agree on: its columns, rows and places, and where to find the
// figure, the observation and the findings of each.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "report/rollup_workbook.hpp"

namespace tonghop {

/// A figure column of the layout, with its periods resolved and a sheet of its own.
struct RollupColumn {
    std::string title;
    std::string sheet;
    Scenario scenario = Scenario::actual;
    Period period;
};

/// A section heading or an indicator.
struct RollupRow {
    std::string number;  ///< "I", "12"
    std::string title;
    const Indicator* indicator = nullptr;  ///< null: a section heading
};

class RollupFrame {
 public:
    explicit RollupFrame(const RollupContent& content);

    const RollupContent& content() const { return content_; }
    const std::vector<RollupColumn>& columns() const { return columns_; }
    const std::vector<RollupRow>& rows() const { return rows_; }
    const std::vector<const Place*>& places() const { return content_.consolidation.places; }
    /// Whether there is a place that all others roll up into.
    bool has_parent() const { return !content_.config.profile.parent.empty(); }

    /// Number of the row that shows an indicator; nothing if no row does.
    std::optional<std::size_t> row_of(std::string_view indicator) const;
    const ConsolidatedFigure* figure(std::string_view indicator, const RollupColumn& column) const;
    const Observation* observation(const Place& place, std::string_view indicator,
                                   const RollupColumn& column) const;
    /// The findings as a person reads them (fold_findings.hpp).
    const Findings& folded_findings() const { return folded_; }
    /// Findings that stand on one cell of a workbook, or doubt the unit of measure of its figure.
    std::vector<const Finding*> findings_at(const SourceCell& source) const;

    /// `vietnamese`, and `english` on the next line if the report speaks English.
    std::string heading(std::string_view vietnamese, std::string_view english) const;
    /// One or the other.
    std::string_view say(std::string_view vietnamese, std::string_view english) const;
    /// "Huyện Bắc Sơn"; the profile's name if the parent is no registered place.
    std::string parent_name() const;
    /// "Bắc Sơn": the place where it is signed.
    std::string parent_short_name() const;
    /// "Toàn huyện", "Toàn tỉnh" ...
    std::string total_heading() const;
    /// "xã, thị trấn": the kinds of the places.
    std::string kinds_of_places() const;
    /// Of "15/18" the first: places of which a submission is used, of those expected.
    std::size_t places_reported() const;

 private:
    const Place* parent() const;
    void add_to_its_figures(const Finding& finding);
    void add_columns();
    void add_rows();
    bool has_data(const Indicator& indicator) const;

    using FigureKey = std::tuple<std::string_view, Scenario, Period>;
    const RollupContent& content_;
    std::vector<RollupColumn> columns_;
    std::vector<RollupRow> rows_;
    std::map<std::string_view, std::size_t> row_of_;
    std::map<FigureKey, const ConsolidatedFigure*> figures_;
    std::multimap<SourceCell, const Finding*> findings_;
    Findings folded_;
};

}  // namespace tonghop
