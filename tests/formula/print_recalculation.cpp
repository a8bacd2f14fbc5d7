// Prints what each formula of a workbook comes to, one line a formula, for comparison with other
// programs: sheet, cell, state, stored result, computed result, formula; tabs between.
#include <cstdio>
#include <exception>
#include <iostream>
#include <numeric>
#include <vector>

#include <fmt/format.h>

#include "formats/open_workbook.hpp"
#include "formula/recalculate.hpp"

namespace {

using namespace tonghop;

std::string shown(const Value& value) {
    switch (value.kind) {
        case Value::Kind::number:
            return fmt::format("{}", value.number);
        case Value::Kind::boolean:
            return value.number != 0 ? "TRUE" : "FALSE";
        case Value::Kind::text:
            return "'" + value.text;
        case Value::Kind::error:
            return value.text;
        case Value::Kind::unknown:
            return "?" + value.text;
        case Value::Kind::blank:
            break;
    }
    return "";
}

const char* name_of(FormulaResult::State state) {
    switch (state) {
        case FormulaResult::State::verified:
            return "verified";
        case FormulaResult::State::stale:
            return "stale";
        case FormulaResult::State::missing:
            return "missing";
        case FormulaResult::State::unverified:
            break;
    }
    return "unverified";
}

std::string on_one_line(std::string text) {
    for (char& c : text) c = c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
    return text;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "print_recalculation WORKBOOK\n";
        return 2;
    }
    try {
        const Workbook workbook = load_workbook(arguments[1]);
        std::vector<std::size_t> sheets(workbook.sheets.size());
        std::iota(sheets.begin(), sheets.end(), std::size_t{0});
        const Recalculation all = recalculate(workbook, sheets);
        for (const FormulaResult& result : all.results()) {
            const Sheet& sheet = workbook.sheets[result.address.sheet];
            const Cell& cell = *sheet.at(result.address.ref);
            std::cout << on_one_line(sheet.name()) << '\t' << cell.ref.to_string() << '\t'
                      << name_of(result.state) << '\t'
                      << (cell.has_result ? on_one_line(shown(stored_value(cell))) : "") << '\t'
                      << on_one_line(shown(result.computed)) << '\t' << on_one_line(cell.formula)
                      << '\n';
        }
    } catch (const std::exception& error) {
        std::cerr << arguments[1] << ": " << error.what() << '\n';
        return 1;
    }
    return 0;
}
