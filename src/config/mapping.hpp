// How one layout of a form is read: plain values, no JSON. docs/mapping.md draws each part.
//
// Texts that are compared with cells (headers, labels, title texts, ends) are patterns: compared
// folded (base/text.hpp), "*" stands for any text, "{year}", "{year-1}", "{month}" for the year or
// month of the report as people write it. A header pattern may name the levels of a header of
// several rows from top to bottom, joined by " > ": "Năm {year} > Lũy kế".
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/period_expression.hpp"
#include "grid/cell_ref.hpp"
#include "model/amount.hpp"
#include "model/derived_figure.hpp"
#include "model/observation.hpp"
#include "model/scenario.hpp"

namespace tonghop {

/// One way to know the form. All that is given must hold on the same sheet.
struct RecogniseRule {
    std::vector<std::string> text;    ///< patterns; each must match some cell above or in the table
    std::vector<std::string> header;  ///< patterns; each must match a header of the table
    std::vector<std::string> sheet;   ///< patterns; one must match the sheet's name
    /// Patterns; each must match some cell of the sheet, also below the tables (a legend).
    std::vector<std::string> anywhere = {};
};

/// Where a figure or a value stands, seen from the text that names it.
enum class Direction { right, below, left, above };

/// Where a report's place or period is written. Earlier sources are trusted more; sources that
/// disagree are a finding.
enum class ReportSource { title, sheet_name, file_name, header };

struct ReportSpec {
    /// A title that says place or period, and then no other does: by captures of its pattern, or by
    /// the nearest cell in a direction from it ("Tên xã:" | "Vũ Lễ").
    struct Text {
        std::string pattern;
        std::optional<Direction> look = std::nullopt;
    };
    std::vector<Text> place_text, period_text;
    std::vector<ReportSource> place = {ReportSource::title, ReportSource::file_name};
    std::vector<ReportSource> period = {ReportSource::title, ReportSource::sheet_name,
                                        ReportSource::file_name};
    std::string fixed_place;  ///< code; wins over all sources
    std::optional<Period> fixed_period;
};

/// What one part of a form says about the figures in it. Parts say different things, and a figure
/// is about all of them together; where two say the same thing, the one nearer to the figure holds:
/// column, its groups from the bottom up, row, table, report. Empty: this part does not say.
struct Dimensions {
    std::string indicator;  ///< code
    std::string measure;    ///< a label that stands below the row's own: "Diện tích" of "Lúa"
    std::string section;    ///< a label that stands above the row's own: "Vụ xuân"
    std::string place;      ///< code, or kReportPlace
    std::optional<Scenario> scenario;
    std::optional<PeriodExpression> period;  ///< relative to a captured period, else the report's
    std::string unit;                        ///< unit of measure
    bool operator==(const Dimensions&) const = default;
};
inline constexpr std::string_view kReportPlace = "{report}";

/// A column of a table, or a group of columns by an upper level of their header. A column is one
/// of: a value column (what it says, its groups and the table give scenario and period), a check,
/// or ignored. A group that is a check or ignored makes its columns so.
struct ColumnSpec : Dimensions {
    std::string where;  ///< "forms/a.json:14:5: /table/columns/2", for findings about the mapping
    /// Patterns; the first one that matches a column takes it. A pattern with captures takes every
    /// column that it matches.
    std::vector<std::string> header;
    std::optional<DerivedCheck> check;
    bool ignore = false;    ///< a remark column; its cells are excluded by rule "ignored-column"
    bool optional = false;  ///< its absence is no form-drift
};

/// What a label of this form stands for, beyond the catalogue's names and synonyms.
struct LabelTarget {
    std::string indicator;
    std::optional<Comparator> comparator;  ///< overrides what the cell says ("02" meaning +2)
    bool negate = false;                   ///< the label says "giảm": 12 hộ is a change of -12
    std::string unit;                      ///< unit of measure of this row; wins over the row's own
};

/// Where titles over several columns are typed that were not merged over them.
enum class TitlePlace { left, centred };

/// Lines of a list that count, or whose figures add up, to one figure: the poor households of a
/// list of households.
struct RecordSpec {
    Dimensions says;               ///< with an indicator
    std::vector<std::string> sum;  ///< header of the figures to add up; empty: lines are counted
    /// Header patterns and patterns of cells: only lines that hold one of these in each column.
    std::vector<std::pair<std::string, std::vector<std::string>>> where;
};

/// How far a table reaches.
enum class Extent {
    discovered,  ///< to the first end below which no figure follows, else to the next table
    bounded,     ///< to the first end, which must be there
    set          ///< a range of cells
};

/// Which columns say what a row is about, and which columns hold figures.
struct TableSpec {
    std::string where;  ///< "forms/a.json:14:5: /table", for findings about the mapping
    Dimensions says;    ///< of every figure of the table
    // Header patterns of the columns that say what a row is about; the label column is the first
    // of record, indicator, place and period that is not empty.
    std::vector<std::string> indicator;
    std::vector<std::string> place;
    std::vector<std::string> section;  ///< what stands beside several labels: "Lúa" of "Diện tích"
    std::vector<std::string> period;
    std::vector<std::string> scenario;
    std::vector<std::string> record;   ///< of a list: what every line has, a name for instance
    std::vector<std::string> unit;     ///< empty: none
    std::vector<std::string> outline;  ///< the number column (STT); empty: none
    std::vector<std::string> code;     ///< codes of rows, which formulas in labels refer to
    std::vector<std::string> total;    ///< patterns: labels of rows that add up others
    std::vector<ColumnSpec> groups;    ///< by the upper levels of the header
    std::vector<ColumnSpec> columns;
    std::vector<RecordSpec> records;  ///< of a list; it has no columns then
    /// A form without header: labels with their figure beside them.
    std::optional<Direction> pairs;
    TitlePlace titles = TitlePlace::left;
    std::vector<std::string> end;    ///< patterns: the row where one matches ends the table
    std::string end_where;           ///< as `where`
    std::vector<std::string> skip;   ///< patterns: rows excluded by rule "skipped-row"
    std::string default_unit;        ///< unit of measure where nothing else says one
    std::vector<std::string> below;  ///< patterns: a text that stands above the header, if any
    Extent extent = Extent::discovered;
    CellRange range;        ///< only with Extent::set
    bool optional = false;  ///< one of several tables that may be absent

