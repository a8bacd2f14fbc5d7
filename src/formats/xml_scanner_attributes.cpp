// The attributes of a tag and the namespaces they declare.
#include "formats/byte_scan.hpp"
#include "formats/faults.hpp"
#include "formats/xml_names.hpp"
#include "formats/xml_scanner.hpp"
#include "formats/xml_text.hpp"

#include <algorithm>

namespace tonghop {

using xml::is_blank;

namespace {

constexpr std::size_t kMostBindings = 4096;

}  // namespace

// `inside` is a tag of the window, without its brackets; behind it there is at least a NUL.
void XmlScanner::parse_attributes(std::string_view inside) {
    attributes_.clear();
    decoded_.clear();
    const char* at = inside.data();
    const char* const end = at + inside.size();
    const auto pass_blanks = [&at, end] {
        const char* const first = at;
        while (at != end && is_blank(*at)) ++at;
        return at != first;
    };
    while (at != end) {
        const bool apart = pass_blanks();
        if (at == end) break;
        if (!apart) refuse("no blank before an attribute");
        Attribute attribute;
        const char* name = at;
        for (; !xml::ends_name(*at); ++at) {
            if (*at != ':' || attribute.prefix.data() != nullptr) continue;
            attribute.prefix = {name, static_cast<std::size_t>(at - name)};
            name = at + 1;
        }
        attribute.local = {name, static_cast<std::size_t>(at - name)};
        pass_blanks();
        if (attribute.local.empty() || at >= end || *at != '=') refuse("a malformed attribute");
        ++at;
        pass_blanks();
        if (at == end || (*at != '"' && *at != '\'')) refuse("an attribute without quotes");
        const char quote = *at++;
        const char* const close = byte_scan::find_closing_quote(at, quote);
        if (close >= end || *close != quote) refuse("an attribute without its closing quote");
        attribute.raw = {at, static_cast<std::size_t>(close - at)};
        attributes_.push_back(attribute);
        at = close + 1;
    }
    refuse_repeated_attributes();
}

void XmlScanner::refuse_repeated_attributes() const {
    const auto same = [](const Attribute& a, const Attribute& b) {
        return a.local == b.local && a.prefix == b.prefix;
    };
    constexpr std::size_t kFew = 12;
    bool repeated = false;
    if (attributes_.size() <= kFew) {
        for (std::size_t i = 1; i < attributes_.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) repeated |= same(attributes_[i], attributes_[j]);
        }
    } else {
        std::vector<Attribute> sorted = attributes_;
        std::sort(sorted.begin(), sorted.end(), [](const Attribute& a, const Attribute& b) {
            return a.local != b.local ? a.local < b.local : a.prefix < b.prefix;
        });
        repeated = std::adjacent_find(sorted.begin(), sorted.end(), same) != sorted.end();
    }
    if (repeated) refuse("the same attribute twice");
}

void XmlScanner::bind_namespaces() {
    for (const Attribute& attribute : attributes_) {
        if (attribute.prefix.empty() && attribute.local == "xmlns") {
            default_namespace_ = known_namespace(decoded(attribute.raw));
        } else if (attribute.prefix == "xmlns") {
            if (bindings_.size() >= kMostBindings)
                refuse_too_large(part_ + ": too many namespaces");
            bindings_.push_back(
                {std::string(attribute.local), known_namespace(decoded(attribute.raw))});
        }
    }
}

XmlNamespace XmlScanner::resolve(std::string_view prefix) const {
    if (prefix.empty()) return default_namespace_;
    if (prefix == "xml") return XmlNamespace::xml;
    if (const auto space = binding(prefix)) return *space;
    refuse("a namespace prefix that is not declared");
}

std::optional<XmlNamespace> XmlScanner::binding(std::string_view prefix) const {
    for (auto it = bindings_.rbegin(); it != bindings_.rend(); ++it) {
        if (it->prefix == prefix) return it->space;
    }
    return std::nullopt;
}

std::string_view XmlScanner::decoded(std::string_view raw) const {
    if (is_plain_ascii(raw)) return raw;
    decoded_.emplace_back();
    append_character_data(raw, decoded_.back());
    return decoded_.back();
}

std::optional<std::string_view> XmlScanner::attribute(std::string_view local) const {
    for (const Attribute& attribute : attributes_) {
        if (attribute.prefix.empty() && attribute.local == local) return decoded(attribute.raw);
    }
    return std::nullopt;
}

std::optional<std::string_view> XmlScanner::attribute(XmlNamespace space,
                                                      std::string_view local) const {
    for (const Attribute& attribute : attributes_) {
        if (attribute.local == local && !attribute.prefix.empty() && attribute.prefix != "xmlns" &&
            resolve(attribute.prefix) == space) {
            return decoded(attribute.raw);
        }
    }
    return std::nullopt;
}

}  // namespace tonghop
