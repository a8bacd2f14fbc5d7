// Parts of an Open Packaging Conventions package (ECMA-376 part 2) and the relationships by which
// they are found, whatever they are called.
#pragma once

#include "formats/part_source.hpp"
#include "formats/zip_directory.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tonghop {

struct Relationship {
    std::string id;
    std::string type;    ///< the last segment of the type's URI: "worksheet"
    std::string target;  ///< as written
    bool external = false;
};

class OpcPackage {
 public:
    /// Throws WorkbookError. The archive must outlive the package.
    OpcPackage(InputBytes archive, const ReadLimits& limits);

    const ZipDirectory& directory() const { return directory_; }
    const ReadLimits& limits() const { return limits_; }

    /// The inflated bytes of a part. Throws WorkbookError.
    std::unique_ptr<ByteSource> open(const ZipEntry& part);

    /// The relationships of a part ("" = of the package); none if it has no such part.
    /// Throws WorkbookError, also if two share an id.
    std::vector<Relationship> relationships(std::string_view part);

    /// The part a relationship of `source` leads to; nullptr if it is external or missing.
    const ZipEntry* follow(std::string_view source, const Relationship& relationship) const;

    /// The media type of a part; empty if none is declared.
    std::string content_type(std::string_view part);

 private:
    void read_content_types();

    ReadLimits limits_;
    ZipDirectory directory_;
    Inflater inflater_;
    bool content_types_read_ = false;
    std::unordered_map<std::string, std::string> type_of_part_;       // folded part name
    std::unordered_map<std::string, std::string> type_of_extension_;  // lower case
};

/// `target` of a relationship of the part `source`, as a part name without leading slash. Nothing
/// if it climbs out of the package.
std::optional<std::string> resolve_target(std::string_view source, std::string_view target);

}  // namespace tonghop
