// The places that rows and columns of a report name: communes in a district's table, villages in a
// commune's.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "config/profile.hpp"

namespace tonghop {

class PlaceFinder {
 public:
    /// `report_place` is the code of the place that reports for `period`.
    PlaceFinder(const Configuration& config, const std::string& report_place, const Period& period);

    /// The code of the place called `text` ("1. Xã Vũ Lễ"): one that belongs to the reporting
    /// place. A commune without registered villages has any: "06352/Lân Pán" of "T. Lân Pán".
    /// Nothing for a place of elsewhere and for words of totals ("Toàn xã"). The reporting place's
    /// own name is itself.
    std::optional<std::string> find(const std::string& text) const;

    /// The village `text` ("Thôn Nà Danh") of a commune among whose parts none is registered:
    /// "06373/Nà Danh". It must say that it is a village.
    std::optional<std::string> find_in(const std::string& commune, const std::string& text) const;

    /// The place of those above that `text`, which names none of them, is nearly written like:
    /// "Xã Vũ Lăng" for "Xã Vũ Lãng". Null if there is none.
    const Place* nearly(const std::string& text) const;

 private:
    std::string report_place_;
    std::vector<const Place*> parts_;
    std::vector<const Place*> self_;
    bool has_villages_ = false;  // that no register lists
};

/// Places in rows below each other: a village may stand below its commune.
class PlaceRows {
 public:
    explicit PlaceRows(const PlaceFinder& places) : places_(places) {}

    /// The place of the next row. What names none may be a commune that is misspelt: the villages
    /// below it are not those of the commune above.
    std::optional<std::string> next(const std::string& text);

 private:
    const PlaceFinder& places_;
    std::string commune_;
};

/// Whether `text` begins with a word that says what it is: "Thôn", "Khu", "T.".
bool has_village_word(const std::string& text);

/// "Lân Pán" of "Thôn Lân Pán"; what would leave a number only stays whole ("Thôn 1").
std::string village_name(const std::string& text);

}  // namespace tonghop
