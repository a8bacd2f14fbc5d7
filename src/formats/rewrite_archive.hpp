// A copy of a zip archive in which some parts are changed and all others keep their bytes.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace tonghop {

/// Which parts change, by name, and what each becomes.
struct PartEdit {
    std::function<bool(std::string_view name)> concerns;
    std::function<std::string(std::string_view name, std::string bytes)> edit;
};

/// Parts in the order of `archive`, all dated 1980-01-01: the same arguments give the same bytes.
/// Throws WorkbookError for an archive that cannot be read, std::length_error for one that would
/// need the 64-bit format (4 GiB).
std::string rewrite_archive(std::string_view archive, const PartEdit& change);

}  // namespace tonghop
