// The parts of a mapping file, each read by its own function. Every one of them is given what the
// mapping that is extended says, and changes what the file says itself ("extends").
#pragma once

#include <string>

#include "config/draft.hpp"
#include "config/first_use.hpp"
#include "config/mapping.hpp"

namespace tonghop {

inline constexpr auto kDirections =
    std::to_array<Choice<Direction>>({{"right", Direction::right, "bên phải"},
                                      {"below", Direction::below, "bên dưới"},
                                      {"left", Direction::left, "bên trái"},
                                      {"above", Direction::above, "bên trên"}});

/// "forms/a.json:14:5: /table", for findings that are about the mapping.
std::string where(const Spot& spot);

/// The keys of Dimensions that `object` has.
void read_dimensions(ObjectReader& object, Dimensions& says, Draft& draft);

/// Reads "groups" and "columns" of `object`. A column with a header of one of `table`, or with the
/// same meaning, takes its place; others come before those of `table`.
void read_columns(ObjectReader& object, TableSpec& table, FirstUse& headers, Draft& draft);

/// "records" of a list.
void read_records(const ValueReader& value, TableSpec& table, Draft& draft);

/// The object "table", or those of the list "tables".
void read_tables(ObjectReader& file, Mapping& mapping, Draft& draft);

}  // namespace tonghop
