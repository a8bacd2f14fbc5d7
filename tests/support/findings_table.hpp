// Findings as a table a test can state: "error value-not-number D9".
#pragma once

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "model/finding.hpp"

/// A failed comparison of tables shows both, line by line.
template <>
struct doctest::StringMaker<std::vector<std::string>> {
    static doctest::String convert(const std::vector<std::string>& lines) {
        std::string text = "\n";
        for (const std::string& line : lines) text += "    " + line + "\n";
        return text.c_str();
    }
};

namespace tonghop::test {

/// One line a finding, sorted: severity, code, detail in brackets if any, cell if any.
std::vector<std::string> lines(Findings findings);

}  // namespace tonghop::test
