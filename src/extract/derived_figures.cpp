// What a table claims about its own figures: totals, percentages, differences.
#include <algorithm>

#include "extract/cell_number.hpp"
#include "extract/observer.hpp"
#include "extract/stale_result.hpp"

namespace tonghop {
namespace {

bool is_difference(DerivedCheck check) {
    return check == DerivedCheck::difference_from_plan ||
           check == DerivedCheck::difference_from_last_year ||
           check == DerivedCheck::difference_from_same_period;
}

Finding finding_on(const DerivedFigure& figure, const RawRow& row) {
    Finding finding;
    finding.place = figure.place;
    finding.indicator = figure.indicator;
    finding.source = figure.source;
    finding.args["label"] = row.label;
    return finding;
}

}  // namespace

std::vector<ClaimedTotal> claimed_totals(const RawTable& table, const ReportContext& context,
                                         const std::vector<Observation>& observations,
                                         Findings& findings) {
    Observer observer(table, context, findings);
    std::vector<ClaimedTotal> claims;
    for (const RawTotal& total : table.totals) {
        if (!total.observed) {
            claims.push_back({observer.read(table.rows[total.row], total.value), total.parts,
                              total.less, total.loose});
            continue;
        }
        const auto figure =
            std::find_if(observations.begin(), observations.end(),
                         [&](const Observation& o) { return o.source.cell == total.value.ref; });
        if (figure != observations.end()) {
            claims.push_back({*figure, total.parts, total.less, total.loose});
        }
    }
    return claims;
}

std::vector<DerivedFigure> derived_figures(const RawTable& table, const ReportContext& context,
                                           Findings& findings) {
    std::vector<DerivedFigure> figures;
    Findings unsaid;  // what is wrong with a derived figure is no fault of the data
    Observer observer(table, context, unsaid);
    for (const RawRow& row : table.rows) {
        for (const RawCell& check : row.checks) {
            if (check.cell == nullptr || !check.target || row.total) continue;
            const ColumnMeaning& meaning = table.meanings[check.column];
            Observation read = observer.read(row, check);
            DerivedFigure figure{read.key.place,
                                 read.key.indicator,
                                 *meaning.check,
                                 meaning.compared_scenario,
                                 meaning.compared_period,
                                 {},
                                 {},
                                 read.source};
            Finding finding = finding_on(figure, row);
            if (is_stale(*check.cell, table, context, finding)) {
                finding.code = "value-stale";
                finding.detail = "derived";
                findings.push_back(std::move(finding));
                continue;
            }
            if (check.cell->type == CellType::error) {
                finding.code = "value-error";
                finding.detail = "derived";
                finding.found = check.cell->text;
                findings.push_back(std::move(finding));
                continue;
            }
            if (!is_difference(*meaning.check)) {
                const Indicator& indicator = *context.config.indicators.find(figure.indicator);
                const CellReading reading =
                    read_cell(*check.cell, indicator, context.mapping, context.mapping.numbers);
                read.status = reading.status;
                read.amount = reading.number.amount;
                read.rounding = reading.number.rounding;
            }
            if (read.status != Status::reported || !read.amount.value ||
                (read.amount.comparator != Comparator::equal && !is_difference(*meaning.check))) {
                continue;  // a blank, a mark or a remark: nothing to compare
            }
            figure.value = *read.amount.value;
            figure.rounding = read.rounding;
            figures.push_back(std::move(figure));
        }
    }
    return figures;
}

}  // namespace tonghop
