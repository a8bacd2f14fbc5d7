#include "extract/decoded_text.hpp"

#include <cstddef>
#include <string>
#include <utility>

namespace tonghop {
namespace {

void report_first(const Sheet& sheet, const SourceCell& source, bool garbled, Severity severity,
                  Findings& findings) {
    const Cell* first = nullptr;
    std::size_t count = 0;
    for (const Cell& cell : sheet.cells()) {
        if (cell.encoding == LegacyEncoding::none || (garbled && !cell.garbled)) continue;
        if (first == nullptr) first = &cell;
        ++count;
    }
    if (first == nullptr) return;
    Finding finding;
    finding.code = "text-legacy";
    finding.severity = severity;
    finding.detail = garbled ? "garbled" : "";
    finding.source = source;
    finding.source.cell = first->ref;
    finding.found = first->raw;
    finding.args["text"] = first->text;
    finding.args["encoding"] = to_string(first->encoding);
    finding.args["count"] = std::to_string(count);
    findings.push_back(std::move(finding));
}

}  // namespace

void report_decoded_text(const Sheet& sheet, const SourceCell& source, Findings& findings) {
    report_first(sheet, source, false, Severity::info, findings);
    report_first(sheet, source, true, Severity::warning, findings);
}

}  // namespace tonghop
