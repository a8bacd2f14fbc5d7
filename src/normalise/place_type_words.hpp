// The words that stand before a place's name and say what kind of place it is: "xã", "TT.",
// "huyện".
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/place.hpp"

namespace tonghop {

/// The types a place may have after such a word; a "T." is a thôn or a tỉnh.
class PlaceTypes {
 public:
    PlaceTypes(std::initializer_list<PlaceType> types) {
        for (const PlaceType type : types) bits_ |= bit(type);
    }
    bool contains(PlaceType type) const { return (bits_ & bit(type)) != 0; }

 private:
    static unsigned bit(PlaceType type) { return 1U << static_cast<unsigned>(type); }
    unsigned bits_ = 0;
};

/// What the folded words that end before position `end` say about the name that begins there;
/// nothing if the word before it is no such word. Words without tones are understood too.
std::optional<PlaceTypes> types_before(const std::vector<std::string>& words, std::size_t end);

/// The type of a word that is glued to the name in file names: "xa" of "xavule", "tt" of
/// "ttbacson". Nothing if `prefix` is not such a word.
std::optional<PlaceTypes> types_of_prefix(std::string_view prefix);

/// How many words at the front of a name only say its type: 2 for "thành phố Lạng Sơn".
std::size_t leading_type_words(const std::vector<std::string>& words);

}  // namespace tonghop
