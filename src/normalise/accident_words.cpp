#include "normalise/accident_words.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"

namespace tonghop {

bool names_accident(const std::string& key) {
    static const std::vector<std::string> kPhrases = {fold("tai nạn"),   fold("tngt"),
                                                      fold("cháy"),      fold("đuối nước"),
                                                      fold("thiên tai"), fold("bão lũ")};
    const std::string text = ' ' + key + ' ';
    return std::any_of(kPhrases.begin(), kPhrases.end(), [&](const std::string& phrase) {
        return text.find(' ' + phrase + ' ') != std::string::npos;
    });
}

}  // namespace tonghop
