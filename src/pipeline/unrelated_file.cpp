#include "pipeline/unrelated_file.hpp"

#include "base/input_file.hpp"
#include "formats/recognise.hpp"
#include "formats/recognise_markup.hpp"
#include "pipeline/form_drift.hpp"

namespace tonghop {
namespace {

constexpr std::string_view kLockMark = "~$";

/// Whether the workbook that a lock file belongs to lies beside it.
bool locks_neighbour(const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    if (!name.starts_with(kLockMark)) return false;
    std::error_code ignored;
    return std::filesystem::is_regular_file(path.parent_path() / name.substr(kLockMark.size()),
                                            ignored);
}

}  // namespace

UnrelatedFile::UnrelatedFile(const InputPath& input, bool says_place)
    : input_(input),
      possible_(!input.named && !says_place &&
                !is_named_like_report(input.path.filename().string())) {}

bool UnrelatedFile::explains(WorkbookFault fault) const {
    switch (fault) {
        case WorkbookFault::lock_file:
            return possible_ || (!input_.named && locks_neighbour(input_.path));
        case WorkbookFault::not_a_file:
        case WorkbookFault::empty_file:
        case WorkbookFault::too_large:
        case WorkbookFault::not_a_workbook:
        case WorkbookFault::other_document:
            return possible_;
        // It is, or was, a workbook.
        case WorkbookFault::format_unsupported:
        case WorkbookFault::encrypted:
        case WorkbookFault::truncated:
        case WorkbookFault::damaged:
            break;
    }
    return false;
}

bool UnrelatedFile::is_text(std::uint64_t limit) const {
    if (!possible_) return false;
    constexpr std::uint64_t kHead = 64 << 10;
    const InputFile file(input_.path, limit);
    std::string buffer;
    const std::string_view head = file.bytes().read(0, kHead, buffer);
    return !is_zip(head) && !may_be_xls(head) && recognise_markup(head) == Markup::none;
}

WorkbookReport unrelated(Submission submission, std::string detail) {
    submission.state = SubmissionState::unrelated;
    Finding finding = about_file(submission, "workbook-unreadable", std::move(detail));
    finding.severity = Severity::info;
    return {std::move(submission), {}, {std::move(finding)}, {}, {}};
}

}  // namespace tonghop
