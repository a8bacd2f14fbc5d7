#include "config/patch_mapping.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "config/json_difference.hpp"
#include "config/mapping_tree.hpp"

namespace tonghop {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> patterns_of(const Json& value) {
    if (value.is_string()) return {value.get<std::string>()};
    return value.is_array() ? value.get<std::vector<std::string>>() : std::vector<std::string>();
}

/// Sets what `after` says otherwise than `before`; what the file itself writes in another way (a
/// list of one, a default spelt out) stays as it is.
void set_changed(Json& object, const char* key, const Json& before, const Json& after) {
    const auto value_of = [&](const Json& tree) {
        return tree.is_object() && tree.contains(key) ? tree.at(key) : Json();
    };
    const Json old_value = value_of(before);
    const Json new_value = value_of(after);
    if (old_value == new_value) return;
    if (new_value.is_null()) {
        if (object.is_object()) object.erase(key);
        return;
    }
    // One pattern more in a list is one operation, not a list written anew.
    const bool list = object.is_object() && object.contains(key) && object.at(key).is_array();
    object[key] = list && new_value.is_string() ? Json::array({new_value}) : new_value;
}

bool share_a_pattern(const Json& a, const Json& b) {
    if (!a.contains("header") || !b.contains("header")) return false;
    const auto ours = patterns_of(a.at("header"));
    const auto theirs = patterns_of(b.at("header"));
    return std::any_of(ours.begin(), ours.end(), [&](const std::string& one) {
        return std::any_of(theirs.begin(), theirs.end(),
                           [&](const std::string& other) { return fold(one) == fold(other); });
    });
}

Json* column_like(Json& columns, const Json& column) {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const Json& one) { return share_a_pattern(one, column); });
    return found == columns.end() ? nullptr : &*found;
}

/// `table` is the file's own object.
void change_columns(Json& table, Json before, const Json& after, bool extends) {
    for (std::size_t i = 0; i < after.size(); ++i) {
        const Json& column = after[i];
        const Json* earlier = column_like(before, column);
        if (earlier != nullptr && *earlier == column) continue;
        Json& own = table["columns"];
        if (own.is_null()) own = Json::array();
        Json* stated = earlier == nullptr ? nullptr : column_like(own, *earlier);
        if (stated != nullptr) {
            for (const char* key : {"header", "optional"}) {
                set_changed(*stated, key, *earlier, column);
            }
        } else {
            // A mapping that extends another has its own columns before those.
            const std::size_t at = extends ? own.size() : std::min(i, own.size());
            own.insert(own.begin() + static_cast<std::ptrdiff_t>(at), column);
        }
    }
}

void change_table(Json& table, const Json& before, const Json& after, bool extends) {
    if (before == after) return;
    for (const auto& [key, value] : after.items()) {
        if (key == "rows") {
            for (const auto& [role, header] : value.items()) {
                const Json none = Json::object();
                set_changed(table["rows"], role.c_str(),
                            before.contains("rows") ? before.at("rows") : none, value);
            }
            if (table["rows"].is_null()) table.erase("rows");
        } else if (key == "columns") {
            change_columns(table, before.at("columns"), value, extends);
            if (table["columns"].is_null()) table.erase("columns");
        } else {
            set_changed(table, key.c_str(), before, after);
        }
    }
}

void change_tables(Json& file, const Json& before, const Json& after, bool extends) {
    if (after.contains("table")) {
        if (before.at("table") == after.at("table")) return;
        Json& own = file.contains("tables") ? file["tables"][0] : file["table"];
        change_table(own, before.at("table"), after.at("table"), extends);
        return;
    }
    if (before.at("tables") == after.at("tables")) return;
    // Several tables are extended as a whole or not at all.
    if (!file.contains("tables")) {
        file["tables"] = after.at("tables");
        return;
    }
    for (std::size_t i = 0; i < after.at("tables").size(); ++i) {
        change_table(file["tables"][i], before.at("tables")[i], after.at("tables")[i], false);
    }
}

void change_rules(Json& file, const Json& before, const Json& after) {
    const Json none = Json::array();
    const Json& old_rules = before.contains("recognise") ? before.at("recognise") : none;
    const Json& rules = after.contains("recognise") ? after.at("recognise") : none;
    if (old_rules == rules) return;
    if (!file.contains("recognise")) {
        file["recognise"] = rules;
        return;
    }
    Json& own = file["recognise"];
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (i >= own.size()) {
            own.push_back(rules[i]);
            continue;
        }
        for (const auto& [key, value] : rules[i].items()) {
            set_changed(own[i], key.c_str(), old_rules[i], rules[i]);
        }
    }
}

std::string one_a_line(const Json& operations) {
    if (operations.empty()) return "[]\n";
    std::string text;
    for (const Json& operation : operations) {
        text += (text.empty() ? "[\n  " : ",\n  ") + operation.dump();
    }
    return text + "\n]\n";
}

}  // namespace

MappingPatch patch_mapping(const std::string& text, const Mapping& before, const Mapping& after) {
    const Json old_file = Json::parse(text);
    Json file = old_file;
    const Json old_tree = mapping_tree(before);
    const Json tree = mapping_tree(after);
    const bool extends = file.contains("extends");
    change_rules(file, old_tree, tree);
    for (const char* key : {"place", "period"}) {
        const Json& old_report = old_tree.at("report");
        const Json& report = tree.at("report");
        if (old_report.at(key) != report.at(key)) file["report"][key] = report.at(key);
    }
    change_tables(file, old_tree, tree, extends);
    return {one_a_line(json_difference(old_file, file)), file.dump(2) + "\n"};
}

}  // namespace tonghop
