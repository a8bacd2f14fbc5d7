#include "report/finding_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "report/finding_parts.hpp"
#include "report/finding_table.hpp"
#include "report/words.hpp"

namespace tonghop {
namespace {

/// "BC_VuLe_T5.xlsx, trang T5, ô D23"; empty for a finding about the run.
std::string address(const SourceCell& source, Language language) {
    const bool english = language == Language::english;
    std::string text = source.file;
    if (text.empty() || source.sheet.empty()) {
        return text;
    }
    text += fmt::format(", {} {}", english ? "sheet" : "trang", source.sheet);
    if (source.cell) {
        text += fmt::format(", {} {}", english ? "cell" : "ô", source.cell->to_string());
    }
    return text;
}

/// For a code that has no row: our own mistake, yet the clerk still reads what was found where.
FindingRow missing_row(const Finding& finding) {
    return {finding.code,
            finding.detail,
            {"gặp \"{found}\"[, cần {expected}]", "", "Xem lại ô này."},
            {"found \"{found}\"[, expected {expected}]", "", "Check this cell."}};
}

}  // namespace

FindingText render(const Finding& finding, const Configuration& config, Language language) {
    const FindingRow* known = find_finding_row(finding.code, finding.detail);
    assert(known != nullptr &&
           "a finding's code and detail must have a row in finding_table_*.cpp");
    const FindingRow row = known != nullptr ? *known : missing_row(finding);
    const FindingWording& wording = language == Language::english ? row.english : row.vietnamese;

    const FindingParts parts(finding, config, language);
    FindingText text;
    text.what = parts.fill(wording.what);
    // A row that names the finding's own expectation says it better: names instead of codes,
    // figures in the reader's notation.
    const bool row_says =
        finding.expected.empty() || wording.expected.find('{') != std::string_view::npos;
    text.expected = row_says ? parts.fill(wording.expected) : finding.expected;
    text.remedy = parts.fill(wording.remedy);

    const std::string where = address(finding.source, language);
    text.message = where.empty() ? capitalised(text.what) : where + ": " + text.what;
    text.message += fmt::format(". {} [{}]", text.remedy, finding.code);
    return text;
}

std::vector<std::string_view> known_finding_codes() {
    std::vector<std::string_view> codes;
    for (const FindingRow& row : finding_rows()) {
        codes.push_back(row.code);
    }
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
}

}  // namespace tonghop
