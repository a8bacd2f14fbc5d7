#include "cli/suggest_taught.hpp"

#include <ostream>

#include <fmt/format.h>

#include "cli/exit_code.hpp"
#include "pipeline/teach_mapping.hpp"
#include "report/mark_text.hpp"

namespace tonghop {

int suggest_taught(const LearnRequest& request, const Configuration& config, std::ostream& out,
                   std::ostream& err) {
    const Language language = request.common.messages;
    const TaughtMapping taught =
        teach_mapping(request.marked, request.sisters, config, request.limits);
    for (const MarkProblem& problem : taught.problems) {
        err << mark_text(problem, language) << "\n";
    }
    if (!request.common.quiet) {
        for (const TaughtReading& reading : taught.readings) {
            err << fmt::format(
                fmt::runtime(say(language, "{}: ánh xạ học từ {} ghi chú đọc được {} số liệu\n",
                                 "{}: the mapping learnt from {} marks reads {} values\n")),
                reading.file, taught.marks, reading.values);
        }
    }
    out << taught.json;
    return taught.problems.empty() ? kDone : kDoneWithErrors;
}

}  // namespace tonghop
