// How many formulas were found to be what.
#pragma once

#include <cstddef>

#include "formula/recalculate.hpp"

namespace tonghop {

struct FormulaCounts {
    std::size_t verified = 0;
    std::size_t stale = 0;
    std::size_t missing = 0;
    std::size_t unverified = 0;

    void add(const FormulaResult& result) {
        switch (result.state) {
            case FormulaResult::State::verified:
                ++verified;
                break;
            case FormulaResult::State::stale:
                ++stale;
                break;
            case FormulaResult::State::missing:
                ++missing;
                break;
            case FormulaResult::State::unverified:
                ++unverified;
                break;
        }
    }
    FormulaCounts& operator+=(const FormulaCounts& other) {
        verified += other.verified;
        stale += other.stale;
        missing += other.missing;
        unverified += other.unverified;
        return *this;
    }
};

}  // namespace tonghop
