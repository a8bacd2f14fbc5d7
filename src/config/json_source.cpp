#include "config/json_source.hpp"

#include <algorithm>
#include <utility>

namespace tonghop {

namespace {

// Editors on Windows write it; it is no part of the text (RFC 8259, section 8.1, lets readers
// ignore it).
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// RFC 6901, section 3.
std::string escaped(std::string_view key) {
    std::string result;
    for (const char c : key) {
        if (c == '~') {
            result += "~0";
        } else if (c == '/') {
            result += "~1";
        } else {
            result += c;
        }
    }
    return result;
}

/// The last of `children` that begins at or before `offset`: children stand in file order.
template <class Child, class Offset>
const Child* last_before(const std::vector<Child>& children, std::size_t offset, Offset offset_of) {
    const auto after = std::upper_bound(
        children.begin(), children.end(), offset,
        [&](std::size_t wanted, const Child& child) { return wanted < offset_of(child); });
    return after == children.begin() ? nullptr : &*std::prev(after);
}

}  // namespace

const JsonNode* JsonNode::find(std::string_view key) const {
    const auto member = std::find_if(members.begin(), members.end(),
                                     [&](const JsonMember& m) { return m.key == key; });
    return member == members.end() ? nullptr : &member->value;
}

JsonSource::JsonSource(std::string file, std::string text)
    : file_(std::move(file)), text_(std::move(text)) {
    if (text_.starts_with(kByteOrderMark)) text_.erase(0, kByteOrderMark.size());
}

JsonSource::Position JsonSource::position(std::size_t offset) const {
    const auto before = std::string_view(text_).substr(0, offset);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const auto line_break = before.rfind('\n');
    const auto line_start = line_break == std::string_view::npos ? 0 : line_break + 1;
    return {static_cast<std::size_t>(lines) + 1, before.size() - line_start + 1};
}

std::string JsonSource::pointer(std::size_t offset) const {
    std::string result;
    const JsonNode* node = &root_;
    while (node->offset < offset) {
        if (node->kind == JsonNode::Kind::object) {
            const auto* member = last_before(node->members, offset,
                                             [](const JsonMember& m) { return m.key_offset; });
            if (member == nullptr) break;
            result += "/" + escaped(member->key);
            node = &member->value;
        } else {
            const auto* item =
                last_before(node->items, offset, [](const JsonNode& n) { return n.offset; });
            if (item == nullptr) break;
            result += "/" + std::to_string(item - node->items.data());
            node = item;
        }
    }
    return result;
}

}  // namespace tonghop
