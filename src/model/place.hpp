// Administrative units, dated: a code alone is not an identity (06325 was a town until 2025-06-30
// and is a larger commune since).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonghop {

enum class PlaceType {
    village,
    commune,
    town,
    ward,
    district,
    province
};  // thôn xã thị-trấn phường

std::string_view to_string(PlaceType type);  ///< "commune", "town" ...: as in mappings/places
std::optional<PlaceType> parse_place_type(std::string_view text);

struct Successor {
    std::string code;
    bool partial = false;  ///< only a part of the territory went there
    bool operator==(const Successor&) const = default;
};

struct Place {
    std::string code;  ///< of the General Statistics Office, leading zeros kept
    std::string name;  ///< without the type: "Vũ Lễ"
    PlaceType type = PlaceType::commune;
    std::string parent;                ///< code of the district or province; empty at the top
    std::string valid_from;            ///< "YYYY-MM-DD"; empty: since ever
    std::string valid_to;              ///< last day; empty: still valid
    std::vector<std::string> aliases;  ///< other spellings seen in official lists
    std::vector<Successor> successors;
    /// "Xã Vũ Lễ"; the bare name if it says its type itself ("Thành phố Lạng Sơn").
    std::string name_with_type() const;
    bool valid_on(std::string_view day) const;
    /// A commune, town or ward: what has villages and reports for itself.
    bool is_commune_level() const {
        return type == PlaceType::commune || type == PlaceType::town || type == PlaceType::ward;
    }
};

class PlaceRegister {
 public:
    void add(Place place);
    const std::vector<Place>& all() const { return places_; }
    /// The place with `code` on `day` ("YYYY-MM-DD"); nullptr if none. Pointers live until the
    /// next `add`.
    const Place* find(std::string_view code, std::string_view day) const;
    /// Direct children of `parent` on `day`, by code.
    std::vector<const Place*> children(std::string_view parent, std::string_view day) const;

 private:
    using Index = std::map<std::string, std::vector<std::size_t>, std::less<>>;

    std::vector<Place> places_;
    Index by_code_;
    Index by_parent_;
};

}  // namespace tonghop
