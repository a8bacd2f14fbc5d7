#include "extract/compiled_spec.hpp"

#include "base/text.hpp"

namespace tonghop {
namespace {

std::vector<Pattern> compile(const std::vector<std::string>& texts, std::optional<Period> report) {
    std::vector<Pattern> patterns;
    patterns.reserve(texts.size());
    for (const std::string& text : texts) patterns.emplace_back(text, report);
    return patterns;
}

}  // namespace

CompiledSpec compile(const TableSpec& spec, const LocateOptions& options) {
    const std::optional<Period>& report = options.report;
    CompiledSpec compiled;
    compiled.label = compile(spec.label(), report);
    compiled.unit = compile(spec.unit, report);
    compiled.outline = compile(spec.outline, report);
    // The label column is no column beside itself.
    const bool place_is_label = spec.record.empty() && spec.indicator.empty();
    if (!place_is_label) compiled.place = compile(spec.place, report);
    compiled.scenario = compile(spec.scenario, report);
    if (!spec.has_period_rows()) compiled.period = compile(spec.period, report);
    compiled.code = compile(spec.code, report);
    compiled.section = compile(spec.section, report);
    for (const ColumnSpec& column : spec.columns) {
        compiled.columns.push_back(compile(column.header, report));
    }
    for (const ColumnSpec& group : spec.groups) {
        compiled.groups.push_back(compile(group.header, report));
    }
    for (const TableSpec* other : options.neighbours) {
        for (const std::string& text : other->label()) {
            compiled.other_labels.emplace_back(text, report);
        }
        for (const std::string& text : other->outline) {
            compiled.other_outlines.emplace_back(text, report);
        }
    }
    compiled.below = compile(spec.below, report);
    compiled.options = &options;
    return compiled;
}

std::optional<std::size_t> first_fit(const std::vector<Pattern>& patterns,
                                     const std::vector<std::string>& levels) {
    std::vector<std::string> folded;
    if (!patterns.empty()) {
        for (const std::string& level : levels) folded.push_back(fold(level));
    }
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        if (patterns[i].matches_folded_levels(folded)) return i;
    }
    return std::nullopt;
}

}  // namespace tonghop