    /// Header patterns of the label column; empty if no column says what rows are about.
    const std::vector<std::string>& label() const { return this->*label_patterns(); }
    std::vector<std::string>& label() { return this->*label_patterns(); }
    /// Whether the label column names indicators; else it names places, periods or records.
    bool has_indicator_rows() const { return record.empty() && !indicator.empty(); }
    /// Whether it names periods: "Tháng 1", "Tháng 2" below each other.
    bool has_period_rows() const {
        return label_patterns() == &TableSpec::period && !period.empty();
    }

 private:
    std::vector<std::string> TableSpec::*label_patterns() const {
        return !record.empty()      ? &TableSpec::record
               : !indicator.empty() ? &TableSpec::indicator
               : !place.empty()     ? &TableSpec::place
                                    : &TableSpec::period;
    }
};

enum class Separators { vietnamese, english };  ///< 1.234,5 or 1,234.5

struct Mapping {
    std::string file;   ///< where it was loaded from
    std::string where;  ///< "forms/a.json:6:3: /recognise", for findings about the mapping
    /// Files of the mappings that it extends; it is meant where one of them fits as well.
    std::vector<std::string> extended;
    std::string form;  ///< code of the form, "ktxh-thang"; names the mapping in outputs
    std::string description;
    std::vector<RecogniseRule> recognise;
    ReportSpec report;
    std::vector<TableSpec> tables;  ///< at least one
    /// Pattern -> target. A key may name sections: "Chăn nuôi > Trâu". Null target indicator
    /// (JSON null): the row is known and carries no figure ("section" rows).
    std::vector<std::pair<std::string, LabelTarget>> labels;
    std::map<std::string, Status, std::less<>>
        marks;  ///< folded text -> nil, not_applicable, missing; "" for blank cells
    Separators numbers = Separators::vietnamese;  ///< where a text number could be read both ways
};

}  // namespace tonghop
