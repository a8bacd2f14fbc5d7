#include "formats/opc_package.hpp"

#include "formats/faults.hpp"
#include "formats/xml_scanner.hpp"

#include <algorithm>

namespace tonghop {
namespace {

std::string_view folder_of(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash + 1);
}

std::string relationships_part(std::string_view part) {
    const std::string_view folder = folder_of(part);
    std::string name(folder);
    name += "_rels/";
    name += part.substr(folder.size());
    return name + ".rels";
}

std::string percent_decoded(std::string_view text) {
    std::string result;
    const auto digit = [](char c) {
        if (c >= '0' && c <= '9') return c - '0';
        const int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 &&
            digit(text[i + 2]) >= 0) {
            result += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

bool share_an_id(const std::vector<Relationship>& links) {
    std::vector<std::string_view> ids;
    for (const Relationship& link : links) ids.push_back(link.id);
    std::sort(ids.begin(), ids.end());
    return std::adjacent_find(ids.begin(), ids.end()) != ids.end();
}

}  // namespace

std::optional<std::string> resolve_target(std::string_view source, std::string_view target) {
    const bool absolute = !target.empty() && (target.front() == '/' || target.front() == '\\');
    std::string path = absolute ? std::string() : std::string(folder_of(source));
    path += target;
    std::vector<std::string_view> segments;
    std::string_view rest = path;
    while (!rest.empty()) {
        const std::size_t slash = rest.find_first_of("/\\");
        const std::string_view segment = rest.substr(0, slash);
        rest.remove_prefix(slash == std::string_view::npos ? rest.size() : slash + 1);
        if (segment.empty() || segment == ".") continue;
        if (segment != "..") {
            segments.push_back(segment);
        } else if (segments.empty()) {
            return std::nullopt;
        } else {
            segments.pop_back();
        }
    }
    std::string name;
    for (const std::string_view segment : segments) {
        if (!name.empty()) name += '/';
        name += segment;
    }
    return name;
}

OpcPackage::OpcPackage(InputBytes archive, const ReadLimits& limits)
    : limits_(limits), directory_(archive, limits), inflater_(archive, limits.inflated_bytes) {}

std::unique_ptr<ByteSource> OpcPackage::open(const ZipEntry& part) {
    return open_part(part, limits_, inflater_);
}

std::vector<Relationship> OpcPackage::relationships(std::string_view part) {
    std::vector<Relationship> result;
    const ZipEntry* const entry = directory_.find(relationships_part(part));
    if (entry == nullptr) return result;
    const auto source = open(*entry);
    XmlScanner scanner(*source, entry->name, limits_.xml_depth);
    while (true) {
        const XmlEvent event = scanner.next();
        if (event == XmlEvent::end_of_document) break;
        if (event != XmlEvent::start) continue;
        if (!scanner.is(XmlNamespace::package_links, "Relationship")) continue;
        Relationship link;
        link.id = scanner.attribute("Id").value_or("");
        const std::string_view type = scanner.attribute("Type").value_or("");
        link.type = type.substr(type.rfind('/') + 1);
        link.target = scanner.attribute("Target").value_or("");
        link.external = scanner.attribute("TargetMode") == "External";
        result.push_back(std::move(link));
    }
    if (share_an_id(result)) scanner.refuse("two relationships share an id");
    return result;
}

const ZipEntry* OpcPackage::follow(std::string_view source,
                                   const Relationship& relationship) const {
    if (relationship.external) return nullptr;
    const auto name = resolve_target(source, relationship.target);
    if (!name) return nullptr;
    if (const ZipEntry* entry = directory_.find(*name)) return entry;
    if (const ZipEntry* entry = directory_.find(percent_decoded(*name))) return entry;
    // Some writers give names from the root without the leading slash.
    return directory_.find(relationship.target);
}

std::string OpcPackage::content_type(std::string_view part) {
    if (!content_types_read_) read_content_types();
    const auto by_name = type_of_part_.find(folded_part_name(part));
    if (by_name != type_of_part_.end()) return by_name->second;
    const std::size_t dot = part.rfind('.');
    if (dot == std::string_view::npos) return {};
    const auto by_extension = type_of_extension_.find(folded_part_name(part.substr(dot + 1)));
    return by_extension == type_of_extension_.end() ? std::string() : by_extension->second;
}

void OpcPackage::read_content_types() {
    content_types_read_ = true;
    const ZipEntry* const entry = directory_.find("[Content_Types].xml");
    if (entry == nullptr) return;
    const auto source = open(*entry);
    XmlScanner scanner(*source, entry->name, limits_.xml_depth);
    while (true) {
        const XmlEvent event = scanner.next();
        if (event == XmlEvent::end_of_document) break;
        if (event != XmlEvent::start) continue;
        const std::string type(scanner.attribute("ContentType").value_or(""));
        if (scanner.is(XmlNamespace::content_types, "Override")) {
            type_of_part_[folded_part_name(scanner.attribute("PartName").value_or(""))] = type;
        } else if (scanner.is(XmlNamespace::content_types, "Default")) {
            type_of_extension_[folded_part_name(scanner.attribute("Extension").value_or(""))] =
                type;
        }
    }
}

}  // namespace tonghop
