#include "config/parse_mapping.hpp"

#include "base/error.hpp"
#include "config/file_readers.hpp"
#include "config/json_parse.hpp"
#include "config/read_file.hpp"

#include <algorithm>

namespace tonghop {

namespace {

void check_names(Draft& draft, const Configuration& config) {
    const auto unknown = [&](const Reference& reference) {
        draft.mistakes.add(reference.spot, say("không có {0} trong danh mục; sửa lại",
                                               "there is no {0} in the catalogues; correct it",
                                               in_quotes(reference.name)));
    };
    for (const Reference& code : draft.indicator_codes) {
        if (config.indicators.find(code.name) == nullptr) unknown(code);
    }
    for (const Reference& unit : draft.unit_spellings) {
        if (config.units.spelt(unit.name).empty()) unknown(unit);
    }
    const auto& places = config.places.all();
    for (const Reference& code : draft.place_codes) {
        const bool known = std::any_of(places.begin(), places.end(),
                                       [&](const Place& place) { return place.code == code.name; });
        if (!known) unknown(code);
    }
}

}  // namespace

Mapping parse_mapping(std::string text, const std::string& file, const Configuration& config,
                      bool english) {
    Draft draft(english);
    if (auto source = parse_json(file, std::move(text), draft.mistakes)) {
        draft.sources.push_back(std::move(source));
        const JsonSource& kept = *draft.sources.back();
        auto object = ValueReader(kept, &kept.root(), draft.mistakes).object();
        if (object && read_header(*object) == FileKind::mapping) read_mapping(*object, draft);
    }
    check_names(draft, config);
    if (!draft.mistakes.empty()) throw ConfigError(sorted(draft.mistakes.list()));
    return std::move(draft.mappings.front().value);
}

}  // namespace tonghop
