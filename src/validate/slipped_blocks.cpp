// A unit of measure that is wrong for all that it holds for: a row, a block of ditto marks, a
// table.
#include <algorithm>
#include <cmath>

#include "validate/unit_slip_finder.hpp"

namespace tonghop {

/// The figures of one row that share a unit of measure.
struct UnitSlipFinder::Line {
    std::vector<Judged> figures;
    std::vector<UnitCandidate> fitting;  ///< for all of them, where all look slipped
    bool suspect = false;                ///< some figure lies outside
    bool whole = false;                  ///< all its figures look slipped alike
};

namespace {

std::vector<UnitCandidate> common(const std::vector<UnitCandidate>& a,
                                  const std::vector<UnitCandidate>& b) {
    std::vector<UnitCandidate> both;
    for (const UnitCandidate& one : a) {
        const bool shared = std::any_of(b.begin(), b.end(),
                                        [&](const auto& other) { return other.unit == one.unit; });
        if (shared) both.push_back(one);
    }
    return both;
}

}  // namespace

void UnitSlipFinder::settle_blocks() {
    std::map<SourceCell, Lines> blocks;  // by the cell that says the unit of measure
    for (const Observation& figure : report_.observations) {
        if (!has_written_size(figure)) continue;
        SourceCell written = figure.source;
        written.cell = figure.unit_written;
        blocks[written][figure.source.cell->row].figures.push_back(judged(figure));
    }
    for (auto& [written, lines] : blocks) settle_block(lines);
}

// All its figures look slipped alike: those outside their range far enough, the others of the same
// size.
void UnitSlipFinder::judge(Line& line) {
    double smallest = 0;
    bool far_off = false;
    for (const Judged& one : line.figures) {
        if (!one.finding) continue;
        const double size = magnitude(*one.figure->amount.value);
        smallest = line.suspect ? std::min(smallest, size) : size;
        line.suspect = true;
        far_off = far_off || one.far_off;
    }
    if (!far_off) return;
    line.fitting = line.figures.front().fitting;
    for (const Judged& one : line.figures) line.fitting = common(line.fitting, one.fitting);
    if (line.fitting.empty()) return;
    const double half_way = std::abs(line.fitting.front().tens) / 2.0;
    line.whole = std::all_of(line.figures.begin(), line.figures.end(), [&](const Judged& one) {
        return one.finding || std::abs(magnitude(*one.figure->amount.value) - smallest) < half_way;
    });
}

void UnitSlipFinder::explain(const Lines& lines, const UnitCandidate& meant) {
    const Judged* first = nullptr;
    std::vector<const Observation*> figures;
    for (const auto& [row, line] : lines) {
        for (const Judged& one : line.figures) {
            if (one.finding) explained_.insert(*one.finding);
            if (one.finding && first == nullptr) first = &one;
            figures.push_back(one.figure);
        }
    }
    const bool one_row = lines.size() == 1;
    slip(*first->figure, first->unit, meant, "unit",
         one_row ? first->figure->unit_cell : first->figure->unit_written, figures);
}

// One wrong unit of measure, said once: at the cell that says it if most of what it holds for looks
// slipped, else row by row.
void UnitSlipFinder::settle_block(Lines& lines) {
    std::size_t whole = 0;
    bool in_part = false;
    std::optional<std::vector<UnitCandidate>> fitting;
    for (auto& [row, line] : lines) {
        judge(line);
        in_part = in_part || (line.suspect && !line.whole);
        if (!line.whole) continue;
        ++whole;
        fitting = fitting ? common(*fitting, line.fitting) : line.fitting;
    }
    if (whole == 0) return;
    if (whole > 1 && !in_part && whole * 2 >= lines.size() && !fitting->empty()) {
        explain(lines, fitting->front());
        return;
    }
    for (const auto& [row, line] : lines) {
        const auto& cell = line.figures.front().figure->unit_cell;
        const bool own = cell && cell->row == row;
        if (line.whole && (own || lines.size() == 1)) explain({{row, line}}, line.fitting.front());
    }
}

}  // namespace tonghop
