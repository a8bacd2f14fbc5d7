// Labelled workbooks of every layout, each read with its mapping: all observations as a careful
// person would record them, and none besides.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "base/text.hpp"
#include "config/load.hpp"
#include "pipeline/extraction.hpp"

using namespace tonghop;
namespace fs = std::filesystem;

namespace {

const fs::path kMappings = TONGHOP_SOURCE_DIR "/mappings";
const fs::path kLayouts = TONGHOP_SOURCE_DIR "/tests/layouts";

using Lines = std::set<std::string>;

/// Which mapping reads a workbook: by its own name, else by its folder.
const std::map<std::string, std::string> kMappingOf = {
    {"t1", "ktxh-thang"},
    {"ktxh-six-months", "ktxh-6-thang"},
    {"ktxh-second-quarter", "ktxh-quy"},
    {"ktxh-nine-months", "ktxh-9-thang"},
    {"ktxh-whole-year", "ktxh-nam"},
    {"t2", "trong-trot"},
    {"crops-spring-rice-by-commune", "lua-vu-xuan"},
    {"t3", "chan-nuoi"},
    {"t4", "thu-chi-ngan-sach"},
    {"budget-revenue-left-expenditure-right", "can-doi-ngan-sach"},
    {"t5", "ra-soat-ho-ngheo"},
    {"poverty-near-poor-communes", "ra-soat-ho-can-ngheo"},
    {"t6", "tieu-chi-ntm"},
    {"ntm-x-and-blank", "tieu-chi-ntm-danh-dau"},
    {"t7", "bhyt-thang"},
    {"bhyt-whole-year", "bhyt-nam"},
    {"t8", "bieu-thong-ke"},
    {"t9", "tong-hop-huyen"},
    {"district-communes-as-lines", "giao-ke-hoach"},
    {"twin-key-value-form", "thong-tin-xa"},
    {"twin-two-tables-in-a-sheet", "so-lieu-kem-theo"},
    {"twin-header-by-formulas", "ktxh-nhieu-nam"},
    {"twin-hidden-rows", "ktxh-nhieu-nam"},
    {"twin-all-zeros", "ktxh-nhieu-nam"},
    {"twin-months-as-columns", "theo-doi-thang"},
    {"twin-quarters", "theo-doi-thang"},
    {"twin-list-of-records", "ban-ghi"},
    {"twin-tcvn3-and-unicode", "ktxh-thang"},
    {"twin-resaved-with-a-huge-dimension", "ktxh-thang"},
};

/// Workbooks that say no period of their own: what a person would ask for.
const std::map<std::string, Period> kPeriodOf = {
    {"twin-header-by-formulas", Period::of_year(2024)},
    {"twin-list-of-records", Period::month(2024, 6)},
};

/// "place,indicator,...,sheet,cell" without the header line.
Lines labelled(const fs::path& file) {
    std::ifstream in(file);
    Lines lines;
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        if (line.ends_with('\r')) line.pop_back();
        lines.insert(line);
    }
    return lines;
}

std::string text_of(const std::optional<Decimal>& value) {
    return value ? value->to_string() : std::string();
}

std::string spelt(const Observation& o) {
    std::ostringstream line;
    const bool sign =
        o.amount.value || o.amount.comparator != Comparator::equal || o.status != Status::reported;
    line << o.key.place << ',' << o.key.indicator << ',' << to_string(o.key.scenario) << ','
         << o.key.period.to_string() << ',' << (sign ? to_string(o.amount.comparator) : "") << ','
         << text_of(o.amount.value) << ',' << text_of(o.amount.value_to) << ',' << o.unit << ','
         << to_string(o.status) << ',' << o.source.sheet << ',' << o.source.cell->to_string();
    return line.str();
}

Lines read(const fs::path& workbook, const std::string& form, Findings& findings) {
    const Configuration config = load_mapping(kMappings / "forms" / (form + ".json"), kMappings);
    const auto asked = kPeriodOf.find(workbook.stem().string());
    const Extraction extraction = extract_workbooks(
        config, {workbook}, asked == kPeriodOf.end() ? std::nullopt : std::optional(asked->second),
        1);
    Lines lines;
    for (const Observation& o : extraction.observations) lines.insert(spelt(o));
    findings = extraction.findings;
    return lines;
}

/// Workbook and mapping of each labelled layout.
std::vector<std::pair<fs::path, std::string>> layouts() {
    std::vector<std::pair<fs::path, std::string>> found;
    if (!fs::exists(kLayouts)) return found;
    for (const auto& entry : fs::recursive_directory_iterator(kLayouts)) {
        const fs::path& workbook = entry.path();
        auto mapping = kMappingOf.find(workbook.stem().string());
        if (mapping == kMappingOf.end()) {
            mapping = kMappingOf.find(workbook.parent_path().filename().string());
        }
        if (workbook.extension() != ".xlsx" || mapping == kMappingOf.end()) continue;
        found.emplace_back(workbook, mapping->second);
    }
    return found;
}

/// All shipped mappings of forms at once, as a district would have them.
Configuration all_forms() {
    Configuration all;
    for (const auto& entry : fs::directory_iterator(kMappings / "forms")) {
        Configuration one = load_mapping(entry.path(), kMappings);
        if (all.mappings.empty()) {
            all = std::move(one);
        } else {
            all.mappings.push_back(std::move(one.mappings.front()));
        }
    }
    return all;
}

}  // namespace

TEST_SUITE("pipeline") {
    TEST_CASE("every labelled layout is read exactly as it is labelled") {
        std::size_t workbooks = 0;
        std::set<std::string> used;
        const auto all = layouts();
        if (all.empty()) MESSAGE("skipped: there are no labelled layouts");
        if (all.empty()) return;
        for (const auto& [workbook, form] : all) {
            CAPTURE(workbook.filename().string());
            const Lines want = labelled(fs::path(workbook).replace_extension(".expected.csv"));
            Findings findings;
            const Lines got = read(workbook, form, findings);
            for (const std::string& line : want) {
                CAPTURE(line);
                CHECK(got.contains(line));
            }
            for (const std::string& line : got) {
                CAPTURE(line);
                CHECK(want.contains(line));
            }
            for (const Finding& finding : findings) {
                CAPTURE(finding.code + ' ' + finding.source.to_string());
                CHECK(finding.severity != Severity::error);
            }
            ++workbooks;
            used.insert(form);
        }
        CHECK(workbooks >= 50);
        for (const auto& [name, form] : kMappingOf) {
            CAPTURE(form);
            CHECK(used.contains(form));
        }
    }

    TEST_CASE("with all forms at hand each layout is known for what it is") {
        const auto all = layouts();
        if (all.empty()) MESSAGE("skipped: there are no labelled layouts");
        std::map<std::string, std::string> form_of;  // by file, of those that say their period
        std::vector<InputPath> workbooks;
        for (const auto& [workbook, mapping] : all) {
            if (kPeriodOf.contains(workbook.stem().string())) continue;
            const Configuration own =
                load_mapping(kMappings / "forms" / (mapping + ".json"), kMappings);
            form_of[workbook.filename().string()] = own.mappings.front().form;
            workbooks.emplace_back(workbook);
        }
        const Configuration config = all_forms();
        CHECK(config.mappings.size() >= 30);
        const Extraction read = extract_workbooks(config, workbooks, std::nullopt, 1);
        for (const Submission& submission : read.submissions) {
            CAPTURE(submission.file);
            CHECK(submission.form == form_of[submission.file]);
        }
    }
}
