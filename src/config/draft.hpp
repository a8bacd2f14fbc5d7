// A configuration while its files are being read: values not yet cross-checked, each with the
// object it was read from, and every name used that some other file must define.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "config/file_kind.hpp"
#include "config/json_reader.hpp"
#include "config/profile.hpp"

namespace tonghop {

template <class T>
struct Located {
    T value;
    ObjectReader at;
};

struct Draft {
    explicit Draft(bool english) : mistakes(english) {}

    Mistakes mistakes;
    std::vector<std::unique_ptr<JsonSource>> sources;  ///< spots and readers point into them
    std::set<std::string> files;                       ///< read so far
    std::set<FileKind> kinds;                          ///< of which at least one file was read
    /// A file could not be read: what it defines is not known, so no name is called unknown.
    bool has_gaps = false;

    std::vector<Located<UnitOfMeasure>> units;
    std::vector<Located<Indicator>> indicators;
    std::vector<Located<Place>> places;
    std::vector<Located<TotalRule>> totals;
    std::vector<Abbreviation> abbreviations;
    LabelWording wording;
    std::vector<Located<Mapping>> mappings;
    std::optional<Located<Profile>> profile;

    /// What the profile uses: paths as written in it.
    std::vector<std::pair<FileKind, Reference>> uses;

    std::vector<Reference> unit_names;      ///< must be the name of a unit
    std::vector<Reference> unit_spellings;  ///< must be a name or spelling of a unit
    std::vector<Reference> indicator_codes;
    std::vector<Reference> place_codes;
};

}  // namespace tonghop
