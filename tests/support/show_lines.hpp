// A failed comparison of lists of lines shows both, line by line.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

template <>
struct doctest::StringMaker<std::vector<std::string>> {
    static doctest::String convert(const std::vector<std::string>& lines) {
        std::string text = "\n";
        for (const std::string& line : lines) text += "    " + line + "\n";
        return text.c_str();
    }
};
