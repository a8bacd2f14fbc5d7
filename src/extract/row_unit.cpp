#include "extract/row_unit.hpp"

#include <vector>

namespace tonghop {
namespace {

struct Candidate {
    std::string text;
    CellRef cell;
    bool must_be_known;  ///< brackets of a header may hold anything; a unit column may not
    std::optional<CellRef> written;
};

}  // namespace

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
        {row.row_unit, row.unit_cell, true, row.unit_written},
        {row.label_unit, row.label_cell, true, row.label_cell},
        {column.unit, header, true, header}};
    for (auto level = column.levels.rbegin(); level != column.levels.rend(); ++level) {
        candidates.push_back({in_brackets(*level), header, false, header});
    }
    candidates.push_back({meaning.unit, header, true, {}});
    candidates.push_back({table.sheet_unit, row.label_cell, true, table.sheet_unit_cell});
    candidates.push_back({table.layout.spec->default_unit, row.label_cell, true, {}});
    const UnitOfMeasure* own = config.units.by_name(indicator.unit);
    for (const Candidate& candidate : candidates) {
        if (candidate.text.empty()) continue;
        FoundUnit found{
            candidate.text, candidate.cell,
            resolve_unit(candidate.text, config.units, own->canonical, config.profile.region),
            candidate.written};
        if (found.reading.unit == nullptr && !candidate.must_be_known) continue;
        return found;
    }
    return {{}, row.unit_cell, {}, {}};
}

}  // namespace tonghop
