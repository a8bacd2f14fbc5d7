#include "report/json_text.hpp"
#include "report/machine_outputs.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace tonghop {
namespace {

/// Whether a spreadsheet that opens the CSV would compute `text` instead of showing it. A dash
/// alone and a signed number are shown as they are.
bool runs_as_formula(std::string_view text) {
    if (text.empty()) {
        return false;
    }
    switch (text.front()) {
        case '=':
        case '@':
        case '\t':
        case '\r':
            return true;
        case '+':
        case '-':
            return text.substr(1).find_first_not_of("0123456789., %") != std::string_view::npos;
        default:
            return false;
    }
}

/// RFC 4180, section 2: fields with a comma, a quote or a line break stand in quotes.
void append_field(std::string& line, std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        line += text;
        return;
    }
    line += '"';
    for (const char c : text) {
        line.append(c == '"' ? 2 : 1, c);
    }
    line += '"';
}

std::string digits(const std::optional<Decimal>& value) {
    return value ? value->to_string() : std::string();
}

enum class FieldKind {
    own,      ///< a code or a name of ours
    foreign,  ///< as somebody wrote it
    number
};

struct Field {
    std::string_view name;
    std::string text;
    FieldKind kind = FieldKind::own;
};

std::array<Field, 15> fields_of(const Observation& observation) {
    const SourceCell& source = observation.source;
    return {{{"place", observation.key.place},
             {"indicator", observation.key.indicator},
             {"scenario", std::string(to_string(observation.key.scenario))},
             {"period", observation.key.period.to_string()},
             {"comparator", std::string(to_string(observation.amount.comparator))},
             {"value", digits(observation.amount.value), FieldKind::number},
             {"value_to", digits(observation.amount.value_to), FieldKind::number},
             {"unit", observation.unit},
             {"status", std::string(to_string(observation.status))},
             {"raw", observation.raw, FieldKind::foreign},
             {"raw_unit", observation.raw_unit, FieldKind::foreign},
             {"file", source.file, FieldKind::foreign},
             {"sheet", source.sheet, FieldKind::foreign},
             {"cell", source.cell ? source.cell->to_string() : ""},
             {"mapping", observation.mapping}}};
}

std::vector<const Observation*> ordered_by_key(const std::vector<Observation>& observations) {
    std::vector<const Observation*> ordered;
    ordered.reserve(observations.size());
    for (const Observation& observation : observations) ordered.push_back(&observation);
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Observation* a, const Observation* b) {
                         return std::tie(a->key, a->source) < std::tie(b->key, b->source);
                     });
    return ordered;
}

}  // namespace

std::string observations_csv(const std::vector<Observation>& observations) {
    constexpr std::string_view kHeader =
        "place,indicator,scenario,period,comparator,value,value_to,unit,status,raw,raw_unit,file,"
        "sheet,cell,mapping\n";
    std::string csv(kHeader);
    for (const Observation* observation : ordered_by_key(observations)) {
        char separator = 0;
        for (const Field& field : fields_of(*observation)) {
            if (separator != 0) csv += separator;
            separator = ',';
            const bool guarded = field.kind == FieldKind::foreign && runs_as_formula(field.text);
            append_field(csv, guarded ? "'" + field.text : field.text);
        }
        csv += '\n';
    }
    return csv;
}

std::string observations_jsonl(const std::vector<Observation>& observations) {
    std::string lines;
    for (const Observation* observation : ordered_by_key(observations)) {
        lines += '{';
        for (const Field& field : fields_of(*observation)) {
            if (field.text.empty()) continue;
            append_json_key(field.name, lines);
            // A decimal is its own JSON number; through a double it would lose digits.
            if (field.kind == FieldKind::number) {
                lines += field.text;
            } else {
                append_json_string(field.text, lines);
            }
        }
        lines += "}\n";
    }
    return lines;
}

}  // namespace tonghop
