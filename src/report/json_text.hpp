// JSON written line by line, where a document in memory would cost more than it helps.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tonghop {

/// `value` as `digits` hexadecimal digits.
void append_hex(std::uint32_t value, std::size_t digits, std::string& out);

/// `text` as a JSON string, in quotes (RFC 8259, section 7). Must be UTF-8.
void append_json_string(std::string_view text, std::string& out);

/// `"key":`, after a comma unless the object has just been opened.
void append_json_key(std::string_view key, std::string& out);
void append_json_member(std::string_view key, std::string_view text, std::string& out);

}  // namespace tonghop
