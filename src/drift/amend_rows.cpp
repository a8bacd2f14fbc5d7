// Where a table stands, and the columns that say what its rows are about.
#include <algorithm>
#include <array>
#include <set>

#include "base/text.hpp"
#include "detect/header_pattern.hpp"
#include "drift/found_table.hpp"
#include "drift/header_likeness.hpp"
#include "extract/row_kinds.hpp"
#include "normalise/label_text.hpp"
#include "normalise/pattern.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {
namespace {

struct RowRole {
    ColumnRole role;
    std::vector<std::string> TableSpec::*header;
};
constexpr std::array<RowRole, 6> kRoles = {{{ColumnRole::unit, &TableSpec::unit},
                                            {ColumnRole::outline, &TableSpec::outline},
                                            {ColumnRole::code, &TableSpec::code},
                                            {ColumnRole::section, &TableSpec::section},
                                            {ColumnRole::period, &TableSpec::period},
                                            {ColumnRole::scenario, &TableSpec::scenario}}};

bool fits(const std::vector<std::string>& patterns, const std::string& text,
          const std::optional<Period>& report) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const auto& pattern) { return Pattern(pattern, report).matches(text); });
}

std::string joined(const std::vector<std::string>& patterns) {
    std::string text;
    for (const std::string& pattern : patterns) text += (text.empty() ? "" : " / ") + pattern;
    return text;
}

class RowAmender {
 public:
    RowAmender(const FoundTable& found, TableSpec& spec, FormChanges& changes)
        : found_(found), view_(*found.view), spec_(spec), changes_(changes) {}

    void amend() {
        amend_label();
        amend_title();
        amend_extent();
        amend_end();
        for (const RowRole& role : kRoles) amend_role(role);
        look_for_unit();
    }

 private:
    const TableLayout& layout() const { return found_.layout; }
    FormChange& say(std::string code, std::string reason, std::optional<CellRef> cell,
                    std::string before, std::string now) {
        return changes_.emplace_back(FormChange{std::move(code), std::move(reason),
                                                view_.source(cell), std::move(before),
                                                std::move(now), true, true});
    }
    std::vector<const Cell*> titles() const;
    void amend_label();
    void amend_title();
    void amend_extent();
    void amend_end();
    void amend_role(const RowRole& role);
    void look_for_unit();
    std::size_t figures_in(std::uint32_t first, std::uint32_t last) const;

    const FoundTable& found_;
    const SheetView& view_;
    TableSpec& spec_;
    FormChanges& changes_;
};

// Texts above the header, from top to bottom.
std::vector<const Cell*> RowAmender::titles() const {
    std::vector<const Cell*> titles;
    for (const Cell& cell : view_.sheet().cells()) {
        if (cell.ref.row >= layout().header_first) break;
        if (cell.type == CellType::text) titles.push_back(&cell);
    }
    return titles;
}

void RowAmender::amend_label() {
    const std::string text = squeeze(view_.sheet().at(layout().label)->shown);
    if (fits(spec_.label(), text, view_.period())) return;
    say("label-renamed", found_.columns == 0 ? "same-meaning" : "columns-below", layout().label,
        joined(spec_.label()), text);
    spec_.label().push_back(pattern_of(text, view_.period()));
}

void RowAmender::amend_title() {
    if (found_.as_mapped || spec_.below.empty()) return;
    const auto texts = titles();
    const bool there = std::any_of(texts.begin(), texts.end(), [&](const Cell* cell) {
        return fits(spec_.below, cell->text, view_.period());
    });
    if (there) return;
    std::vector<const Cell*> alike;
    for (const Cell* cell : texts) {
        if (likeness(spec_.below, {cell->text}, *view_.period()) >= kAlike) alike.push_back(cell);
    }
    if (alike.size() != 1) {
        say("title-absent", alike.empty() ? "nothing-alike" : "several-alike", layout().label,
            joined(spec_.below), "")
            .settled = false;
        return;
    }
    const std::string text = squeeze(alike.front()->text);
    say("title-changed", "reads-alike", alike.front()->ref, joined(spec_.below), text);
    spec_.below.push_back(pattern_of(text, view_.period()));
}

std::size_t RowAmender::figures_in(std::uint32_t first, std::uint32_t last) const {
    std::size_t figures = 0;
    for (const Cell& cell : view_.sheet().cells()) {
        if (cell.ref.row < first || cell.ref.row > last) continue;
        const TableColumn* column = layout().at(cell.ref.column);
        const bool value = column != nullptr && column->role == ColumnRole::value;
        if (value && cell.type == CellType::number) ++figures;
    }
    return figures;
}

