#include "pipeline/parallel.hpp"

#include <stdexcept>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace tonghop;

TEST_SUITE("pipeline") {
    TEST_CASE("every index is worked on once, by any number of threads") {
        for (const unsigned jobs : {0U, 1U, 2U, 7U}) {
            std::vector<int> calls(100, 0);
            for_each_index(calls.size(), jobs, [&](std::size_t i) { ++calls[i]; });
            CAPTURE(jobs);
            CHECK(calls == std::vector<int>(100, 1));
        }
    }

    TEST_CASE("of several failures the one with the lowest index is thrown") {
        const auto fail = [](std::size_t i) {
            if (i % 2 == 1) throw std::runtime_error(std::to_string(i));
        };
        CHECK_THROWS_WITH(for_each_index(10, 3, fail), "1");
    }
}
