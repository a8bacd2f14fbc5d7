// A pull scanner for the XML of workbooks: well-formedness of what is read, namespaces, references,
// CDATA. Document type declarations are refused (OPC forbids them), so there are no entities to
// expand and nothing outside the part to open.
//
// Markup compatibility is resolved here: of mc:AlternateContent only the Fallback is seen.
#pragma once

#include <cstdint>
#include <forward_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/xml_namespace.hpp"
#include "formats/xml_window.hpp"

namespace tonghop {

enum class XmlEvent { start, end, text, end_of_document };

class XmlScanner {
 public:
    /// `name` is the part's, for messages. `source` must outlive the scanner.
    XmlScanner(ByteSource& source, std::string name, std::uint32_t deepest);

    /// The next event. Text may come in several pieces. Views are valid until the next call.
    /// Throws WorkbookError (damaged, too_large).
    XmlEvent next();

    std::string_view local_name() const { return local_; }         ///< of a start
    XmlNamespace element_namespace() const { return namespace_; }  ///< of a start
    bool is(XmlNamespace space, std::string_view local) const {
        return local_ == local && namespace_ == space;
    }
    std::string_view text() const { return text_; }
    /// Elements open after the event; the root's start gives 1, its end 0.
    std::size_t depth() const { return open_.size(); }

    /// An attribute of the last start; unprefixed ones have no namespace (XML names 6.2).
    std::optional<std::string_view> attribute(std::string_view local) const;
    std::optional<std::string_view> attribute(XmlNamespace space, std::string_view local) const;

    /// After a start: reads past the matching end.
    void skip_element();
    /// After a start: appends the text of the element and its descendants, past the matching end.
    /// Throws WorkbookError (too_large) once `out` is longer than `longest`.
    void append_element_text(std::string& out, std::uint64_t longest);

    /// For scanners of special shapes that read on by themselves and leave `cursor` where this
    /// scanner may go on: before a tag or text, with the same elements open.
    XmlWindow& window() { return window_; }
    /// Whether unprefixed names are SpreadsheetML here.
    bool plain_names_are_spreadsheet() const {
        return default_namespace_ == XmlNamespace::spreadsheet && reads_at_cursor();
    }
    /// Whether the next event is read at the cursor: nothing of the last tag is left to report.
    bool reads_at_cursor() const { return !end_pending_ && !in_cdata_; }
    /// The namespace of elements and attributes with this prefix here; nothing if undeclared.
    std::optional<XmlNamespace> binding(std::string_view prefix) const;
    /// Tells this scanner that the start tag of such an element, without namespace declarations,
    /// was passed by itself; `name` is as written.
    void enter(std::string_view name, XmlNamespace space);
    [[noreturn]] void refuse(const std::string& detail) const;

 private:
    struct Attribute {
        std::string_view prefix;
        std::string_view local;
        std::string_view raw;
    };
    struct Binding {
        std::string prefix;
        XmlNamespace space;
    };
    struct OpenElement {
        std::size_t name_at;  // in names_
        std::size_t bindings;
        XmlNamespace default_namespace;
        XmlNamespace space;
    };

    XmlEvent next_raw();
    bool more() { return window_.refill(); }
    bool ensure(std::size_t count);
    XmlEvent read_markup();
    XmlEvent read_start();
    XmlEvent read_end();
    XmlEvent read_text();
    XmlEvent read_cdata();
    XmlEvent close_element();
    void skip_past(std::string_view terminator);
    void read_declaration();
    const char* find_tag_end();
    const char* parse_start(const char* at, std::string_view& name);
    const char* parse_attributes(const char* at);
    const char* parse_attribute(const char* at);
    void refuse_repeated_attributes() const;
    void bind_namespaces();
    XmlNamespace resolve(std::string_view prefix) const;
    std::string_view decoded(std::string_view raw) const;

    std::string part_;
    std::uint32_t deepest_;
    XmlWindow window_;
    bool begun_ = false;
    bool root_seen_ = false;
    bool end_pending_ = false;  // an empty element: its end comes next
    bool in_cdata_ = false;     // more of a long section comes next
    std::string_view local_;
    XmlNamespace namespace_ = XmlNamespace::none;
    XmlNamespace default_namespace_ = XmlNamespace::none;
    std::string_view text_;
    std::string text_buffer_;
    std::vector<Attribute> attributes_;
    mutable std::forward_list<std::string> decoded_;  // of attributes_; where they are they stay
    std::vector<Binding> bindings_;
    std::vector<OpenElement> open_;
    std::string names_;  // qualified names of the open elements
};

}  // namespace tonghop
