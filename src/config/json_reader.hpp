// Strict access to a JsonSource: each read says what it wants, and what it gets instead becomes a
// mistake. Nothing throws; a bad or absent value reads as empty, so that all mistakes of a file are
// found in one go.
//
//   unit.name   = object.required("name").text();
//   unit.factor = object.optional("factor").positive_fraction();
//   object.nothing_else();
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/json_source.hpp"
#include "config/mistakes.hpp"
#include "model/decimal.hpp"
#include "model/rational.hpp"

namespace tonghop {

/// A word of the files and what it stands for.
template <class T>
struct Choice {
    std::string_view name;
    T value;
    std::string_view vietnamese = {};  ///< what people write instead, for "did you mean"
};

/// A name used in a file that must be defined somewhere, perhaps in a file not yet read.
struct Reference {
    std::string name;
    Spot spot;
};

class ObjectReader;

/// A value of a file, or its absence (which reads as empty without complaint).
class ValueReader {
 public:
    ValueReader(const JsonSource& source, const JsonNode* node, Mistakes& mistakes)
        : source_(&source), node_(node), mistakes_(&mistakes) {}

    bool present() const { return node_ != nullptr; }
    bool is_null() const { return is(JsonNode::Kind::null); }
    bool is_text() const { return is(JsonNode::Kind::string); }
    bool is_list() const { return is(JsonNode::Kind::list); }
    bool is_object() const { return is(JsonNode::Kind::object); }
    Spot spot() const { return {source_, node_ == nullptr ? 0 : node_->offset}; }
    void mistake(const Wording& message) const { mistakes_->add(spot(), message); }

    Mistakes& mistakes() const { return *mistakes_; }

    /// A text that is not blank.
    std::string text() const;
    /// Any text, also a blank one.
    std::string any_text() const;
    /// A text that names something; remembered in `references` to be looked up later.
    std::string reference(std::vector<Reference>& references) const;
    /// "YYYY-MM-DD", a day of the calendar.
    std::string day() const;
    std::optional<bool> boolean() const;
    std::optional<int> integer(int lowest, int highest) const;
    /// A number, or a text that holds one ("0.036").
    std::optional<Decimal> decimal() const;
    /// As `decimal`, or a fraction ("5/18"); above 0.
    std::optional<Rational> positive_fraction() const;

    template <class T, std::size_t N>
    std::optional<T> choice(const std::array<Choice<T>, N>& choices) const {
        std::vector<std::string> names;
        std::vector<std::string> vietnamese;
        for (const Choice<T>& choice : choices) {
            names.emplace_back(choice.name);
            vietnamese.emplace_back(choice.vietnamese);
        }
        const std::size_t index = choice_index(names, vietnamese);
        return index < N ? std::optional<T>(choices[index].value) : std::nullopt;
    }

    /// The values of a list that has at least `at_least` of them.
    std::vector<ValueReader> items(std::size_t at_least = 0) const;
    /// A single value stands for a list of one.
    std::vector<ValueReader> one_or_more() const;
    /// The objects of a list.
    std::vector<ObjectReader> objects(std::size_t at_least = 0) const;
    std::optional<ObjectReader> object() const;

    /// Complains that the value is not what `expected` names.
    void expected(const Wording& expected) const;

 private:
    bool is(JsonNode::Kind kind) const { return node_ != nullptr && node_->kind == kind; }
    /// Whether there is a value of that kind; complains if there is one of another kind.
    bool expect(JsonNode::Kind kind, const Wording& name) const;
    std::size_t choice_index(const std::vector<std::string>& names,
                             const std::vector<std::string>& vietnamese) const;

    const JsonSource* source_;
    const JsonNode* node_;
    Mistakes* mistakes_;
};

class ObjectReader {
 public:
    ObjectReader(const JsonSource& source, const JsonNode& node, Mistakes& mistakes)
        : source_(&source), node_(&node), mistakes_(&mistakes) {}

    ValueReader required(std::string_view key);
    ValueReader optional(std::string_view key);
    /// Every key that was not asked for is a mistake ("note" is allowed everywhere).
    void nothing_else() const;

    /// For objects whose keys are free: every member but "note".
    struct Entry {
        std::string key;
        Spot key_spot;
        ValueReader value;
    };
    std::vector<Entry> entries() const;

    Spot spot() const { return {source_, node_->offset}; }
    void mistake(const Wording& message) const { mistakes_->add(spot(), message); }
    Mistakes& mistakes() const { return *mistakes_; }

 private:
    const JsonSource* source_;
    const JsonNode* node_;
    Mistakes* mistakes_;
    std::vector<std::string> asked_;
};

}  // namespace tonghop
