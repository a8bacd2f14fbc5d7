#include "extract/village_above.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "normalise/text_tokens.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kLongestVillage = 8;  // "Tổ dân phố số 5 Nà Kéo"

// Words for villages that begin little else: "Khối đoàn thể", "Khu vực" are none.
bool begins_like_a_village(Tokens tokens) {
    static const auto kWords =
        folded_phrases({"thôn", "xóm", "ấp", "bản", "buôn", "làng", "tổ dân phố", "khu phố"});
    return begins_with_any(tokens, kWords);
}

// "Bản tổng hợp", "Bản đăng ký thi đua" are papers, "Thôn văn hóa", "Thôn đặc biệt khó khăn" kinds
// of villages.
bool goes_on_as_no_name(Tokens name) {
    static const auto kPhrases = folded_phrases(
        {"tổng hợp",    "báo cáo",    "đăng ký",   "kê khai",    "cam kết",   "tự kiểm",
         "thuyết minh", "giải trình", "số liệu",   "thống kê",   "kế hoạch",  "chi tiết",
         "phân bổ",     "đề nghị",    "đánh giá",  "nhận xét",   "tóm tắt",   "ghi",
         "danh sách",   "quyết toán", "theo dõi",  "văn hóa",    "đặc biệt",  "khó khăn",
         "đạt chuẩn",   "kiểu mẫu",   "nông thôn", "thông minh", "tiêu biểu", "dự thảo",
         "biểu",        "rà soát",    "kết quả",   "sao",        "mô tả",     "điều tra"});
    // "Thôn An Toàn", "Thôn Văn Hóa" are names where titles have small letters.
    const bool small = std::any_of(name.begin(), name.end(), [](const TextToken& token) {
        return to_upper(token.written) != token.written;
    });
    if (small && !name.empty() && to_lower(name.front().written) != name.front().written)
        return false;
    return begins_with_any(name, kPhrases);
}

bool is_sign(const TextToken& token) {
    return token.kind == TextToken::Kind::sign;
}

// Where the commune begins; the end if it is not named.
std::size_t find_commune(Tokens title, const Place& commune) {
    const std::vector<std::string> name = folded_phrase(commune.name_with_type());
    std::size_t at = 0;
    while (at < title.size() && !begins_with(title.subspan(at), name)) ++at;
    return at;
}

// "Thôn Nà Riềng" of "THÔN NÀ RIỀNG, XÃ HỮU LỄ - HUYỆN VĂN QUAN"; nothing of "Thôn văn hóa xã Hữu
// Lễ" and of several villages.
std::string village_of(Tokens title, std::size_t commune) {
    if (commune < 2 || !is_sign(title[commune - 1]) || !begins_like_a_village(title)) return {};
    const Tokens village = title.first(commune - 1);
    // Behind the word for a village, of one syllable or two.
    if (goes_on_as_no_name(village.subspan(1)) || village.size() > kLongestVillage) return {};
    const bool apart = std::any_of(village.begin(), village.end(),
                                   [](const TextToken& token) { return token.is(","); });
    return apart ? std::string() : std::string(written_span(village));
}

}  // namespace

std::string village_above(const Sheet& sheet, std::uint32_t header_first, const PlaceFinder& places,
                          const ReportContext& context) {
    const Place* const own = context.config.places.find(context.place, context.period.last_day());
    if (own == nullptr) return {};
    std::string village;
    bool below_table = false;  // since the title of the village
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row >= header_first) break;
        below_table = below_table || cell.type == CellType::number;
        if (cell.type != CellType::text) continue;
        const std::string plain = plain_text(cell.text);
        const std::vector<TextToken> title = text_tokens(plain);
        const std::size_t commune = find_commune(title, *own);
        if (commune == title.size()) continue;
        const auto code = places.find(village_of(title, commune));
        if (code && *code != context.place) {
            village = *code;
            below_table = false;
        } else if (below_table) {
            village.clear();  // "TOÀN XÃ ..." above the next table
        }
    }
    return village;
}

}  // namespace tonghop
