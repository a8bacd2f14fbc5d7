// Counting what a workbook holds without building it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "formats/cell_visitor.hpp"

namespace tonghop {

struct CellCounts {
    std::uint64_t cells = 0;  ///< all of the following
    std::uint64_t numbers = 0;
    std::uint64_t dates = 0;
    std::uint64_t texts = 0;
    std::uint64_t booleans = 0;
    std::uint64_t errors = 0;
    std::uint64_t blanks = 0;      ///< formulas without a stored result
    long double sum = 0;           ///< of numbers and of the serial days of dates
    std::uint64_t text_bytes = 0;  ///< UTF-8, of texts

    CellCounts& operator+=(const CellCounts& other);
};

/// Counts the cells of all sheets, or of the one called `only_sheet`.
class CellCounter : public CellVisitor {
 public:
    explicit CellCounter(std::string_view only_sheet = {}) : only_sheet_(only_sheet) {}

    bool wants_formulas() const override { return false; }
    void begin_sheet(std::string_view name, bool hidden) override;
    void cell(const CellView& cell) override;
    void hidden_columns(std::uint32_t, std::uint32_t) override {}
    void merge(const CellRange&) override {}
    void end_sheet() override {}

    const CellCounts& counts() const { return counts_; }
    bool found_sheet() const { return found_sheet_; }

 private:
    std::string only_sheet_;
    bool counting_ = true;
    bool found_sheet_ = false;
    CellCounts counts_;
};

}  // namespace tonghop
