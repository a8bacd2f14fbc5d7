// The limits on reading and the page that documents them.
#include "formats/read_limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <stdexcept>
#include <string>

#include "support/cell_recorder.hpp"
#include "support/xlsx_builder.hpp"

#include <doctest/doctest.h>

using namespace tonghop;
using namespace tonghop::test;

TEST_SUITE("formats") {
    TEST_CASE("each limit has a row in docs/limits.md, with its default") {
        std::ifstream page(TONGHOP_SOURCE_DIR "/docs/limits.md");
        REQUIRE(page);
        std::vector<std::string> lines;
        for (std::string line; std::getline(page, line);) lines.push_back(line);
        for (const LimitRow& row : limit_rows()) {
            const std::string begin =
                fmt::format("| `{}` | {} |", row.name, value_of(ReadLimits{}, row.limit));
            CAPTURE(begin);
            CHECK(std::count_if(lines.begin(), lines.end(), [&](const std::string& line) {
                      return line.starts_with(begin);
                  }) == 1);
        }
        const auto rows = std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
            return line.starts_with("| `");
        });
        CHECK(rows == static_cast<std::ptrdiff_t>(limit_rows().size()));
    }

    TEST_CASE("a limit is found by its name and raised") {
        for (const LimitRow& row : limit_rows()) {
            CAPTURE(row.name);
            CHECK(&row_of(row.limit) == &row);
            CHECK(find_limit(row.name) == &row);
            ReadLimits limits;
            const std::uint64_t more = value_of(limits, row.limit) + 1;
            CHECK(set_limit(limits, row.limit, more));
            CHECK(value_of(limits, row.limit) == more);
            CHECK_FALSE(set_limit(limits, row.limit, most_of(row.limit) + 1));
            CHECK(raised_value({std::string(row.name), most_of(row.limit)}) == most_of(row.limit));
        }
        CHECK(find_limit("Cells") == nullptr);
    }

    TEST_CASE("limits that no reader could keep are a bug of whoever sets them") {
        ReadLimits limits;
        limits.inflate_ratio = 0;
        CHECK_THROWS_AS(check_limits(limits), std::logic_error);
        limits = {};
        limits.string_bytes = 1ULL << 33;
        CHECK_THROWS_AS(check_limits(limits), std::logic_error);
        CellRecorder recorder;
        CHECK_THROWS_AS(read_workbook("a,b", "x.csv", recorder, limits), std::logic_error);
    }

    TEST_CASE("what exceeds a limit is told with the limit's name and value") {
        ReadLimits limits;
        limits.cells = 1;
        CellRecorder recorder;
        try {
            read_workbook("1,2\n3,4\n", "x.csv", recorder, limits);
            FAIL("read");
        } catch (const WorkbookError& error) {
            REQUIRE(error.exceeded() != nullptr);
            CHECK(error.exceeded()->name == "cells");
            CHECK(error.exceeded()->value == 1);
            CHECK(std::string(error.what()) == "more than 1 cells");
        }
    }
}
