#include "base/error.hpp"
#include "base/file.hpp"
#include "base/staging_folder.hpp"
#include "base/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <algorithm>

namespace tonghop {

namespace {

namespace fs = std::filesystem;

/// Everything below `folder`, folders included.
std::vector<std::string> contents(const fs::path& folder) {
    std::vector<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        found.push_back(entry.path().lexically_relative(folder).generic_string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_SUITE("base") {
    TEST_CASE("a folder with a person's own file beside the results is refused and untouched") {
        const TemporaryFolder folder;
        folder.write("out/run.json", "old");
        folder.write("out/signed.docx", "mine");
        CHECK_THROWS_WITH_AS(OutputFolder(folder.path() / "out"), doctest::Contains("signed.docx"),
                             OutputError);
        CHECK(bytes_of(folder.path() / "out/signed.docx") == "mine");
    }

    TEST_CASE("a new result appears as a whole, and only at commit") {
        const TemporaryFolder folder;
        const fs::path target = folder.path() / "2024" / "06" / "out";
        OutputFolder output(target);
        output.write("run.json", "{}");
        output.write("returns/06325.xlsx", "PK");
        std::ofstream(output.path_for("returns/06328.xlsx")) << "PK2";
        CHECK_FALSE(fs::exists(target));
        output.commit();
        CHECK(contents(target) ==
              Names{"returns", "returns/06325.xlsx", "returns/06328.xlsx", "run.json"});
        CHECK(bytes_of(target / "returns/06328.xlsx") == "PK2");
        CHECK(contents(target.parent_path()).size() == 5);  // no trace of how it was made
    }

    TEST_CASE("an earlier result is replaced: none of its files stays behind") {
        const TemporaryFolder folder;
        folder.write("out/run.json", "old");
        folder.write("out/returns/06325.xlsx", "old");
        OutputFolder output(folder.path() / "out");
        output.write("run.json", "new");
        CHECK(bytes_of(folder.path() / "out/run.json") == "old");
        output.commit();
        CHECK(contents(folder.path()) == Names{"out", "out/run.json"});
        CHECK(bytes_of(folder.path() / "out/run.json") == "new");
    }

    TEST_CASE("without commit the earlier result stays, and nothing else") {
        const TemporaryFolder folder;
        folder.write("out/run.json", "old");
        {
            OutputFolder output(folder.path() / "out");
            output.write("run.json", "new");
            output.write("a/b/c.txt", "new");
        }
        CHECK(contents(folder.path()) == Names{"out", "out/run.json"});
        CHECK(bytes_of(folder.path() / "out/run.json") == "old");
    }

    TEST_CASE("a run that is killed leaves the earlier result, and the next run tidies up") {
        const TemporaryFolder folder;
        folder.write("out/run.json", "old");
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            OutputFolder output(folder.path() / "out");
            output.write("run.json", "half");
            ::_exit(9);  // no destructor runs
        }
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(bytes_of(folder.path() / "out/run.json") == "old");
        CHECK(contents(folder.path()).size() == 4);  // the unfinished one is there, hidden
        OutputFolder output(folder.path() / "out");
        output.write("run.json", "new");
        output.commit();
        CHECK(contents(folder.path()) == Names{"out", "out/run.json"});
        CHECK(bytes_of(folder.path() / "out/run.json") == "new");
    }

    TEST_CASE("where folders cannot be swapped in one step, renames do it") {
        const TemporaryFolder folder;
        folder.write("new/run.json", "new");
        folder.write("out/run.json", "old");
        exchange_by_renames(folder.path() / "new", folder.path() / "out");
        CHECK(bytes_of(folder.path() / "out/run.json") == "new");
        CHECK(bytes_of(folder.path() / "new/run.json") == "old");
        CHECK(contents(folder.path()).size() == 4);
        // If the new one cannot be moved, the old one is put back.
        CHECK_THROWS_AS(exchange_by_renames(folder.path() / "none", folder.path() / "out"),
                        OutputError);
        CHECK(bytes_of(folder.path() / "out/run.json") == "new");
        CHECK_THROWS_AS(exchange(folder.path() / "none", folder.path() / "out"), OutputError);
    }

    TEST_CASE("a result that was moved aside by a killed run is put back") {
        const TemporaryFolder folder;
        folder.write(".out.tonghop-1-0.old/run.json", "old");
        folder.write(".out.tonghop-1-0/run.json", "half");
        { const OutputFolder output(folder.path() / "out"); }
        CHECK(contents(folder.path()) == Names{"out", "out/run.json"});
        CHECK(bytes_of(folder.path() / "out/run.json") == "old");
    }

    TEST_CASE("two runs into one folder do not disturb each other's files") {
        const TemporaryFolder folder;
        OutputFolder first(folder.path() / "out");
        OutputFolder second(folder.path() / "out");
        first.write("run.json", "first");
        second.write("run.json", "second");
        first.commit();
        CHECK(bytes_of(folder.path() / "out/run.json") == "first");
        second.commit();
        CHECK(bytes_of(folder.path() / "out/run.json") == "second");
        CHECK(contents(folder.path()) == Names{"out", "out/run.json"});
    }

    TEST_CASE("only an earlier result or an empty folder is replaced") {
        const TemporaryFolder folder;
        folder.write("mine/thesis.docx", "years of work");
        CHECK_THROWS_AS(OutputFolder(folder.path() / "mine"), OutputError);
        folder.write("file", "x");
        CHECK_THROWS_AS(OutputFolder(folder.path() / "file"), OutputError);
        fs::create_directory(folder.path() / "empty");
        OutputFolder output(folder.path() / "empty");
        output.write("run.json", "{}");
        folder.write("empty/meanwhile.txt", "x");  // no longer empty when it is to be replaced
        CHECK_THROWS_AS(output.commit(), OutputError);
        CHECK(fs::exists(folder.path() / "empty/meanwhile.txt"));
    }

    TEST_CASE("an output that cannot be written is known before any work is done") {
        const TemporaryFolder folder;
        folder.write("file", "x");
        CHECK_THROWS_AS(OutputFolder(folder.path() / "file" / "out"), OutputError);
        CHECK_THROWS_AS(OutputFolder("/proc/tonghop/out"), OutputError);
        CHECK_THROWS_AS(OutputFolder("/"), OutputError);
    }

    TEST_CASE("names stay inside the result") {
        const TemporaryFolder folder;
        OutputFolder output(folder.path() / "out");
        for (const std::string_view name :
             {"", ".", "..", "../x", "a/../../x", "/etc/x", "returns/", "a/.."}) {
            CAPTURE(name);
            CHECK_THROWS_AS(output.write(name, "x"), OutputError);
        }
        output.write("a/../b.txt", "x");
        CHECK(fs::exists(output.path_for("b.txt")));
    }

    TEST_CASE("a linked folder is changed where it really is, with ordinary permissions") {
        const TemporaryFolder folder;
        folder.write("real/run.json", "old");
        fs::create_directory_symlink("real", folder.path() / "out");
        const mode_t mask = ::umask(0027);
        OutputFolder output(folder.path() / "out/");
        output.write("run.json", "new");
        output.commit();
        ::umask(mask);
        CHECK(fs::is_symlink(folder.path() / "out"));
        CHECK(bytes_of(folder.path() / "real/run.json") == "new");
        CHECK(fs::status(folder.path() / "real").permissions() == fs::perms{0750});
        CHECK(fs::status(folder.path() / "real/run.json").permissions() == fs::perms{0640});
    }
}

}  // namespace tonghop
