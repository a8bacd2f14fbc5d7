// What a configuration file is, as its "$schema" tells.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonghop {

enum class FileKind { units, indicators, places, rules, words, profile, mapping };

/// "units.schema.json"
std::string_view schema_name(FileKind kind);
std::vector<std::string> schema_names();
/// By the last part of a "$schema", whatever folder it names.
std::optional<FileKind> kind_of_schema(std::string_view schema);

}  // namespace tonghop