// A set range moves with its header; whether rows that now stand behind its end belong to it, only
// a person can tell.
void RowAmender::amend_extent() {
    if (spec_.extent != Extent::set) return;
    const CellRange old = spec_.range;
    const std::uint32_t top = layout().header_first;
    const bool outside = !old.contains(layout().label) || top < old.first.row;
    const bool cut =
        top > old.first.row && figures_in(old.last.row + 1, old.last.row + top - old.first.row) > 0;
    CellRange range = old;
    if (outside || cut) {
        const std::uint32_t rows = old.last.row - old.first.row;
        range.first.row = top;
        range.last.row = top + rows;
        std::uint32_t left = kMaxColumns;
        std::uint32_t right = 0;
        for (const TableColumn& column : layout().columns) {
            if (column.levels.empty()) continue;
            left = std::min(left, column.column);
            right = std::max(right, column.column);
        }
        range.first.column = left;
        range.last.column = right;
        say("table-moved", "same-header", layout().label, old.to_string(), range.to_string());
        spec_.range = range;
    }
    if (figures_in(range.last.row + 1, range.last.row + 1) > 0) {
        say("rows-below", "person-decides", CellRef{range.last.row + 1, layout().label.column},
            range.to_string(), "")
            .settled = false;
    }
}

void RowAmender::amend_end() {
    if (spec_.extent != Extent::bounded || !view_.period()) return;
    std::vector<const Cell*> alike;
    for (const Cell& cell : view_.sheet().cells()) {
        if (cell.ref.row <= layout().header_last || cell.type != CellType::text) continue;
        if (fits(spec_.end, cell.text, view_.period())) return;
        if (likeness(spec_.end, {cell.text}, *view_.period()) >= kAlike) alike.push_back(&cell);
    }
    if (alike.size() != 1) {
        say("end-absent", alike.empty() ? "nothing-alike" : "several-alike", layout().label,
            joined(spec_.end), "")
            .settled = false;
        return;
    }
    const std::string text = squeeze(alike.front()->text);
    say("end-changed", "reads-alike", alike.front()->ref, joined(spec_.end), text);
    spec_.end.push_back(pattern_of(text, view_.period()));
}

void RowAmender::amend_role(const RowRole& role) {
    const TableLayout* detected = view_.table_at(layout().label);
    if (detected == nullptr || layout().with_role(role.role) != nullptr) return;
    const TableColumn* seen = detected->with_role(role.role);
    const TableColumn* here = seen == nullptr ? nullptr : layout().at(seen->column);
    const bool free = here != nullptr && !here->levels.empty() &&
                      (here->role == ColumnRole::unclaimed || here->spec >= spec_.columns.size());
    if (!free) return;
    auto& header = spec_.*role.header;
    say(header.empty() ? "column-added" : "column-renamed", "same-use",
        view_.header_cell(layout(), here->column), joined(header), here->header());
    header.push_back(own_pattern(found_, *here));
}

// A unit column that is gone: where the unit of measure is said now, if it is.
void RowAmender::look_for_unit() {
    const bool declared = !spec_.unit.empty() || !spec_.default_unit.empty();
    if (!declared || layout().with_role(ColumnRole::unit) != nullptr ||
        !spec_.default_unit.empty()) {
        return;
    }
    const TableLayout* detected = view_.table_at(layout().label);
    if (detected != nullptr && detected->with_role(ColumnRole::unit) != nullptr) return;
    std::set<std::string> units;
    const Cell* said_at = nullptr;
    for (const Cell* title : titles()) {
        const std::string text = squeeze(title->text);
        if (find_sheet_unit(text)) {
            say("unit-moved", "note-is-read", title->ref, joined(spec_.unit), text).patched = false;
            return;
        }
        const std::string unit = parse_label(text, "", &view_.config().units).unit;
        if (unit.empty() || units_spelt(unit, view_.config().units).size() != 1) continue;
        units.insert(unit);
        said_at = title;
    }
    if (units.size() == 1) {
        say("unit-moved", "title-names-it", said_at->ref, joined(spec_.unit),
            squeeze(said_at->text));
        spec_.default_unit = *units.begin();
        return;
    }
    say("unit-gone", units.empty() ? "nothing-alike" : "several-alike", layout().label,
        joined(spec_.unit), "")
        .settled = false;
}

}  // namespace

void amend_rows(const FoundTable& found, Mapping& mapping, FormChanges& changes) {
    if (mapping.tables[found.table].pairs) return;
    RowAmender(found, mapping.tables[found.table], changes).amend();
}

}  // namespace tonghop
