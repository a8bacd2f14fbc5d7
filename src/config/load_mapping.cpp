// mappings/forms/*.json
#include "base/text.hpp"
#include "config/file_readers.hpp"
#include "config/first_use.hpp"
#include "config/mapping_parts.hpp"
#include "config/pattern_check.hpp"
#include "config/period_reader.hpp"

namespace tonghop {

namespace {

constexpr auto kSources =
    std::to_array<Choice<ReportSource>>({{"title", ReportSource::title, "tiêu đề"},
                                         {"sheet-name", ReportSource::sheet_name, "tên trang tính"},
                                         {"file-name", ReportSource::file_name, "tên tệp"}});

constexpr auto kComparators =
    std::to_array<Choice<Comparator>>({{"=", Comparator::equal},
                                       {">", Comparator::greater},
                                       {">=", Comparator::greater_equal},
                                       {"<", Comparator::less},
                                       {"<=", Comparator::less_equal},
                                       {"range", Comparator::range},
                                       {"delta", Comparator::delta},
                                       {"growth", Comparator::growth},
                                       {"maintain", Comparator::maintain},
                                       {"achieve", Comparator::achieve},
                                       {"unquantified", Comparator::unquantified}});

constexpr auto kMarks =
    std::to_array<Choice<Status>>({{"nil", Status::nil, "không có"},
                                   {"not-applicable", Status::not_applicable, "không áp dụng"},
                                   {"missing", Status::missing, "thiếu"}});

constexpr auto kSeparators = std::to_array<Choice<Separators>>(
    {{"vietnamese", Separators::vietnamese, "tiếng Việt"}, {"english", Separators::english}});

RecogniseRule read_recognise(ObjectReader& object) {
    const ValueReader text = object.optional("text");
    const ValueReader header = object.optional("header");
    const ValueReader sheet = object.optional("sheet");
    object.nothing_else();
    if (!text.present() && !header.present() && !sheet.present()) {
        object.mistake(say("cần ít nhất một trong \"text\", \"header\", \"sheet\" để nhận ra biểu",
                           "expected at least one of \"text\", \"header\", \"sheet\" to know the "
                           "form by"));
    }
    return {read_patterns(text), read_patterns(header), read_patterns(sheet)};
}

std::vector<ReportSource> read_sources(const ValueReader& value) {
    std::vector<ReportSource> sources;
    for (const ValueReader& item : value.one_or_more()) {
        if (const auto source = item.choice(kSources)) sources.push_back(*source);
    }
    return sources;
}

ReportSpec read_report(const ValueReader& value, Draft& draft) {
    ReportSpec report;
    if (!value.present()) return report;
    auto object = value.object();
    if (!object) return report;
    const ValueReader place = object->optional("place");
    if (place.is_object()) {
        ObjectReader fixed = *place.object();
        report.fixed_place = fixed.required("code").reference(draft.place_codes);
        fixed.nothing_else();
    } else if (place.present()) {
        report.place = read_sources(place);
    }
    const ValueReader period = object->optional("period");
    if (period.is_object()) {
        ObjectReader fixed = *period.object();
        report.fixed_period = read_period(fixed.required("fixed"));
        fixed.nothing_else();
    } else if (period.present()) {
        report.period = read_sources(period);
    }
    object->nothing_else();
    return report;
}

LabelTarget read_target(const ValueReader& value, Draft& draft) {
    LabelTarget target;
    if (value.is_null()) return target;
    if (!value.is_object()) {
        target.indicator = value.reference(draft.indicator_codes);
        return target;
    }
    ObjectReader object = *value.object();
    target.indicator = object.required("indicator").reference(draft.indicator_codes);
    target.comparator = object.optional("comparator").choice(kComparators);
    target.negate = object.optional("negate").boolean().value_or(false);
    target.unit = object.optional("unit").reference(draft.unit_spellings);
    object.nothing_else();
    return target;
}

void read_labels(const ValueReader& value, Mapping& mapping, Draft& draft) {
    const auto labels = value.object();
    if (!labels) return;
    FirstUse seen({"nhãn", "the label"}, draft.mistakes);
    for (const auto& [label, spot, target] : labels->entries()) {
        check_pattern(label, spot, draft.mistakes);
        seen.add(fold(label), label, spot);
        mapping.labels.emplace_back(label, read_target(target, draft));
    }
}

void read_marks(const ValueReader& value, Mapping& mapping, Draft& draft) {
    const auto marks = value.object();
    if (!marks) return;
    FirstUse seen({"ký hiệu", "the mark"}, draft.mistakes);
    for (const auto& [mark, spot, status] : marks->entries()) {
        seen.add(fold(mark), mark, spot);
        if (const auto meaning = status.choice(kMarks)) mapping.marks.emplace(fold(mark), *meaning);
    }
}

Mapping read_form(ObjectReader& file, Draft& draft) {
    Mapping mapping;
    mapping.file = file.spot().source->file();
    mapping.form = file.required("form").text();
    mapping.description = file.optional("description").text();
    const ValueReader recognise = file.required("recognise");
    mapping.where = where(recognise.spot());
    for (ObjectReader& rule : recognise.objects(1)) {
        mapping.recognise.push_back(read_recognise(rule));
    }
    mapping.report = read_report(file.optional("report"), draft);
    read_tables(file, mapping, draft);
    read_labels(file.optional("labels"), mapping, draft);
    read_marks(file.optional("marks"), mapping, draft);
    mapping.numbers = file.optional("numbers").choice(kSeparators).value_or(Separators::vietnamese);
    file.nothing_else();
    return mapping;
}

}  // namespace

void read_mapping(ObjectReader& file, Draft& draft) {
    draft.mappings.push_back({read_form(file, draft), file});
}

}  // namespace tonghop
