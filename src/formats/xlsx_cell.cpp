#include "formats/xlsx_cell.hpp"

#include "formats/byte_scan.hpp"
#include "formats/xml_attributes.hpp"
#include "formats/xml_window.hpp"

#include <cstddef>
#include <cstring>

namespace tonghop {
namespace {

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= ':');
}

static_assert(byte_scan::kStep <= XmlWindow::kPadding);

// Walks over text that ends with NUL: a comparison fails there, so no bounds are needed.
class Walker {
 public:
    explicit Walker(const char* at) : at_(at) {}

    const char* at() const { return at_; }
    char front() const { return *at_; }

    // In one comparison if it is there (the window is padded); else as far as it is.
    template <std::size_t Size>
    bool take(const char (&wanted)[Size]) {
        static_assert(Size <= XmlWindow::kPadding);
        if (std::memcmp(at_, wanted, Size - 1) == 0) {
            at_ += Size - 1;
            return true;
        }
        for (const char* c = wanted; *c != '\0' && *at_ == *c; ++c) ++at_;
        return false;
    }
    template <std::size_t Size>
    bool take_if(const char (&wanted)[Size]) {
        static_assert(Size <= XmlWindow::kPadding);
        if (std::memcmp(at_, wanted, Size - 1) != 0) return false;
        at_ += Size - 1;
        return true;
    }
    bool take(char wanted) {
        if (*at_ != wanted) return false;
        ++at_;
        return true;
    }

    // name="value" with nothing to decode in the value.
    bool take_attribute(std::string_view& name, std::string_view& value) {
        const char* const first = at_;
        while (is_name_character(*at_)) ++at_;
        name = {first, static_cast<std::size_t>(at_ - first)};
        if (!take('=') || !take('"')) return false;
        return take_value(value);
    }

    // Behind the opening quote.
    bool take_value(std::string_view& value) {
        const char* const begin = at_;
        at_ = byte_scan::find_value_end(at_);
        value = {begin, static_cast<std::size_t>(at_ - begin)};
        return take('"');
    }

    std::string_view take_until_tag() {
        const char* const first = at_;
        at_ = byte_scan::find_tag(at_);
        return {first, static_cast<std::size_t>(at_ - first)};
    }

 private:
    const char* at_;
};

bool take_cell_attributes(Walker& walker, RawCell& cell) {
    std::string_view type;
    // The order nearly every writer has.
    if (walker.take_if(" r=\"") && !walker.take_value(cell.reference)) return false;
    if (walker.take_if(" s=\"") && !walker.take_value(cell.style)) return false;
    if (walker.take_if(" t=\"") && !walker.take_value(type)) return false;
    while (walker.take(' ')) {
        std::string_view name;
        std::string_view value;
        if (!walker.take_attribute(name, value)) return false;
        if (name.size() == 1) {
            std::string_view* const field = name[0] == 'r'   ? &cell.reference
                                            : name[0] == 's' ? &cell.style
                                            : name[0] == 't' ? &type
                                                             : nullptr;
            // Twice the same: the general scanner refuses it.
            if (field == nullptr || field->data() != nullptr) return false;
            *field = value;
        } else if (name != "cm" && name != "vm" && name != "ph") {
            return false;
        }
    }
    if (!type.empty()) cell.type = raw_type(type);
    return true;
}

// Behind "<f".
bool take_formula(Walker& walker, RawCell& cell) {
    cell.formula_kind = cell.formula_index = {};
    while (walker.take(' ')) {
        std::string_view name;
        std::string_view value;
        if (!walker.take_attribute(name, value) || name.starts_with("xmlns")) return false;
        if (name == "t") cell.formula_kind = value;
        if (name == "si") cell.formula_index = value;
    }
    cell.has_formula = true;
    cell.formula = {};
    if (walker.take('/')) return walker.take('>');
    if (!walker.take('>')) return false;
    cell.formula = walker.take_until_tag();
    return walker.take("</f>");
}

// Behind "<i".
bool take_inline_text(Walker& walker, RawCell& cell) {
    if (!walker.take("s><t")) return false;
    if (walker.take(' ')) {
        if (!walker.take("xml:space=") || !walker.take("\"preserve\"")) return false;
        cell.preserve_space = true;
    }
    if (!walker.take('>')) return false;
    cell.text = walker.take_until_tag();
    cell.has_text = true;
    return walker.take("</t></is>");
}

bool take_row(Walker& walker, RawRow& row) {
    if (!walker.take("<row")) return false;
    bool hidden_seen = false;
    while (walker.take(' ')) {
        std::string_view name;
        std::string_view value;
        if (!walker.take_attribute(name, value)) return false;
        if (name == "r") {
            if (row.number.data() != nullptr || value.empty()) return false;
            row.number = value;
        } else if (name == "hidden") {
            if (hidden_seen) return false;
            hidden_seen = true;
            row.hidden = parse_boolean(value, false);
        } else if (name.starts_with("xmlns")) {
            return false;
        }
    }
    if (walker.take('/')) row.empty = true;
    return walker.take('>');
}

bool take_cell(Walker& walker, RawCell& cell) {
    if (!walker.take("<c") || !take_cell_attributes(walker, cell)) return false;
    if (walker.take('/')) return walker.take('>');
    if (!walker.take("><")) return false;
    if (walker.take('f')) {
        if (!take_formula(walker, cell) || !walker.take('<')) return false;
    }
    if (walker.take('v')) {
        if (!walker.take('>')) return false;
        cell.value = walker.take_until_tag();
        cell.has_value = !cell.value.empty();
        if (!walker.take("</v><")) return false;
    }
    if (walker.take('i')) {
        if (!take_inline_text(walker, cell) || !walker.take('<')) return false;
    }
    return walker.take("/c>");
}

}  // namespace

PlainScan scan_plain_cell(const char* at, RawCell& cell) {
    // Only what a cell without that piece would read: clearing everything costs more than scanning.
    cell.reference = cell.style = cell.value = {};
    cell.type = RawType::number;
    cell.has_value = cell.has_formula = cell.has_text = cell.preserve_space = false;
    Walker walker(at);
    const bool found = take_cell(walker, cell);
    return {found, walker.at()};
}

PlainScan scan_plain_row(const char* at, RawRow& row) {
    row = RawRow{};
    Walker walker(at);
    const bool found = take_row(walker, row);
    return {found, walker.at()};
}

PlainScan scan_plain_row_end(const char* at) {
    Walker walker(at);
    const bool found = walker.take("</row>");
    return {found, walker.at()};
}

RawType raw_type(std::string_view t) {
    if (t.empty()) return RawType::number;
    if (t.size() == 1) {
        switch (t[0]) {
            case 'n':
                return RawType::number;
            case 's':
                return RawType::shared;
            case 'b':
                return RawType::boolean;
            case 'e':
                return RawType::error;
            case 'd':
                return RawType::date;
            default:
                return RawType::unknown;
        }
    }
    if (t == "str") return RawType::formula_text;
    return t == "inlineStr" ? RawType::inline_text : RawType::unknown;
}

}  // namespace tonghop
