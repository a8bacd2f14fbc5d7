#include "extract/row_unit.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include "model/quantity.hpp"

namespace tonghop {
namespace {

struct Candidate {
    std::string text;
    CellRef cell;
    bool must_be_known;  ///< brackets of a header may hold anything; a unit column may not
    std::optional<CellRef> written;
    /// Stands for the row or the column alone, so that two of them must agree. With a number, or in
    /// a note above the table, another one is said on purpose.
    bool stands_beside = false;
    /// A note above the table holds for the rows that it can hold for: "ĐVT: triệu đồng" says
    /// nothing of hectares.
    bool if_it_fits = false;
    /// The mapping's own, which a note above the table may contradict.
    bool by_mapping = false;
};

// A bracket of the header may speak of something else ("% KH (tấn)"); a label's may not.
bool contradicts(const UnitOfMeasure& one, const UnitOfMeasure& other, bool in_label) {
    if (!convertible(one, other)) return in_label;
    return one.factor != other.factor;
}

std::optional<OtherUnit> other_unit(const Candidate& taken, const UnitOfMeasure* unit,
                                    std::span<const Candidate> after, CellRef label,
                                    const UnitOfMeasure& own, const Configuration& config) {
    if (!(taken.stands_beside || taken.by_mapping) || unit == nullptr) return std::nullopt;
    for (const Candidate& candidate : after) {
        const bool asked = taken.by_mapping ? candidate.if_it_fits : candidate.stands_beside;
        if (!asked || candidate.text.empty()) continue;
        const UnitReading reading =
            resolve_unit(candidate.text, config.units, own.canonical, config.profile.region);
        if (reading.unit == nullptr) continue;
        if (contradicts(*unit, *reading.unit, candidate.cell == label)) {
            return OtherUnit{candidate.text, candidate.written.value_or(candidate.cell)};
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<UnitNote> unit_note_above(const Sheet& sheet, std::uint32_t header_first) {
    std::optional<UnitNote> note;
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row >= header_first) break;
        if (cell.type != CellType::text) continue;
        if (auto unit = find_sheet_unit(cell.text)) note = UnitNote{std::move(*unit), cell.ref};
    }
    return note;
}

std::string in_brackets(const std::string& header) {
    const std::size_t open = header.rfind('(');
    const std::size_t close = header.rfind(')');
    if (open == std::string::npos || close == std::string::npos || close <= open) return {};
    return header.substr(open + 1, close - open - 1);
}

FoundUnit find_unit(const RawTable& table, const RawRow& row, const RawCell& value,
                    const std::string& number_unit, const Indicator& indicator,
                    const Configuration& config) {
    const TableColumn& column = table.layout.columns[value.column];
    const ColumnMeaning& meaning = table.meanings[value.column];
    const CellRef header{table.layout.header_last, column.column};
    std::vector<Candidate> candidates{
        {value.target ? table.target_of(value).unit : std::string(), row.label_cell, true, {}},
        {number_unit, value.ref, true, value.ref},
        {row.row_unit, row.unit_cell, true, row.unit_written, true},
        {row.label_unit, row.label_cell, true, row.label_cell, true},
        {column.unit, header, true, header, true}};
    for (auto level = column.levels.rbegin(); level != column.levels.rend(); ++level) {
        candidates.push_back({in_brackets(*level), header, false, header, true});
    }
    candidates.push_back({meaning.unit, header, true, {}, false, false, true});
    candidates.push_back(
        {table.sheet_unit, row.label_cell, true, table.sheet_unit_cell, false, true});
    candidates.push_back({table.layout.spec->default_unit, row.label_cell, true, {}});
    const UnitOfMeasure* own = config.units.by_name(indicator.unit);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Candidate& candidate = candidates[i];
        if (candidate.text.empty()) continue;
        FoundUnit found{
            candidate.text, candidate.cell,
            resolve_unit(candidate.text, config.units, own->canonical, config.profile.region),
            candidate.written};
        if (found.reading.unit == nullptr && !candidate.must_be_known) continue;
        const bool fits = found.reading.unit == nullptr || convertible(*found.reading.unit, *own);
        if (candidate.if_it_fits && !fits) continue;
        found.other =
            other_unit(candidate, found.reading.unit, std::span(candidates).subspan(i + 1),
                       row.label_cell, *own, config);
        return found;
    }
    // What rows of places or periods are measured in, their columns would say.
    const TableSpec& spec = *table.layout.spec;
    const bool by_column = spec.indicator.empty() && !spec.pairs;
    return {{}, by_column ? header : row.unit_cell, {}, {}};
}

}  // namespace tonghop
