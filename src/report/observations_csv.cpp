#include "report/machine_outputs.hpp"

#include <algorithm>
#include <tuple>

namespace tonghop {
namespace {

constexpr std::string_view kHeader =
    "place,indicator,scenario,period,comparator,value,value_to,unit,status,raw,raw_unit,file,sheet,"
    "cell,mapping\n";

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

void append_foreign_field(std::string& line, const std::string& text) {
    line += ',';
    append_field(line, runs_as_formula(text) ? "'" + text : text);
}

void append_own_field(std::string& line, std::string_view text) {
    line += ',';
    append_field(line, text);
}

std::string digits(const std::optional<Decimal>& value) {
    return value ? value->to_string() : std::string();
}

void append_line(std::string& csv, const Observation& observation) {
    append_field(csv, observation.key.place);
    append_own_field(csv, observation.key.indicator);
    append_own_field(csv, to_string(observation.key.scenario));
    append_own_field(csv, observation.key.period.to_string());
    append_own_field(csv, to_string(observation.amount.comparator));
    append_own_field(csv, digits(observation.amount.value));
    append_own_field(csv, digits(observation.amount.value_to));
    append_own_field(csv, observation.unit);
    append_own_field(csv, to_string(observation.status));
    append_foreign_field(csv, observation.raw);
    append_foreign_field(csv, observation.raw_unit);
    append_foreign_field(csv, observation.source.file);
    append_foreign_field(csv, observation.source.sheet);
    append_own_field(csv, observation.source.cell ? observation.source.cell->to_string() : "");
    append_own_field(csv, observation.mapping);
    csv += '\n';
}

}  // namespace

std::string observations_csv(const std::vector<Observation>& observations) {
    std::vector<const Observation*> ordered;
    ordered.reserve(observations.size());
    for (const Observation& observation : observations) {
        ordered.push_back(&observation);
    }
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Observation* a, const Observation* b) {
                         return std::tie(a->key, a->source) < std::tie(b->key, b->source);
                     });
    std::string csv(kHeader);
    for (const Observation* observation : ordered) {
        append_line(csv, *observation);
    }
    return csv;
}

}  // namespace tonghop
