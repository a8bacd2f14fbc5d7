// A mapping as written in its file, and a sheet as drawn, make observations and findings: what
// tests of the mapping language compare.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tonghop::test {

struct FormRead {
    std::vector<std::string>
        observations;  ///< "C4 06352/Lân Pán livestock.buffalo.head actual 2024-06 12"
    std::vector<std::string> findings;  ///< severity, code, detail, cell; infos left out
    std::vector<std::string> notes;     ///< the infos
    /// Of the findings, in Vietnamese and in English; mappings are called "form-0.json" ...
    std::vector<std::string> messages;
    std::vector<std::string> english;
    /// Named parts of the findings.
    std::vector<std::map<std::string, std::string, std::less<>>> args;
};

/// `members` are what the mapping has beside "$schema", "version", "form" and "recognise" (which
/// fits any sheet whose first cell is "XÃ ..." or "HUYỆN ..."). The catalogues are the shipped
/// ones; a mapping may extend one of mappings/forms. The place is the one that the grid names.
FormRead read_form(std::string_view members, std::string_view grid);

/// The sheet read with the mapping that detection makes of it; nothing if it makes none.
FormRead read_unknown(std::string_view grid);

/// As read_form for several mappings, each with all its members but "$schema" and "version".
FormRead read_forms(const std::vector<std::string>& mappings, std::string_view grid);

/// The sheet read with a mapping of a file and the shipped catalogues.
FormRead read_mapping(const std::filesystem::path& mapping, std::string_view grid);

}  // namespace tonghop::test
