#include "support/read_form.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "base/error.hpp"
#include "base/temporary_folder.hpp"
#include "config/load.hpp"
#include "config/parse_mapping.hpp"
#include "config/write_mapping.hpp"
#include "detect/detect_mapping.hpp"
#include "pipeline/read_workbook_reports.hpp"
#include "report/finding_text.hpp"
#include "support/findings_table.hpp"
#include "support/grid_builder.hpp"

namespace tonghop::test {
namespace {

namespace fs = std::filesystem;

const fs::path kMappings = TONGHOP_SOURCE_DIR "/mappings";

Configuration load(const std::vector<std::string>& mappings) {
    TemporaryFolder folder;
    fs::create_directories(folder.path() / "forms");
    fs::create_directory_symlink(kMappings / "forms", folder.path() / "shipped");
    Configuration all;
    for (std::size_t i = 0; i < mappings.size(); ++i) {
        const fs::path file = folder.path() / "forms" / ("form-" + std::to_string(i) + ".json");
        std::ofstream(file) << R"({ "$schema": "../schema/mapping.schema.json", "version": 1, )"
                            << mappings[i] << " }";
        try {
            Configuration one = load_mapping(file, kMappings);
            if (i == 0) {
                all = std::move(one);
            } else {
                all.mappings.push_back(std::move(one.mappings.front()));
            }
        } catch (const ConfigError& error) {
            for (const ConfigMistake& mistake : error.mistakes()) {
                FAIL(mistake.path << ": " << mistake.message);
            }
        }
    }
    return all;
}

std::string spelt(const Observation& o) {
    std::string line = o.source.cell->to_string() + ' ' + o.key.place + ' ' + o.key.indicator +
                       ' ' + std::string(to_string(o.key.scenario)) + ' ' +
                       o.key.period.to_string();
    if (o.status != Status::reported) return line + ' ' + std::string(to_string(o.status));
    return line + ' ' + (o.amount.value ? o.amount.value->to_string() : "?");
}

/// Without the folder that the mappings happen to lie in.
std::string message(const Finding& finding, const Configuration& config, Language language) {
    std::string text = render(finding, config, language).message;
    for (const Mapping& mapping : config.mappings) {
        const std::string folder = fs::path(mapping.file).parent_path().generic_string() + '/';
        for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder)) {
            text.erase(at, folder.size());
        }
    }
    return text;
}

FormRead read_with(const Configuration& config, const Workbook& workbook) {
    const Vocabulary vocabulary(config);
    Submission base;
    base.file = workbook.file;
    FormRead read;
    Findings findings;
    for (const WorkbookReport& report : read_reports(workbook, vocabulary, std::nullopt, base)) {
        for (const Observation& o : report.observations) read.observations.push_back(spelt(o));
        findings.insert(findings.end(), report.findings.begin(), report.findings.end());
    }
    std::stable_sort(findings.begin(), findings.end());
    for (const Finding& finding : findings) {
        const bool note = finding.severity == Severity::info;
        (note ? read.notes : read.findings).push_back(lines({finding}).front());
        if (note) continue;
        read.args.push_back(finding.args);
        read.messages.push_back(message(finding, config, Language::vietnamese));
        read.english.push_back(message(finding, config, Language::english));
    }
    return read;
}

}  // namespace

FormRead read_forms(const std::vector<std::string>& mappings, std::string_view grid) {
    return read_with(load(mappings), draw_workbook("form.xlsx", grid));
}

FormRead read_unknown(std::string_view grid) {
    static const Configuration kShipped = load({R"("extends": "../shipped/ktxh-thang.json")"});
    const Workbook workbook = draw_workbook("form.xlsx", grid);
    const Detection detection = detect_mapping({{&workbook, &workbook.sheets.front()}},
                                               std::make_shared<IndicatorNames>(kShipped));
    if (!detection.mapping) return {};
    Configuration config = kShipped;
    config.mappings = {parse_mapping(mapping_json(*detection.mapping), "draft", kShipped)};
    return read_with(config, workbook);
}

FormRead read_mapping(const fs::path& mapping, std::string_view grid) {
    return read_with(load_mapping(mapping, kMappings), draw_workbook("form.xlsx", grid));
}

FormRead read_form(std::string_view members, std::string_view grid) {
    return read_forms(
        {R"("form": "thu", "recognise": [ { "text": "XÃ *" }, { "text": "HUYỆN *" } ], )" +
         std::string(members)},
        grid);
}

}  // namespace tonghop::test
