#include "base/error.hpp"
#include "cli/command.hpp"
#include "support/xlsx_builder.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace tonghop;
using namespace tonghop::test;

namespace {

// Two workbooks and a file that is none, in a folder of their own.
class Folder {
 public:
    Folder()
        : path_(std::filesystem::temp_directory_path() /
                ("tonghop_command_cells_" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(path_);
        write("a.xlsx", XlsxBuilder()
                            .rows("<row><c><v>1.5</v></c><c t=\"inlineStr\"><is><t>Xã</t></is></c>"
                                  "</row>")
                            .build());
        write("b.csv", "x,2\n");
        write("c.pdf", "%PDF-1.7");
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string operator/(const char* name) const { return (path_ / name).string(); }

 private:
    void write(const char* name, const std::string& bytes) const {
        std::ofstream(path_ / name, std::ios::binary) << bytes;
    }
    std::filesystem::path path_;
};

struct Ran {
    int status;
    std::string out;
    std::string err;
};

Ran cells(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"--lang", "en"});
    std::ostringstream out;
    std::ostringstream err;
    const int status = run_cells(arguments, out, err);
    return {status, out.str(), err.str()};
}

}  // namespace

TEST_SUITE("cli") {
    TEST_CASE("cells prints one line a cell, and names the file where there are several") {
        const Folder folder;
        CHECK(cells({folder / "a.xlsx"}).out == "T5!A1  number  1.5  1.5\nT5!B1  text  \"Xã\"\n");
        CHECK(cells({folder / "a.xlsx", folder / "b.csv", "--format", "jsonl"}).out ==
              "{\"file\":\"a.xlsx\",\"sheet\":\"T5\",\"ref\":\"A1\",\"type\":\"number\","
              "\"value\":1.5,\"text\":\"1.5\"}\n"
              "{\"file\":\"a.xlsx\",\"sheet\":\"T5\",\"ref\":\"B1\",\"type\":\"text\","
              "\"value\":\"Xã\"}\n"
              "{\"file\":\"b.csv\",\"sheet\":\"b\",\"ref\":\"A1\",\"type\":\"text\","
              "\"value\":\"x\"}\n"
              "{\"file\":\"b.csv\",\"sheet\":\"b\",\"ref\":\"B1\",\"type\":\"number\","
              "\"value\":2,\"text\":\"2\"}\n");
    }

    TEST_CASE("cells --count counts each workbook and all of them") {
        const Folder folder;
        CHECK(cells({"--count", folder / "a.xlsx", folder / "b.csv"}).out ==
              "a.xlsx  cells 2  numbers 1  dates 0  texts 1  booleans 0  errors 0  blanks 0  "
              "sum 1.5  text-bytes 3\n"
              "b.csv  cells 2  numbers 1  dates 0  texts 1  booleans 0  errors 0  blanks 0  "
              "sum 2  text-bytes 1\n"
              "total  cells 4  numbers 2  dates 0  texts 2  booleans 0  errors 0  blanks 0  "
              "sum 3.5  text-bytes 4\n");
    }

    TEST_CASE("cells --sheet reads that sheet only, and says if there is none") {
        const Folder folder;
        const Ran ran = cells({folder / "a.xlsx", folder / "b.csv", "--sheet", "b"});
        CHECK(ran.status == 0);
        CHECK(ran.out == "b.csv!b!A1  text  \"x\"\nb.csv!b!B1  number  2  2\n");
        CHECK(cells({"--count", "--sheet", "b", folder / "a.xlsx", folder / "b.csv"})
                  .out.find("total  cells 2") != std::string::npos);
        CHECK_THROWS_AS(cells({folder / "a.xlsx", "--sheet", "T6"}), UsageError);
        CHECK_THROWS_AS(cells({folder / "a.xlsx", "--count", "--sheet", "T6"}), UsageError);
    }

    TEST_CASE("a file that cannot be read is named, and the others are read") {
        const Folder folder;
        const Ran some = cells({folder / "c.pdf", folder / "b.csv"});
        CHECK(some.status == 1);
        CHECK(some.out == "b.csv!b!A1  text  \"x\"\nb.csv!b!B1  number  2  2\n");
        CHECK(some.err == (folder / "c.pdf") +
                              ": a document of another kind (Word, PDF, web page), not a workbook; "
                              "ask for the table as an Excel file (a PDF document)\n");
        CHECK(cells({folder / "c.pdf"}).status == 2);
        CHECK(cells({folder / ""}).status == 2);
        CHECK(cells({folder / "missing.xlsx", "--count"}).status == 2);
    }

    TEST_CASE("what cannot be asked is a usage error") {
        CHECK_THROWS_AS(cells({}), UsageError);
        CHECK_THROWS_AS(cells({"--format", "xml", "a"}), UsageError);
        CHECK_THROWS_AS(cells({"--cuont", "a"}), UsageError);
        CHECK(cells({"--help"}).out.find("--count") != std::string::npos);
    }
}
