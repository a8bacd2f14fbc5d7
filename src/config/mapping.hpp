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
#include <vector>

#include "config/period_expression.hpp"
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
};

/// Where a report's place or period is written. Earlier sources are trusted more; sources that
/// disagree are a finding.
enum class ReportSource { title, sheet_name, file_name };

struct ReportSpec {
    std::vector<ReportSource> place = {ReportSource::title, ReportSource::file_name};
    std::vector<ReportSource> period = {ReportSource::title, ReportSource::sheet_name,
                                        ReportSource::file_name};
    std::string fixed_place;  ///< code; wins over all sources
    std::optional<Period> fixed_period;
};

/// A column of a table. Exactly one of: a value column (scenario and period), a check, or ignored.
struct ColumnSpec {
    std::vector<std::string> header;  ///< patterns; the first one that matches a column takes it
    std::optional<Scenario> scenario;
    std::optional<PeriodExpression> period;
    std::optional<DerivedCheck> check;
    bool ignore = false;    ///< a remark column; its cells are excluded by rule "ignored-column"
    bool optional = false;  ///< its absence is no form-drift
    std::string unit;       ///< unit of measure of the whole column; empty: none
};

/// What a label of this form stands for, beyond the catalogue's names and synonyms.
struct LabelTarget {
    std::string indicator;
    std::optional<Comparator> comparator;  ///< overrides what the cell says ("02" meaning +2)
    bool negate = false;                   ///< the label says "giảm": 12 hộ is a change of -12
    std::string unit;                      ///< unit of measure of this row; wins over the row's own
};

struct TableSpec {
    std::vector<std::string> indicator;  ///< header patterns of the label column
    std::vector<std::string> unit;       ///< header patterns of the unit column; empty: none
    std::vector<std::string> outline;  ///< header patterns of the number column (STT); empty: none
    std::vector<ColumnSpec> columns;
    std::vector<std::string> end;   ///< patterns: the row where one matches ends the table
    std::vector<std::string> skip;  ///< patterns: rows excluded by rule "skipped-row"
    std::string default_unit;       ///< unit of measure where nothing else says one
};

enum class Separators { vietnamese, english };  ///< 1.234,5 or 1,234.5

struct Mapping {
    std::string file;  ///< where it was loaded from
    std::string form;  ///< code of the form, "ktxh-thang"; names the mapping in outputs
    std::string description;
    std::vector<RecogniseRule> recognise;
    ReportSpec report;
    TableSpec table;
    /// Pattern -> target. A key may name sections: "Chăn nuôi > Trâu". Null target indicator
    /// (JSON null): the row is known and carries no figure ("section" rows).
    std::vector<std::pair<std::string, LabelTarget>> labels;
    std::map<std::string, Status, std::less<>>
        marks;                                    ///< folded text -> nil, not_applicable, missing
    Separators numbers = Separators::vietnamese;  ///< where a text number could be read both ways
};

}  // namespace tonghop
