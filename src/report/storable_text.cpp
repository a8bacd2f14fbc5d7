#include "report/storable_text.hpp"

#include "base/text.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kLongestText = 32'000;  // Excel: 32,767 characters a cell

}  // namespace

std::string storable(std::string_view text) {
    std::string clean = to_valid_utf8(text);
    for (const std::string_view noncharacter : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
        for (auto at = clean.find(noncharacter); at != std::string::npos;
             at = clean.find(noncharacter, at)) {
            clean.replace(at, noncharacter.size(), "\xEF\xBF\xBD");
        }
    }
    if (clean.size() > kLongestText) {
        std::size_t end = kLongestText;
        while ((static_cast<unsigned char>(clean[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        clean.resize(end);
        clean += "…";
    }
    return clean;
}

}  // namespace tonghop
