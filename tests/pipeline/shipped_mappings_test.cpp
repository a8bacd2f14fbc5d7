// Everything in mappings/ is right by the program's own check, and every mapping of a form reads a
// sample workbook.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/file.hpp"
#include "config/load.hpp"
#include "pipeline/extraction.hpp"

using namespace tonghop;
namespace fs = std::filesystem;

namespace {

const fs::path kMappings = TONGHOP_SOURCE_DIR "/mappings";
const fs::path kSamples = TONGHOP_SOURCE_DIR "/sample_sheets";

std::set<std::string> names_in(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".json") names.insert(entry.path().stem().string());
    return names;
}

}  // namespace

TEST_SUITE("pipeline") {
    TEST_CASE("no shipped configuration file has a mistake") {
        CHECK(list_configuration_files({kMappings}).size() >= 25);
        for (const ConfigMistake& mistake : check_configuration({kMappings})) {
            FAIL_CHECK(mistake.file << ':' << mistake.line << ": " << mistake.message);
        }
        for (const std::string& profile : names_in(kMappings / "profiles")) {
            CAPTURE(profile);
            CHECK_NOTHROW(load_profile(kMappings / "profiles" / (profile + ".json")));
        }
    }

    TEST_CASE("every shipped mapping of a form reads a sample workbook without errors") {
        struct Sample {
            std::string workbook;
            std::size_t figures;
        };
        const std::map<std::string, Sample> samples = {
            {"ke-hoach-cam-linh", {"plans/Cam Linh - phu luc chi tieu.xlsx", 31}},
            {"ke-hoach-cuong-loi", {"plans/Chi tieu thi dua 2023 - xa Cuong Loi.xlsx", 27}},
            {"ke-hoach-tan-lap", {"plans/KH KTXH 2024 Tan Lap.xlsx", 38}},
            {"ke-hoach-tra-phong", {"plans/KH 22a-KH-UBND xa Tra Phong.xlsx", 54}},
            {"ke-hoach-van-quan", {"plans/10-PD-UBND Van Quan 2022.xlsx", 25}},
            {"ktxh-thang", {"bac-son/2024-05/Dong Y T5.2024.xlsx", 300}},
        };
        for (const std::string& form : names_in(kMappings / "forms")) {
            CAPTURE(form);
            const auto sample = samples.find(form);
            // Forms without a sample are held to the labelled layouts (layouts_test.cpp).
            if (sample == samples.end()) continue;
            const Configuration config =
                load_mapping(kMappings / "forms" / (form + ".json"), kMappings);
            const Extraction read =
                extract_workbooks(config, {kSamples / sample->second.workbook}, std::nullopt, 1);
            CHECK(read.observations.size() == sample->second.figures);
            for (const Finding& finding : read.findings) {
                CAPTURE(finding.code + ' ' + finding.source.to_string());
                CHECK(finding.severity != Severity::error);
            }
        }
    }
}
