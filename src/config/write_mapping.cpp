#include "config/write_mapping.hpp"

#include "config/mapping_tree.hpp"

namespace tonghop {
namespace {

using Json = nlohmann::ordered_json;

Json patterns(const std::vector<std::string>& texts) {
    return texts.size() == 1 ? Json(texts.front()) : Json(texts);
}

void add(Json& object, const char* key, const std::vector<std::string>& texts) {
    if (!texts.empty()) object[key] = patterns(texts);
}

void add(Json& object, const char* key, const std::string& text) {
    if (!text.empty()) object[key] = text;
}

std::string text_of(const PeriodExpression& period) {
    using Base = PeriodExpression::Base;
    const std::string back = period.back == 0 ? "" : "-" + std::to_string(period.back);
    switch (period.base) {
        case Base::report:
            return "{report}";
        case Base::year:
            return "{year" + back + "}";
        case Base::quarter:
            return "{quarter" + back + "}";
        case Base::month:
            return "{month" + back + "}";
        case Base::year_to_date:
            return "{year-to-date" + back + "}";
        case Base::fixed:
            break;
    }
    return period.fixed->to_string();
}

const char* text_of(DerivedCheck check) {
    switch (check) {
        case DerivedCheck::percent_of_plan:
            return "percent-of-plan";
        case DerivedCheck::percent_of_last_year:
            return "percent-of-last-year";
        case DerivedCheck::percent_of_same_period:
            return "percent-of-same-period";
        case DerivedCheck::difference_from_plan:
            return "difference-from-plan";
        case DerivedCheck::difference_from_last_year:
            return "difference-from-last-year";
        case DerivedCheck::difference_from_same_period:
            return "difference-from-same-period";
        case DerivedCheck::total:
            return "total";
        case DerivedCheck::count:
            break;
    }
    return "count";
}

const char* text_of(Direction direction) {
    switch (direction) {
        case Direction::right:
            return "right";
        case Direction::below:
            return "below";
        case Direction::left:
            return "left";
        case Direction::above:
            break;
    }
    return "above";
}

const char* text_of(ReportSource source) {
    switch (source) {
        case ReportSource::title:
            return "title";
        case ReportSource::sheet_name:
            return "sheet-name";
        case ReportSource::file_name:
            return "file-name";
        case ReportSource::header:
            break;
    }
    return "header";
}

const char* text_of_mark(Status status) {
    return status == Status::nil ? "nil" : status == Status::missing ? "missing" : "not-applicable";
}

void add_dimensions(Json& object, const Dimensions& says) {
    add(object, "place", says.place);
    add(object, "indicator", says.indicator);
    add(object, "measure", says.measure);
    add(object, "section", says.section);
    if (says.scenario) object["scenario"] = std::string(to_string(*says.scenario));
    if (says.period) object["period"] = text_of(*says.period);
    add(object, "unit", says.unit);
}

Json column_json(const ColumnSpec& column, const std::string& note) {
    Json object;
    object["header"] = patterns(column.header);
    add_dimensions(object, column);
    if (column.check) object["check"] = text_of(*column.check);
    if (column.ignore) object["ignore"] = true;
    if (column.optional) object["optional"] = true;
    add(object, "note", note);
    return object;
}

Json record_json(const RecordSpec& record) {
    Json object;
    add_dimensions(object, record.says);
    if (record.sum.empty()) {
        object["count"] = true;
    } else {
        add(object, "sum", record.sum);
    }
    for (const auto& [header, values] : record.where) object["where"][header] = patterns(values);
    return object;
}

std::string at(const std::vector<std::string>& notes, std::size_t index) {
    return index < notes.size() ? notes[index] : std::string();
}

Json rows_json(const TableSpec& table) {
    Json rows;
    add(rows, "indicator", table.indicator);
    add(rows, "section", table.section);
    add(rows, "place", table.place);
    add(rows, "record", table.record);
    add(rows, "period", table.period);
    add(rows, "scenario", table.scenario);
    add(rows, "unit", table.unit);
    add(rows, "outline", table.outline);
    add(rows, "code", table.code);
    add(rows, "total", table.total);
    add(rows, "default_unit", table.default_unit);
    return rows;
}

Json table_json(const TableSpec& table, const std::string& note,
                const std::vector<std::string>& column_notes) {
    Json object;
    if (table.optional) object["optional"] = true;
    add(object, "below", table.below);
    add_dimensions(object, table.says);
    if (table.pairs) object["pairs"] = text_of(*table.pairs);
    if (const Json rows = rows_json(table); !rows.is_null()) object["rows"] = rows;
    if (table.titles == TitlePlace::centred) object["titles"] = "centred";
    for (const ColumnSpec& group : table.groups) object["groups"].push_back(column_json(group, ""));
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        object["columns"].push_back(column_json(table.columns[i], at(column_notes, i)));
    }
    for (const RecordSpec& record : table.records) {
        object["records"].push_back(record_json(record));
    }
    add(object, "end", table.end);
    add(object, "skip", table.skip);
    if (table.extent == Extent::bounded) object["extent"] = "bounded";
    if (table.extent == Extent::set) object["extent"] = table.range.to_string();
    add(object, "note", note);
    return object;
}

Json sources(const std::vector<ReportSpec::Text>& texts, const std::vector<ReportSource>& from) {
    Json list = Json::array();
    for (const ReportSpec::Text& text : texts) {
        Json object = {{"text", text.pattern}};
        if (text.look) object["look"] = text_of(*text.look);
        list.push_back(std::move(object));
    }
    for (const ReportSource source : from) list.push_back(text_of(source));
    return list;
}

Json report_json(const ReportSpec& report, const std::string& note) {
    Json object;
    if (report.fixed_place.empty()) {
        object["place"] = sources(report.place_text, report.place);
    } else {
        object["place"] = {{"code", report.fixed_place}};
    }
    if (report.fixed_period) {
        object["period"] = {{"fixed", report.fixed_period->to_string()}};
    } else {
        object["period"] = sources(report.period_text, report.period);
    }
    add(object, "note", note);
    return object;
}

constexpr std::pair<Comparator, const char*> kComparators[] = {
    {Comparator::equal, "="},
    {Comparator::greater, ">"},
    {Comparator::greater_equal, ">="},
    {Comparator::less, "<"},
    {Comparator::less_equal, "<="},
    {Comparator::range, "range"},
    {Comparator::delta, "delta"},
    {Comparator::growth, "growth"},
    {Comparator::maintain, "maintain"},
    {Comparator::achieve, "achieve"},
    {Comparator::unquantified, "unquantified"}};

Json target_json(const LabelTarget& target) {
    if (target.indicator.empty()) return nullptr;
    if (!target.comparator && !target.negate && target.unit.empty()) return target.indicator;
    Json object = {{"indicator", target.indicator}};
    for (const auto& [comparator, text] : kComparators) {
        if (target.comparator == comparator) object["comparator"] = text;
    }
    if (target.negate) object["negate"] = true;
    add(object, "unit", target.unit);
    return object;
}

}  // namespace

