#include "extract/column_meaning.hpp"

#include <algorithm>

#include "config/captures.hpp"
#include "extract/captured.hpp"
#include "normalise/label_text.hpp"

namespace tonghop {
namespace {

std::string key_of(const std::string& label) {
    return parse_label(label, "").key;
}

// Headers above the one that was captured, as sections of it: "Đầu năm" of "Số hộ".
std::vector<std::string> keys_above(const std::vector<std::string>& levels,
                                    const std::string& captured) {
    std::vector<std::string> keys;
    for (const std::string& level : levels) {
        if (level.find(captured) != std::string::npos) break;
        keys.push_back(key_of(level));
    }
    return keys;
}

void add(ColumnMeaning& meaning, const Dimensions& says, const ReportContext& context) {
    if (meaning.place.empty()) {
        meaning.place = says.place == kReportPlace ? context.place : says.place;
    }
    if (meaning.indicator.empty() && meaning.measure.empty()) {
        meaning.indicator = says.indicator;
        if (!says.measure.empty()) meaning.measure = key_of(says.measure);
    }
    if (!says.section.empty()) {
        meaning.sections.insert(meaning.sections.begin(), key_of(says.section));
    }
    if (!meaning.scenario) meaning.scenario = says.scenario;
    if (meaning.unit.empty()) meaning.unit = says.unit;
}

// "KH năm {year}" fits the report's own year only, whatever year its rows are of.
bool names_time_of_report(const ColumnSpec* part) {
    return std::any_of(part->header.begin(), part->header.end(), [](const std::string& header) {
        return Pattern(header).names_time_of_report();
    });
}

}  // namespace

ColumnMeaning meaning_of(const TableColumn& column, const TableSpec& spec,
                         const ReportContext& context, const PlaceFinder& places) {
    ColumnMeaning meaning;
    const Captures& captures = column.captures;
    if (const auto text = captured_text(captures, capture::kPlace)) {
        meaning.place = places.find(*text).value_or("");
    }
    if (const auto text = captured_text(captures, capture::kIndicator)) {
        const LabelText label = parse_label(*text, "");
        meaning.measure = label.key;
        meaning.unit = label.unit;
        meaning.sections = keys_above(column.levels, *text);
    }
    if (const auto text = captured_text(captures, capture::kUnit)) meaning.unit = *text;
    meaning.scenario = captured_scenario(captures);
    const auto captured = captured_period(captures, context.period);
    meaning.dated_by_header = captured.has_value();
    // Nearest first; a captured period is what the nearest expression is relative to.
    // A form of pairs has no columns of its own: the table says it all.
    std::vector<const ColumnSpec*> parts;
    if (!spec.columns.empty()) parts.push_back(&spec.columns[column.spec]);
    for (auto g = column.groups.rbegin(); g != column.groups.rend(); ++g) {
        parts.push_back(&spec.groups[*g]);
    }
    std::optional<PeriodExpression> expression;
    const Period base = captured.value_or(context.period);
    for (const ColumnSpec* part : parts) {
        add(meaning, *part, context);
        if (!expression) expression = part->period;
        if (meaning.check || !part->check) continue;
        meaning.check = part->check;
        meaning.compared_scenario = part->scenario;
        if (part->period) meaning.compared_period = part->period->resolve(base);
    }
    const auto own_scenario = meaning.scenario;
    add(meaning, spec.says, context);
    // Rows of periods may say it before the table does.
    if (spec.has_period_rows()) meaning.scenario = own_scenario;
    if (!expression && !captured) expression = spec.says.period;
    const bool fixed = !expression || expression->base == PeriodExpression::Base::fixed ||
                       std::any_of(parts.begin(), parts.end(), names_time_of_report);
    if (spec.has_period_rows() && !captured && !fixed) {
        meaning.of_row_period = expression;
    } else if (expression) {
        meaning.period = expression->resolve(base);
    } else if (captured) {
        meaning.period = captured;
    }
    return meaning;
}

JudgeCaptures judge_for(const TableSpec& spec, const PlaceFinder* places,
                        const LabelIndex& labels) {
    const bool rows_are_indicators = !spec.indicator.empty();
    return [places, &labels, rows_are_indicators](const Captures& captures,
                                                  const std::vector<std::string>& levels) {
        const auto place = captured_text(captures, capture::kPlace);
        if (place && places != nullptr && !places->find(*place)) return false;
        const auto indicator = captured_text(captures, capture::kIndicator);
        if (!indicator || rows_are_indicators) return true;
        const LabelText label = parse_label(*indicator, "", &labels.units());
        const LabelQuery query{label.key, keys_above(levels, *indicator), label.unit};
        return labels.match(query).kind == LabelMatch::Kind::indicator;
    };
}

}  // namespace tonghop
