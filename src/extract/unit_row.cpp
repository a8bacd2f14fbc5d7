#include "extract/unit_row.hpp"

#include <algorithm>

#include "normalise/label_text.hpp"

namespace tonghop {
namespace {

bool is_unit(const std::string& text) {
    const bool bracketed = text.starts_with('(') && text.ends_with(')');
    return !parse_label("x " + (bracketed ? text : '(' + text + ')'), "").unit.empty();
}

bool same_above(const std::vector<std::string>& a, const std::vector<std::string>* b) {
    return b != nullptr && a.size() == b->size() && std::equal(a.begin(), a.end() - 1, b->begin());
}

}  // namespace

bool ends_on_unit_row(const std::vector<std::string>& levels, const std::vector<std::string>* left,
                      const std::vector<std::string>* right) {
    return levels.size() >= 2 && is_unit(levels.back()) && !same_above(levels, left) &&
           !same_above(levels, right);
}

}  // namespace tonghop
