#include "formats/xlsx_cell.hpp"

#include <cstddef>

namespace tonghop {
namespace {

// Walks over text that ends with NUL: a comparison fails there, so no bounds are needed.
class Walker {
 public:
    explicit Walker(const char* at) : at_(at) {}

    const char* at() const { return at_; }
    char front() const { return *at_; }

    bool take(const char* wanted) {
        while (*wanted != '\0' && *at_ == *wanted)
            ++at_, ++wanted;
        return *wanted == '\0';
    }
    bool take(char wanted) {
        if (*at_ != wanted) return false;
        ++at_;
        return true;
    }

    // name="value" with nothing to decode in the value.
    bool take_attribute(std::string_view& name, std::string_view& value) {
        const char* const first = at_;
        while (*at_ >= 'a' && *at_ <= 'z')
            ++at_;
        name = {first, static_cast<std::size_t>(at_ - first)};
        if (!take('=') || !take('"')) return false;
        const char* const begin = at_;
        while (*at_ != '"' && *at_ != '&' && *at_ != '<' &&
               static_cast<unsigned char>(*at_) >= 0x20) {
            ++at_;
        }
        value = {begin, static_cast<std::size_t>(at_ - begin)};
        return take('"');
    }

    std::string_view take_until_tag() {
        const char* const first = at_;
        while (*at_ != '<' && *at_ != '\0')
            ++at_;
        return {first, static_cast<std::size_t>(at_ - first)};
    }

 private:
    const char* at_;
};

bool take_cell_attributes(Walker& walker, RawCell& cell) {
    while (walker.take(' ')) {
        std::string_view name;
        std::string_view value;
        if (!walker.take_attribute(name, value)) return false;
        if (name.size() == 1) {
            std::string_view& field = name[0] == 'r'   ? cell.reference
                                      : name[0] == 's' ? cell.style
                                                       : cell.type;
            if (name[0] != 'r' && name[0] != 's' && name[0] != 't') return false;
            if (field.data() != nullptr) return false;  // twice: the general scanner refuses it
            field = value;
        } else if (name != "cm" && name != "vm" && name != "ph") {
            return false;
        }
    }
    return true;
}

// Behind "<f".
bool take_formula(Walker& walker, RawCell& cell) {
    while (walker.take(' ')) {
        const char* const first = walker.at();
        while ((walker.front() >= 'a' && walker.front() <= 'z') ||
               (walker.front() >= '0' && walker.front() <= '9')) {
            walker.take(walker.front());
        }
        const std::string_view name(first, static_cast<std::size_t>(walker.at() - first));
        std::string_view no_name;
        std::string_view value;
        if (name.empty() || !walker.take_attribute(no_name, value)) return false;
    }
    cell.has_formula = true;
    if (walker.take('/')) return walker.take('>');
    if (!walker.take('>')) return false;
    cell.formula = walker.take_until_tag();
    return walker.take("</f>");
}

// Behind "<i".
bool take_inline_text(Walker& walker, RawCell& cell) {
    if (!walker.take("s><t")) return false;
    if (walker.take(' ')) {
        if (!walker.take("xml:space=\"preserve\"")) return false;
        cell.preserve_space = true;
    }
    if (!walker.take('>')) return false;
    cell.text = walker.take_until_tag();
    cell.has_text = true;
    return walker.take("</t></is>");
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

PlainCell scan_plain_cell(const char* at, RawCell& cell) {
    cell = RawCell{};
    Walker walker(at);
    PlainCell result;
    result.found = take_cell(walker, cell);
    result.stop = walker.at();
    return result;
}

}  // namespace tonghop
