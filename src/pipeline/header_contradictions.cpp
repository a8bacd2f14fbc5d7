#include "pipeline/header_contradictions.hpp"

#include <set>

namespace tonghop {

CellMeanings meanings_of(const std::vector<WorkbookReport>& reports) {
    CellMeanings meanings;
    for (const WorkbookReport& report : reports) {
        for (const Observation& one : report.observations) {
            meanings.emplace(one.source, std::pair(one.key.scenario, one.key.period));
        }
    }
    return meanings;
}

std::map<std::string, std::size_t> contradicted_cells(const CellMeanings& form,
                                                      const CellMeanings& detected,
                                                      const std::vector<Evidence>& evidence) {
    std::map<std::string, std::size_t> cells;
    std::set<std::pair<std::string, std::uint32_t>> period_said;
    std::set<std::pair<std::string, std::uint32_t>> scenario_said;
    for (const Evidence& one : evidence) {
        if (!one.source.cell) continue;
        const std::pair column(one.source.sheet, one.source.cell->column);
        if (one.code == "time-by-header") scenario_said.insert(column);
        if (one.code == "time-by-header" || one.code == "scenario-by-title") {
            period_said.insert(column);
        }
    }
    for (const auto& [source, meaning] : form) {
        const auto other = detected.find(source);
        if (other == detected.end() || !source.cell) continue;
        const std::pair column(source.sheet, source.cell->column);
        const bool contradicted =
            (other->second.first != meaning.first && scenario_said.contains(column)) ||
            (other->second.second != meaning.second && period_said.contains(column));
        if (contradicted) ++cells[source.sheet];
    }
    return cells;
}

}  // namespace tonghop
