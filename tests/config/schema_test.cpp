// The schemas in mappings/schema serve editors; the loader is the authority. Here both judge the
// same files.
#include "config/load.hpp"

#include <doctest/doctest.h>

#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

using namespace tonghop;

namespace {

namespace fs = std::filesystem;

const fs::path kRoot = TONGHOP_SOURCE_DIR;

struct Output {
    std::string text;
    int status = -1;
};

Output run(const std::string& command) {
    Output output;
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> buffer;
    while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
        output.text.append(buffer.data(), size);
    }
    const int status = pclose(pipe);
    output.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return output;
}

/// File -> whether its schema accepts it; empty, with a message, where there is no validator.
std::map<std::string, bool> verdicts(const std::vector<fs::path>& files) {
    std::string command =
        "/usr/bin/python3 \"" + (kRoot / "tools/check_schemas.py").string() + "\"";
    for (const fs::path& file : files) command += " \"" + file.string() + "\"";
    const Output output = run(command + " 2>&1");
    std::map<std::string, bool> result;
    if (output.status != 0 && output.status != 1) {
        MESSAGE("schemas not checked: " << output.text);
        return result;
    }
    std::size_t begin = 0;
    for (const fs::path& file : files) {
        const std::size_t end = output.text.find('\n', begin);
        const std::string line = output.text.substr(begin, end - begin);
        REQUIRE(line.starts_with(file.string() + ": "));
        result[file.filename().string()] = line.ends_with(": valid");
        begin = end + 1;
    }
    INFO(output.text);
    CHECK_MESSAGE(begin == output.text.size(), "a schema has a fault");
    return result;
}

std::vector<fs::path> files_below(const fs::path& folder) {
    return list_configuration_files({folder});
}

/// What a schema cannot say, and why.
const std::map<std::string, const char*> kBeyondSchemas = {
    {"duplicate_key.json", "JSON parsers keep the last of two equal keys in silence"},
    {"indicator_code_in_two_files.json", "compares two files"},
    {"indicator_code_twice.json", "compares one member of several objects"},
    {"indicator_range_swapped.json", "compares two numbers"},
    {"indicator_ratio_of_itself.json", "compares two members"},
    {"indicator_ratio_scale_wrong.json", "calculates with units of measure"},
    {"indicator_ratio_unknown.json", "refers to another object"},
    {"indicator_share_scale_wrong.json", "calculates with units of measure"},
    {"indicator_unit_unknown.json", "refers to another file"},
    {"indicator_weight_unknown.json", "refers to another object"},
    {"mapping_capture_unused.json", "compares a text with the keys beside it"},
    {"mapping_column_unreachable.json", "compares neighbours of a list"},
    {"mapping_column_without_indicator.json", "what rows and columns say together"},
    {"mapping_extends_circle_a.json", "refers to another file"},
    {"mapping_extends_circle_b.json", "refers to another file"},
    {"mapping_extends_itself.json", "refers to another file"},
    {"mapping_extends_missing_file.json", "looks for a file"},
    {"mapping_extends_no_mapping.json", "refers to another file"},
    {"mapping_fixed_place_unknown.json", "refers to another file"},
    {"mapping_header_twice.json", "compares folded texts of several objects"},
    {"mapping_label_of_unknown_indicator.json", "refers to another file"},
    {"mapping_label_twice.json", "compares folded keys"},
    {"mapping_mark_twice.json", "compares folded keys"},
    {"mapping_record_without_scenario.json", "what record and table say together"},
    {"mapping_unit_unknown.json", "refers to another file"},
    {"place_day_impossible.json", "needs a calendar"},
    {"place_days_swapped.json", "compares two days"},
    {"place_parent_of_lower_level.json", "refers to another object"},
    {"place_parent_unknown.json", "refers to another object"},
    {"place_parent_valid_on_other_days.json", "refers to another object"},
    {"place_successor_ended_too.json", "refers to another object"},
    {"place_successor_unknown.json", "refers to another object"},
    {"place_validity_overlaps.json", "compares days of several objects"},
    {"profile_column_twice.json", "compares one member of several objects"},
    {"profile_file_missing.json", "looks for a file"},
    {"profile_file_of_other_kind.json", "refers to another file"},
    {"profile_folder_without_files.json", "looks into a folder"},
    {"profile_indicator_unknown.json", "refers to another file"},
    {"profile_parent_unknown.json", "refers to another file"},
    {"profile_percent_of_no_column.json", "refers to another object"},
    {"profile_place_unknown.json", "refers to another file"},
    {"rule_id_twice.json", "compares one member of several objects"},
    {"rule_part_is_the_total.json", "compares two members"},
    {"words_said_twice.json", "compares texts of several lists"},
    {"words_short_twice.json", "compares one member of several objects"},
    {"rule_part_of_other_unit.json", "refers to another file"},
    {"rule_part_unknown.json", "refers to another file"},
    {"rule_total_unknown.json", "refers to another file"},
    {"unit_canonical_circular.json", "follows references"},
    {"unit_canonical_not_canonical.json", "follows references"},
    {"unit_canonical_of_other_dimension.json", "refers to another object"},
    {"unit_canonical_unknown.json", "refers to another object"},
    {"unit_canonical_with_factor.json", "compares two members"},
    {"unit_canonical_without_factor.json", "refers to another object"},
    {"unit_name_twice.json", "compares one member of several objects"},
};

}  // namespace

TEST_SUITE("config") {
    TEST_CASE("what the loader accepts, the schemas accept") {
        std::vector<fs::path> files = files_below(kRoot / "mappings");
        for (const char* folder : {"units", "indicators", "places", "rules", "forms", "profiles"}) {
            const auto more = files_below(kRoot / "tests/config" / folder);
            files.insert(files.end(), more.begin(), more.end());
        }
        CHECK(check_configuration(files).empty());
        for (const auto& [file, valid] : verdicts(files)) {
            CAPTURE(file);
            CHECK(valid);
        }
    }

    TEST_CASE("what the loader refuses, the schemas refuse as far as they can say it") {
        const auto files = files_below(kRoot / "tests/config/invalid");
        const auto accepted_by_schema = verdicts(files);
        for (const auto& [file, valid] : accepted_by_schema) {
            CAPTURE(file);
            CHECK(valid == kBeyondSchemas.contains(file));
        }
        for (const auto& [file, reason] : kBeyondSchemas) {
            CAPTURE(file);
            CHECK((accepted_by_schema.empty() || accepted_by_schema.contains(file)));
        }
    }
}
