#include "fuzz/targets.hpp"

#include "fuzz/file_targets.hpp"
#include "fuzz/text_targets.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace tonghop::fuzz {
namespace {

constexpr std::array kTargets = {
    Target{"zip", read_zip},           Target{"xml", read_xml},
    Target{"sheet", read_sheet},       Target{"workbook", read_any_workbook},
    Target{"compound", read_compound}, Target{"biff", read_biff},
    Target{"ods", read_open_document}, Target{"csv", read_delimited},
    Target{"html", read_web_page},     Target{"xml2003", read_xml_spreadsheet},
    Target{"number", read_number},     Target{"period", read_period},
    Target{"mapping", read_mapping},   Target{"formula", read_formula},
};

}  // namespace

std::span<const Target> targets() {
    return kTargets;
}

const Target* find_target(std::string_view name) {
    for (const Target& target : kTargets) {
        if (target.name == name) return &target;
    }
    return nullptr;
}

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "fuzz: %s\n", what);
    std::abort();
}

}  // namespace tonghop::fuzz
