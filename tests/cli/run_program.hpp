// Runs the built program as a person does, and keeps what it said.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace tonghop::test {

struct Ran {
    int status = -1;  ///< exit code; minus the signal if it was killed
    std::string out;
    std::string err;

    bool says(const std::string& text) const { return err.find(text) != std::string::npos; }
};

struct Surroundings {
    std::filesystem::path folder = TONGHOP_SOURCE_DIR;
    /// Beside what the test itself has; its own language and time zone are left out.
    std::vector<std::string> environment = {"LANG=vi_VN.UTF-8"};
};

/// `command` with its arguments; the first is a path.
Ran run(const std::vector<std::string>& command, const Surroundings& surroundings = {});

/// tonghop with these arguments.
Ran run_program(std::vector<std::string> arguments, const Surroundings& surroundings = {});

}  // namespace tonghop::test

/// A failed check shows everything that was said.
template <>
struct doctest::StringMaker<tonghop::test::Ran> {
    static doctest::String convert(const tonghop::test::Ran& ran) {
        const std::string text = "exit code " + std::to_string(ran.status) +
                                 "\nstdout: " + ran.out.substr(0, 2000) +
                                 "\nstderr: " + ran.err.substr(0, 4000);
        return text.c_str();
    }
};
