// Writes the small roll-up to the path given, for tests in other languages.
#include <cstdlib>
#include <iostream>
#include <string_view>

#include "small_rollup.hpp"

int main(int count, char** arguments) {
    if (count < 2) {
        std::cerr << "usage: write_small_rollup PATH [en]\n";
        return EXIT_FAILURE;
    }
    const tonghop::testing::SmallRollup rollup = tonghop::testing::small_rollup();
    const bool english = count > 2 && std::string_view(arguments[2]) == "en";
    tonghop::write_rollup_workbook(
        rollup.content(english ? tonghop::Language::english : tonghop::Language::vietnamese),
        arguments[1]);
    return EXIT_SUCCESS;
}
