// A JSON file as it was written: values in file order, each knowing the byte where it begins, so
// that a mistake found late (an unknown code, a second use) still points at its line and column.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tonghop {

struct JsonMember;

struct JsonNode {
    enum class Kind { null, boolean, number, string, list, object };
    Kind kind = Kind::null;
    std::size_t offset = 0;  ///< of the first byte
    /// A string decoded and in NFC; a number or boolean as written.
    std::string text;
    std::vector<JsonNode> items;      ///< of a list
    std::vector<JsonMember> members;  ///< of an object, in file order; a key may be there twice

    /// The first member called `key`; nullptr if there is none.
    const JsonNode* find(std::string_view key) const;
};

struct JsonMember {
    std::string key;
    std::size_t key_offset = 0;
    JsonNode value;
};

/// One file. Neither copied nor moved: readers point into it.
class JsonSource {
 public:
    JsonSource(std::string file, std::string text);
    JsonSource(const JsonSource&) = delete;
    JsonSource& operator=(const JsonSource&) = delete;

    const std::string& file() const { return file_; }
    /// Without a byte order mark.
    const std::string& text() const { return text_; }
    const JsonNode& root() const { return root_; }
    JsonNode& root() { return root_; }

    struct Position {
        std::size_t line;    ///< 1-based
        std::size_t column;  ///< 1-based, in bytes
    };
    Position position(std::size_t offset) const;
    /// JSON pointer (RFC 6901) of the value or key that begins at `offset`, or of the innermost
    /// value around it.
    std::string pointer(std::size_t offset) const;

 private:
    std::string file_;
    std::string text_;
    JsonNode root_;
};

/// A place in a source: what a mistake points at.
struct Spot {
    const JsonSource* source = nullptr;
    std::size_t offset = 0;
};

}  // namespace tonghop