nlohmann::ordered_json mapping_tree(const Mapping& mapping, const MappingNotes& notes) {
    Json file;
    file["$schema"] = "../schema/mapping.schema.json";
    file["version"] = 1;
    file["form"] = mapping.form;
    add(file, "description", mapping.description);
    for (const RecogniseRule& rule : mapping.recognise) {
        Json object = Json::object();
        add(object, "text", rule.text);
        add(object, "header", rule.header);
        add(object, "sheet", rule.sheet);
        add(object, "anywhere", rule.anywhere);
        file["recognise"].push_back(std::move(object));
    }
    file["report"] = report_json(mapping.report, notes.report);
    const auto columns = [&](std::size_t i) {
        return i < notes.columns.size() ? notes.columns[i] : std::vector<std::string>();
    };
    if (mapping.tables.size() == 1) {
        file["table"] = table_json(mapping.tables.front(), at(notes.tables, 0), columns(0));
    } else {
        for (std::size_t i = 0; i < mapping.tables.size(); ++i) {
            file["tables"].push_back(
                table_json(mapping.tables[i], at(notes.tables, i), columns(i)));
        }
    }
    if (!mapping.labels.empty()) add(file["labels"], "note", notes.labels);
    for (const auto& [label, target] : mapping.labels) file["labels"][label] = target_json(target);
    for (const auto& [mark, status] : mapping.marks) file["marks"][mark] = text_of_mark(status);
    if (mapping.numbers == Separators::english) file["numbers"] = "english";
    return file;
}

std::string mapping_json(const Mapping& mapping, const MappingNotes& notes) {
    return mapping_tree(mapping, notes).dump(2) + "\n";
}

}  // namespace tonghop
