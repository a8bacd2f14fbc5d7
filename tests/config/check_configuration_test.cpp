#include "config/load.hpp"

#include <doctest/doctest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace tonghop;

namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(TONGHOP_SOURCE_DIR) / "tests/config";

/// A copy of the valid configuration to break, removed at the end.
class Copy {
 public:
    Copy() : root_(fs::temp_directory_path() / ("tonghop-check-" + std::to_string(::getpid()))) {
        fs::remove_all(root_);
        for (const char* folder : {"units", "indicators", "places", "rules", "forms", "profiles"}) {
            fs::create_directories(root_ / folder);
            fs::copy(kFolder / folder, root_ / folder);
        }
    }
    ~Copy() { fs::remove_all(root_); }
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;

    const fs::path& root() const { return root_; }
    void write(const char* file, const char* text) const {
        fs::create_directories((root_ / file).parent_path());
        std::ofstream(root_ / file) << text;
    }

    /// "units/units.json:1:1 message" for each mistake.
    std::string mistakes(const fs::path& input) const {
        std::string all;
        for (const ConfigMistake& m : check_configuration({root_ / input}, true)) {
            all += m.file.substr(root_.string().size() + 1) + ":" + std::to_string(m.line) + ":" +
                   std::to_string(m.column) + " " + m.message + "\n";
        }
        return all;
    }

 private:
    fs::path root_;
};

}  // namespace

TEST_SUITE("config") {
    TEST_CASE("a whole folder is checked together") {
        CHECK(check_configuration({kFolder / "units", kFolder / "forms", kFolder / "profiles"})
                  .empty());
        const Copy copy;
        CHECK(copy.mistakes("").empty());
    }

    TEST_CASE("a file that cannot be read hides no mistake of another and makes none up") {
        const Copy copy;
        copy.write("units/units.json", "{ \"version\": 1,\n}");
        copy.write("rules/rules.json",
                   "{ \"$schema\": \"rules.schema.json\", \"version\": 2, \"totals\": [] }");
        const std::string want =
            "rules/rules.json:1:46 expected 1, found 2\n"
            "units/units.json:1:15 a comma too many before \"}\"; remove this comma\n";
        CHECK(copy.mistakes("") == want);
        CHECK(copy.mistakes("profiles/district.json") == want);
        CHECK(copy.mistakes("forms/monthly.json") == want);
    }

    TEST_CASE("mistakes of several files come by file, line and column, each once") {
        const Copy copy;
        copy.write("indicators/a.json",
                   "{ \"$schema\": \"indicators.schema.json\", \"version\": 1, \"indicators\": [\n"
                   "  { \"code\": \"a\", \"name\": \"A\", \"unit\": \"tấnn\", \"kind\": \"flow\",\n"
                   "    \"over_places\": \"some\", \"over_time\": \"sum\" } ] }");
        CHECK(copy.mistakes("") ==
              "indicators/a.json:2:39 there is no unit of measure \"tấnn\"; correct it, or add it "
              "to the catalogue (did you mean \"tấn\"?)\n"
              "indicators/a.json:3:20 there is no \"some\"; choose one of \"sum\", \"count-true\", "
              "\"not-additive\"\n");
    }

    TEST_CASE("a mapping far from any catalogue is checked by itself") {
        const Copy copy;
        fs::create_directories(copy.root() / "alone/forms");
        fs::copy(kFolder / "forms/monthly.json", copy.root() / "alone/forms/monthly.json");
        CHECK(copy.mistakes("alone/forms/monthly.json").empty());
    }

    TEST_CASE("hidden files, schemas and other files in a folder are passed over") {
        const Copy copy;
        copy.write(".vscode/settings.json", "not JSON");
        copy.write("forms/.draft.json", "not JSON");
        copy.write("schema/units.schema.json", "{}");
        copy.write("forms/README.md", "# not JSON");
        CHECK(copy.mistakes("").empty());
        CHECK(list_configuration_files({copy.root()}).size() == 6);
    }

    TEST_CASE("a path that does not exist is a mistake of the command line") {
        CHECK_THROWS_AS(check_configuration({kFolder / "no-such"}), UsageError);
        CHECK_THROWS_WITH_AS(list_configuration_files({"no-such"}, true),
                             "there is no file or folder \"no-such\"; check the path", UsageError);
    }
}
