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

// In text that ends with NUL.
const char* past_blanks(const char* at) {
    while (is_blank(*at)) ++at;
    return at;
}

}  // namespace

// One attribute at `at`; nullptr: the window ends within it.
const char* XmlScanner::parse_attribute(const char* at) {
    Attribute attribute;
    const char* name = at;
    for (; !xml::ends_name(*at); ++at) {
        if (*at != ':' || attribute.prefix.data() != nullptr) continue;
        attribute.prefix = {name, static_cast<std::size_t>(at - name)};
        name = at + 1;
    }
    attribute.local = {name, static_cast<std::size_t>(at - name)};
    at = past_blanks(at);
    if (at == window_.end()) return nullptr;
    if (attribute.local.empty() || *at != '=') refuse("a malformed attribute");
    at = past_blanks(at + 1);
    if (at == window_.end()) return nullptr;
    if (*at != '"' && *at != '\'') refuse("an attribute without quotes");
    const char quote = *at++;
    const char* const close = byte_scan::find_closing_quote(at, quote);
    if (close == window_.end()) return nullptr;
    if (*close != quote) refuse(*close == '<' ? "'<' inside a tag" : "a NUL character");
    attribute.raw = {at, static_cast<std::size_t>(close - at)};
    attributes_.push_back(attribute);
    return close + 1;
}

// The attributes from `at` on, and where they end; nullptr: the window ends before them.
const char* XmlScanner::parse_attributes(const char* at) {
    attributes_.clear();
    decoded_.clear();
    while (true) {
        const char* const next = past_blanks(at);
        if (*next == '>' || *next == '/' || *next == '?') {
            refuse_repeated_attributes();
            return next;
        }
        if (next == window_.end()) return nullptr;
        if (next == at) refuse("no blank before an attribute");
        at = parse_attribute(next);
        if (at == nullptr) return nullptr;
    }
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
    decoded_.emplace_front();
    append_character_data(raw, decoded_.front());
    return decoded_.front();
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
