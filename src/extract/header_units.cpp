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

bool has_unit(const TableColumn& column) {
    return !column.unit.empty() ||
           std::any_of(column.levels.begin(), column.levels.end(),
                       [](const std::string& level) { return !in_brackets(level).empty(); });
}

bool is_same_unit(const std::string& a, const std::string& b, const UnitCatalogue& units) {
    const auto one = units_spelt(a, units);
    const auto two = units_spelt(b, units);
    return !one.empty() && !two.empty() && one.front() == two.front();
}

// "SL" beside "SL (tạ)" in a form that measures "SL" in tấn, where most columns say theirs.
const Bracket* twin_of(const RawTable& table, std::size_t index,
                       const std::vector<Bracket>& brackets, const UnitCatalogue& units) {
    const ColumnMeaning& meaning = table.meanings[index];
    if (meaning.unit.empty() || has_unit(table.layout.columns[index])) return nullptr;
    for (const Bracket& one : brackets) {
        const auto at = static_cast<std::size_t>(one.column - table.layout.columns.data());
        const ColumnMeaning& other = table.meanings[at];
        const bool alike = other.measure == meaning.measure && other.indicator == meaning.indicator;
        const bool says = !meaning.measure.empty() || !meaning.indicator.empty();
        if (alike && says && one.known && !is_same_unit(one.text, meaning.unit, units)) return &one;
    }
    return nullptr;
}

void report_lost_units(const RawTable& table, const ReportContext& context,
                       const std::vector<Bracket>& brackets, Findings& findings) {
    std::size_t values = 0;
    std::size_t with = 0;
    for (const TableColumn& column : table.layout.columns) {
        if (column.role != ColumnRole::value) continue;
        ++values;
        if (has_unit(column)) ++with;
    }
    if (2 * with <= values) return;
    for (std::size_t i = 0; i < table.layout.columns.size(); ++i) {
        const TableColumn& column = table.layout.columns[i];
        if (column.role != ColumnRole::value) continue;
        const Bracket* twin = twin_of(table, i, brackets, context.config.units);
        if (twin == nullptr) continue;
        Finding finding;
        finding.code = "unit-missing";
        finding.detail = "header";
        finding.severity = Severity::warning;
        finding.place = context.place;
        finding.source = {context.file, table.sheet->name(),
                          CellRef{table.layout.header_last, column.column}};
        finding.found = column.header();
        finding.expected = twin->text;
        finding.args["unit"] = table.meanings[i].unit;
        findings.push_back(std::move(finding));
    }
}

}  // namespace

void report_header_units(const RawTable& table, const ReportContext& context, Findings& findings) {
    if (table.layout.with_role(ColumnRole::unit) != nullptr) return;
    const auto brackets = brackets_of(table, context.config.units);
    report_lost_units(table, context, brackets, findings);
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
