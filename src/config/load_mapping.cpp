// mappings/forms/*.json
#include "base/text.hpp"
#include "config/file_readers.hpp"
#include "config/first_use.hpp"
#include "config/mapping_parts.hpp"
#include "config/pattern_check.hpp"
#include "config/period_reader.hpp"
#include "config/read_file.hpp"

#include <algorithm>
#include <filesystem>

namespace tonghop {

namespace fs = std::filesystem;

namespace {

constexpr auto kSources =
    std::to_array<Choice<ReportSource>>({{"title", ReportSource::title, "tiêu đề"},
                                         {"sheet-name", ReportSource::sheet_name, "tên trang tính"},
                                         {"file-name", ReportSource::file_name, "tên tệp"},
                                         {"header", ReportSource::header, "tiêu đề cột"}});

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
    const ValueReader anywhere = object.optional("anywhere");
    object.nothing_else();
    if (!text.present() && !header.present() && !sheet.present() && !anywhere.present()) {
        object.mistake(say(
            "cần ít nhất một trong \"text\", \"header\", \"sheet\", \"anywhere\" để nhận ra biểu",
            "expected at least one of \"text\", \"header\", \"sheet\", \"anywhere\" to "
            "know the form by"));
    }
    return {read_patterns(text), read_headers(header), read_patterns(sheet),
            read_patterns(anywhere)};
}

/// Words of kSources, and objects { "text": pattern with captures }.
void read_sources(const ValueReader& value, std::vector<ReportSource>& sources,
                  std::vector<ReportSpec::Text>& texts) {
    sources.clear();
    texts.clear();
    for (const ValueReader& item : value.one_or_more()) {
        if (item.is_object()) {
            ObjectReader object = *item.object();
            const auto patterns = read_headers(object.required("text"));
            const auto look = object.optional("look").choice(kDirections);
            for (const std::string& pattern : patterns) texts.push_back({pattern, look});
            object.nothing_else();
        } else if (const auto source = item.choice(kSources)) {
            sources.push_back(*source);
        }
    }
}

void read_report(const ValueReader& value, ReportSpec& report, Draft& draft) {
    if (!value.present()) return;
    auto object = value.object();
    if (!object) return;
    const ValueReader place = object->optional("place");
    auto fixed = place.is_object() ? place.object() : std::nullopt;
    if (fixed && (fixed->optional("code").present() || !fixed->optional("text").present())) {
        report.fixed_place = fixed->required("code").reference(draft.place_codes);
        fixed->nothing_else();
    } else if (place.present()) {
        report.fixed_place.clear();
        read_sources(place, report.place, report.place_text);
    }
    const ValueReader period = object->optional("period");
    fixed = period.is_object() ? period.object() : std::nullopt;
    if (fixed && (fixed->optional("fixed").present() || !fixed->optional("text").present())) {
        report.fixed_period = read_period(fixed->required("fixed"));
        fixed->nothing_else();
    } else if (period.present()) {
        report.fixed_period.reset();
        read_sources(period, report.period, report.period_text);
    }
    object->nothing_else();
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
        const std::string folded = fold(label);
        seen.add(folded, label, spot);
        const LabelTarget meant = read_target(target, draft);
        const auto same =
            std::find_if(mapping.labels.begin(), mapping.labels.end(),
                         [&](const auto& known) { return fold(known.first) == folded; });
        if (same != mapping.labels.end()) {
            same->second = meant;
        } else {
            mapping.labels.emplace_back(label, meant);
        }
    }
}

void read_marks(const ValueReader& value, Mapping& mapping, Draft& draft) {
    const auto marks = value.object();
    if (!marks) return;
    FirstUse seen({"ký hiệu", "the mark"}, draft.mistakes);
    for (const auto& [mark, spot, status] : marks->entries()) {
        seen.add(fold(mark), mark, spot);
        if (const auto meaning = status.choice(kMarks)) {
            mapping.marks.insert_or_assign(fold(mark), *meaning);
        }
    }
}

/// The files that extend each other, the first one first; a file twice is a circle.
struct Chain {
    std::vector<std::string> files;
    std::string spelt(const std::string& last) const {
        std::string text;
        for (const std::string& file : files) text += fs::path(file).filename().string() + " → ";
        return text + fs::path(last).filename().string();
    }
};

Mapping read_form(ObjectReader& file, Draft& draft, Chain& chain);

/// The mapping that `extends` names; an empty one, after a mistake, if there is none.
Mapping read_extended(const ValueReader& extends, Draft& draft, Chain& chain) {
    const std::string name = extends.text();
    if (name.empty()) return {};
    const fs::path home = fs::path(extends.spot().source->file()).parent_path();
    const std::string path = (home / name).lexically_normal().generic_string();
    if (std::find(chain.files.begin(), chain.files.end(), path) != chain.files.end()) {
        extends.mistake(say("các ánh xạ kế thừa nhau vòng tròn: {0}; bỏ một \"extends\"",
                            "mappings extend each other in a circle: {0}; remove one \"extends\"",
                            chain.spelt(path)));
        return {};
    }
    std::error_code unknown;
    if (!fs::is_regular_file(path, unknown)) {
        extends.mistake(say("không có tệp {0}; đường dẫn tính từ tệp này",
                            "there is no file {0}; paths start from this file", in_quotes(path)));
        return {};
    }
    auto object = open_file(path, draft);
    const auto kind = object ? read_header(*object) : std::nullopt;
    if (kind && *kind != FileKind::mapping) {
        extends.mistake(say("tệp {0} không phải ánh xạ; sửa đường dẫn",
                            "the file {0} is no mapping; correct the path", in_quotes(path)));
    }
    if (kind != FileKind::mapping) return {};
    return read_form(*object, draft, chain);
}

void read_recognise_rules(const ValueReader& value, Mapping& mapping) {
    if (!value.present()) return;
    mapping.where = where(value.spot());
    mapping.recognise.clear();
    for (ObjectReader& rule : value.objects(1)) {
        mapping.recognise.push_back(read_recognise(rule));
    }
}

Mapping read_form(ObjectReader& file, Draft& draft, Chain& chain) {
    Mapping mapping;
    chain.files.push_back(fs::path(file.spot().source->file()).lexically_normal().generic_string());
    const ValueReader extends = file.optional("extends");
    if (extends.present()) {
        mapping = read_extended(extends, draft, chain);
        if (!mapping.file.empty()) mapping.extended.push_back(mapping.file);
    }
    // What a broken "extends" would have given is not missed a second time.
    const auto key = [&](std::string_view name) {
        return extends.present() ? file.optional(name) : file.required(name);
    };
    mapping.file = file.spot().source->file();
    const ValueReader form = key("form");
    if (form.present()) mapping.form = form.text();
    mapping.description = file.optional("description").text();
    read_recognise_rules(key("recognise"), mapping);
    read_report(file.optional("report"), mapping.report, draft);
    const bool broken = extends.present() && mapping.tables.empty();
    if (!broken) read_tables(file, mapping, draft);
    if (broken) static_cast<void>(file.optional("table"));
    if (broken) static_cast<void>(file.optional("tables"));
    read_labels(file.optional("labels"), mapping, draft);
    read_marks(file.optional("marks"), mapping, draft);
    const ValueReader numbers = file.optional("numbers");
    if (numbers.present()) {
        mapping.numbers = numbers.choice(kSeparators).value_or(Separators::vietnamese);
    }
    file.nothing_else();
    return mapping;
}

}  // namespace

void read_mapping(ObjectReader& file, Draft& draft) {
    Chain chain;
    draft.mappings.push_back({read_form(file, draft, chain), file});
}

}  // namespace tonghop
