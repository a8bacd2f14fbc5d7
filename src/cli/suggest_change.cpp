#include "cli/suggest_change.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "cli/exit_code.hpp"
#include "cli/shipped_mappings.hpp"
#include "config/load.hpp"
#include "pipeline/revise_mapping.hpp"
#include "report/change_text.hpp"
#include "report/finding_text.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kExamples = 5;

const Observation* pointer_to(const std::optional<Observation>& observation) {
    return observation ? &*observation : nullptr;
}

void say_reading(const RevisedReading& reading, const Configuration& config, Language language,
                 std::ostream& err) {
    err << fmt::format(
        fmt::runtime(say(language, "{}: {} số liệu đọc được trước khi sửa ánh xạ, {} sau khi sửa\n",
                         "{}: {} values read before the change, {} after it\n")),
        reading.file, reading.before, reading.now);
    for (std::size_t i = 0; i < std::min(kExamples, reading.changes.size()); ++i) {
        const ValueChange& change = reading.changes[i];
        std::string address = change.cell.sheet;
        if (change.cell.cell) address += '!' + change.cell.cell->to_string();
        err << side_by_side(address, reading_text(pointer_to(change.before), config, language),
                            reading_text(pointer_to(change.now), config, language));
    }
    if (reading.changes.size() > kExamples) {
        err << fmt::format(
            fmt::runtime(say(language, "  ... và {} ô khác\n", "  ... and {} other cells\n")),
            reading.changes.size() - kExamples);
    }
    for (const Finding& finding : reading.left) {
        err << render(finding, config, language).message << "\n";
    }
}

}  // namespace

int suggest_change(const ChangeRequest& request, std::ostream& out, std::ostream& err) {
    const Language language = request.common.messages;
    const Configuration config = load_mapping(
        request.mapping, catalogues_of(request.mapping, language), language == Language::english);
    const MappingRevision revision = revise_mapping(config, request.workbooks, request.limits);
    if (!request.common.quiet) {
        if (revision.changes.empty()) {
            err << say(language, "Ánh xạ vẫn khớp: không có gì dời chỗ hay đổi tên.\n",
                       "The mapping still fits: nothing has moved or been renamed.\n");
        }
        err << changes_text(revision.changes, language);
        for (const RevisedReading& reading : revision.readings) {
            say_reading(reading, config, language, err);
        }
    }
    out << (request.whole ? revision.patch.whole : revision.patch.operations);
    const bool open = std::any_of(revision.changes.begin(), revision.changes.end(),
                                  [](const FormChange& change) { return !change.settled; });
    return open ? kDoneWithErrors : kDone;
}

}  // namespace tonghop
