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
    for (const auto& [path, named] : list_inputs(inputs)) {
        found.push_back((named ? "named " : "") +
                        path.lexically_relative(folder.path()).generic_string());
    }
    return found;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_SUITE("base") {
    TEST_CASE("every file of a folder is taken but hidden ones, in byte order") {
        const TemporaryFolder folder;
        for (const std::string_view name :
             {"b.xlsx", "a/z.XLS", "Vũ Lễ.xlsx", "d.docx", "README.md", "noextension", "~$b.xlsx",
              "j.xlsx.bak", "k.xlsx (1)", "l.fods", "m.zip", ".hidden.xlsx", ".git/i.xlsx"}) {
            folder.write(name, "x");
        }
        CHECK(names(folder, {folder.path()}) ==
              Names{"README.md", "Vũ Lễ.xlsx", "a/z.XLS", "b.xlsx", "d.docx", "j.xlsx.bak",
                    "k.xlsx (1)", "l.fods", "m.zip", "noextension", "~$b.xlsx"});
    }

    TEST_CASE("a file is called like a report by any of the endings in its name") {
        for (const std::string name :
             {"a.xlsx", "A.XLS", "a.xlsx (1)", "a.xlsx.download", "a.v2.xlsx~", "b.pdf", "c.zip"}) {
            CAPTURE(name);
            CHECK(is_named_like_report(name));
        }
        for (const std::string name : {"README.md", "anh.jpg", "a", "", "a.", "xlsx", "run.json"}) {
            CAPTURE(name);
            CHECK_FALSE(is_named_like_report(name));
        }
    }

    TEST_CASE("a file that is named is taken once and as it was named") {
        const TemporaryFolder folder;
        const auto file = folder.write("report.dat", "x");
        folder.write("a/notes.md", "x");
        CHECK(list_inputs({file, folder.path() / "." / "report.dat",
                           folder.path() / "a" / ".." / "report.dat"})
                  .size() == 1);
        CHECK(list_inputs({folder.path() / "a" / ".." / "report.dat"}).front().path ==
              folder.path() / "a" / ".." / "report.dat");
        // In its folder or by its own name: named it is.
        CHECK(names(folder, {folder.path(), file}) == Names{"a/notes.md", "named report.dat"});
        CHECK(names(folder, {file, folder.path(), file}) ==
              Names{"a/notes.md", "named report.dat"});
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
              Names{"out/returns/06325.xlsx", "out/rollup.xlsx", "out/run.json"});
    }

    TEST_CASE("a folder named like a workbook is taken as one and not entered") {
        const TemporaryFolder folder;
        folder.write("BC_VuLe.xlsx/xl/workbook.xml", "x");
        folder.write("a.xlsx", "x");
        CHECK(names(folder, {folder.path()}) == Names{"BC_VuLe.xlsx", "a.xlsx"});
    }

    TEST_CASE("a path that does not exist is a mistake of the caller") {
        const TemporaryFolder folder;
        CHECK_THROWS_AS(list_inputs({folder.path() / "none"}), UsageError);
        CHECK(list_inputs({}).empty());
        CHECK(list_inputs({folder.path()}).empty());
    }
}

}  // namespace tonghop
