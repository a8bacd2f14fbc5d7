// "groups" and "columns" of a table.
#include <algorithm>
#include <iterator>

#include "base/text.hpp"
#include "config/captures.hpp"
#include "config/file_readers.hpp"
#include "config/mapping_parts.hpp"
#include "config/pattern_check.hpp"
#include "config/period_reader.hpp"

namespace tonghop {

namespace {

constexpr auto kChecks = std::to_array<Choice<DerivedCheck>>(
    {{"percent-of-plan", DerivedCheck::percent_of_plan},
     {"percent-of-last-year", DerivedCheck::percent_of_last_year},
     {"percent-of-same-period", DerivedCheck::percent_of_same_period},
     {"difference-from-plan", DerivedCheck::difference_from_plan},
     {"difference-from-last-year", DerivedCheck::difference_from_last_year},
     {"difference-from-same-period", DerivedCheck::difference_from_same_period},
     {"total", DerivedCheck::total, "cộng"},
     {"count", DerivedCheck::count, "đếm"}});

/// What a figure must be about before it is one.
struct Known {
    bool indicator = false;
    bool scenario = false;
    bool period = false;
};

bool captures(const ColumnSpec& column, std::string_view name) {
    return std::any_of(column.header.begin(), column.header.end(),
                       [&](const std::string& header) { return has_capture(header, name); });
}

Known said_by(const ColumnSpec& column) {
    Known known;
    known.indicator = !column.indicator.empty() || !column.measure.empty() ||
                      captures(column, capture::kIndicator);
    known.scenario = column.scenario.has_value() || captures(column, capture::kScenario);
    known.period = column.period.has_value() || captures(column, capture::kPeriod) ||
                   captures(column, capture::kMonthNumber) ||
                   captures(column, capture::kYearNumber);
    return known;
}

Known said_for_all(const TableSpec& table) {
    // Rows without a label column are a mistake of their own.
    const bool by_rows = !table.indicator.empty() || table.label().empty();
    Known known{by_rows || !table.says.indicator.empty(),
                table.says.scenario.has_value() || !table.scenario.empty(),
                table.says.period.has_value() || !table.period.empty()};
    for (const ColumnSpec& group : table.groups) {
        const Known by_group = said_by(group);
        known.indicator = known.indicator || by_group.indicator;
        known.scenario = known.scenario || by_group.scenario;
        known.period = known.period || by_group.period;
    }
    return known;
}

bool says_something(const ColumnSpec& column) {
    return column.scenario || column.period || !column.indicator.empty() ||
           !column.measure.empty() || !column.place.empty() || !column.section.empty() ||
           std::any_of(column.header.begin(), column.header.end(), is_family);
}

/// Invariant of ColumnSpec: a value column, a check or an ignored one. `known` is what groups and
/// table say for all columns.
void check_use(ObjectReader& object, const ColumnSpec& column, const Known& known) {
    const bool checked = object.optional("check").present();
    const bool told = known.scenario && known.period && known.indicator;
    const bool figures = !checked && (says_something(column) || (told && !column.ignore));
    const int uses = int{figures} + int{checked} + int{column.ignore};
    if (uses != 1) {
        object.mistake(
            say("cột này dùng vào {0} việc, cần đúng một: số liệu (\"scenario\" và "
                "\"period\"), đối chiếu (\"check\") hoặc bỏ qua (\"ignore\": true)",
                "this column has {0} uses, expected exactly one: figures (\"scenario\" "
                "and \"period\"), a check (\"check\") or none (\"ignore\": true)",
                uses));
        return;
    }
    if (!figures) return;
    const Known own = said_by(column);
    if (!own.scenario && !known.scenario) object.required("scenario");
    if (!own.period && !known.period) object.required("period");
    if (!own.indicator && !known.indicator) object.required("indicator");
}

/// What the header itself names wins over what the column says, which then never counts.
void check_captures_used(ObjectReader& object, const ColumnSpec& column) {
    for (const std::string_view name :
         {capture::kIndicator, capture::kPlace, capture::kScenario, capture::kUnit}) {
        const ValueReader said = object.optional(name);
        const bool captured = !column.header.empty() &&
                              std::all_of(column.header.begin(), column.header.end(),
                                          [&](const auto& h) { return has_capture(h, name); });
        if (!said.present() || !captured) continue;
        const std::string capture = '{' + std::string(name) + '}';
        said.mistake(
            say("tiêu đề đã có {0} nên \"{1}\" ở đây không bao giờ được dùng; bỏ một "
                "trong hai",
                "the header has {0}, so \"{1}\" here is never used; remove one of them", capture,
                std::string(name)));
    }
}

ColumnSpec read_column(ObjectReader& object, FirstUse& headers, Draft& draft) {
    ColumnSpec column;
    column.where = where(object.spot());
    column.header = read_headers(object.required("header"), &headers);
    read_dimensions(object, column, draft);
    column.check = object.optional("check").choice(kChecks);
    column.ignore = object.optional("ignore").boolean().value_or(false);
    column.optional = object.optional("optional").boolean().value_or(false);
    check_captures_used(object, column);
    return column;
}

bool share_a_header(const ColumnSpec& a, const ColumnSpec& b) {
    return std::any_of(a.header.begin(), a.header.end(), [&](const auto& header) {
        return std::any_of(b.header.begin(), b.header.end(),
                           [&](const auto& other) { return fold(other) == fold(header); });
    });
}

/// Whether `own` stands for `extended`: a header they share, or the same meaning under another one.
bool takes_place_of(const ColumnSpec& own, const ColumnSpec& extended) {
    const bool shared = share_a_header(own, extended);
    const bool same_use = static_cast<const Dimensions&>(own) == extended &&
                          own.check == extended.check && own.ignore == extended.ignore;
    return shared || same_use;
}

/// Takes the columns that share a header with one of `removed` out of `columns`.
void remove(const std::vector<ColumnSpec>& removed, std::vector<ColumnSpec>& columns) {
    std::erase_if(columns, [&](const ColumnSpec& column) {
        return std::any_of(removed.begin(), removed.end(),
                           [&](const ColumnSpec& r) { return share_a_header(r, column); });
    });
}

/// `own` with what it leaves of `extended`, see read_columns.
std::vector<ColumnSpec> joined(std::vector<ColumnSpec> own, std::vector<ColumnSpec> extended) {
    std::vector<ColumnSpec> columns;
    for (ColumnSpec& column : extended) {
        const auto same = std::find_if(
            own.begin(), own.end(), [&](const ColumnSpec& o) { return takes_place_of(o, column); });
        if (same == own.end()) {
            columns.push_back(std::move(column));
        } else if (std::none_of(columns.begin(), columns.end(),
                                [&](const ColumnSpec& c) { return c.header == same->header; })) {
            columns.push_back(*same);
        }
    }
    std::erase_if(own, [&](const ColumnSpec& o) {
        return std::any_of(columns.begin(), columns.end(),
                           [&](const ColumnSpec& c) { return c.header == o.header; });
    });
    columns.insert(columns.begin(), own.begin(), own.end());
    return columns;
}

void read_groups(const ValueReader& value, TableSpec& table, Draft& draft) {
    if (!value.present()) return;
    FirstUse headers({"mẫu tiêu đề nhóm cột", "the header pattern of groups"}, draft.mistakes);
    std::vector<ColumnSpec> groups;
    for (ObjectReader& object : value.objects(1)) {
        ColumnSpec group = read_column(object, headers, draft);
        if (!says_something(group) && group.unit.empty() && !group.check && !group.ignore) {
            object.mistake(
                say("nhóm cột này không cho biết gì; thêm \"scenario\", \"period\", \"indicator\" "
                    "... hoặc bỏ nhóm này",
                    "this group says nothing about its columns; add \"scenario\", \"period\", "
                    "\"indicator\" ... or remove it"));
        }
        object.nothing_else();
        groups.push_back(std::move(group));
    }
    table.groups = joined(std::move(groups), std::move(table.groups));
}

/// Columns are tried in file order, so nothing is left for those behind one that takes all.
void check_reach(const std::vector<ColumnSpec>& columns, const std::vector<Spot>& spots,
                 Mistakes& mistakes) {
    const auto takes_all = [](const ColumnSpec& column) {
        return std::any_of(column.header.begin(), column.header.end(),
                           [](const std::string& header) { return header == "*"; });
    };
    const auto all = std::find_if(columns.begin(), columns.end(), takes_all);
    if (all == columns.end() || std::next(all) == columns.end()) return;
    const auto next = static_cast<std::size_t>(std::next(all) - columns.begin());
    mistakes.add(spots[next],
                 say("cột này không khớp được tiêu đề nào: cột đứng trước có mẫu \"*\" lấy hết; "
                     "đưa cột có \"*\" xuống cuối",
                     "this column can match no header: one before it takes all with \"*\"; move "
                     "the one with \"*\" to the end"));
}

}  // namespace

void read_dimensions(ObjectReader& object, Dimensions& says, Draft& draft) {
    const ValueReader indicator = object.optional("indicator");
    if (indicator.present()) says.indicator = indicator.reference(draft.indicator_codes);
    const ValueReader measure = object.optional("measure");
    if (measure.present()) says.measure = measure.text();
    const ValueReader section = object.optional("section");
    if (section.present()) says.section = section.text();
    const ValueReader place = object.optional("place");
    if (place.present()) {
        says.place = place.text();
        if (!says.place.empty() && says.place != kReportPlace) {
            draft.place_codes.push_back({says.place, place.spot()});
        }
    }
    const ValueReader scenario = object.optional("scenario");
    if (scenario.present()) says.scenario = scenario.choice(kScenarios);
    const ValueReader period = object.optional("period");
    if (period.present()) says.period = read_period_expression(period);
    const ValueReader unit = object.optional("unit");
    if (unit.present()) says.unit = unit.reference(draft.unit_spellings);
}

void read_columns(ObjectReader& object, TableSpec& table, FirstUse& headers, Draft& draft) {
    const bool extends = !table.columns.empty();
    read_groups(object.optional("groups"), table, draft);
    const ValueReader value = extends ? object.optional("columns") : object.required("columns");
    if (!value.present()) return;
    const Known known = said_for_all(table);
    std::vector<ColumnSpec> columns;
    std::vector<ColumnSpec> removed;
    std::vector<Spot> spots;
    bool has_values = extends;
    for (ObjectReader& item : value.objects(1)) {
        if (extends && item.optional("remove").present()) {
            item.optional("remove").boolean();
            removed.emplace_back().header = read_headers(item.required("header"), &headers);
            item.nothing_else();
            continue;
        }
        columns.push_back(read_column(item, headers, draft));
        spots.push_back(item.spot());
        check_use(item, columns.back(), known);
        item.nothing_else();
        has_values = has_values || (!item.optional("check").present() && !columns.back().ignore);
    }
    if (!has_values && !columns.empty()) {
        value.mistake(
            say("không có cột số liệu nào; thêm \"scenario\" và \"period\" vào ít nhất "
                "một cột",
                "no column holds figures; add \"scenario\" and \"period\" to at least "
                "one"));
    }
    check_reach(columns, spots, draft.mistakes);
    remove(removed, table.columns);
    table.columns = joined(std::move(columns), std::move(table.columns));
}

}  // namespace tonghop
