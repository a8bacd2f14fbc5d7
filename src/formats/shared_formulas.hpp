// Formulas of a sheet that several cells share: one text, moved along with the cell.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "grid/cell_ref.hpp"

namespace tonghop {

class SharedFormulas {
 public:
    /// The formula called `index` as it stands at `cell`. The first 65,536 of a sheet are kept, of
    /// those no longer than Excel stores.
    void define(std::uint64_t index, CellRef cell, std::string_view text);
    /// Its text at another cell; empty if it is not known or takes more than `most` bytes. Valid
    /// until the next call.
    std::string_view text_at(std::uint64_t index, CellRef cell, std::uint64_t most);

 private:
    struct Formula {
        CellRef cell;
        std::string text;
    };
    std::unordered_map<std::uint64_t, Formula> formulas_;
    std::string moved_;
};

}  // namespace tonghop
