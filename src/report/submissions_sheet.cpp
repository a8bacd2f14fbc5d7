#include "report/list_sheets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/list_sheet.hpp"
#include "report/number_format.hpp"
#include "report/words.hpp"

namespace tonghop {
namespace {

/// As many hexadecimal digits as tell files of one folder apart.
constexpr std::size_t kShownDigest = 12;

struct FindingCount {
    std::int64_t errors = 0;
    std::int64_t warnings = 0;
};

template <typename Predicate>
FindingCount count_findings(const Findings& findings, Predicate&& concerns) {
    FindingCount count;
    for (const Finding& finding : findings) {
        if (concerns(finding)) {
            count.errors += finding.severity == Severity::error ? 1 : 0;
            count.warnings += finding.severity == Severity::warning ? 1 : 0;
        }
    }
    return count;
}

class SubmissionRows {
 public:
    SubmissionRows(ListSheet& list, const RollupFrame& frame) : list_(list), frame_(frame) {}

    void add(std::string_view place, std::string_view code, const Submission& submission) {
        start(place, code, state_words(submission.state),
              submission.state == SubmissionState::used ? 0 : look::kLookFill);
        list_.text(4, submission.file);
        list_.text(5, std::string_view(submission.sha256).substr(0, kShownDigest));
        list_.number(6, Decimal(static_cast<std::int64_t>(submission.observations)),
                     number_format(0));
        finish(count_findings(frame_.folded_findings(), [&](const Finding& finding) {
            return finding.source.file == submission.file && finding.sha256 == submission.sha256;
        }));
    }

    void add_absent(const Place& place) {
        start(place.name_with_type(), place.code, frame_.say("Chưa nộp", "Not received"),
              look::kRejectedFill);
        list_.text(4, "");
        list_.text(5, "");
        list_.text(6, "");
        finish(count_findings(frame_.folded_findings(), [&](const Finding& finding) {
            return finding.source.file.empty() && finding.place == place.code;
        }));
    }

 private:
    std::string_view state_words(SubmissionState state) const {
        switch (state) {
            case SubmissionState::used:
                return frame_.say("Đã nộp", "Used");
            case SubmissionState::superseded:
                return frame_.say("Bản cũ, không dùng", "Superseded");
            case SubmissionState::refused:
                return frame_.say("Không dùng được", "Refused");
            case SubmissionState::unrelated:
                return frame_.say("Không phải báo cáo", "No report");
        }
        return {};
    }

    void start(std::string_view place, std::string_view code, std::string_view state,
               std::uint32_t fill) {
        list_.next_row();
        list_.text(0, std::to_string(++number_));
        list_.text(1, place);
        list_.text(2, code);
        list_.text(3, state, fill);
    }

    void finish(const FindingCount& count) {
        list_.number(7, count.errors, number_format(0));
        list_.number(8, count.warnings, number_format(0));
    }

    ListSheet& list_;
    const RollupFrame& frame_;
    int number_ = 0;
};

std::vector<ListColumn> headings(const RollupFrame& frame) {
    using Align = Style::Align;
    return {{frame.heading("TT", "No."), 6, Align::centre},
            {frame.heading("Đơn vị", "Place"), 26, Align::left},
            {frame.heading("Mã", "Code"), 9, Align::centre},
            {frame.heading("Tình trạng", "State"), 20, Align::centre},
            {frame.heading("Tệp", "File"), 42, Align::left},
            {"SHA-256", 16, Align::centre},
            {frame.heading("Số liệu", "Figures"), 10, Align::right},
            {frame.heading("Lỗi", "Errors"), 8, Align::right},
            {frame.heading("Cảnh báo", "Warnings"), 10, Align::right}};
}

}  // namespace

void write_submissions_sheet(Book& book, const RollupFrame& frame) {
    const RollupContent& content = frame.content();
    ListSheet list(book, "Tình hình nộp", "TÌNH HÌNH NỘP BÁO CÁO",
                   fmt::format("{}, {}: {}/{} đơn vị đã nộp", frame.parent_name(),
                               period_words(content.period, Language::vietnamese),
                               frame.places_reported(), frame.places().size()),
                   headings(frame));
    SubmissionRows rows(list, frame);
    std::set<std::string_view> expected;
    for (const Place* place : frame.places()) {
        expected.insert(place->code);
        bool any = false;
        for (const Submission& submission : content.submissions) {
            if (submission.place == place->code) {
                rows.add(place->name_with_type(), place->code, submission);
                any = true;
            }
        }
        if (!any) {
            rows.add_absent(*place);
        }
    }
    for (const Submission& submission : content.submissions) {
        if (expected.count(submission.place) == 0) {
            rows.add(submission.place.empty()
                         ? std::string(frame.say("Chưa rõ đơn vị", "Unknown place"))
                         : capitalised(place_words(submission.place, content.period, content.config,
                                                   content.language)),
                     submission.place, submission);
        }
    }
}

}  // namespace tonghop
