#include "pipeline/unreadable_workbook.hpp"

#include "formats/read_limits.hpp"
#include "pipeline/form_drift.hpp"

namespace tonghop {
namespace {

std::string detail_of(WorkbookFault fault) {
    switch (fault) {
        case WorkbookFault::not_a_file:
            return "not-a-file";
        case WorkbookFault::empty_file:
            return "empty-file";
        case WorkbookFault::too_large:
            return "too-large";
        case WorkbookFault::not_a_workbook:
            return "not-a-workbook";
        case WorkbookFault::other_document:
            return "other-document";
        case WorkbookFault::format_unsupported:
            return "format-unsupported";
        case WorkbookFault::encrypted:
            return "";
        case WorkbookFault::lock_file:
            return "lock-file";
        case WorkbookFault::truncated:
            return "truncated";
        case WorkbookFault::damaged:
            break;
    }
    return "damaged";
}

}  // namespace

WorkbookReport unreadable_workbook(Submission submission, const WorkbookError& error,
                                   const UnrelatedFile& file) {
    const bool locked = error.fault() == WorkbookFault::lock_file;
    if (file.explains(error.fault())) {
        return unrelated(std::move(submission), locked ? "lock-file" : "no-report");
    }
    submission.state = SubmissionState::refused;
    const bool encrypted = error.fault() == WorkbookFault::encrypted;
    Finding finding =
        about_file(submission, encrypted ? "workbook-encrypted" : "workbook-unreadable",
                   detail_of(error.fault()));
    finding.args["technical"] = error.what();
    if (const ExceededLimit* const limit = error.exceeded()) {
        finding.detail = "over-limit";
        finding.args["limit"] = limit->name;
        finding.args["most"] = std::to_string(limit->value);
        finding.args["raised"] = std::to_string(raised_value(*limit));
    }
    return {std::move(submission), {}, {std::move(finding)}, {}};
}

}  // namespace tonghop
