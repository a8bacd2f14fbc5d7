// mappings/profiles/*.json
#include "config/file_readers.hpp"
#include "config/first_use.hpp"
#include "config/pattern_check.hpp"
#include "config/period_reader.hpp"

#include <algorithm>
#include <array>

namespace tonghop {

namespace {

LayoutColumn read_column(ObjectReader& object, FirstUse& titles) {
    LayoutColumn column;
    const ValueReader title = object.required("title");
    column.title = read_title(title);
    titles.add(column.title, column.title, title.spot());
    column.scenario = object.required("scenario").choice(kScenarios).value_or(Scenario::actual);
    column.period = read_period_expression(object.required("period")).value_or(PeriodExpression{});
    object.nothing_else();
    return column;
}

std::size_t column_titled(const ValueReader& value, const std::vector<LayoutColumn>& columns) {
    const std::string title = value.text();
    const auto column = std::find_if(columns.begin(), columns.end(),
                                     [&](const LayoutColumn& c) { return c.title == title; });
    if (column == columns.end() && !title.empty()) {
        std::vector<std::string> titles;
        titles.reserve(columns.size());
        for (const LayoutColumn& c : columns) titles.push_back(c.title);
        value.mistake(say("không có cột tên {0}; chọn một trong {1}{2}",
                          "no column has the title {0}; choose one of {1}{2}", in_quotes(title),
                          listed(titles), did_you_mean(title, titles)));
    }
    return static_cast<std::size_t>(column - columns.begin());
}

void read_percent(const ValueReader& value, Layout& layout) {
    if (!value.present()) return;
    auto object = value.object();
    if (!object) return;
    const std::size_t of = column_titled(object->required("of"), layout.columns);
    const std::size_t to = column_titled(object->required("to"), layout.columns);
    layout.percent = {of, to};
    object->nothing_else();
}

LayoutSection read_section(ObjectReader& object, FirstUse& listed_once, Draft& draft) {
    LayoutSection section;
    section.number = object.optional("number").text();
    section.title = object.required("title").text();
    for (const ValueReader& item : object.required("indicators").items()) {
        const std::string code = item.reference(draft.indicator_codes);
        listed_once.add(code, code, item.spot());
        section.indicators.push_back(code);
    }
    object.nothing_else();
    return section;
}

Layout read_layout(const ValueReader& value, Draft& draft) {
    Layout layout;
    if (!value.present()) return layout;
    auto object = value.object();
    if (!object) return layout;
    layout.agency = object->optional("agency").text();
    layout.title = read_title(object->required("title"));
    layout.form_number = object->optional("form_number").text();
    FirstUse titles({"cột", "the column"}, draft.mistakes);
    for (ObjectReader& column : object->required("columns").objects(1)) {
        layout.columns.push_back(read_column(column, titles));
    }
    read_percent(object->optional("percent"), layout);
    FirstUse listed_once({"chỉ tiêu", "the indicator"}, draft.mistakes);
    for (ObjectReader& section : object->optional("sections").objects()) {
        layout.sections.push_back(read_section(section, listed_once, draft));
    }
    object->nothing_else();
    return layout;
}

void read_uses(const ValueReader& value, Draft& draft) {
    constexpr std::array<std::pair<const char*, FileKind>, 6> kUses = {
        {{"units", FileKind::units},
         {"indicators", FileKind::indicators},
         {"places", FileKind::places},
         {"rules", FileKind::rules},
         {"words", FileKind::words},
         {"forms", FileKind::mapping}}};
    if (!value.present()) return;
    auto object = value.object();
    if (!object) return;
    for (const auto& [key, kind] : kUses) {
        for (const ValueReader& path : object->optional(key).one_or_more()) {
            const std::string text = path.text();
            if (!text.empty()) draft.uses.push_back({kind, {text, path.spot()}});
        }
    }
    object->nothing_else();
}

Profile read_roll_up(ObjectReader& file, Draft& draft) {
    Profile profile;
    profile.file = file.spot().source->file();
    profile.name = file.required("name").text();
    profile.parent = file.optional("parent").reference(draft.place_codes);
    FirstUse once({"nơi", "the place"}, draft.mistakes);
    for (const ValueReader& place : file.optional("places").items()) {
        profile.places.push_back(place.reference(draft.place_codes));
        once.add(profile.places.back(), profile.places.back(), place.spot());
    }
    profile.region = file.optional("region").choice(kRegions).value_or("");
    read_uses(file.required("use"), draft);
    profile.layout = read_layout(file.required("layout"), draft);
    file.nothing_else();
    return profile;
}

}  // namespace

void read_profile(ObjectReader& file, Draft& draft) {
    draft.profile = {read_roll_up(file, draft), file};
}

}  // namespace tonghop
