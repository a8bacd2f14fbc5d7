#include "normalise/label_pattern.hpp"

#include "normalise/label_text.hpp"

namespace tonghop {

std::string label_pattern(const std::string& text, const UnitCatalogue& units) {
    if (text.find_first_of("*{") != std::string::npos) return text;
    std::string bare = parse_label(text, "", &units).bare;
    return bare.empty() ? text : bare;
}

}  // namespace tonghop
