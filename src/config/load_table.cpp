// "table" and "tables" of a mapping.
#include "config/mapping_parts.hpp"
#include "config/pattern_check.hpp"

namespace tonghop {

namespace {

constexpr auto kTitles = std::to_array<Choice<TitlePlace>>(
    {{"left", TitlePlace::left, "bên trái"}, {"centred", TitlePlace::centred, "ở giữa"}});

/// A list of patterns that stays as it was where `value` is not there.
void read_into(std::vector<std::string>& patterns, const ValueReader& value, FirstUse* headers) {
    if (value.present()) patterns = read_patterns(value, headers);
}

void refuse_beside_record(const ValueReader& unused) {
    unused.mistake(
        say("khóa này không dùng được cùng \"record\": ghi vào từng mục của \"records\"; nếu mỗi "
            "dòng là một kỳ hay một chỉ tiêu thì bỏ \"record\" và \"records\"",
            "this key does nothing beside \"record\": say it in each entry of \"records\"; if each "
            "row is a period or an indicator, remove \"record\" and \"records\""));
}

void read_rows(ObjectReader& table_object, TableSpec& table, FirstUse& headers, Draft& draft) {
    const bool extends = !table.label().empty();
    const ValueReader value =
        extends ? table_object.optional("rows") : table_object.required("rows");
    if (!value.present()) return;
    auto rows = value.object();
    if (!rows) return;
    const ValueReader place = rows->optional("place");
    const ValueReader record = rows->optional("record");
    const ValueReader period = rows->optional("period");
    const ValueReader scenario = rows->optional("scenario");
    const bool named = place.present() || record.present() || period.present();
    const ValueReader indicator =
        extends || named ? rows->optional("indicator") : rows->required("indicator");
    if (record.present()) {
        // What a line counts as, its entry of "records" says.
        for (const ValueReader& unused : {indicator, period, scenario}) {
            if (unused.present()) refuse_beside_record(unused);
        }
    }
    read_into(table.record, record, &headers);
    read_into(table.indicator, indicator, &headers);
    read_into(table.place, place, &headers);
    const ValueReader section = rows->optional("section");
    read_into(table.section, section, &headers);
    if (section.present() && table.indicator.empty()) {
        section.mistake(say("\"section\" chỉ đứng cạnh cột nhãn \"indicator\"",
                            "\"section\" stands only beside a label column \"indicator\""));
    }
    read_into(table.period, period, &headers);
    read_into(table.scenario, scenario, &headers);
    read_into(table.unit, rows->optional("unit"), &headers);
    read_into(table.outline, rows->optional("outline"), &headers);
    read_into(table.code, rows->optional("code"), &headers);
    read_into(table.total, rows->optional("total"), nullptr);
    const ValueReader unit = rows->optional("default_unit");
    if (unit.present()) table.default_unit = unit.reference(draft.unit_spellings);
    rows->nothing_else();
}

/// "discovered", "bounded" or a range of cells.
void read_extent(const ValueReader& value, TableSpec& table) {
    if (!value.present()) return;
    const std::string text = value.text();
    table.extent = text == "bounded" ? Extent::bounded : Extent::discovered;
    if (text.empty() || text == "bounded" || text == "discovered") return;
    const auto range = CellRange::parse(text);
    if (!range || range->first.row == range->last.row) {
        value.mistake(
            say("không hiểu phạm vi {0}; viết \"discovered\", \"bounded\" hoặc một vùng ô "
                "như \"A5:H40\", gồm cả tiêu đề{1}",
                "the extent {0} is not understood; write \"discovered\", \"bounded\" or "
                "a range of cells as \"A5:H40\", header included{1}",
                in_quotes(text), did_you_mean(text, {"discovered", "bounded"})));
        return;
    }
    table.extent = Extent::set;
    table.range = *range;
}

/// Rows to skip are told by their own labels.
void read_skip(const ValueReader& value, TableSpec& table) {
    read_into(table.skip, value, nullptr);
    for (const std::string& text : table.skip) {
        const std::size_t level = text.rfind(" > ");
        if (level == std::string::npos) continue;
        const std::string label = in_quotes(text.substr(level + 3));
        value.mistake(
            say("\"skip\" chỉ so nhãn của chính dòng, không xét mục phía trên, nên {0} "
                "không khớp dòng nào; viết {1}",
                "\"skip\" compares the row's own label, not the sections above it, so "
                "{0} matches no row; write {1}",
                in_quotes(text), label));
    }
}

TableSpec read_table(ObjectReader& object, TableSpec table, Draft& draft) {
    table.where = where(object.spot());
    FirstUse headers({"mẫu tiêu đề cột", "the header pattern"}, draft.mistakes);
    read_dimensions(object, table.says, draft);
    const ValueReader pairs = object.optional("pairs");
    if (pairs.present()) table.pairs = pairs.choice(kDirections);
    const ValueReader titles = object.optional("titles");
    if (titles.present()) table.titles = titles.choice(kTitles).value_or(TitlePlace::left);
    if (pairs.present()) {
        if (!table.says.scenario) object.required("scenario");
        if (!table.says.period) object.required("period");
    } else {
        read_rows(object, table, headers, draft);
        read_records(object.optional("records"), table, draft);
        if (table.record.empty()) {
            read_columns(object, table, headers, draft);
        } else if (table.records.empty()) {
            object.required("records");
        }
    }
    const ValueReader end = object.optional("end");
    read_into(table.end, end, nullptr);
    if (end.present()) table.end_where = where(end.spot());
    read_skip(object.optional("skip"), table);
    read_into(table.below, object.optional("below"), nullptr);
    const ValueReader extent = object.optional("extent");
    read_extent(extent, table);
    if (table.extent == Extent::bounded && table.end.empty()) {
        extent.mistake(say("phạm vi \"bounded\" cần \"end\" để biết bảng hết ở đâu; thêm \"end\"",
                           "the extent \"bounded\" needs \"end\" to tell where the table ends; add "
                           "\"end\""));
    }
    const ValueReader optional = object.optional("optional");
    if (optional.present()) table.optional = optional.boolean().value_or(false);
    object.nothing_else();
    return table;
}

}  // namespace

std::string where(const Spot& spot) {
    const auto [line, column] = spot.source->position(spot.offset);
    return spot.source->file() + ':' + std::to_string(line) + ':' + std::to_string(column) + ": " +
           spot.source->pointer(spot.offset);
}

void read_tables(ObjectReader& file, Mapping& mapping, Draft& draft) {
    const ValueReader several = file.optional("tables");
    if (several.present()) {
        if (file.optional("table").present()) {
            several.mistake(say("\"table\" và \"tables\" không đi cùng nhau; giữ một",
                                "\"table\" and \"tables\" do not go together; keep one"));
        }
        mapping.tables.clear();
        for (ObjectReader& object : several.objects(1)) {
            mapping.tables.push_back(read_table(object, {}, draft));
        }
        return;
    }
    const bool extends = !mapping.tables.empty();
    const ValueReader one = extends ? file.optional("table") : file.required("table");
    if (auto object = one.present() ? one.object() : std::nullopt) {
        if (mapping.tables.size() > 1) {
            one.mistake(say("ánh xạ được kế thừa có nhiều bảng; viết lại \"tables\" cho đủ",
                            "the mapping that is extended has several tables; write all of "
                            "\"tables\""));
            return;
        }
        TableSpec table = extends ? std::move(mapping.tables.front()) : TableSpec();
        mapping.tables = {read_table(*object, std::move(table), draft)};
    }
}

}  // namespace tonghop
