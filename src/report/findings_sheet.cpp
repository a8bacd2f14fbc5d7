#include "report/list_sheets.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/finding_text.hpp"
#include "report/list_sheet.hpp"
#include "report/words.hpp"

namespace tonghop {
namespace {

std::string_view severity_words(const RollupFrame& frame, Severity severity) {
    switch (severity) {
        case Severity::error:
            return frame.say("Lỗi", "Error");
        case Severity::warning:
            return frame.say("Cảnh báo", "Warning");
        case Severity::info:
            return frame.say("Thông tin", "Info");
    }
    return {};
}

std::uint32_t severity_fill(Severity severity) {
    switch (severity) {
        case Severity::error:
            return look::kRejectedFill;
        case Severity::warning:
            return look::kLookFill;
        case Severity::info:
            return 0;
    }
    return 0;
}

std::vector<const Finding*> gravest_first(const Findings& findings) {
    std::vector<const Finding*> ordered;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
        // What only follows from missing figures comes behind what somebody can mend.
        for (const bool follows : {false, true}) {
            for (const Finding& finding : findings) {
                const bool partial = finding.code == "coverage-partial";
                if (finding.severity == severity && partial == follows) {
                    ordered.push_back(&finding);
                }
            }
        }
    }
    return ordered;
}

void write_finding(ListSheet& list, const RollupFrame& frame, const Finding& finding) {
    const RollupContent& content = frame.content();
    const FindingText text = render(finding, content.config, content.language);
    const std::string place = finding.place.empty()
                                  ? ""
                                  : capitalised(place_words(finding.place, content.period,
                                                            content.config, content.language));
    const std::string indicator =
        finding.indicator.empty()
            ? ""
            : indicator_words(finding.indicator, content.config, content.language);
    list.next_row();
    list.text(0, severity_words(frame, finding.severity), severity_fill(finding.severity));
    list.text(1, place);
    list.text(2, indicator);
    list.text(3, finding.source.file);
    list.text(4, finding.source.sheet);
    list.text(5, finding.source.cell ? finding.source.cell->to_string() : "");
    const auto number = Decimal::parse(finding.found);
    list.text(6, number ? number_words(*number, content.language) : shortened(finding.found));
    list.text(7, shortened(text.expected));
    list.text(8, capitalised(text.what));
    list.text(9, text.remedy);
    list.text(10, finding.code);
}

std::vector<ListColumn> headings(const RollupFrame& frame) {
    using Align = Style::Align;
    return {{frame.heading("Mức", "Severity"), 10, Align::centre},
            {frame.heading("Đơn vị", "Place"), 16, Align::left},
            {frame.heading("Chỉ tiêu", "Indicator"), 22, Align::left},
            {frame.heading("Tệp", "File"), 24, Align::left},
            {frame.heading("Trang", "Sheet"), 9, Align::left},
            {frame.heading("Ô", "Cell"), 7, Align::centre},
            {frame.heading("Gặp", "Found"), 13, Align::left},
            {frame.heading("Cần", "Expected"), 18, Align::left},
            {frame.heading("Nội dung", "What is wrong"), 44, Align::left},
            {frame.heading("Cách xử lý", "What to do"), 36, Align::left},
            {frame.heading("Mã", "Code"), 17, Align::left}};
}

}  // namespace

void write_findings_sheet(Book& book, const RollupFrame& frame) {
    const RollupContent& content = frame.content();
    const Findings& findings = frame.folded_findings();
    const auto count = [&](Severity severity) {
        return std::count_if(findings.begin(), findings.end(), [severity](const Finding& finding) {
            return finding.severity == severity;
        });
    };
    ListSheet list(
        book, "Cảnh báo", "LỖI VÀ CẢNH BÁO CẦN XEM LẠI",
        fmt::format("{}, {}: {} lỗi, {} cảnh báo, {} thông tin", frame.parent_name(),
                    period_words(content.period, Language::vietnamese), count(Severity::error),
                    count(Severity::warning), count(Severity::info)),
        headings(frame));
    for (const Finding* finding : gravest_first(findings)) {
        if (!list.has_room()) {
            list.next_row();
            list.text(0, "…");
            list.text(8, frame.say("Còn nữa, xem findings.json", "More in findings.json"));
            break;
        }
        write_finding(list, frame, *finding);
    }
    list.filter();
    if (count(Severity::error) > 0) {
        list.sheet().tab_colour(0xC00000);
    }
}

}  // namespace tonghop
