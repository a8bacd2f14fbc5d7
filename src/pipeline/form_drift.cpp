#include "pipeline/form_drift.hpp"

#include <algorithm>

#include "extract/row_kinds.hpp"
#include "normalise/pattern.hpp"
#include "pipeline/nearest_form.hpp"

namespace tonghop {
namespace {

bool stands_on(const Sheet& sheet, const Mapping& mapping, const TableSpec& spec) {
    const auto tables = locate_tables(sheet, mapping, std::nullopt);
    return std::any_of(tables.begin(), tables.end(),
                       [&](const TableLayout& table) { return table.spec == &spec; });
}

// What a table is known by; pairs have no header.
std::string sign_of(const TableSpec& spec) {
    if (!spec.label().empty()) return spec.label().front();
    return spec.below.empty() ? std::string() : spec.below.front();
}

}  // namespace

Finding about_file(const Submission& submission, std::string code, std::string detail) {
    Finding finding;
    finding.code = std::move(code);
    finding.severity = Severity::error;
    finding.detail = std::move(detail);
    finding.place = submission.place;
    finding.source.file = submission.file;
    return finding;
}

Finding unrecognised(const Submission& submission, const Workbook& workbook,
                     const std::vector<Mapping>& mappings) {
    const auto nearest = nearest_form(workbook, mappings);
    if (!nearest) {
        Finding finding = about_file(submission, "form-unrecognised", "");
        if (mappings.size() == 1) finding.args["mapping"] = mappings.front().where;
        return finding;
    }
    Finding finding = about_file(submission, "form-unrecognised", "nearest");
    finding.found = nearest->sheet->name();
    finding.args["mapping"] = nearest->mapping->where;
    for (const std::string& pattern : nearest->missing) {
        std::string& missing = finding.args["parts"];
        missing += (missing.empty() ? "\"" : ", \"") + pattern + '"';
    }
    return finding;
}

Finding drift(const RecognisedSheet& recognised, const WorkbookReport& report, std::string detail,
              std::string expected) {
    Finding finding = about_file(report.submission, "form-drift", std::move(detail));
    finding.severity = Severity::warning;
    finding.source.sheet = recognised.sheet->name();
    const auto& period = report.submission.period;
    finding.expected = period ? written_example(expected, *period) : std::move(expected);
    return finding;
}

void report_drift(const RecognisedSheet& recognised, const TableLayout& layout,
                  WorkbookReport& report) {
    const auto add_drift = [&](std::string detail, std::string expected, std::string where) {
        Finding finding = drift(recognised, report, std::move(detail), std::move(expected));
        finding.source.cell = CellRef{layout.header_first, layout.columns.front().column};
        finding.args["mapping"] = std::move(where);
        report.findings.push_back(std::move(finding));
    };
    const TableSpec& spec = *layout.spec;
    for (const std::size_t column : layout.absent) {
        add_drift("column-absent", spec.columns[column].header.front(), spec.columns[column].where);
    }
    // Without them every row would be of the report's own place and period, and done.
    const auto row_column = [&](const std::vector<std::string>& header, ColumnRole role) {
        if (!header.empty() && layout.with_role(role) == nullptr) {
            add_drift("column-absent", header.front(), spec.where);
        }
    };
    if (!spec.record.empty()) {
        row_column(spec.place, ColumnRole::place);
    } else if (!spec.pairs) {
        if (!spec.indicator.empty()) row_column(spec.place, ColumnRole::place);
        if (!spec.has_period_rows()) row_column(spec.period, ColumnRole::period);
        row_column(spec.scenario, ColumnRole::scenario);
    }
    for (const auto& tied : layout.tied) {
        std::string columns;
        for (const std::size_t i : tied) {
            if (!columns.empty()) columns += ", ";
            columns += column_letters(layout.columns[i].column);
        }
        const std::size_t claimed = layout.columns[tied.front()].spec;
        add_drift("columns-tied", columns, spec.columns[claimed].where);
    }
    const bool endless =
        spec.extent == Extent::bounded &&
        end_row(rows_of(*recognised.sheet, layout), layout, *recognised.mapping) > layout.last_row;
    if (endless) add_drift("end-absent", spec.end.front(), spec.end_where);
}

// Units of measure may stand in labels and headers as well; where they stand nowhere, the column is
// what is missed.
void report_unit_column(const RecognisedSheet& recognised, const RawTable& table,
                        WorkbookReport& report) {
    const TableSpec& spec = *table.layout.spec;
    if (spec.unit.empty() || table.layout.with_role(ColumnRole::unit) != nullptr) return;
    const bool missed =
        std::any_of(report.findings.begin(), report.findings.end(),
                    [&](const Finding& finding) { return finding.code == "unit-missing"; });
    if (!missed) return;
    Finding finding = drift(recognised, report, "column-absent", spec.unit.front());
    finding.source.cell = table.layout.label;
    report.findings.push_back(std::move(finding));
}

void report_rivals(const RecognisedSheet& recognised, WorkbookReport& report) {
    if (recognised.rivals.empty()) return;
    Finding finding = about_file(report.submission, "form-unrecognised", "tied");
    finding.source.sheet = recognised.sheet->name();
    finding.found = recognised.mapping->where;
    finding.args["mapping"] = recognised.mapping->where;
    for (const Mapping* rival : recognised.rivals) finding.args["mapping"] += ", " + rival->where;
    report.findings.push_back(std::move(finding));
}

// Each table of a mapping that no sheet of the workbook holds: told once, where its form is read.
void report_absent_tables(const RecognisedSheet& recognised, const std::vector<TableLayout>& tables,
                          const Workbook& workbook, WorkbookReport& report) {
    for (const TableSpec& spec : recognised.mapping->tables) {
        if (spec.optional) continue;
        const bool here = std::any_of(tables.begin(), tables.end(), [&](const TableLayout& table) {
            return table.spec == &spec;
        });
        const bool elsewhere =
            here ||
            std::any_of(workbook.sheets.begin(), workbook.sheets.end(), [&](const Sheet& sheet) {
                return &sheet != recognised.sheet && stands_on(sheet, *recognised.mapping, spec);
            });
        if (elsewhere) continue;
        Finding finding = drift(recognised, report, "table-absent", sign_of(spec));
        finding.args["mapping"] = spec.where;
        report.findings.push_back(std::move(finding));
    }
}

}  // namespace tonghop
