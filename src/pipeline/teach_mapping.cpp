#include "pipeline/teach_mapping.hpp"

#include <algorithm>

#include "config/parse_mapping.hpp"
#include "config/write_mapping.hpp"
#include "formats/read_remarks.hpp"
#include "pipeline/read_workbook_reports.hpp"
#include "teach/learn_mapping.hpp"

namespace tonghop {
namespace {

TaughtReading read_with(const Vocabulary& vocabulary, const std::filesystem::path& path,
                        const ReadLimits& limits) {
    TaughtReading reading{path.filename().string(), 0};
    for (const WorkbookReport& report : read_reports(path, vocabulary, std::nullopt, limits)) {
        reading.values += static_cast<std::size_t>(std::count_if(
            report.observations.begin(), report.observations.end(), [](const Observation& one) {
                return one.status == Status::reported || one.status == Status::nil;
            }));
    }
    return reading;
}

}  // namespace

TaughtMapping teach_mapping(const std::filesystem::path& marked,
                            const std::vector<std::filesystem::path>& sisters,
                            const Configuration& config, const ReadLimits& limits) {
    TaughtMapping taught;
    const Workbook workbook = load_workbook(marked, limits);
    const auto remarks = read_remarks(marked, limits);
    if (!remarks) {
        taught.problems.push_back({"not-xlsx", {workbook.file, "", {}}, "", ""});
        return taught;
    }
    Lesson lesson = learn_mapping(workbook, *remarks, config);
    taught.problems = std::move(lesson.problems);
    taught.marks = lesson.marks;
    if (!lesson.mapping) return taught;
    taught.json = mapping_json(*lesson.mapping);
    // What counts is what the file will say, not what was meant.
    Configuration own = config;
    own.mappings = {
        parse_mapping(taught.json, workbook.file + ": " + lesson.mapping->form, config)};
    const Vocabulary vocabulary(own);
    taught.readings.push_back(read_with(vocabulary, marked, limits));
    for (const auto& sister : sisters)
        taught.readings.push_back(read_with(vocabulary, sister, limits));
    if (taught.readings.front().values == 0) {
        taught.problems.push_back({"reads-nothing", {workbook.file, "", {}}, "", ""});
    }
    return taught;
}

}  // namespace tonghop
