// Every text a finding can have: one row a code and detail, both languages side by side.
//
// Placeholders: {name} a part of the finding; {#name} grouped as a number; {@name} a code, or a
// comma-separated list of codes, by name; {~name} a period in words. A text in [brackets] is left
// out when one of its parts is empty. Names are those of Finding ({place} {indicator} {scenario}
// {period} {file} {sheet} {cell} {found} {expected}), of its args ({label} {column} {other}
// {other_value} {other_sheet} {other_file} {computed} {difference} {parts} {places} {count} {total}
// {kept} {used} {section} {stated} {unit} {suggestion} {cells}), and {figure} ("Dê" (kế hoạch
// 2024)) and {pending} (why a figure may be absent).
//
// `what` starts small, for it follows an address; it has no full stop at its end.
#pragma once

#include <span>
#include <string_view>

namespace tonghop {

struct FindingWording {
    std::string_view what;
    std::string_view expected;
    std::string_view remedy;
};

struct FindingRow {
    std::string_view code;
    std::string_view detail;  ///< empty: the code has one cause only
    FindingWording vietnamese;
    FindingWording english;
};

std::span<const FindingRow> finding_rows();

/// nullptr if there is no such row.
const FindingRow* find_finding_row(std::string_view code, std::string_view detail);

}  // namespace tonghop
