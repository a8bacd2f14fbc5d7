#include "base/error.hpp"
#include "base/file.hpp"
#include "base/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

namespace tonghop {

namespace {

namespace fs = std::filesystem;

/// Paths relative to `folder`, which makes them readable.
std::vector<std::string> names(const TemporaryFolder& folder, const std::vector<fs::path>& inputs) {
    std::vector<std::string> found;
    for (const fs::path& path : list_workbooks(inputs)) {
        found.push_back(path.lexically_relative(folder.path()).generic_string());
    }
    return found;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_SUITE("base") {
    TEST_CASE("a folder is walked for whatever a commune may send, in byte order") {
        const TemporaryFolder folder;
        for (const std::string_view name :
             {"b.xlsx", "a/z.XLS", "a/y.ods", "Vũ Lễ.xlsx", "c.csv", "d.docx", "e.pdf", "f.xlsb",
              "g.txt", "a/h.HTML", "README.md", ".hidden.xlsx", "~$b.xlsx", ".git/i.xlsx",
              "program.exe", "noextension", "j.xlsx.bak"}) {
            folder.write(name, "x");
        }
        CHECK(names(folder, {folder.path()}) == Names{"Vũ Lễ.xlsx", "a/h.HTML", "a/y.ods",
                                                      "a/z.XLS", "b.xlsx", "c.csv", "d.docx",
                                                      "e.pdf", "f.xlsb", "g.txt"});
    }

    TEST_CASE("a file that is named is taken whatever its name, and once") {
        const TemporaryFolder folder;
        const auto file = folder.write("report.dat", "x");
        folder.write("a/notes.md", "x");
        folder.write("~$lock.xlsx", "x");
        CHECK(list_workbooks({file, folder.path() / "." / "report.dat",
                              folder.path() / "a" / ".." / "report.dat"})
                  .size() == 1);
        CHECK(names(folder, {folder.path() / "~$lock.xlsx"}) == Names{"~$lock.xlsx"});
        CHECK(list_workbooks({folder.path() / "a" / ".." / "report.dat"}).front() ==
              folder.path() / "a" / ".." / "report.dat");  // as it was given
        const auto workbook = folder.write("a.xlsx", "x");
        CHECK(names(folder, {workbook, folder.path(), workbook}) == Names{"a.xlsx"});
    }

    TEST_CASE("links to files are read once, linked folders and pipes not at all") {
        const TemporaryFolder folder;
        const TemporaryFolder elsewhere;
        elsewhere.write("other.xlsx", "x");
        const auto linked = elsewhere.write("linked.dat", "x");
        folder.write("a.xlsx", "x");
        fs::create_symlink("a.xlsx", folder.path() / "b.xlsx");
        fs::create_symlink(linked, folder.path() / "c.xlsx");
        fs::create_symlink("nowhere", folder.path() / "d.xlsx");
        fs::create_directory_symlink(elsewhere.path(), folder.path() / "folder");
        fs::create_directory_symlink(folder.path(), folder.path() / "circle");
        REQUIRE(::mkfifo((folder.path() / "pipe.xlsx").c_str(), 0600) == 0);
        CHECK(names(folder, {folder.path()}) == Names{"a.xlsx", "c.xlsx"});
    }

    TEST_CASE("an earlier result inside the folder is not read back as reports") {
        const TemporaryFolder folder;
        folder.write("a.xlsx", "x");
        folder.write("out/run.json", "{}");
        folder.write("out/rollup.xlsx", "x");
        folder.write("out/returns/06325.xlsx", "x");
        CHECK(names(folder, {folder.path()}) == Names{"a.xlsx"});
        // Unless it is asked for.
        CHECK(names(folder, {folder.path() / "out"}) ==
              Names{"out/returns/06325.xlsx", "out/rollup.xlsx"});
    }

    TEST_CASE("a folder named like a workbook is taken as one and not entered") {
        const TemporaryFolder folder;
        folder.write("BC_VuLe.xlsx/xl/workbook.xml", "x");
        folder.write("a.xlsx", "x");
        CHECK(names(folder, {folder.path()}) == Names{"BC_VuLe.xlsx", "a.xlsx"});
    }

    TEST_CASE("a path that does not exist is a mistake of the caller") {
        const TemporaryFolder folder;
        CHECK_THROWS_AS(list_workbooks({folder.path() / "none"}), UsageError);
        CHECK(list_workbooks({}).empty());
        CHECK(list_workbooks({folder.path()}).empty());
    }
}

}  // namespace tonghop
