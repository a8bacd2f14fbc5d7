#include "normalise/total_words.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace tonghop {
namespace {

bool is_one_of(const TextToken& token, const std::vector<std::string>& list) {
    return std::find(list.begin(), list.end(), token.folded) != list.end();
}

bool has_capital(const TextToken& token) {
    return to_lower(token.written) != token.written;
}

}  // namespace

bool is_name_like_a_total(Tokens tokens) {
    static const std::vector<std::string> kHeads = words(fold("tổng cộng toàn chung"));
    static const std::vector<std::string> kWholes = words(
        fold("tổng cộng số toàn xã huyện tỉnh thị phường các chung bộ khu cụm vùng hợp cả thôn bản "
             "xóm ấp khóm buôn làng tổ hộ dân đàn diện sản địa kết dồn trang thể lũy luỹ kế lại"));
    // In capitals nobody can tell a name.
    const bool capitals = std::all_of(tokens.begin(), tokens.end(), [](const TextToken& token) {
        return to_upper(token.written) == token.written;
    });
    return tokens.size() > 1 && !capitals && is_one_of(tokens.front(), kHeads) &&
           tokens[1].kind == TextToken::Kind::word && has_capital(tokens[1]) &&
           !is_one_of(tokens[1], kWholes);
}

}  // namespace tonghop
