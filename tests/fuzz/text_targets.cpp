#include "fuzz/text_targets.hpp"

#include "config/load.hpp"
#include "formula/recalculate.hpp"
#include "formula/shift.hpp"
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

void read_formula(std::string_view input) {
    const std::string moved = shift_formula(input, 2, 3);
    if (moved.find("#REF!") == std::string::npos) {
        const std::string back = shift_formula(moved, -2, -3);
        require(shift_formula(back, 2, 3) == moved, "a formula changes on the way back");
    }
    Workbook workbook;
    workbook.sheets.emplace_back("T6", false);
    for (std::uint32_t row = 0; row < 9; ++row) {
        Cell number;
        number.ref = {row, row % 3};
        number.type = CellType::number;
        number.number = row * 1.5 - 3;
        workbook.sheets[0].add(number);
    }
    for (const std::uint32_t row : {5U, 6U}) {
        Cell text;
        text.ref = {row, 3};
        text.type = CellType::text;
        text.text = std::string(row * 1000, 'a');
        workbook.sheets[0].add(text);
    }
    for (const bool array : {false, true}) {
        Cell cell;
        cell.ref = {array ? 3U : 4U, 4};
        cell.has_formula = true;
        cell.has_result = false;
        cell.array_formula = array;
        cell.formula = input;
        workbook.sheets[0].add(cell);
    }
    workbook.sheets[0].seal();
    require(recalculate(workbook, {0}).results().size() == 2, "a formula without a verdict");
}

}  // namespace tonghop::fuzz
