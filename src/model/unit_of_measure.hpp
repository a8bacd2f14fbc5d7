// Units of measure (đơn vị tính). Two units convert into each other exactly when they have the same
// canonical unit; everything else refuses.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/rational.hpp"

namespace tonghop {

struct UnitOfMeasure {
    std::string name;       ///< "tạ"
    std::string dimension;  ///< "mass", "area", "count.person" ...
    std::string canonical;  ///< "tấn": the unit that values of this dimension are kept in
    /// 1 of this unit = factor canonical units. None: no fixed factor (USD, ster).
    std::optional<Rational> factor;
    std::vector<std::string> spellings;
    std::string region;  ///< "bac-bo", "trung-bo", "nam-bo" for sào, công, mẫu, thước; else empty
};

/// All units of measure a run knows, found by any of their spellings.
class UnitCatalogue {
 public:
    void add(UnitOfMeasure unit);

    const std::vector<UnitOfMeasure>& all() const { return units_; }
    /// By canonical spelling of its name; nullptr if there is none. Of units that share a name (sào
    /// differs by region) the first. Pointers live until the next `add`.
    const UnitOfMeasure* by_name(std::string_view name) const;
    /// Every unit that is spelt like `text`, in file order: letter by letter if there is one ("T"
    /// tấn), else folded.
    std::vector<const UnitOfMeasure*> spelt(std::string_view text) const;

 private:
    using Index = std::map<std::string, std::vector<std::size_t>, std::less<>>;

    std::vector<UnitOfMeasure> units_;
    Index by_name_;
    Index exact_;
    Index folded_;
};

}  // namespace tonghop
