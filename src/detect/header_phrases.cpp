#include "detect/header_phrases.hpp"

#include <algorithm>
#include <initializer_list>

namespace tonghop {
namespace {

using Effect = HeaderEffect;

// The words of report headers (domain brief, layouts T1 to T9). Longer phrases hide shorter ones.
const std::vector<HeaderPhrase>& phrases() {
    static const std::vector<HeaderPhrase> kPhrases = [] {
        std::vector<HeaderPhrase> list;
        const auto add = [&](Effect effect, std::initializer_list<const char*> texts,
                             TimeWord time = TimeWord::none) {
            for (const char* text : texts) list.push_back({folded_phrase(text), effect, time});
        };
        add(Effect::plan, {"kế hoạch",
                           "kh",
                           "dự toán",
                           "phấn đấu",
                           "chỉ tiêu giao",
                           "mục tiêu",
                           "chỉ tiêu phấn đấu",
                           "mức phấn đấu",
                           "chỉ tiêu kế hoạch",
                           "dự kiến kh",
                           "dự kiến kế hoạch",
                           "kế hoạch giao",
                           "kh giao",
                           "hđnd giao",
                           "hđnd xã giao",
                           "hđnd huyện giao",
                           "ubnd huyện giao",
                           "ubnd xã giao",
                           "huyện giao",
                           "xã giao",
                           "tỉnh giao",
                           "được giao",
                           "cấp trên giao",
                           "hđnd tỉnh giao",
                           "ubnd tỉnh giao",
                           "tw giao",
                           "nghị quyết",
                           "nq",
                           "nghị quyết hđnd",
                           "nghị quyết của hđnd",
                           "nghị quyết đại hội",
                           "nq đại hội",
                           "nghị quyết đảng ủy",
                           "nghị quyết đảng bộ",
                           "nq đảng ủy",
                           "nq hđnd",
                           "chỉ tiêu nghị quyết",
                           "chỉ tiêu nq",
                           "chỉ tiêu đề ra",
                           "nhiệm vụ",
                           "chỉ tiêu được giao",
                           "chỉ tiêu đăng ký",
                           "đăng ký",
                           "d.toán",
                           "dt giao",
                           "chỉ tiêu huyện giao",
                           "chỉ tiêu tỉnh giao",
                           "định hướng",
                           "k.hoạch"});
        add(Effect::actual,
            {"thực hiện", "th", "kết quả", "kết quả thực hiện", "quyết toán", "sơ bộ", "chính thức",
             "kq", "kqth", "kq th", "kết quả th", "kết quả đạt được", "đã thực hiện",
             "thực hiện được", "đã đạt", "thực tế", "t.hiện", "th được"});
        add(Effect::estimate,
            {"ước", "ưth", "ước th", "ước thực hiện", "ước tính", "ước đạt", "ước tính thực hiện",
             "ước kết quả", "ước kq", "dự ước", "dự ước thực hiện", "dự ước th",
             "khả năng thực hiện", "knth", "ước t.hiện", "ư.th"});
        add(Effect::time,
            {"lũy kế",
             "lk",
             "lũy kế từ đầu năm",
             "từ đầu năm",
             "cộng dồn",
             "từ đầu năm đến nay",
             "lũy kế đến nay",
             "đầu năm đến nay",
             "lũy kế thực hiện",
             "lũy kế th",
             "lũy kế đầu năm",
             "lũy kế đến tháng báo cáo",
             "lũy kế đến kỳ báo cáo",
             "từ đầu năm đến tháng báo cáo",
             "từ đầu năm đến kỳ báo cáo",
             "từ đầu năm đến hết tháng báo cáo",
             "từ đầu năm đến cuối tháng báo cáo",
             "đến hết tháng báo cáo",
             "đến tháng báo cáo",
             "đến cuối tháng báo cáo",
             "tính từ đầu năm",
             "cộng dồn từ đầu năm",
             "cộng dồn đến tháng báo cáo",
             "l.kế",
             "lk từ đầu năm",
             "lũy tiến",
             "lũy kế đến cuối kỳ",
             "lũy kế đến hết tháng"},
            TimeWord::to_date);
        add(Effect::time,
            {"trong tháng", "tháng này", "tháng báo cáo", "tháng bc", "phát sinh trong tháng"},
            TimeWord::month);
        add(Effect::time, {"trong quý", "quý này", "quý báo cáo", "quý bc"}, TimeWord::quarter);
        add(Effect::time, {"quý trước", "quý trước liền kề", "quý liền trước", "quý liền kề"},
            TimeWord::quarter_before);
        add(Effect::time, {"trong kỳ", "kỳ báo cáo", "kỳ này", "kỳ bc"}, TimeWord::report);
        add(Effect::time, {"kỳ trước", "kỳ trước liền kề", "kỳ liền trước"},
            TimeWord::report_before);
        add(Effect::time,
            {"tháng trước", "tháng trước liền kề", "tháng liền trước", "tháng liền kề"},
            TimeWord::month_before);
        add(Effect::time,
            {"cùng kỳ", "ck", "cùng kỳ năm trước", "cùng kỳ năm ngoái", "ck năm trước",
             "cùng thời điểm", "cùng thời điểm năm trước", "cùng thời kỳ", "cùng kỳ nt"},
            TimeWord::same_before);
        add(Effect::time, {"cùng tháng năm trước"}, TimeWord::same_month_before);
        add(Effect::time, {"cả năm", "trong năm", "năm nay", "cuối năm", "năm báo cáo"},
            TimeWord::year);
        add(Effect::time,
            {"năm trước", "năm ngoái", "năm trước liền kề", "năm liền trước",
             "năm trước năm báo cáo", "năm trước năm kế hoạch"},
            TimeWord::year_before);
        add(Effect::time, {"đầu năm"}, TimeWord::year_start);
        add(Effect::compared,
            {"so sánh", "so với", "so", "chênh lệch", "tăng so", "giảm so", "tỷ lệ thực hiện",
             "tỷ lệ hoàn thành", "% thực hiện", "mức độ hoàn thành", "mức hoàn thành",
             "tốc độ phát triển", "chỉ số phát triển", "ss"});
        add(Effect::changed, {"tăng giảm", "tăng, giảm", "tăng", "giảm", "tăng (+), giảm (-)",
                              "tốc độ tăng", "mức tăng", "tăng trưởng", "biến động"});
        add(Effect::remark,
            {"ghi chú", "bộ phận", "cơ quan", "phụ trách", "chủ trì", "theo dõi", "căn cứ",
             "nguồn số liệu", "giải trình", "lý do", "nguyên nhân", "nhận xét", "đánh giá",
             "ý kiến", "người thực hiện", "minh chứng", "đơn vị thực hiện", "cán bộ"});
        add(Effect::total, {"toàn xã", "toàn huyện", "toàn thị trấn", "toàn phường", "toàn tỉnh",
                            "tổng cộng", "cộng", "tổng toàn xã", "cộng toàn xã", "chung toàn xã",
                            "tổng toàn huyện", "toàn địa bàn", "cả xã", "cả huyện", "toàn thị xã",
                            "t.cộng", "t. cộng", "chung cả xã"});
        add(Effect::empty, {"hđnd xã",
                            "hđnd huyện",
                            "hđnd tỉnh",
                            "ubnd xã",
                            "ubnd huyện",
                            "ubnd tỉnh",
                            "hđnd thị trấn",
                            "ubnd thị trấn",
                            "xã",
                            "huyện",
                            "tỉnh",
                            "thị trấn",
                            "hđnd",
                            "ubnd",
                            "giao",
                            "được",
                            "năm",
                            "các",
                            "tháng",
                            "theo",
                            "chia theo",
                            "chia ra",
                            "vụ",
                            "xuân",
                            "mùa",
                            "của",
                            "đến",
                            "hết",
                            "đến hết",
                            "tính đến",
                            "số liệu",
                            "giá trị",
                            "trong đó",
                            "nay",
                            "đến nay",
                            "thời điểm",
                            "chỉ tiêu",
                            "kỳ",
                            "qua các năm",
                            "tại",
                            "riêng",
                            "có đến",
                            "quý"});
        add(Effect::kept,
            {"số", "tổng số", "số lượng", "tổng", "tỷ lệ", "đạt", "mức",
             // What is registered with an office is done.
             "đăng ký kết hôn", "đăng ký khai sinh", "đăng ký khai tử", "đăng ký kinh doanh",
             "đăng ký tạm trú", "đăng ký thường trú", "đăng ký quyền sử dụng đất", "đăng ký lại"});
        std::stable_sort(list.begin(), list.end(),
                         [](const HeaderPhrase& a, const HeaderPhrase& b) {
                             return a.words.size() > b.words.size();
                         });
        return list;
    }();
    return kPhrases;
}

}  // namespace

const HeaderPhrase* header_phrase_at(Tokens tokens) {
    for (const HeaderPhrase& phrase : phrases()) {
        if (begins_with(tokens, phrase.words)) return &phrase;
    }
    return nullptr;
}

}  // namespace tonghop
