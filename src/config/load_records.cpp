// "records" of a list: what its lines add up to.
#include "config/mapping_parts.hpp"
#include "config/pattern_check.hpp"

namespace tonghop {

namespace {

void read_where(const ValueReader& value, RecordSpec& record, Draft& draft) {
    if (!value.present()) return;
    auto object = value.object();
    if (!object) return;
    for (const auto& [header, spot, values] : object->entries()) {
        check_pattern(header, spot, draft.mistakes);
        record.where.emplace_back(header, read_patterns(values));
    }
}

}  // namespace

void read_records(const ValueReader& value, TableSpec& table, Draft& draft) {
    if (!value.present()) return;
    table.records.clear();
    for (ObjectReader& object : value.objects(1)) {
        RecordSpec record;
        object.required("indicator");
        read_dimensions(object, record.says, draft);
        const ValueReader sum = object.optional("sum");
        const ValueReader count = object.optional("count");
        if (sum.present()) record.sum = read_patterns(sum);
        const bool counted = count.boolean().value_or(false);
        if (sum.present() == counted) {
            object.mistake(
                say("cần đúng một trong hai: \"count\": true để đếm dòng, hoặc \"sum\" để "
                    "cộng một cột",
                    "expected exactly one of \"count\": true to count lines and \"sum\" "
                    "to add up a column"));
        }
        read_where(object.optional("where"), record, draft);
        object.nothing_else();
        if (!record.says.scenario && !table.says.scenario) object.required("scenario");
        if (!record.says.period && !table.says.period) object.required("period");
        table.records.push_back(std::move(record));
    }
}

}  // namespace tonghop
