// The list on which every mistake of every file ends up.
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "config/json_source.hpp"
#include "config/wording.hpp"

namespace tonghop {

class Mistakes {
 public:
    explicit Mistakes(bool english) : english_(english) {}

    void add(const Spot& spot, const Wording& message);
    /// A mistake at `spot` about the value `pointer`, which is not in the tree (a syntax error).
    void add(const Spot& spot, std::string pointer, const Wording& message);
    /// A file that cannot be read at all.
    void add_file(std::string file, const Wording& message);

    bool empty() const { return list_.empty(); }
    const std::vector<ConfigMistake>& list() const { return list_; }

 private:
    bool english_;
    std::vector<ConfigMistake> list_;
};

/// By file, line, column; without repeats (a catalogue that two profiles use is read twice).
std::vector<ConfigMistake> sorted(std::vector<ConfigMistake> mistakes);

}  // namespace tonghop
