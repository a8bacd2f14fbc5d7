#include "fuzz/text_targets.hpp"

#include "config/load.hpp"
#include "fuzz/targets.hpp"
#include "normalise/number_text.hpp"
#include "normalise/period_text.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace tonghop::fuzz {
namespace {

// A folder of this process, gone when it ends.
class Workplace {
 public:
    Workplace()
        : folder_(std::filesystem::temp_directory_path() /
                  ("tonghop-fuzz-" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(folder_ / "forms");
    }
    ~Workplace() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;

    std::filesystem::path mapping() const { return folder_ / "forms" / "fuzz.json"; }

 private:
    std::filesystem::path folder_;
};

}  // namespace

void read_number(std::string_view input) {
    for (const Separators convention : {Separators::vietnamese, Separators::english}) {
        const NumberText read = parse_number_text(input, convention);
        if (read.problem != NumberProblem::none || !read.amount.value) continue;
        // Reading what was written out gives the same number: nothing was lost on the way.
        const std::string written = read.amount.value->to_string();
        const NumberText again = parse_number_text(written, Separators::english);
        require(again.problem == NumberProblem::none && again.amount.value == read.amount.value,
                "a number changes when it is written out and read again");
    }
}

void read_period(std::string_view input) {
    const auto periods = find_periods(input, 2024);
    for (std::size_t i = 0; i < periods.size(); ++i) {
        require(Period::parse(periods[i].to_string()) == periods[i],
                "a period changes when it is written out and read again");
        for (std::size_t j = 0; j < i; ++j) require(periods[i] != periods[j], "a period twice");
    }
    period_of(input);
}

void read_mapping(std::string_view input) {
    static const Workplace workplace;
    std::ofstream(workplace.mapping(), std::ios::binary | std::ios::trunc) << input;
    check_configuration({workplace.mapping()});
}

}  // namespace tonghop::fuzz
