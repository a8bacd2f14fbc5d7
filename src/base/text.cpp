#include "base/text.hpp"

#include "base/code_points.hpp"
#include "base/utf8.hpp"
#include "base/vietnamese.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>
#include <new>

namespace tonghop {

namespace {

struct Free {
    void operator()(utf8proc_uint8_t* memory) const { std::free(memory); }
};

std::string map_utf8(std::string_view text, int options) {
    utf8proc_uint8_t* raw = nullptr;
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &raw,
                                     static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, Free> owner(raw);
    if (length == UTF8PROC_ERROR_NOMEM || length == UTF8PROC_ERROR_OVERFLOW) throw std::bad_alloc();
    if (length < 0) return map_utf8(to_valid_utf8(text), options);
    return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length)};
}

template <typename Change>
std::string change_each(std::string_view text, Change change) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decode_utf8(text, at);
        append_utf8(out, change(step.code_point));
        at += step.length;
    }
    return out;
}

}  // namespace

std::string nfc(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decode_utf8(text, at);
        if (!step.well_formed || !is_surely_nfc(step.code_point)) {
            return map_utf8(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
        }
        at += step.length;
    }
    return std::string(text);
}

std::string without_marks(std::string_view text) {
    return map_utf8(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK);
}

std::string to_lower(std::string_view text) {
    return change_each(text, lower);
}

std::string to_upper(std::string_view text) {
    return change_each(text, upper);
}

std::string squeeze(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decode_utf8(text, at);
        if (!is_blank(step.code_point)) {
            append_utf8(out, step.code_point);
        } else if (!out.empty() && out.back() != ' ') {
            out.push_back(' ');
        }
        at += step.length;
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> found;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decode_utf8(text, at);
        if (is_word_part(step.code_point)) {
            if (!inside) found.emplace_back();
            append_utf8(found.back(), step.code_point);
            inside = true;
        } else {
            inside = false;
        }
        at += step.length;
    }
    return found;
}

}  // namespace tonghop
