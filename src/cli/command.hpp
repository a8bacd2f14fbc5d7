// The commands of tonghop: each takes its arguments and two streams, and returns an exit code.
// What stops a run is thrown and caught once, in main.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace tonghop {

using Arguments = std::vector<std::string>;

int run_rollup(const Arguments& arguments, std::ostream& out, std::ostream& err);
int run_extract(const Arguments& arguments, std::ostream& out, std::ostream& err);
int run_check(const Arguments& arguments, std::ostream& out, std::ostream& err);
int run_suggest(const Arguments& arguments, std::ostream& out, std::ostream& err);
int run_cells(const Arguments& arguments, std::ostream& out, std::ostream& err);

struct Command {
    const char* name;
    int (*run)(const Arguments&, std::ostream&, std::ostream&);
    const char* vietnamese;
    const char* english;
};

/// All commands, in the order of a first day's work.
const std::vector<Command>& commands();

}  // namespace tonghop
