#include "config/file_kind.hpp"

#include <array>

namespace tonghop {

namespace {

struct Row {
    FileKind kind;
    std::string_view schema;
};

constexpr std::array<Row, 7> kKinds = {{
    {FileKind::units, "units.schema.json"},
    {FileKind::indicators, "indicators.schema.json"},
    {FileKind::places, "places.schema.json"},
    {FileKind::rules, "rules.schema.json"},
    {FileKind::words, "words.schema.json"},
    {FileKind::profile, "profile.schema.json"},
    {FileKind::mapping, "mapping.schema.json"},
}};

}  // namespace

std::string_view schema_name(FileKind kind) {
    for (const Row& row : kKinds) {
        if (row.kind == kind) return row.schema;
    }
    return {};
}

std::vector<std::string> schema_names() {
    std::vector<std::string> names;
    for (const Row& row : kKinds) names.emplace_back(row.schema);
    return names;
}

std::optional<FileKind> kind_of_schema(std::string_view schema) {
    const auto slash = schema.find_last_of("/\\");
    const auto name = slash == std::string_view::npos ? schema : schema.substr(slash + 1);
    for (const Row& row : kKinds) {
        if (row.schema == name) return row.kind;
    }
    return std::nullopt;
}

}  // namespace tonghop
