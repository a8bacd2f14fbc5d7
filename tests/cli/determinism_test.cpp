// Same inputs, same bytes: whatever the threads, the order, the language of the machine, the clock
// and the place where it runs.
#include "cli/run_program.hpp"

#include "base/temporary_folder.hpp"

#include <algorithm>

using namespace tonghop;
using namespace tonghop::test;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> kReports = {"BC_VuLe_T6.2024.xlsx",
                                           "Dong Y T6.2024.xlsx",
                                           "chieu vu 06.2024.csv",
                                           "BC_TanHuong_T6.2024.xlsx",
                                           "VuLang-T6-2024.xlsm",
                                           "xã Vũ Sơn báo cáo tháng 6-2024 (sửa).xlsx",
                                           "xã Vũ Sơn báo cáo tháng 6-2024.xlsx"};

/// A folder to run in: reports, and the shipped mappings, both under the same relative paths.
void furnish(const TemporaryFolder& folder) {
    fs::create_directory_symlink(TONGHOP_SOURCE_DIR "/mappings", folder.path() / "mappings");
    fs::create_directory(folder.path() / "in");
    for (const std::string& report : kReports)
        fs::copy_file(TONGHOP_SOURCE_DIR "/sample_sheets/bac-son/2024-06/" + report,
                      folder.path() / "in" / report);
}

std::vector<std::string> results(const TemporaryFolder& folder, std::vector<std::string> reports,
                                 const std::vector<std::string>& options,
                                 const std::vector<std::string>& environment) {
    std::vector<std::string> arguments = {"rollup", "mappings/profiles/bac-son.json", "--period",
                                          "2024-06"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    arguments.insert(arguments.end(), reports.begin(), reports.end());
    const Ran ran = run_program(arguments, {folder.path(), environment});
    CAPTURE(ran);
    REQUIRE(ran.status == 1);
    std::vector<std::string> bytes;
    for (const char* name : {"rollup.xlsx", "observations.csv", "findings.json", "run.json"})
        bytes.push_back(bytes_of(folder.path() / "out" / name));
    return bytes;
}

}  // namespace

TEST_SUITE("cli") {
    TEST_CASE("equal runs give equal bytes whatever surrounds them") {
        const TemporaryFolder here;
        const TemporaryFolder elsewhere;
        furnish(here);
        furnish(elsewhere);
        std::vector<std::string> forwards;
        for (const std::string& report : kReports) forwards.push_back("in/" + report);
        const std::vector<std::string> backwards(forwards.rbegin(), forwards.rend());
        const std::vector<std::string> plain = {"LANG=vi_VN.UTF-8"};
        const auto first = results(here, forwards, {"--jobs", "1"}, plain);
        CHECK(first.front().size() > 10'000);

        struct Row {
            const char* what;
            const TemporaryFolder& folder;
            std::vector<std::string> reports;
            std::vector<std::string> options;
            std::vector<std::string> environment;
        };
        const std::vector<Row> rows = {
            {"once more", here, forwards, {"--jobs", "1"}, plain},
            {"four threads", here, forwards, {"--jobs", "4"}, plain},
            {"files in reverse", here, backwards, {"--jobs", "4"}, plain},
            {"the folder instead of its files", here, {"in"}, {}, plain},
            {"another machine",
             here,
             forwards,
             {},
             {"LANG=tr_TR.UTF-8", "LC_ALL=C", "TZ=Asia/Ho_Chi_Minh"}},
            {"an English one",
             here,
             forwards,
             {},
             {"LANG=en_US.UTF-8", "LC_ALL=en_US.UTF-8", "TZ=America/New_York"}},
            {"another folder", elsewhere, forwards, {}, plain},
        };
        for (const Row& row : rows) {
            CAPTURE(row.what);
            const auto again = results(row.folder, row.reports, row.options, row.environment);
            REQUIRE(again.size() == first.size());
            for (std::size_t i = 0; i < first.size(); ++i) {
                CAPTURE(i);
                CHECK((again[i] == first[i]));
            }
        }
    }
}
