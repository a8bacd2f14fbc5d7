// Scanning XML of the shape nearly every writer gives it straight in the window, without events and
// copies. What is not of that shape is left, untouched, to the general scanner; tests hold both to
// the same cells.
#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>

#include "formats/byte_scan.hpp"
#include "formats/xml_window.hpp"

namespace tonghop {

/// A part of a sheet in the usual shape, or not.
struct PlainScan {
    bool found = false;
    /// Behind what was scanned; if it is not plain, where that showed. The end of the window there
    /// means that more of the part may make it plain.
    const char* stop = nullptr;
};

inline constexpr std::size_t kLongestPlain = 64 << 10;  ///< longer cells are read in pieces

/// Scans at the cursor, with more of the part as long as that may help.
template <typename Scan>
bool scan_plain(XmlWindow& window, Scan scan) {
    while (true) {
        const PlainScan plain = scan(window.cursor);
        if (plain.found) {
            window.cursor = plain.stop;
            return true;
        }
        if (plain.stop != window.end() || window.rest().size() > kLongestPlain ||
            !window.refill()) {
            return false;
        }
    }
}

static_assert(byte_scan::kStep <= XmlWindow::kPadding);

/// Walks over text that ends with NUL: a comparison fails there, so no bounds are needed.
class TagWalker {
 public:
    explicit TagWalker(const char* at) : at_(at) {}

    const char* at() const { return at_; }

    /// In one comparison if it is there (the window is padded); else as far as it is.
    template <std::size_t Size>
    bool take(const char (&wanted)[Size]) {
        if (take_if(wanted)) return true;
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

    /// name="value" with nothing to decode in the value.
    bool take_attribute(std::string_view& name, std::string_view& value) {
        const char* const first = at_;
        while (is_name_character(*at_)) ++at_;
        name = {first, static_cast<std::size_t>(at_ - first)};
        if (!take('=') || !take('"')) return false;
        return take_value(value);
    }

    /// So many bytes, which the caller has looked at.
    std::string_view take_bytes(std::size_t count) {
        at_ += count;
        return {at_ - count, count};
    }

    /// Behind the opening quote.
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
    static bool is_name_character(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= ':') ||
               c == '-';
    }

    const char* at_;
};

}  // namespace tonghop
