#include "extract/header_units.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "extract/row_unit.hpp"
#include "normalise/text_tokens.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {
namespace {

struct Bracket {
    const TableColumn* column;
    std::string text;
    bool known;
};

// "(1)", "(%)", "(so với kế hoạch)" are no misspelt units of measure.
bool may_be_a_unit(const std::string& text) {
    const std::string plain = plain_text(text);
    const std::vector<TextToken> tokens = text_tokens(plain);
    constexpr std::size_t kLongestUnit = 4;  // "triệu đồng/người/năm" has more, but is known
    return !tokens.empty() && tokens.size() <= kLongestUnit &&
           std::none_of(tokens.begin(), tokens.end(), [](const TextToken& token) {
               return token.kind == TextToken::Kind::digits || token.is("%");
           });
}

std::vector<Bracket> brackets_of(const RawTable& table, const UnitCatalogue& units) {
    std::vector<Bracket> brackets;
    for (const TableColumn& column : table.layout.columns) {
        if (column.role != ColumnRole::value || column.levels.empty()) continue;
        if (!column.unit.empty()) continue;
        const std::string text = squeeze(in_brackets(column.levels.back()));
        if (!text.empty()) brackets.push_back({&column, text, !units_spelt(text, units).empty()});
    }
    return brackets;
}

}  // namespace

void report_header_units(const RawTable& table, const ReportContext& context, Findings& findings) {
    if (table.layout.with_role(ColumnRole::unit) != nullptr) return;
    const auto brackets = brackets_of(table, context.config.units);
    const auto known = static_cast<std::size_t>(std::count_if(
        brackets.begin(), brackets.end(), [](const Bracket& one) { return one.known; }));
    if (known < 2 || 2 * known <= brackets.size()) return;
    for (const Bracket& one : brackets) {
        if (one.known || !may_be_a_unit(one.text)) continue;
        Finding finding;
        finding.code = "unit-unknown";
        finding.detail = "header";
        finding.severity = Severity::warning;
        finding.place = context.place;
        finding.source = {context.file, table.sheet->name(),
                          CellRef{table.layout.header_last, one.column->column}};
        finding.found = one.text;
        finding.args["column"] = one.column->header();
        findings.push_back(std::move(finding));
    }
}

}  // namespace tonghop
