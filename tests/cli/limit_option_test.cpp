// --limit of every command that reads workbooks.
#include "cli/limit_option.hpp"

#include "base/error.hpp"
#include "base/temporary_folder.hpp"
#include "cli/run_program.hpp"

#include <doctest/doctest.h>

using namespace tonghop;
using namespace tonghop::test;

namespace {

std::string refused(const std::string& wanted, Language language) {
    ReadLimits limits;
    try {
        raise_limits({wanted}, limits, language);
    } catch (const UsageError& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_SUITE("cli") {
    TEST_CASE("limits are raised, never lowered, and named when they are not known") {
        ReadLimits limits;
        raise_limits({"cells=80000000", "xml-depth=512", "sheets=20000", "sheets=30000"}, limits,
                     Language::english);
        CHECK(limits.cells == 80'000'000);
        CHECK(limits.sheets == 30'000);
        CHECK(refused("cells=5", Language::english).find("40000000 (the default)") !=
              std::string::npos);
        CHECK(refused("cells=5", Language::vietnamese).find("40000000 (mặc định)") !=
              std::string::npos);
        CHECK(refused("string-bytes=5000000000", Language::english).find("4294967295") !=
              std::string::npos);
        CHECK(refused("rows=5", Language::vietnamese).find("chọn một trong: file-bytes") !=
              std::string::npos);
        for (const char* wanted : {"", "cells", "cells=", "cells=x", "cells=5x", "cells=-5", "=5",
                                   "cells=99999999999999999999", "inflate-ratio=0"}) {
            CAPTURE(wanted);
            CHECK_FALSE(refused(wanted, Language::english).empty());
            CHECK_FALSE(refused(wanted, Language::vietnamese).empty());
        }
    }

    TEST_CASE("every command that reads workbooks takes --limit and lists the names in its help") {
        const Surroundings english = {TONGHOP_SOURCE_DIR, {"LANG=en_US.UTF-8"}};
        for (const char* command : {"cells", "extract", "rollup", "suggest"}) {
            for (const Surroundings& language : {Surroundings{}, english}) {
                const Ran ran = run_program({command, "--help"}, language);
                CAPTURE(ran);
                CHECK(ran.out.find("--limit NAME=N") != std::string::npos);
                for (const LimitRow& row : limit_rows()) {
                    CHECK(ran.out.find(row.name) != std::string::npos);
                }
            }
        }
    }

    TEST_CASE("a workbook over a limit is refused with the way to read it, which works") {
        const TemporaryFolder folder;
        std::string rows;
        for (int i = 0; i < 9; ++i) rows += std::string(1'000'000, 'x');
        const auto path = folder.write("long.csv", "a,1\n" + rows + ",2\n");
        const Ran vietnamese = run_program({"cells", "--count", path.string()});
        CHECK(vietnamese.status == 2);
        CHECK(vietnamese.err.find("quá 8388608 byte trong một ô chữ") != std::string::npos);
        CHECK(vietnamese.err.find("--limit text-bytes=16777216") != std::string::npos);
        const Ran english = run_program({"cells", "--lang", "en", "--count", path.string()});
        CHECK(english.err.find("more than 8388608 bytes in a text") != std::string::npos);
        const Ran raised =
            run_program({"cells", "--limit", "text-bytes=16777216", "--count", path.string()});
        CHECK(raised.status == 0);
        const Ran extracted = run_program({"extract", "--lang", "en", path.string()});
        CHECK(extracted.err.find("--limit text-bytes=16777216") != std::string::npos);
        const Ran lower = run_program({"extract", "--limit", "cells=5", path.string()});
        CHECK(lower.status == 2);
        CHECK(lower.err.find("--limit cells") != std::string::npos);
    }
}
