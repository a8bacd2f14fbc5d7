#include "config/json_difference.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace tonghop {
namespace {

using Json = nlohmann::ordered_json;

// RFC 6901, section 3: "~" and "/" of a key.
std::string escaped(const std::string& key) {
    std::string text;
    for (const char c : key) {
        if (c == '~') {
            text += "~0";
        } else if (c == '/') {
            text += "~1";
        } else {
            text += c;
        }
    }
    return text;
}

Json operation(const char* name, const std::string& path) {
    return {{"op", name}, {"path", path}};
}

Json operation(const char* name, const std::string& path, const Json& value) {
    Json one = operation(name, path);
    one["value"] = value;
    return one;
}

void compare(const Json& from, const Json& to, const std::string& path, Json& operations);

void compare_objects(const Json& from, const Json& to, const std::string& path, Json& operations) {
    for (const auto& [key, value] : from.items()) {
        if (!to.contains(key)) operations.push_back(operation("remove", path + '/' + escaped(key)));
    }
    for (const auto& [key, value] : to.items()) {
        const std::string inside = path + '/' + escaped(key);
        if (from.contains(key)) {
            compare(from.at(key), value, inside, operations);
        } else {
            operations.push_back(operation("add", inside, value));
        }
    }
}

/// Two lists laid beside each other: which elements were put in, taken out or changed, so that the
/// operations are fewest (the edit distance, an element's change counting its own operations).
class ListAlignment {
 public:
    ListAlignment(const Json& from, const Json& to)
        : from_(from), to_(to), costs_((from.size() + 1) * (to.size() + 1)) {
        for (std::size_t i = from.size() + 1; i-- > 0;) {
            for (std::size_t k = to.size() + 1; k-- > 0;) cost(i, k) = cheapest(i, k);
        }
    }

    void write(const std::string& path, Json& operations) {
        std::size_t i = 0;
        for (std::size_t k = 0; i < from_.size() || k < to_.size();) {
            const std::string at = path + '/' + std::to_string(k);
            const bool both = i < from_.size() && k < to_.size();
            if (both && cost(i, k) == change(i, k) + cost(i + 1, k + 1)) {
                compare(from_[i++], to_[k++], at, operations);
            } else if (k < to_.size() && cost(i, k) == 1 + cost(i, k + 1)) {
                operations.push_back(operation("add", at, to_[k++]));
            } else {
                operations.push_back(operation("remove", at));
                ++i;
            }
        }
    }

 private:
    std::size_t& cost(std::size_t i, std::size_t k) { return costs_[i * (to_.size() + 1) + k]; }

    std::size_t change(std::size_t i, std::size_t k) const {
        if (from_[i] == to_[k]) return 0;
        Json operations = Json::array();
        compare(from_[i], to_[k], "", operations);
        return operations.size();
    }

    std::size_t cheapest(std::size_t i, std::size_t k) {
        if (i == from_.size()) return to_.size() - k;
        if (k == to_.size()) return from_.size() - i;
        return std::min(
            {1 + cost(i + 1, k), 1 + cost(i, k + 1), change(i, k) + cost(i + 1, k + 1)});
    }

    const Json& from_;
    const Json& to_;
    std::vector<std::size_t> costs_;
};

void compare(const Json& from, const Json& to, const std::string& path, Json& operations) {
    if (from == to) return;
    if (from.is_object() && to.is_object()) {
        compare_objects(from, to, path, operations);
    } else if (from.is_array() && to.is_array()) {
        ListAlignment(from, to).write(path, operations);
    } else {
        operations.push_back(operation("replace", path, to));
    }
}

}  // namespace

Json json_difference(const Json& from, const Json& to) {
    Json operations = Json::array();
    compare(from, to, "", operations);
    return operations;
}

}  // namespace tonghop
