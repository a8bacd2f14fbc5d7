#include <algorithm>

#include "base/text.hpp"
#include "detect/header_pattern.hpp"
#include "drift/found_table.hpp"
#include "extract/read_pairs.hpp"
#include "normalise/pattern.hpp"

namespace tonghop {
namespace {

std::size_t columns_of(const TableLayout& layout, std::size_t specs) {
    return static_cast<std::size_t>(
        std::count_if(layout.columns.begin(), layout.columns.end(), [&](const TableColumn& column) {
            const bool figures =
                column.role == ColumnRole::value || column.role == ColumnRole::check;
            return figures && column.spec < specs;
        }));
}

std::optional<FoundTable> locate(const SheetView& view, const Mapping& mapping, std::size_t index,
                                 TableSpec spec) {
    FoundTable found;
    found.view = &view;
    found.table = index;
    found.spec = std::make_unique<const TableSpec>(std::move(spec));
    LocateOptions options;
    options.report = view.period();
    for (const TableSpec& other : mapping.tables) {
        if (&other != &mapping.tables[index]) options.neighbours.push_back(&other);
    }
    const LabelIndex labels(mapping, view.names());
    std::optional<PlaceFinder> places;
    if (view.period()) places.emplace(view.config(), view.place(), *view.period());
    options.judge = judge_for(*found.spec, places ? &*places : nullptr, labels);
    auto layout = found.spec->pairs ? locate_pairs(view.sheet(), *found.spec, options)
                                    : locate_table(view.sheet(), *found.spec, options);
    if (!layout) return std::nullopt;
    found.layout = std::move(*layout);
    found.columns = columns_of(found.layout, mapping.tables[index].columns.size());
    return found;
}

/// The same table with nothing in its way: any text above it, any range of cells, a label column of
/// this name, and columns of figures as detection sees them, so that those of new names count.
TableSpec relaxed(const SheetView& view, TableSpec spec, const TableBlock& block) {
    spec.below.clear();
    spec.extent = Extent::discovered;
    const Cell* label = view.sheet().at(block.label);
    if (label != nullptr) {
        spec.label().push_back(pattern_of(squeeze(label->shown), view.period()));
    }
    if (const TableLayout* detected = view.table_at(block.label)) {
        const auto& columns = detected->spec->columns;
        spec.columns.insert(spec.columns.end(), columns.begin(), columns.end());
    }
    return spec;
}

}  // namespace

std::optional<FoundTable> find_as_mapped(const SheetView& view, const Mapping& mapping,
                                         std::size_t index) {
    auto found = locate(view, mapping, index, mapping.tables[index]);
    if (found) found->as_mapped = true;
    return found;
}

std::optional<FoundTable> find_moved(const SheetView& view, const Mapping& mapping,
                                     std::size_t index) {
    const TableSpec& spec = mapping.tables[index];
    if (spec.pairs || !view.period()) return std::nullopt;
    std::optional<FoundTable> best;
    for (const TableBlock& block : view.blocks()) {
        auto found = locate(view, mapping, index, relaxed(view, spec, block));
        if (!found || found->layout.label != block.label) continue;
        const Cell* label = view.sheet().at(block.label);
        const auto& names = spec.label();
        const bool same_label =
            label != nullptr && std::any_of(names.begin(), names.end(), [&](const auto& name) {
                return Pattern(name, view.period()).matches(label->shown);
            });
        if (!same_label && found->columns == 0) continue;
        if (!best || found->columns > best->columns) best = std::move(found);
    }
    return best;
}

}  // namespace tonghop
