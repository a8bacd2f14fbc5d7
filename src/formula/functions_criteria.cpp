// SUMIF and COUNTIF.
#include "formula/criterion.hpp"
#include "formula/functions.hpp"

#include <utility>

namespace tonghop {
namespace {

using Kind = Value::Kind;
using Match = Criterion::Match;

struct Asked {
    CellArea area;
    Criterion criterion;
};

std::optional<Asked> asked(Reading& reading, std::span<const Operand> arguments) {
    const CellArea* const area = std::get_if<CellArea>(&arguments[0]);
    if (area == nullptr || std::holds_alternative<ValueArray>(arguments[1])) return std::nullopt;
    return Asked{*area, Criterion(reading.value_of(arguments[1]), reading.inputs().texts())};
}

std::uint64_t cells_in(const CellRange& range) {
    return std::uint64_t{range.last.row - range.first.row + 1} *
           (range.last.column - range.first.column + 1);
}

// Fitting a pattern is more than reading a cell, and is paid for before.
Match match(Reading& reading, const Criterion& criterion, const Value& value) {
    constexpr std::size_t kCharacters = 16;
    const bool can_pay = !value.is(Kind::text) ||
                         reading.may_work(value.text.size() * criterion.effort() / kCharacters);
    return can_pay ? criterion.matches(value) : Match::unknown;
}

// How many blank cells a whole row or column has depends on the program that made the file: 65,536
// rows in .xls.
bool has_unsure_size(const CellRange& range) {
    return range.last.row == kMaxRows - 1 || range.last.column == kMaxColumns - 1;
}

// As large as `shape`, from the upper left cell of `area`; nothing if it falls off the sheet.
std::optional<CellArea> resized(CellArea area, const CellRange& shape) {
    area.range.last = {area.range.first.row + (shape.last.row - shape.first.row),
                       area.range.first.column + (shape.last.column - shape.first.column)};
    if (area.range.last.row >= kMaxRows || area.range.last.column >= kMaxColumns) {
        return std::nullopt;
    }
    return area;
}

}  // namespace

Operand function_count_if(Reading& reading, std::span<const Operand> arguments) {
    const auto question = asked(reading, arguments);
    if (!question) return make_unknown("COUNTIF");
    std::uint64_t written = 0;
    std::uint64_t count = 0;
    bool known = true;
    const bool whole = reading.for_each(question->area, [&](const Inputs::Item& item) {
        const Match found = match(reading, question->criterion, item.value);
        known = known && found != Match::unknown;
        if (found == Match::yes) ++count;
        if (!item.value.is(Kind::blank)) ++written;
        return known;
    });
    if (!whole) return Reading::too_much_work();
    if (!known) return make_unknown("COUNTIF");
    if (question->criterion.matches(Value{}) == Match::yes) {
        if (has_unsure_size(question->area.range)) return make_unknown("blank cells of a column");
        count += cells_in(question->area.range) - written;
    }
    return make_number(static_cast<double>(count));
}

Operand function_sum_if(Reading& reading, std::span<const Operand> arguments) {
    const auto question = asked(reading, arguments);
    if (!question) return make_unknown("SUMIF");
    CellArea summed = question->area;
    if (arguments.size() > 2) {
        const CellArea* const area = std::get_if<CellArea>(&arguments[2]);
        const auto fitted = area == nullptr ? std::nullopt : resized(*area, summed.range);
        if (!fitted) return make_unknown("SUMIF");
        summed = *fitted;
    }
    Value sum = make_number(0);
    std::optional<Value> problem;
    const bool whole = reading.for_each(summed, [&](const Inputs::Item& item) {
        const CellRef at = item.cell.ref;
        const CellRef from = question->area.range.first;
        const CellRef cell{from.row + (at.row - summed.range.first.row),
                           from.column + (at.column - summed.range.first.column)};
        const Value value = reading.value_of(CellArea{question->area.sheet, {cell, cell}});
        const Match found = match(reading, question->criterion, value);
        if (found == Match::unknown) problem = make_unknown("SUMIF");
        if (found == Match::yes && item.value.is(Kind::number)) {
            sum = make_number(sum.number + item.value.number, sum.magnitude + item.value.magnitude);
        } else if (found == Match::yes && item.value.is(Kind::error)) {
            problem = problem ? one_error(*std::move(problem), item.value) : item.value;
        } else if (found == Match::yes && item.value.is(Kind::unknown)) {
            problem = item.value;
        }
        return !problem || problem->is(Kind::error);
    });
    if (!whole) return Reading::too_much_work();
    return problem ? *problem : sum;
}

}  // namespace tonghop
