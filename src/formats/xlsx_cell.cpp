#include "formats/xlsx_cell.hpp"

#include <charconv>
#include <iterator>

#include "formats/xml_attributes.hpp"

namespace tonghop {
namespace {

bool take_reference(TagWalker& walker, const ReferenceEnd& end, RawCell& cell) {
    const char letter = *walker.at();
    if (letter < 'A' || letter > 'Z' || !end.stands_at(walker.at() + 1)) {
        return walker.take_value(cell.reference);
    }
    cell.column = letter - 'A';
    cell.reference = walker.take_bytes(1 + end.size());
    return true;
}

bool take_cell_attributes(TagWalker& walker, const ReferenceEnd& end, RawCell& cell) {
    std::string_view type;
    // The order nearly every writer has.
    if (walker.take_if(" r=\"") && !take_reference(walker, end, cell)) return false;
    if (walker.take_if(" s=\"") && !walker.take_value(cell.style)) return false;
    if (walker.take_if(" t=\"s\"")) {
        type = "s";
    } else if (walker.take_if(" t=\"") && !walker.take_value(type)) {
        return false;
    }
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
bool take_formula(TagWalker& walker, RawCell& cell) {
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
bool take_inline_text(TagWalker& walker, RawCell& cell) {
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

bool take_row(TagWalker& walker, RawRow& row) {
    if (!walker.take("<row")) return false;
    bool hidden_seen = false;
    if (walker.take_if(" r=\"") && (!walker.take_value(row.number) || row.number.empty())) {
        return false;
    }
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
            row.hidden = row.hidden || parse_boolean(value, false);
        } else if (name == "ht") {
            row.hidden = row.hidden || is_zero_size(value);
        } else if (name.starts_with("xmlns")) {
            return false;
        }
    }
    if (walker.take('/')) row.empty = true;
    return walker.take('>');
}

bool take_cell(TagWalker& walker, const ReferenceEnd& end, RawCell& cell) {
    if (!walker.take("<c") || !take_cell_attributes(walker, end, cell)) return false;
    if (walker.take('/')) return walker.take('>');
    bool has_value = walker.take_if("><v>");  // before all else: few cells have more
    if (!has_value) {
        if (!walker.take("><")) return false;
        if (walker.take('f') && (!take_formula(walker, cell) || !walker.take('<'))) return false;
        has_value = walker.take('v');
        if (has_value && !walker.take('>')) return false;
    }
    if (has_value) {
        cell.value = walker.take_until_tag();
        cell.has_value = !cell.value.empty();
        if (walker.take_if("</v></c>")) return true;
        if (!walker.take("</v><")) return false;
    }
    if (walker.take('i')) {
        if (!take_inline_text(walker, cell) || !walker.take('<')) return false;
    }
    return walker.take("/c>");
}

}  // namespace

ReferenceEnd::ReferenceEnd(std::uint32_t row) {
    char bytes[byte_scan::kWord] = {};
    const auto [end, error] = std::to_chars(bytes, std::end(bytes) - 1, row);
    if (error != std::errc()) return;
    *end = '"';
    wanted_ = byte_scan::load(bytes);
    size_ = static_cast<std::size_t>(end - bytes) + 1;
    mask_ = ~std::uint64_t{0} >> (8 * (byte_scan::kWord - size_));
}

bool is_zero_size(std::string_view size) {
    return size.starts_with('0') && size.find_first_not_of("0.") == std::string_view::npos;
}

PlainScan scan_plain_cell(const char* at, const ReferenceEnd& end, RawCell& cell) {
    // Only what a cell without that piece would read: clearing everything costs more than scanning.
    cell.reference = cell.style = cell.value = {};
    cell.column = -1;
    cell.type = RawType::number;
    cell.has_value = cell.has_formula = cell.has_text = cell.preserve_space = false;
    TagWalker walker(at);
    const bool found = take_cell(walker, end, cell);
    return {found, walker.at()};
}

PlainScan scan_plain_row(const char* at, RawRow& row) {
    row = RawRow{};
    TagWalker walker(at);
    const bool found = take_row(walker, row);
    return {found, walker.at()};
}

PlainScan scan_plain_row_end(const char* at) {
    TagWalker walker(at);
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
